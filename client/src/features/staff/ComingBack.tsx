// Back from one's own organisation: what it sent along is judged once, and the page says what is next.
import { useEffect, useState } from "react";
import { makeKey } from "../../requests/house/passkeys.ts";
import { comeBack } from "../../requests/house/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { goTo } from "./goIn.ts";
import { useKeyDoor } from "./useKeyDoor.tsx";

type State = "busy" | "failed" | "passkey" | "passkeyFirst" | "shown";

const words = nlApart.work;

/** Judged once, however often the page is drawn. */
let judging: Promise<State> | null = null;
const judge = async (search: string): Promise<State> => {
  const answer = await comeBack(search, false);
  if (answer.kind !== "ok") return "failed";
  switch (answer.value.next) {
    case "in":
      goTo("/#tafels");
      return "busy";
    case "bound":
      goTo("/account");
      return "busy";
    case "passkey":
    case "passkeyFirst":
    case "shown":
      return answer.value.next;
    default:
      return "failed";
  }
};

export const ComingBack = ({ search }: { readonly search: string }) => {
  const [state, setState] = useState<State>("busy");
  const key = useKeyDoor();
  useEffect(() => {
    judging ??= judge(search);
    void judging.then(setState);
  }, [search]);
  const make = async () => {
    const answer = await makeKey();
    if (answer.kind === "ok") goTo("/account");
    else setState("failed");
  };
  switch (state) {
    case "busy":
      return <p role="status">{words.busy}</p>;
    case "shown":
      return <p role="status">{words.shown}</p>;
    case "passkey":
      return (
        <>
          <p>{words.secondWhat}</p>
          <Button look="main" isBig isWide onPress={() => void key.go()}>
            {words.second}
          </Button>
          {key.said}
        </>
      );
    case "passkeyFirst":
      return (
        <>
          <p>{words.keyFirstWhat}</p>
          <Button look="main" isBig isWide onPress={() => void make()}>
            {words.keyFirst}
          </Button>
        </>
      );
    case "failed":
      return (
        <>
          <p role="alert">{words.failed}</p>
          <div className="row">
            <a className="button" href="/werk">
              {words.again}
            </a>
          </div>
        </>
      );
  }
};

// Coming in by a key: whoever else is in on this device is asked about first, never replaced silently.
import { type ReactNode, useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import type { Session } from "../../requests/decode.ts";
import { comeInByKey } from "../../requests/house/passkeys.ts";
import { askSession } from "../../requests/session.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { addressAfter, goTo } from "./goIn.ts";

type State = "ready" | "failed" | "noConnection" | { readonly other: string };

const words = nl.start.comeIn;

/** Who else is in here; `null`: nobody. */
const whoIsIn = async (): Promise<string | null> => {
  const found = await askSession();
  return found.kind === "ok" && found.value.person !== null ? found.value.name : null;
};

export const useKeyDoor = () => {
  const [state, setState] = useState<State>("ready");
  const took = (answer: Answer<Session>) => {
    if (answer.kind === "ok") goTo(addressAfter(answer.value));
    else setState(answer.kind === "noConnection" ? "noConnection" : "failed");
  };
  const go = async (replaces: boolean) => {
    const other = replaces ? null : await whoIsIn();
    if (other !== null) return setState({ other });
    took(await comeInByKey(replaces));
  };
  const said: ReactNode =
    typeof state === "object" ? (
      <>
        <p role="alert">{state.other ? words.other(state.other) : words.otherUnnamed}</p>
        <Button isBig onPress={() => void go(true)}>
          {words.switchYes}
        </Button>
        <Button isBig onPress={() => goTo("/#tafels")}>
          {state.other ? words.switchNo(state.other) : words.switchNoUnnamed}
        </Button>
      </>
    ) : (
      <p role="alert">{state === "ready" ? "" : state === "failed" ? nlApart.work.failed : words.noConnection}</p>
    );
  return { go: async () => go(false), said, isAsking: typeof state === "object" };
};

// At the door of a table: a name, and waiting. Nothing of the table is told before somebody there lets one in.
import { useEffect, useState } from "react";
import { arrive, askLobby, enter } from "../../requests/lobby.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { AlreadyIn } from "./AlreadyIn.tsx";
import { goWhereItLeads, type Other, otherHere } from "./useComingIn.ts";

type State =
  | { readonly kind: "name" | "waiting" | "letIn" | "no" | "gone" | "noConnection" }
  | ({ readonly kind: "other" } & Other);

const words = nlApart.lobby;
const everyMs = 2_000;

export const WaitingPage = ({ token }: { readonly token: string }) => {
  const [state, setState] = useState<State>({ kind: "name" });
  const [name, setName] = useState("");
  const isWaiting = state.kind === "waiting";
  useEffect(() => {
    if (!isWaiting) return;
    const look = async () => {
      const answer = await askLobby();
      if (answer.kind === "ok" && answer.value !== "waiting") setState({ kind: answer.value });
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => clearInterval(timer);
  }, [isWaiting]);
  const ask = async () => {
    if (name.trim() === "") return;
    const answer = await arrive(token, name.trim());
    if (answer.kind === "noConnection") return setState(answer);
    setState({ kind: answer.kind === "ok" ? "waiting" : "gone" });
  };
  const go = async (how: "first" | "replace" | "join") => {
    const answer = await enter(how);
    if (answer.kind === "ok") return goWhereItLeads(answer.value);
    if (answer.kind === "noConnection") return setState(answer);
    if (answer.refusal.reason !== "otherPerson") return setState({ kind: "gone" });
    setState({ kind: "other", ...(await otherHere(answer.refusal)) });
  };
  if (token === "") return <p>{words.noSquare}</p>;
  switch (state.kind) {
    case "other":
      return (
        <AlreadyIn
          other={state}
          onJoin={() => void go("join")}
          onSwitch={() => void go("replace")}
          onStay={() => location.replace("/#tafels")}
        />
      );
    case "waiting":
      return (
        <div role="status">
          <h2 className="ask">{words.waiting}</h2>
          <p>{words.waitingWhat(name.trim())}</p>
        </div>
      );
    case "letIn":
      return (
        <>
          <h2 className="ask" role="status">
            {words.mayCome}
          </h2>
          <Button look="main" isBig isWide onPress={() => void go("first")}>
            {words.goIn}
          </Button>
        </>
      );
    case "no":
      return <p role="status">{words.notNow}</p>;
    case "gone":
      return <p role="alert">{words.gone}</p>;
    case "name":
    case "noConnection":
      return (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <h2 className="ask">{words.askName}</h2>
          <p>{words.nameWhat}</p>
          <Field name={words.name}>
            <input
              type="text"
              value={name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <p role="alert">{state.kind === "noConnection" ? nl.pin.noConnection : ""}</p>
          <Button look="main" isBig isWide onPress={() => void ask()}>
            {words.ask}
          </Button>
        </form>
      );
  }
};

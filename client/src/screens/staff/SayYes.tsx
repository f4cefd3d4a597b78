// A volunteer is asked whether somebody may look after them: first what that person sees, and what not; then a yes or rather not.
import { useState } from "react";
import { useReading } from "../../features/reading/useReading.ts";
import type { Offered } from "../../requests/volunteers/decode.ts";
import { sayYes } from "../../requests/volunteers/volunteers.ts";
import { Button } from "../../ui/Button.tsx";
import { nlHelp } from "../../words/nlHelp.ts";
import { EntryFrame } from "../start/EntryFrame.tsx";

const words = nlHelp.coordinator;

export const SayYes = ({ token, offered }: { readonly token: string; readonly offered: Offered }) => {
  useReading();
  const [said, setSaid] = useState<"yes" | "gone" | null>(null);
  const yes = async () => setSaid((await sayYes(token)).kind === "ok" ? "yes" : "gone");
  const { coordinatorName, organisationName } = offered;
  return (
    <EntryFrame title={words.title}>
      {said === null ? (
        <>
          <h2 className="ask">{words.ask(coordinatorName, organisationName)}</h2>
          <p>{words.sees}</p>
          <ul className="dots stack">
            {words.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{words.not}</p>
          <div className="stack">
            <Button isBig isWide onPress={() => void yes()}>
              {words.yes}
            </Button>
            <Button isBig isWide onPress={() => location.replace("/mijn")}>
              {words.no}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p role="status">{said === "yes" ? words.done(coordinatorName) : words.gone}</p>
          <a className="button" href="/mijn">
            {words.toMine}
          </a>
        </>
      )}
    </EntryFrame>
  );
};

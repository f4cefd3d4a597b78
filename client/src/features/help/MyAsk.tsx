// That I asked for help, for my own eyes: who heard it, or who calls; and putting it away, after which nothing of it is kept.
import { useEffect, useState } from "react";
import type { MyCoordinator } from "../../requests/volunteers/decode.ts";
import { askMyCoordinator, endHelp } from "../../requests/volunteers/volunteers.ts";
import { Button } from "../../ui/Button.tsx";
import { nlHelp } from "../../words/nlHelp.ts";
import { CallYourself } from "./CallYourself.tsx";

const words = nlHelp.help;

interface MyAskProps {
  readonly backed: MyCoordinator;
  readonly onChanged: () => void;
}

export const MyAsk = ({ backed, onChanged }: MyAskProps) => {
  const { ask, reaches, coordinatorName } = backed;
  if (ask === null) return null;
  const over = async () => {
    if ((await endHelp()).kind === "ok") onChanged();
  };
  return (
    <div className="stack" role="status">
      <p>
        <b>{ask.takenBy === null ? words.asked(reaches ?? coordinatorName, ask.choice) : words.calls(ask.takenBy)}</b>
      </p>
      {ask.takenBy === null && <CallYourself lead={words.urgent} />}
      <div className="row">
        <Button onPress={() => void over()}>{ask.takenBy === null ? words.notNeeded : words.seen}</Button>
      </div>
    </div>
  );
};

/** On the own list: only while there is something to see. Asked each time the list opens, so that asking tells nothing. */
export const MyAskOnList = () => {
  const [backed, setBacked] = useState<MyCoordinator | null>(null);
  const read = async () => {
    const answer = await askMyCoordinator();
    if (answer.kind === "ok") setBacked(answer.value.coordinator);
  };
  useEffect(() => {
    void read();
    const seen = () => {
      if (document.visibilityState === "visible") void read();
    };
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, []);
  if (backed?.ask == null) return null;
  return (
    <section className="card" aria-label={words.title}>
      <MyAsk backed={backed} onChanged={() => void read()} />
    </section>
  );
};

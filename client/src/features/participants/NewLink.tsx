// How somebody comes in, at that person's card: a new link for who lost theirs, shown once, and ending all their devices when
// one is lost. Who guessed too often at a link shows here as one calm sentence.
import type { Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { useEffect, useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import { askWaysIn, endWaysIn, makeLink } from "../../requests/boards.ts";
import type { GivenWay as Way } from "../../requests/decode.ts";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { GivenWay } from "./GivenWay.tsx";

const refusalIn = (answer: Answer<unknown>): Refusal | null => {
  if (answer.kind === "ok") return null;
  return answer.kind === "refused" ? answer.refusal : { reason: "notStored" };
};

const words = nl.people;

export const NewLink = ({ person }: { readonly person: Participant }) => {
  const { board } = useTable();
  const [way, setWay] = useState<Way | null>(null);
  const [asksForNew, setAsksForNew] = useState(false);
  const [ending, setEnding] = useState<"no" | "asked" | "done">("no");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isHere = true;
    void askWaysIn(board, person.id).then((answer) => {
      if (isHere && answer.kind === "ok") setAsksForNew(answer.value.asksForNewLink);
    });
    return () => {
      isHere = false;
    };
  }, [board, person.id]);
  const make = async () => {
    const answer = await makeLink(board, person.id);
    if (answer.kind === "ok") setWay(answer.value);
    setRefusal(refusalIn(answer));
  };
  const end = async () => {
    const answer = await endWaysIn(board, person.id);
    if (answer.kind === "ok") setEnding("done");
    setRefusal(refusalIn(answer));
  };
  if (way) return <GivenWay way={way} name={person.callName} />;
  return (
    <div className="stack">
      {asksForNew && <p className="note wait">{words.asksForNewLink(person.callName)}</p>}
      <p className="soft small">{words.newLinkWhat(person.callName)}</p>
      <div className="row">
        <Button onPress={() => void make()}>{words.newLink}</Button>
        {ending === "no" && <Button onPress={() => setEnding("asked")}>{words.endWays}</Button>}
      </div>
      {ending === "asked" && (
        <>
          <p role="alert">{words.endWaysWhat(person.callName)}</p>
          <div className="row">
            <Button onPress={() => void end()}>{words.endWaysYes}</Button>
            <Button onPress={() => setEnding("no")}>{words.endWaysNo}</Button>
          </div>
        </>
      )}
      {ending === "done" && <p role="status">{words.endWaysDone(person.callName)}</p>}
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
};

// "Vraag Noor hoe het gaat": for the one who asks, on the day it is time. Who is asked hears nothing from here. Who leads the
// process is told when it went by twice.
import { isFacilitator } from "@werktafel/shared/domain/participant";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { anchorAt } from "@werktafel/shared/domain/time/reachableNow";
import { type DueAsking, dueAskings } from "@werktafel/shared/domain/time/asking";
import { useState } from "react";
import { callName } from "../../table/table.ts";
import { cardAddress } from "../../table/placeAtTable.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { namesJoined } from "../../words/speaking.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nlTable } from "../../words/nlTable.ts";
import { AnswerForm } from "./AnswerForm.tsx";

const words = nlTable.asking;

const Due = ({ asking, since }: DueAsking) => {
  const now = useNow();
  const [isAnswering, setAnswering] = useState(false);
  const of = now.facts.participants.find(({ id }) => id === asking.of);
  if (!of) return null;
  const title = words.ask(of.callName);
  return (
    <section className="card seat-question" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">
        {words.rhythm(asking.everyWeeks)} {words.since(dayInWords(since))}
      </p>
      {isAnswering ? (
        <AnswerForm of={of} onClose={() => setAnswering(false)} />
      ) : (
        <div className="answers">
          <Button isBig onPress={() => setAnswering(true)}>
            {words.asked}
          </Button>
        </div>
      )}
    </section>
  );
};

export const AskHowItGoes = () => {
  const table = useTable();
  const now = useNow();
  const { me, facts } = now;
  if (!me || facts.ending.closed !== null) return null;
  const isHere = (id: string): boolean => facts.participants.some((each) => each.id === id && each.leftOn === null);
  const due = dueAskings(facts.askings, facts.checkIns, today()).filter(({ asking }) => isHere(asking.of));
  const mine = due.filter(({ asking }) => asking.asker === me.id);
  const missed = isFacilitator(me)
    ? due.filter(({ asking, isMissedTwice }) => isMissedTwice && asking.asker !== me.id)
    : [];
  // Who leads is told until there is somebody.
  const residents = residentsAt(facts.participants);
  const [first] = residents;
  const hasNoAnchor = isFacilitator(me) && anchorAt(facts.participants, facts.card?.anchorPersonId ?? null) === null;
  if (mine.length + missed.length === 0 && !hasNoAnchor) return null;
  return (
    <div className="seat-questions">
      {mine.map((each) => (
        <Due key={each.asking.id} {...each} />
      ))}
      {missed.map(({ asking }) => (
        <p key={asking.id} className="card">
          {words.missed(callName(now, asking.asker), callName(now, asking.of))}
        </p>
      ))}
      {hasNoAnchor && first && (
        <p className="card row no-anchor">
          <span className="grow">
            {nlTable.anchor.missing(namesJoined(residents.map(({ callName: name }) => name)))}
          </span>
          <a className="button" href={cardAddress(table.board, facts.participants, first.id)}>
            {nlTable.anchor.toCard}
          </a>
        </p>
      )}
    </div>
  );
};

// Who said what to these minutes: the resident first, with the table's edge around it and without pressure, then all others
// alike, in order of name. Nobody is counted; who did not answer is said in words, and holds nothing up.
import type { MinutesAnswer, MinutesState } from "@werktafel/shared/domain/minutes/minutes";
import type { MinutesView, PersonAnswer } from "@werktafel/shared/domain/minutes/minutesView";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { Face } from "../../../ui/Face.tsx";
import { today } from "../../../words/dates.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { WhoseHand } from "./WhoseHand.tsx";

const Words = ({ answer }: { readonly answer: MinutesAnswer }) => {
  const value = nlMeeting.minutesAnswers.said[answer.value];
  return (
    <>
      {value}
      {value && answer.text && ". "}
      {answer.text && <span className="words said">{answer.text}</span>}
      <WhoseHand answer={answer} />
    </>
  );
};

interface SaidByProps {
  readonly said: PersonAnswer;
  /** Adopted, or the day people were asked until has gone by: who did not answer, did not. */
  readonly isOver: boolean;
}

const SaidBy = ({ said, isOver }: SaidByProps) => {
  const now = useNow();
  const { answer, earlier, isNeeded } = said;
  const name = callName(now, said.participant);
  const nothing = isNeeded
    ? nlMeeting.minutesAnswers.residentNothing
    : isOver
      ? nlMeeting.minutesAnswers.neverAnswered
      : nlMeeting.minutesAnswers.nothing;
  const isSentence = answer ? answer.value === "notYet" || answer.value === "together" : isNeeded || isOver;
  return (
    <span>
      <b>{isSentence ? name : `${name}:`}</b> {answer ? <Words answer={answer} /> : nothing}
      {earlier && earlier.text !== "" && (
        <span className="soft small noted">
          {nlMeeting.minutesAnswers.earlier(earlier.version)} <span className="words said">{earlier.text}</span>
        </span>
      )}
    </span>
  );
};

interface WhatEveryoneSaysProps {
  readonly minutes: MinutesState;
  readonly view: MinutesView;
}

export const WhatEveryoneSays = ({ minutes, view }: WhatEveryoneSaysProps) => {
  const { facts, me } = useNow();
  const isOver = minutes.adopted !== null || (minutes.asked?.until != null && minutes.asked.until < today());
  const others = view.answers.filter((each) => each.participant !== me?.id);
  const nameOf = (id: string) => facts.participants.find((each) => each.id === id)?.callName ?? "";
  return (
    <section className="what-all-say" aria-label={nlMeeting.minutesAnswers.everyone}>
      <h2>{nlMeeting.minutesAnswers.everyone}</h2>
      {others
        .filter((each) => each.isNeeded)
        .map((said) => (
          <p key={said.participant} className="resident-says">
            <SaidBy said={said} isOver={isOver} />
          </p>
        ))}
      <ul>
        {others
          .filter((each) => !each.isNeeded)
          .map((said) => (
            <li key={said.participant}>
              <Face name={nameOf(said.participant)} />
              <SaidBy said={said} isOver={isOver} />
            </li>
          ))}
      </ul>
    </section>
  );
};

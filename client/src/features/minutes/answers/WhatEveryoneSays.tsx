// Who said what to these minutes: the resident first, with the table's edge around it and without pressure, then all others
// alike, in order of name. Nobody is counted; who did not answer is said in words, and holds nothing up.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MinutesAnswer } from "@werktafel/shared/domain/minutes/minutes";
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { Face } from "../../../ui/Face.tsx";
import { today } from "../../../words/dates.ts";
import { nl } from "../../../words/nl.ts";
import { answerOf, askedPeople, earlierAnswerOf } from "../minutesHere.ts";

const Words = ({ answer }: { readonly answer: MinutesAnswer }) => {
  const now = useNow();
  const value = nl.minutesAnswers.said[answer.value];
  return (
    <>
      {value}
      {value && answer.text && ". "}
      {answer.text && <span className="words said">{answer.text}</span>}
      {answer.notedById && answer.notedById !== answer.by && (
        <span className="soft small noted">{nl.minutesAnswers.noted(callName(now, answer.notedById))}</span>
      )}
    </>
  );
};

interface SaidByProps {
  readonly meeting: MeetingState;
  readonly version: number;
  readonly person: Participant;
}

const SaidBy = ({ meeting, version, person }: SaidByProps) => {
  const { minutes } = meeting;
  const answer = answerOf(minutes, version, person.id);
  const earlier = answer ? null : earlierAnswerOf(minutes, version, person.id);
  const isResidents = isResident(person);
  const isOver = minutes.adopted !== null || (minutes.asked?.until != null && minutes.asked.until < today());
  const nothing = isResidents && !minutes.adopted ? nl.minutesAnswers.residentNothing : nl.minutesAnswers.nothing;
  return (
    <span>
      <b>
        {person.callName}
        {isResidents || (isOver && !answer) ? "" : ":"}
      </b>{" "}
      {answer ? <Words answer={answer} /> : isOver && !isResidents ? nl.minutesAnswers.neverAnswered : nothing}
      {earlier && earlier.text !== "" && (
        <span className="soft small noted">
          {nl.minutesAnswers.earlier(earlier.version)} <span className="words said">{earlier.text}</span>
        </span>
      )}
    </span>
  );
};

interface WhatEveryoneSaysProps {
  readonly meeting: MeetingState;
  readonly version: number;
}

export const WhatEveryoneSays = ({ meeting, version }: WhatEveryoneSaysProps) => {
  const { facts, me } = useNow();
  const people = askedPeople(facts).filter((each) => each.id !== me?.id);
  return (
    <section className="what-all-say stack" aria-label={nl.minutesAnswers.everyone}>
      <h2>{nl.minutesAnswers.everyone}</h2>
      {people.filter(isResident).map((person) => (
        <p key={person.id} className="resident-says">
          <SaidBy meeting={meeting} version={version} person={person} />
        </p>
      ))}
      <ul>
        {people
          .filter((each) => !isResident(each))
          .map((person) => (
            <li key={person.id}>
              <Face name={person.callName} />
              <SaidBy meeting={meeting} version={version} person={person} />
            </li>
          ))}
      </ul>
    </section>
  );
};

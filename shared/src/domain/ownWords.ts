// Whose own words hang on something at the table: a yes, a no, an action taken on, how it goes, *ik ben het niet eens*, *dit klopt
// niet* and what was answered to it. They stay where they are until whoever said them says otherwise, whoever wrote the line they hang on.
import type { ItemId, ParticipantId } from "../ids.ts";
import type { BoardFacts } from "./board.ts";
import { goalAnswers } from "./goal.ts";
import { isResident, type Participant } from "./participant.ts";

export type SaidAbout = Pick<BoardFacts, "goals" | "agreements" | "actions" | "dissents" | "statements" | "looks">;

/**
 * By its name alone, and not by what lies there under that name now: an edit can take the line from its sheet, and put something
 * else there that is called the same.
 */
export const ownWordsOn = (facts: SaidAbout, item: ItemId): readonly ParticipantId[] => {
  const [goal, look] = [facts.goals[item], facts.looks[item]];
  const owner = facts.actions[item]?.owner ?? null;
  return [
    ...(goal ? goalAnswers(goal) : []).map(({ participantId }) => participantId),
    ...(goal?.faces ?? []).map(({ byId }) => byId),
    ...[look?.weighed, look?.planB].flatMap((said) => (said ? [said.by] : [])),
    ...(facts.agreements[item]?.accords ?? []).map(({ participantId }) => participantId),
    ...(owner === null ? [] : [owner]),
    ...facts.dissents.filter(({ about }) => about.id === item).map(({ byId }) => byId),
    ...facts.statements
      .filter(({ about }) => about === item)
      .flatMap(({ byId, text, answer }) => [...(text === "" ? [] : [byId]), ...(answer ? [answer.by] : [])]),
  ];
};

/** What a resident said last is put otherwise by a resident alone, where others too may say it. `null`: nobody did. */
export const residentsOwn = (
  said: { readonly by: ParticipantId } | null | undefined,
  me: Participant,
  people: readonly Participant[],
): ParticipantId | null =>
  said && !isResident(me) && people.some((each) => each.id === said.by && isResident(each)) ? said.by : null;

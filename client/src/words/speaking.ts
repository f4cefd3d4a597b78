// How the screen speaks of the people whose table it is: "ik" on their own screens; on all others their name, or the word the table
// chose.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { centralPersonTo } from "@werktafel/shared/domain/centralPerson";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { locale } from "./nl/reading/locale.ts";

export interface Speaking {
  /** The reader is a resident of this table. */
  readonly isMine: boolean;
  /** More than one resident: "wij", "Bram en Lotte willen". */
  readonly isPlural: boolean;
  /** "Noor", "Bram en Lotte", "de deelnemer". */
  readonly name: string;
}

/** Joins names as one says them: "Noor, Mila en Teun". */
export const namesJoined = (names: readonly string[]): string => locale.joined(names);

/** At the beginning of a sentence: "De deelnemer kiest". */
export const first = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const speakingOf = (facts: Pick<BoardFacts, "card" | "participants">, me: Participant | null): Speaking => ({
  isMine: me !== null && isResident(me),
  isPlural: facts.participants.filter((each) => isResident(each) && isSeated(each)).length > 1,
  name: centralPersonTo(me, facts, namesJoined),
});

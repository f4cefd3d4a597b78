// How the screen speaks of the people whose table it is: "ik" on their own screens, their name on all others.
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { locale } from "./nl/reading/locale.ts";

export interface Speaking {
  /** The reader is a resident of this table. */
  readonly isMine: boolean;
  /** More than one resident: "wij", "Bram en Lotte willen". */
  readonly isPlural: boolean;
  /** "Noor", "Bram en Lotte". */
  readonly name: string;
}

/** Joins names as one says them: "Noor, Mila en Teun". */
export const namesJoined = (names: readonly string[]): string => locale.joined(names);

/** `wordForCentralPerson` comes from the board's card; empty means: the names of the residents. */
export const speakingOf = (
  participants: readonly Participant[],
  me: Participant | null,
  wordForCentralPerson: string,
): Speaking => {
  const residents = participants.filter((each) => isResident(each) && isSeated(each));
  const name = wordForCentralPerson.trim() || namesJoined(residents.map((each) => each.callName));
  return { isMine: me !== null && isResident(me), isPlural: residents.length > 1, name };
};

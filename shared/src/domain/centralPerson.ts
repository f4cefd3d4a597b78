// What others call whose table it is: their name, or a word the table chose, *de deelnemer*. They themself read *ik*, or their
// own name; that word is never theirs to meet.
import type { BoardFacts } from "./board.ts";
import { isResident, type Participant } from "./participant.ts";
import { residentsAt } from "./seating.ts";

export const longestCentralWord = 60;

type Known = Pick<BoardFacts, "card" | "participants">;

/** "Noor", "Bram en Lotte", "de deelnemer"; to a resident always the names. `joined`: names as one says them. */
export const centralPersonTo = (
  reader: Participant | null,
  known: Known,
  joined: (names: readonly string[]) => string,
): string => {
  const names = joined(residentsAt(known.participants).map(({ callName }) => callName));
  return reader !== null && isResident(reader) ? names : known.card?.wordForCentralPerson.trim() || names;
};

/** What stands where another bears "naaste" or "vrijwilliger": *deelnemer*; `null` when a resident is called by name. */
export const centralRoleTo = (reader: Participant | null, known: Known): string | null => {
  const word = known.card?.wordForCentralPerson.trim() ?? "";
  const names = known.participants.filter(isResident).flatMap((each) => [each.name, each.callName]);
  const isName = names.some((name) => name !== "" && word.includes(name));
  return word === "" || isName || (reader !== null && isResident(reader))
    ? null
    : word.replace(/^(de|het|een)\s+/i, "");
};

/** Who leads chooses it as long as no resident did: how one is called is one's own. */
export const mayChooseWord = (person: Participant, { card, participants }: Known): boolean =>
  isResident(person) || !participants.some((each) => each.id === card?.wordForCentralPersonById && isResident(each));

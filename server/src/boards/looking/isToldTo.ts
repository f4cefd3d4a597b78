// Who is told of a line of "who looked": whoever may read what it is about, and nobody else, not even that there is one.
import { isLook } from "@werktafel/shared/domain/accessEvent";
import { isSameSheet, type PersonId } from "@werktafel/shared/ids";
import type { Place } from "../../access/gate.ts";
import type { AccessRow } from "../../storage/port/accessLines.ts";
import type { BoardState } from "../boardState.ts";

export interface LookReader {
  readonly place: Place & { readonly seat: NonNullable<Place["seat"]> };
  readonly person: PersonId;
}

/** Of how somebody came in, and of every no that names no sheet: the residents, who leads the process, and who it was. */
const isForFew = ({ event, refusal }: AccessRow): boolean =>
  refusal !== null ||
  ["linkUsed", "linkMade", "screenLinkMade", "linkRefused", "triesWentOn", "invitedAnew"].includes(event);

export const isToldTo = (line: AccessRow, { place, person }: LookReader, state: BoardState): boolean => {
  const { participant, party, role } = place.seat;
  const isOwn = line.person === person;
  const { sheet } = line;
  if (sheet !== null && !state.sheetsFor(participant).some(({ id }) => isSameSheet(id, sheet))) return false;
  if (line.fact !== null) {
    const fact = state.factAt(line.fact);
    return fact === null ? party === "resident" : state.mayRead(participant, fact);
  }
  // A fact from before lines knew which: who may read it is not known any more.
  if (!isLook(line.event) && line.event !== "boardMade" && sheet === null) return isOwn;
  if (line.event === "minutesRead" || line.event === "minutesTaken") {
    const { meetings } = state.viewOf(participant).facts;
    if (line.item !== null && !Object.hasOwn(meetings, line.item)) return false;
  }
  if (sheet === null && isForFew(line)) return isOwn || party === "resident" || role === "facilitator";
  return true;
};

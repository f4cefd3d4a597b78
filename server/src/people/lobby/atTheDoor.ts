// "Iemand komt binnen": a resident or who leads the table sees who waits, and gives them a chair that has no device yet. A new
// chair is made as always, with the residents' yes; then it stands here too.
import { isFacilitator, isResident } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Place } from "../../access/gate.ts";
import type { PeopleNeeds } from "../tableBook.ts";
import type { Lobby, Waiting } from "./lobby.ts";

export interface AtTheDoor {
  /** What the square leads to. */
  readonly token: string;
  readonly waiting: readonly Waiting[];
  /** Chairs of people who are in on no device. */
  readonly chairs: readonly ParticipantId[];
}

type Needs = Pick<PeopleNeeds, "store" | "accessLines"> & { readonly lobby: Lobby };

const notTheirs: Refusal = { reason: "notYours", who: "facilitator" };
const opensDoor = ({ seat }: Place): boolean => seat !== null && (isFacilitator(seat) || isResident(seat));

export const atTheDoor = async ({ store, lobby }: Needs, place: Place): Promise<AtTheDoor | Refusal> => {
  if (!opensDoor(place)) return notTheirs;
  const chairs = await store.run("chairsWithoutDevice", { board: place.board });
  return { ...lobby.show(place.board), chairs: chairs.map(({ participant }) => participant) };
};

/** `chair` null: not now. */
export const answerTheDoor = async (
  { store, lobby, accessLines }: Needs,
  { place, visit, chair }: { readonly place: Place; readonly visit: string; readonly chair: ParticipantId | null },
): Promise<Refusal | null> => {
  if (!opensDoor(place)) return notTheirs;
  const { board, visitor } = place;
  if (chair === null) return lobby.answer(board, visit, null) ? null : { reason: "unknown" };
  const chairs = await store.run("chairsWithoutDevice", { board });
  const person = chairs.find(({ participant }) => participant === chair)?.person;
  if (person === undefined || !lobby.answer(board, visit, person)) return { reason: "unknown" };
  await accessLines.note({
    board,
    person: visitor.kind === "person" ? visitor.person : null,
    event: "letInAtTable",
    item: chair,
  });
  return null;
};

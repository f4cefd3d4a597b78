// Which place at the table somebody has, counted in the order in which people came: the address of a card bears this number. An
// address stays behind in a browser, and in the logs of what lies between; the name of a participant may be a person's name.
import type { Participant } from "@werktafel/shared/domain/participant";
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";

type People = readonly Pick<Participant, "id">[];

/** From 1; everyone at a table is told of the same people, so it is the same for all. */
export const placeOf = (people: readonly { readonly id: string }[], id: ParticipantId): number =>
  people.findIndex((each) => each.id === id) + 1;

/** Who has this place; `null`: nobody, or it is no number. */
export const atPlace = (people: People, place: string): ParticipantId | null =>
  /^[1-9]\d{0,3}$/.test(place) ? (people[Number(place) - 1]?.id ?? null) : null;

export const cardAddress = (board: BoardId, people: People, id: ParticipantId): string =>
  `/b/${board}/aan-tafel/${placeOf(people, id)}`;

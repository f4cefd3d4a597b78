// "Wie keek?" for one reader: the lines of a period, as far as this reader may know them, each with who it was. Names are
// looked up now, and stand in no line.
import { type AccessEvent, kindOfAccess, takingAlong } from "@werktafel/shared/domain/accessEvent";
import { type LookedBy, MergedLooks, type ToldLook } from "@werktafel/shared/domain/looked";
import { participantId, type ParticipantId, type PersonId } from "@werktafel/shared/ids";
import type { AccessRow } from "../../storage/port/accessLines.ts";
import type { Store } from "../../storage/store.ts";
import type { BoardState } from "../boardState.ts";
import { dayInAmsterdam } from "../dayInAmsterdam.ts";
import { isToldTo, type LookReader } from "./isToldTo.ts";
import type { Period } from "./period.ts";

/** Few enough to keep nobody waiting: about 10 ms of opening lines. */
const atOnce = 500;
/** These are about somebody who sits here. */
const aboutSomebody: readonly AccessEvent[] = ["linkMade", "waysInEnded", "letInAtTable", "invitedAnew"];
const dayMs = 24 * 60 * 60 * 1000;

export interface LooksAsked {
  readonly store: Pick<Store, "run">;
  readonly state: BoardState;
  readonly reader: LookReader;
  readonly period: Period;
}

/** Who the people of these lines are, each looked up once. */
const openNames = async ({ store, state }: LooksAsked) => {
  const seats = await store.run("seatsAt", { board: state.board });
  const here = new Map<PersonId, ParticipantId>();
  // Somebody who sits here now is who they are now, and not who they were in an earlier chair.
  for (const { person, participant, to } of seats) if (to === null || !here.has(person)) here.set(person, participant);
  const elsewhere = new Map<PersonId, LookedBy>();

  const stranger = async (person: PersonId): Promise<LookedBy> => {
    const known = elsewhere.get(person);
    if (known !== undefined) return known;
    const isStaff = (await store.run("seatsOf", { person })).some(({ party }) => party === "staff");
    const [named] = isStaff ? await store.run("peopleNames", { ids: [person] }) : [];
    const told: LookedBy = named ? { kind: "elsewhere", name: named.name } : { kind: "somebody" };
    elsewhere.set(person, told);
    return told;
  };
  return async ({ person, actsAs, onBehalfOf }: AccessRow): Promise<LookedBy> => {
    if (actsAs === "admin" || actsAs === "breakGlass") return { kind: "admin" };
    if (person === null) return { kind: actsAs === "operator" || actsAs === "house" ? actsAs : "screen" };
    const participant = here.get(person);
    return participant === undefined
      ? stranger(person)
      : { kind: "participant", participant, organisation: onBehalfOf };
  };
};

export const tellLooks = async (asked: LooksAsked): Promise<readonly ToldLook[]> => {
  const { store, state, reader, period } = asked;
  const whoIs = await openNames(asked);
  const merged = new MergedLooks();
  // The days are of the Netherlands; a day on both sides is enough for every clock there.
  const between = {
    ...{ from: Date.parse(period.from) - dayMs, to: Date.parse(period.to) + 2 * dayMs },
    ...(period.onlyTaken ? { events: takingAlong } : {}),
  };
  let after = 0;
  for (;;) {
    const lines = await store.run("accessBetween", { board: state.board, ...between, after, most: atOnce });
    for (const line of lines) {
      const day = dayInAmsterdam(line.at);
      if (day < period.from || day > period.to || !isToldTo(line, reader, state)) continue;
      merged.add({
        day,
        at: new Date(line.at).toISOString(),
        event: line.event,
        kind: kindOfAccess(line),
        by: await whoIs(line),
        circle: line.sheet === null ? null : state.circleOf(line.sheet),
        whose: line.item !== null && aboutSomebody.includes(line.event) ? participantId(line.item) : null,
      });
    }
    const last = lines.at(-1);
    if (last === undefined || lines.length < atOnce) return merged.all();
    after = last.seq;
  }
};

// How a board stood at earlier moments, for who reads it now: the words as they were kept, the facts as they were true. What
// is hidden from this reader now is hidden in the past too, and what was erased was erased there.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { Place } from "../access/gate.ts";
import { dayInAmsterdam } from "../boards/dayInAmsterdam.ts";
import { contentFromVersion } from "../boards/decode.ts";
import type { House } from "./house.ts";

export interface Moment {
  /** An ISO instant. */
  readonly at: string;
  readonly why: string;
}

/** The board as it stood then, for one reader. */
export interface BoardAt {
  readonly at: string;
  readonly facts: BoardFacts;
  readonly sheets: readonly ReadableSheet[];
}

type PastHouse = Pick<House, "store" | "gate" | "boards" | "sheets">;

/** Versions kept within the same minute are one moment on the slider. */
const minuteMs = 60_000;

/** When something was kept of what this place reads, and why; oldest first. */
export const momentsFor = async ({ store, gate }: PastHouse, place: Place): Promise<readonly Moment[]> => {
  const cards = await gate.sheets(place);
  const times = await store.run("versionTimes", { sheets: cards.map(({ id }) => id) });
  const byMinute = new Map<number, { readonly at: number; readonly why: string }>();
  for (const time of times.toSorted((one, other) => one.at - other.at)) {
    const minute = Math.floor(time.at / minuteMs);
    const known = byMinute.get(minute);
    // A meeting says more than "the first change of that day".
    if (known === undefined || known.why === "daily") byMinute.set(minute, time);
  }
  return [...byMinute.values()].map(({ at, why }) => ({ at: new Date(at).toISOString(), why }));
};

/** An opinion that its holder took back is the holder's alone, and minutes tell of their own versions (R-222c, R-314). */
const withoutTakenBack = (then: BoardFacts, now: BoardFacts, me: ParticipantId | null): BoardFacts => {
  const standing = new Set(now.dissents.map(({ id }) => id));
  return { ...then, meetings: {}, dissents: then.dissents.filter(({ id, byId }) => standing.has(id) || byId === me) };
};

interface Asked {
  readonly isResidents: boolean;
  /** The day that is looked back to, when it lies before the board came in with a file; else `null`. */
  readonly dayBefore: string | null;
}

/** What a file brought lay there from the day it names; what names none always did. */
const wasThere = ({ values }: SheetItem, { dayBefore }: Asked): boolean => {
  const on = values["on"];
  return dayBefore === null || typeof on !== "string" || on <= dayBefore;
};

/**
 * The words of a sheet at a moment; a sheet that was never changed stands as it does now. What the residents once asked and
 * asked otherwise since is theirs alone (R-222c).
 */
const sheetAt = async (
  { store, sheets }: PastHouse,
  { id, audience, kind }: SheetCard,
  at: number,
  asked: Asked,
): Promise<ReadableSheet> => {
  const kept = kind === "question" && !asked.isResidents ? null : await store.run("versionAt", { sheet: id, at });
  const content = kept === null ? await sheets.read(id) : contentFromVersion(kept);
  const { items = [], references = [] } = content ?? {};
  return {
    sheet: id,
    items: items.filter((item) => wasThere(item, asked)),
    references,
    audience,
    kind,
    writable: false,
  };
};

/** `null`: there is no such board. */
export const boardAt = async (house: PastHouse, place: Place, at: number): Promise<BoardAt | null> => {
  const { store, gate, boards } = house;
  const { board } = place;
  const [facts, read] = await Promise.all([boards.factsAt(place, at), boards.factsFor(place)]);
  if (facts === null || read === null) return null;
  const rows = new Map((await store.run("sheetsAt", { board })).map((row) => [row.id, row] as const));
  const cameIn = (await store.run("boards", {})).find(({ id }) => id === board)?.createdAt ?? 0;
  const then = (await gate.sheets(place)).filter(({ id }) => (rows.get(id)?.createdAt ?? 0) <= Math.max(at, cameIn));
  const asked = { isResidents: place.seat?.party === "resident", dayBefore: at < cameIn ? dayInAmsterdam(at) : null };
  return {
    at: new Date(at).toISOString(),
    facts: withoutTakenBack(facts, read.facts, place.seat?.participant ?? null),
    sheets: await Promise.all(then.map(async (card) => sheetAt(house, card, at, asked))),
  };
};

// How a board stood at earlier moments, for who reads it now: the words as they were kept, the facts as they were true. What
// is hidden from this reader now is hidden in the past too.
import { z } from "zod";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { Place } from "../../access/gate.ts";
import { dayInAmsterdam } from "../../boards/dayInAmsterdam.ts";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import type { Policies } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

const moments = z.object({
  moments: z.array(z.object({ at: z.string(), why: z.string() })).describe("when something was kept, oldest first"),
  lastMeetingAt: z.string().nullable().describe("when the last meeting closed"),
  lastLookAt: z.string().nullable().describe("when you last opened this board, before this visit"),
});

const boardAt = z.object({
  at: z.string(),
  facts: z.looseObject({}).describe("as they were true then"),
  sheets: z.array(
    z.looseObject({
      sheet: z.string(),
      items: z.array(z.looseObject({ id: z.string(), collection: z.string() })),
      references: z.array(z.string()),
      audience: z.union([z.literal("everyone"), z.array(z.string())]),
      kind: z.enum(["table", "question"]),
    }),
  ),
});

/** A version's content as it was stored. */
const versionContent = z.object({ items: z.array(z.unknown()), references: z.array(z.string()).default([]) });

const datedItem = z.looseObject({ values: z.looseObject({ on: z.unknown() }) });

/** This visit is not "when you last looked": a reload within the hour is the same visit. */
const sameVisitMs = 60 * 60_000;
/** Versions kept within the same minute are one moment on the slider. */
const minuteMs = 60_000;

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
const wasThere = (item: unknown, { dayBefore }: Asked): boolean => {
  const { success, data } = datedItem.safeParse(item);
  const on = success ? data.values.on : null;
  return dayBefore === null || typeof on !== "string" || on <= dayBefore;
};

export const historyRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, gate, boards, sheets, accessLines, pace, now } = house;

  const momentsFor = async (place: Place) => {
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

  /**
   * The words of a sheet at a moment; a sheet that was never changed stands as it does now. What the residents once asked and
   * asked otherwise since is theirs alone (R-222c).
   */
  const sheetAt = async ({ id, audience, kind }: SheetCard, at: number, asked: Asked) => {
    const kept = kind === "question" && !asked.isResidents ? null : await store.run("versionAt", { sheet: id, at });
    const content = kept === null ? await sheets.read(id) : versionContent.parse(JSON.parse(kept));
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

  return [
    defineRoute({
      method: "get",
      path: "/api/boards/:board/history",
      says: "The moments at which a board was kept, and since when you may want to know what changed.",
      policy: policies.sitsHere,
      body: noBody,
      answer: moments,
      handler: async ({ who: place }) => {
        if (!pace.mayAsk(place.visitor.session)) return { refusal: { reason: "tooFast" } };
        const read = await boards.factsFor(place);
        if (read === null) return { refusal: { reason: "unknown" } };
        const { visitor, board } = place;
        const person = visitor.kind === "person" ? visitor.person : null;
        await accessLines.look({ board, person, event: "historyRead" });
        const closed = Object.values(read.facts.meetings).flatMap(({ closedAt }) =>
          closedAt === null ? [] : [closedAt],
        );
        const lastLook =
          visitor.kind === "person"
            ? await store.run("lastLook", { board, person: visitor.person, before: now() - sameVisitMs })
            : null;
        return json({
          moments: await momentsFor(place),
          lastMeetingAt: closed.toSorted().at(-1) ?? null,
          lastLookAt: lastLook === null ? null : new Date(lastLook).toISOString(),
        });
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/boards/:board/history/:at",
      says: "A board as it stood at a moment (an ISO instant), for who reads it now.",
      policy: policies.sitsHere,
      body: noBody,
      answer: boardAt,
      handler: async ({ who: place, params: { at: asked = "" } }) => {
        // Nothing was kept before 1970, and what is to come is not known yet.
        const at = Math.min(now(), Math.max(0, Date.parse(asked)));
        if (Number.isNaN(at)) {
          return { refusal: { reason: "malformed", path: "at", detail: "expected an ISO instant" } };
        }
        if (!pace.mayAsk(place.visitor.session)) return { refusal: { reason: "tooFast" } };
        const [facts, read] = await Promise.all([boards.factsAt(place, at), boards.factsFor(place)]);
        if (facts === null || read === null) return { refusal: { reason: "unknown" } };
        const { board, visitor } = place;
        const person = visitor.kind === "person" ? visitor.person : null;
        await accessLines.look({ board, person, event: "historyRead" });
        const rows = new Map((await store.run("sheetsAt", { board })).map((row) => [row.id, row] as const));
        const cameIn = (await store.run("boards", {})).find(({ id }) => id === board)?.createdAt ?? 0;
        const then = (await gate.sheets(place)).filter(
          ({ id }) => (rows.get(id)?.createdAt ?? 0) <= Math.max(at, cameIn),
        );
        const dayBefore = at < cameIn ? dayInAmsterdam(at) : null;
        const isResidents = place.seat?.party === "resident";
        return json({
          at: new Date(at).toISOString(),
          facts: withoutTakenBack(facts, read.facts, place.seat?.participant ?? null),
          sheets: await Promise.all(then.map(async (card) => sheetAt(card, at, { isResidents, dayBefore }))),
        });
      },
    }),
  ];
};

// One board, as one reader may see it. Who is not at the table gets the same answer as for a board that does not exist.
import { meetingCards } from "@werktafel/shared/domain/meeting/meetingCard";
import { z } from "zod";
import { withoutOldPapers } from "@werktafel/shared/domain/minutes/oldPapers";
import { holidaysAround } from "../../boards/calendar/holidays.ts";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import { type Policies, sitsHere } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

const boardAnswer = z.object({
  id: z.string(),
  title: z.string(),
  me: z.string().nullable().describe("my participant id; null for the big screen"),
  participants: z.array(z.looseObject({ id: z.string(), name: z.string(), callName: z.string(), party: z.string() })),
  sheets: z.array(
    z.object({
      id: z.string().describe("opens /sync/<id>"),
      audience: z.union([z.literal("everyone"), z.array(z.string())]),
      kind: z.enum(["table", "question"]),
      writable: z.boolean(),
    }),
  ),
  meetings: z.array(
    z
      .looseObject({
        id: z.string(),
        number: z.number().optional(),
        plannedFor: z.string().nullish(),
        place: z.string().nullish(),
        phase: z.string().optional().describe("absent: known from a board file alone"),
        minutes: z.looseObject({ status: z.string(), version: z.int() }).nullish(),
      })
      .describe("the meetings this reader knows of, with their plan"),
  ),
  seq: z.int().describe("how many facts this reader may read; the fact lane goes on after it"),
  holidays: z
    .array(z.string())
    .describe("days off for nearly everyone in the Netherlands, from last year to the year after next"),
  facts: z
    .looseObject({})
    .describe("those facts, folded; of old minutes without their text, which /meetings/:meeting gives"),
});

const versionAnswer = z.object({
  at: z.string().nullable().describe("when it was kept; null: there is none"),
  items: z.array(z.looseObject({ id: z.string(), collection: z.string() })),
});

const authorsAnswer = z.object({
  authors: z.array(
    z.object({
      participant: z.string().nullable(),
      at: z.string(),
      kind: z.enum(["wrote", "removed"]),
      client: z.int().describe("Yjs client id"),
      clock: z.int(),
      length: z.int(),
    }),
  ),
});

/** A version's content as it was stored: canonical JSON of the sheet. */
const versionContent = z.looseObject({ items: z.array(z.unknown()) });

export const boardRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, gate, boards, accessLines, now } = house;
  return [
    defineRoute({
      method: "get",
      path: "/api/boards/:board",
      says: "What this reader may see of a board: people, sheets, facts.",
      policy: policies.atBoard,
      body: noBody,
      answer: boardAnswer,
      handler: async ({ who: place }) => {
        const read = await boards.factsFor(place);
        if (read === null) return { refusal: { reason: "unknown" } };
        await boards.noteLook(place, "screen");
        const { seq } = read;
        const facts = withoutOldPapers(read.facts);
        return json({
          id: place.board,
          title: facts.card?.title ?? "",
          me: place.seat?.participant ?? null,
          participants: facts.participants,
          sheets: await gate.sheets(place),
          meetings: meetingCards(facts),
          seq,
          holidays: [...holidaysAround(now())],
          facts,
        });
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/boards/:board/sheets/:sheet/last-version",
      says: "What stood on a sheet when it was last kept, to bring something back from.",
      policy: policies.readsSheet,
      body: noBody,
      answer: versionAnswer,
      handler: async ({ who: { place, sheet } }) => {
        if (!sitsHere(place)) return { refusal: { reason: "unknown" } };
        const person = place.visitor.kind === "person" ? place.visitor.person : null;
        await accessLines.look({ board: place.board, person, event: "versionRead", sheet: sheet.id });
        const [newest] = await store.run("versionsOf", { sheet: sheet.id });
        if (newest === undefined) return json({ at: null, items: [] });
        const { items } = versionContent.parse(JSON.parse(newest.json));
        return json({ at: new Date(newest.at).toISOString(), items });
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/boards/:board/sheets/:sheet/authors",
      says: "Who wrote and who removed which part of a sheet, latest first.",
      policy: policies.readsSheet,
      body: noBody,
      answer: authorsAnswer,
      handler: async ({ who: { place, sheet } }) => {
        const reader = place.visitor.kind === "person" ? place.visitor.person : null;
        await accessLines.look({ board: place.board, person: reader, event: "authorsRead", sheet: sheet.id });
        const seats = await store.run("seatsAt", { board: place.board });
        const participantOf = new Map(seats.map((seat) => [seat.person, seat.participant] as const));
        const rows = await store.run("attributionOf", { sheet: sheet.id });
        const authors = rows
          .toSorted((one, other) => other.at - one.at)
          .map(({ person, at, kind, client, clock, length }) => ({
            participant: participantOf.get(person) ?? null,
            at: new Date(at).toISOString(),
            kind,
            client,
            clock,
            length,
          }));
        return json({ authors });
      },
    }),
  ];
};

// "Wie keek?": who looked at a table in a period, for who sits there, as far as they may know. Reading this is a look too.
import { z } from "zod";
import { accessKinds } from "@werktafel/shared/domain/accessEvent";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const day = z.iso.date();
const dayMs = 24 * 60 * 60 * 1000;
/** A week, when no period is named. */
const usualDays = 7;
/** A year at once, and a little: whoever wants more asks again. */
const mostDays = 400;

const looksAnswer = z.object({
  from: z.string().describe("first day, `2026-11-29`"),
  to: z.string().describe("last day, included"),
  hasEarlier: z.boolean().describe("the table is older than this period"),
  looks: z
    .array(
      z.object({
        day: z.string(),
        from: z.string().describe("first time that day"),
        until: z.string().describe("last time that day"),
        event: z.string().describe("a past event: boardOpened, sheetRefused, agreementAnswered"),
        kind: z.enum(accessKinds),
        by: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("participant"), participant: z.string(), organisation: z.string().nullable() }),
          z.object({ kind: z.literal("elsewhere"), name: z.string() }).describe("a beroepskracht of another table"),
          z.object({ kind: z.enum(["somebody", "screen", "operator", "admin", "house"]) }),
        ]),
        circle: z.array(z.string()).nullable().describe("who reads what it is about; null: everyone"),
        whose: z.string().nullable().describe("whose link"),
      }),
    )
    .describe("newest first; equal ones of a day are one"),
});

const daysIn = z.coerce.number().int().min(1).max(mostDays);

/** The period an address asks for, up to today when it does not say; `null`: that is none. */
const periodIn = (query: Readonly<Record<string, unknown>>, now: number) => {
  const to = day.safeParse(query["to"] ?? dayInAmsterdam(now));
  const days = daysIn.safeParse(query["days"] ?? usualDays);
  if (!to.success || !days.success) return null;
  const begins = new Date(Date.parse(to.data) - (days.data - 1) * dayMs).toISOString().slice(0, 10);
  const from = day.safeParse(query["from"] ?? begins);
  if (!from.success || from.data > to.data) return null;
  const isLong = (Date.parse(to.data) - Date.parse(from.data)) / dayMs > mostDays;
  return isLong ? null : { from: from.data, to: to.data, onlyTaken: query["only"] === "taken" };
};

export const lookRoutes = ({ boards, pace, now, store }: House, policies: Policies): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/api/boards/:board/looks",
    says: "Who looked at a board, and who tried to, in a period (`from`, `to`: days; or `days`, so many up to `to`, else up to today; a week when none is named; `only=taken`: what was taken along), as far as this reader may know.",
    policy: policies.sitsHere,
    body: noBody,
    answer: looksAnswer,
    handler: async ({ request, who: place }) => {
      const period = periodIn(request.query, now());
      if (period === null) return { refusal: { reason: "malformed", path: "from", detail: "expected two days" } };
      if (!pace.mayAsk(place.visitor.session)) return { refusal: { reason: "tooFast" } };
      const looks = await boards.looks(place, period);
      if (looks === null) return { refusal: { reason: "unknown" } };
      const { board, visitor } = place;
      const person = visitor.kind === "person" ? visitor.person : null;
      await boards.accessLines.look({ board, person, event: "looksRead" });
      const madeAt = (await store.run("boards", {})).find(({ id }) => id === board)?.createdAt ?? 0;
      const { from, to } = period;
      return json({ from, to, hasEarlier: dayInAmsterdam(madeAt) < from, looks });
    },
  }),
];

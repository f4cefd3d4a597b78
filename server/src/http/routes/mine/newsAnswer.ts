// What "Nieuw voor jou" is told: per table sentences without a number, in the words this person may read.
import { z } from "zod";

const by = z.string().nullable().describe("how they are called at that table");
const text = z.string();

export const newsLine = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("questionAsked"), by, text, about: text, isToTable: z.boolean() }),
  z.object({ kind: z.literal("questionAnswered"), by, text, answer: text }),
  z.object({ kind: z.literal("agreed"), text }),
  z.object({
    kind: z.enum(["meetingAsked", "meetingChanged", "meetingCalledOff"]),
    plannedFor: z.string().describe("an ISO instant"),
  }),
  z.object({
    kind: z.enum(["minutesAsked", "minutesAdopted"]),
    meeting: z.string(),
    day: z.string().nullable().describe("on which the table met"),
  }),
  z.object({ kind: z.enum(["handoverAsked", "handoverAnswered"]), by }),
]);

export const newsAnswer = z.object({
  tables: z.array(
    z.object({
      board: z.string(),
      title: z.string(),
      colour: z.string(),
      until: z.string().describe("to send along when it was read: what comes later stays new"),
      news: z.array(newsLine).describe("newest first"),
    }),
  ),
});

export type OneNews = z.infer<typeof newsLine>;
export type TableNews = z.infer<typeof newsAnswer>["tables"][number];

export const newsReadBody = z.strictObject({ until: z.iso.datetime({ offset: true }) });

// What the file may say of how a table rests and ends, of what was asked, contradicted and erased, and of who looked along in an emergency.
import * as z from "zod";
import { copyForms, retentionStarts } from "../../domain/closing.ts";
import { day, everyoneOrSome, id, instant, short, text } from "../fieldShapes.ts";
import { statementShape } from "./statementsInFile.ts";

const byOn = { byId: id, on: day };
export const plan = { keeperIds: z.array(id), afterCare: z.looseObject({ whoId: id, on: day }) };

/** The top-level fields of the file that hold it. */
export const endingShape = {
  statements: z.array(statementShape).nullish(),
  lineQuestions: z
    .array(
      z.looseObject({
        id,
        aboutId: id,
        toId: id.nullish(),
        audience: everyoneOrSome.nullish(),
        text,
        ...byOn,
        answers: z.array(z.looseObject({ text, ...byOn })).nullish(),
        together: z.literal(true).nullish(),
      }),
    )
    .nullish(),
  erasureAsks: z
    .array(
      z.looseObject({
        itemId: id,
        audience: everyoneOrSome.nullish(),
        ...byOn,
        declined: z.looseObject({ reason: text, ...byOn }).nullish(),
      }),
    )
    .nullish(),
  erased: z
    .array(z.looseObject({ itemId: id, audience: everyoneOrSome, as: z.enum(["takenBack", "erased"]), ...byOn }))
    .nullish(),
  emergencyLooks: z
    .array(
      z.looseObject({
        id,
        by: text,
        agreedBy: text,
        reason: text,
        at: instant,
        until: instant,
        closedAt: instant.nullish(),
      }),
    )
    .nullish(),
  ending: z
    .looseObject({
      pause: z.looseObject({ ...byOn, until: day.nullish() }).nullish(),
      proposal: z.looseObject({ ...byOn, ...plan, yesIds: z.array(id) }).nullish(),
      closed: z.looseObject({ on: day, ...plan, agreedByIds: z.array(id) }).nullish(),
      reopening: z.looseObject({ ...byOn, yesIds: z.array(id) }).nullish(),
      retention: z
        .array(
          z.looseObject({
            id,
            whose: short,
            basis: short,
            years: z.int().min(0).max(200),
            start: z.enum(retentionStarts),
          }),
        )
        .nullish(),
      holds: z.array(z.looseObject({ id, ...byOn, reason: text })).nullish(),
      copies: z.array(z.looseObject({ ...byOn, as: z.enum(copyForms) })).nullish(),
      erasureAsked: z.looseObject(byOn).nullish(),
      listed: z.looseObject({ on: day, approved: z.looseObject(byOn).nullish() }).nullish(),
    })
    .nullish(),
};
export type EndingInFile = z.infer<z.ZodObject<typeof endingShape>>;
export type PlanInFile = z.infer<z.ZodObject<typeof plan>>;

export const endingNames = [
  "statements",
  "lineQuestions",
  "erasureAsks",
  "erased",
  "emergencyLooks",
  "ending",
] as const;

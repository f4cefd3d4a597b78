// The kinds of value a board file holds, and what each must be: an id, a day, a moment, a text, who reads something.
import * as z from "zod";
import { isId } from "../ids.ts";
import { maxTextLength, maxValueLength } from "../sheet/shape.ts";

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));

export const id = z.string().refine(isId, "is no id: 1 to 64 letters, digits, _ or -");
export const day = z.string().refine(isDay, "is no date like 2026-09-18");
export const instant = z.string().refine(isInstant, "is no moment like 2026-09-18T15:30:00+02:00");
export const moment = z.string().refine((text) => isDay(text) || isInstant(text), "is no date and no moment");
export const text = z.string().max(maxTextLength, `is longer than ${maxTextLength} signs`);
export const short = z.string().max(maxValueLength, `is longer than ${maxValueLength} signs`);
const line = text.refine((each) => !each.includes("\n"), "holds a line break: one line each");
export const lines = z
  .array(line)
  .refine((all) => all.join("\n").length <= maxTextLength, "is too long together")
  .refine((all) => all.length !== 1 || all[0] !== "", "is one empty line");
export const everyoneOrSome = z.union([z.literal("everyone"), z.array(id).min(1, "is empty: nobody could read it")], {
  error: 'is neither "everyone" nor a list of participant ids',
});
export const rhythm = z.looseObject({ every: short.min(1, "is empty"), until: day.nullish() }).nullish();

/** What a live board adds to any item. */
export const live = {
  archivedAt: moment.nullish(),
  putAway: z.looseObject({ byId: id, on: day }).nullish(),
};
export const written = { byId: id.nullish(), on: day.nullish() };

/** The words of an answer, where they are not those in the file. */
export const words = z.looseObject({
  text,
  partyIds: z.array(id).optional(),
  ownerId: id.nullable().optional(),
  rhythm: z
    .looseObject({ every: short.min(1, "is empty"), until: day.nullable() })
    .nullable()
    .optional(),
  reviewOn: day.nullable().optional(),
  due: day.nullable().optional(),
});

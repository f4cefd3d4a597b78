// What no sheet and no fact holds of an imported file. Nobody is ever told it; export puts it back in its places.
import * as z from "zod";
import { isPlainObject, type PlainObject } from "./plainJson.ts";

export interface ToldPart {
  /** Where in the file the record stands. */
  readonly path: readonly (string | number)[];
  /** Under which name its words were told (`recordKept`). */
  readonly collection: string;
  readonly id: string;
}

export interface Kept {
  /** The file, emptied of what lives elsewhere. */
  readonly file: PlainObject;
  /** Per collection: id → order key at the import, in the order of the file. */
  readonly orders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Per after-hours agreement, the ids of its contacts in the order of the file. */
  readonly contacts: Readonly<Record<string, readonly string[]>>;
  /** Per meeting, the ids of its agenda items and of the parts of its summary, likewise. */
  readonly agenda: Readonly<Record<string, readonly string[]>>;
  readonly summaries: Readonly<Record<string, readonly string[]>>;
  /** Per action, which of its steps the file implies by its status and did not list. */
  readonly implied: Readonly<Record<string, readonly number[]>>;
  readonly told: readonly ToldPart[];
  /** Dissents that nobody could be told, and stay as they came. */
  readonly untoldDissents: readonly string[];
}

const keptShape = z.object({
  file: z.custom<PlainObject>(isPlainObject),
  orders: z.record(z.string(), z.record(z.string(), z.string())),
  contacts: z.record(z.string(), z.array(z.string())),
  // Boards that came in before meetings did have none: their agendas were told as records.
  agenda: z.record(z.string(), z.array(z.string())).default({}),
  summaries: z.record(z.string(), z.array(z.string())).default({}),
  implied: z.record(z.string(), z.array(z.number())),
  told: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), collection: z.string(), id: z.string() })),
  untoldDissents: z.array(z.string()),
});

/** What a board that was made here, not imported, has of a file. */
export const nothingKept: Kept = {
  file: {},
  orders: {},
  contacts: {},
  agenda: {},
  summaries: {},
  implied: {},
  told: [],
  untoldDissents: [],
};

/** Reads back what was stored as JSON. Throws when it is not what `importBoard` made. */
export const keptFrom = (json: unknown): Kept => keptShape.parse(json);

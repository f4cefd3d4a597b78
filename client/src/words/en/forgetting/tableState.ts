// Sentences at a table that rests or is over, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { tableState as dutch } from "../../nl/forgetting/tableState.ts";

export const tableState: Translated<typeof dutch> = {
  rests: (until) =>
    until === null ? "The table rests. Everything is kept." : `The table rests until ${until}. Everything is kept.`,
  asks: (name, day) => `${name} asks on ${day} how it is going.`,
  over: "This table has ended",
  since: (day) => `Stopped on ${day}. You can go on reading everything.`,
};

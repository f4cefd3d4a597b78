// One row of the table: what an address gives, by where somebody sits.

/** `done`: would have come true, had the house not been dry. */
export type Outcome =
  | "ok"
  | "done"
  | "page"
  | "neutral"
  | "unknownPage"
  | "unknown"
  | "signedOut"
  | "locked"
  | "malformed"
  | "otherPerson"
  | "stepUpNeeded"
  | "heldByLaw"
  | "notNow"
  | "notYours facilitator";

export const chairs = ["resident", "relative", "volunteer", "host", "staff", "facilitator", "guest", "screen"] as const;
export type Chair = (typeof chairs)[number];

export type ByChair = Readonly<Record<Chair, Outcome>>;
export interface Row {
  /** The body, where there is one. */
  readonly body?: unknown;
  /** Without a session. */
  readonly out: Outcome;
  /** With a session, and no place at that board. */
  readonly outside: Outcome;
  readonly at: ByChair;
  /** At Bram's table, where the thing that is named does not lie. */
  readonly atBrams?: Outcome;
  /** The same, for who leads there alone. */
  readonly atBramsLed?: Outcome;
}

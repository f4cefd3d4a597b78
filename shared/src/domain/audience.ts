// Who reads this. An audience is everyone at the table, or a set of participants that always holds a resident
// . It decides in which sheet an item lies, and so who receives a single byte of it.
import type { ParticipantId } from "../ids.ts";

export type Audience = "everyone" | readonly ParticipantId[];

/** The same set always gives the same key, whatever its order: audiences are compared by it. */
export const audienceKey = (audience: Audience): string =>
  audience === "everyone" ? "everyone" : [...new Set(audience)].sort().join(" ");

/** True when `participant` reads what lies there. */
export const reads = (audience: Audience, participant: ParticipantId): boolean =>
  audience === "everyone" || audience.includes(participant);

/** True when everybody in `narrow` is in `wide` too. */
export const holds = (wide: Audience, narrow: Audience): boolean =>
  wide === "everyone" || (narrow !== "everyone" && narrow.every((each) => wide.includes(each)));

/** Those who are in both. */
export const inBoth = (one: Audience, other: Audience): Audience =>
  one === "everyone" ? other : other === "everyone" ? one : one.filter((each) => other.includes(each));

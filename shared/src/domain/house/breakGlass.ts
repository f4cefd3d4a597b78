// An administrator who must look at a table, and has no seat there: with a reason, with the yes of a second administrator,
// for an hour at most, and only at what the whole table reads. Resident and facilitator are told at once.

/** However long it was asked for, it is over by then. */
export const longestGlassMs = 60 * 60 * 1000;
/** A question that nobody answered for so long is no question any more. */
export const glassAskedMs = 24 * 60 * 60 * 1000;

export interface BreakGlass {
  readonly id: string;
  readonly board: string;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly reason: string;
  /** The second person; never who asked. */
  readonly answeredBy: string | null;
  readonly answeredAt: number | null;
  readonly isAgreed: boolean;
  /** When it is over by itself; `null` while nobody agreed. */
  readonly until: number | null;
  /** When the table was told; before that nothing can be seen. */
  readonly toldAt: number | null;
  readonly endedAt: number | null;
}

/** Open now: agreed, told, not over, not ended. */
export const isGlassOpen = ({ isAgreed, until, toldAt, endedAt }: BreakGlass, now: number): boolean =>
  isAgreed && toldAt !== null && endedAt === null && until !== null && now < until;

/** Still waits for a second person. */
export const isGlassAsked = ({ answeredAt, endedAt, askedAt }: BreakGlass, now: number): boolean =>
  answeredAt === null && endedAt === null && now - askedAt < glassAskedMs;

/** May this administrator say yes to it now? Nobody says yes to what they asked themselves. */
export const mayAnswerGlass = (glass: BreakGlass, person: string, now: number): boolean =>
  isGlassAsked(glass, now) && glass.askedBy !== person;

// An administrator's look in an emergency: asked with a reason, agreed to by another, over by itself.
import { type BreakGlass, longestGlassMs, mayAnswerGlass } from "@werktafel/shared/domain/house/breakGlass";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { keep, keptOf, keptUnder } from "./records.ts";

export const breakGlasses = (tx: Transaction, { board }: { readonly board: BoardId | null }): readonly BreakGlass[] =>
  keptOf(tx, "breakGlass", board ?? undefined).map(({ is }) => is);

/** False: there is no such board. */
export const askBreakGlass = (tx: Transaction, { glass }: { readonly glass: BreakGlass }): boolean => {
  if (!tx.boards().some(({ id, isReady }) => id === glass.board && isReady)) return false;
  keep(tx, "breakGlass", { id: glass.id, belongsTo: glass.board, is: glass });
  return true;
};

interface GlassAnswered {
  readonly id: string;
  readonly person: PersonId;
  readonly isYes: boolean;
  readonly now: At;
}

/** The second person's answer. `samePerson`: who asked; `unknown`: not there, answered already or asked too long ago. */
export const answerBreakGlass = (
  tx: Transaction,
  { id, person, isYes, now }: GlassAnswered,
): BreakGlass | "unknown" | "samePerson" => {
  const found = keptUnder(tx, "breakGlass", id);
  if (found === null) return "unknown";
  if (found.is.askedBy === person) return "samePerson";
  if (!mayAnswerGlass(found.is, person, now)) return "unknown";
  const is: BreakGlass = {
    ...found.is,
    answeredBy: person,
    answeredAt: now,
    isAgreed: isYes,
    until: isYes ? now + longestGlassMs : null,
  };
  keep(tx, "breakGlass", { ...found, is });
  return is;
};

/** The table was told: from now on it is open. */
export const tellBreakGlass = (tx: Transaction, { id, now }: { readonly id: string; readonly now: At }): void => {
  const found = keptUnder(tx, "breakGlass", id);
  if (found !== null) keep(tx, "breakGlass", { ...found, is: { ...found.is, toldAt: now } });
};

/** Ends one; `null`: not there or over already. */
export const endBreakGlass = (
  tx: Transaction,
  { id, now }: { readonly id: string; readonly now: At },
): BreakGlass | null => {
  const found = keptUnder(tx, "breakGlass", id);
  if (found === null || found.is.endedAt !== null) return null;
  const is = { ...found.is, endedAt: Math.min(now, found.is.until ?? now) };
  keep(tx, "breakGlass", { ...found, is });
  return is;
};

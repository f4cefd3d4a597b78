// Everything about turns is written down under the moment its round began, so that neither the log nor the access lines tell
// how long somebody spoke (check 4).
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Deed, VerbContext } from "../../boards/verb.ts";

export const noRound = (to: string): Refusal => ({ reason: "notNow", from: "noRound", to });

/** It was said of a round that is over: this is another. */
export const isAnother = ({ id }: { readonly id: string }, seen: string | undefined): boolean =>
  seen !== undefined && seen !== id;

/** These facts, under the moment the round began. */
export const underItsBeginning = ({ history }: VerbContext, round: string, facts: readonly Fact[]): Deed => {
  const opened = history().findLast(({ fact }) => fact.kind === "turnRoundOpened" && fact.round === round);
  if (!opened) throw new Error("a round that goes on was opened once", { cause: round });
  return { facts, at: Date.parse(opened.at) };
};

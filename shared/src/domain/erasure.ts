// Taking back, erasing and contradicting what lies on the table. What is erased leaves a mark that holds no word: that there
// was something, who took it away and when. What contradicts stays beside it, in its holder's words.
import type { ItemRef } from "./item.ts";
import type { Audience } from "./audience.ts";
import type { StatementFact } from "./correcting/statement.ts";
import type { ParticipantId } from "../ids.ts";
import { monthAfter } from "./time/days.ts";

/** A resident asked to erase an item; `declined`: with the reason that holds it up. */
export interface ErasureAsk {
  readonly by: ParticipantId;
  readonly on: string;
  readonly declined: { readonly by: ParticipantId; readonly on: string; readonly reason: string } | null;
}

/** An answer to it is owed within a month (AVG art. 12(3)); after that nobody erases on it, and it is asked again. */
export const isAskOld = ({ on: asked }: ErasureAsk, on: string): boolean => monthAfter(asked) < on;

/** What is left of an erased item. */
export interface Erased {
  readonly by: ParticipantId;
  readonly on: string;
  /** Their own words, which nobody had taken over yet; or erased for good at request. */
  readonly as: "takenBack" | "erased";
}

type ByOn = { readonly by: ParticipantId; readonly on: string };
type AboutItem = { readonly item: ItemRef };

export type ItemErasureFact =
  | StatementFact
  | ({ readonly kind: "itemErasureAsked" } & AboutItem & ByOn)
  /** Who asked wants to keep it after all. */
  | ({ readonly kind: "itemErasureUnasked" } & AboutItem & ByOn)
  | ({ readonly kind: "itemErasureDeclined"; readonly reason: string } & AboutItem & ByOn)
  | ({ readonly kind: "itemErased"; readonly as: Erased["as"] } & AboutItem & ByOn)
  /** Stands in the log where a fact stood whose words are gone: same place, same readers, nothing said. */
  | ({ readonly kind: "factErased"; readonly was: string } & (AboutItem | { readonly audience: Audience }));

const kinds: Readonly<Record<ItemErasureFact["kind"], true>> = {
  statementMade: true,
  statementAnswered: true,
  statementDisputed: true,
  statementSettled: true,
  statementTakenBack: true,
  itemErasureAsked: true,
  itemErasureUnasked: true,
  itemErasureDeclined: true,
  itemErased: true,
  factErased: true,
};
export const isItemErasureFact = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: ItemErasureFact["kind"] }> => Object.hasOwn(kinds, fact.kind);

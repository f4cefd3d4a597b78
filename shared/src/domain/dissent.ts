// "Ik ben het niet eens": stands with the item, in the words of who holds it, in every view, until that person takes it
// back. Never called an objection: that is a word of law.
import type { ItemId, ParticipantId } from "../ids.ts";

export interface Dissent {
  readonly id: string;
  readonly byId: ParticipantId;
  readonly about: { readonly kind: string; readonly id: ItemId };
  readonly text: string;
  readonly on: string;
  /** What the table answered; empty until it did. */
  readonly tableResponse: string;
  readonly status: string;
}

// Somebody reached a limit, and a beroepskracht is asked to take it over: by name, with a day to answer on. A no without
// another offer is no answer. Nothing is taken over before the residents said yes.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { Audience } from "../audience.ts";
import type { ItemRef } from "../item.ts";
import type { Wording } from "../wording.ts";

/** Where it is told: to the readers of its action, wherever that goes, or to those of a question about the table itself. */
export type Place = { readonly item: ItemRef } | { readonly audience: Audience };

export type HandoverAnswerValue = "accepted" | "bridged" | "refused";
export const handoverAnswerValues: readonly HandoverAnswerValue[] = ["accepted", "bridged", "refused"];

export interface HandoverAnswer {
  /** `null`: a board file does not say who of those who were asked. */
  readonly by: ParticipantId | null;
  readonly on: string;
  readonly value: HandoverAnswerValue;
  readonly note: string;
  /** What somebody does offer who cannot take it over. */
  readonly offer: string;
  /** Until when somebody helps out; from then on the question is open again. */
  readonly until: string | null;
}

/** How a question came to somebody. */
export type AskedBecause = "asked" | "late" | "bareNo" | "left" | "escalated";

export interface Ask {
  /** `null`: every beroepskracht who reads it; none of them was named. */
  readonly to: ParticipantId | null;
  /** Somebody outside the table, as a board file names them. */
  readonly toLabel: string;
  readonly because: AskedBecause;
  readonly on: string;
  /** The day the answer is due; `null`: it stays on top until somebody takes it up. */
  readonly dueOn: string | null;
  readonly seen: { readonly by: ParticipantId; readonly on: string } | null;
  readonly answer: HandoverAnswer | null;
}

export interface HandoverConsent {
  /** `null`: a board file does not say which resident; it was said for all. */
  readonly by: ParticipantId | null;
  readonly on: string;
  readonly value: "yes" | "no";
  /** Said aloud at a meeting or by telephone, and written down by this person; until the resident says it in their own hand. */
  readonly notedById?: ParticipantId;
  readonly how?: SaidHow;
}

export type SaidHow = "aloud" | "phone";
export const saidHows: readonly SaidHow[] = ["aloud", "phone"];

export interface Thanks {
  readonly by: ParticipantId;
  readonly on: string;
  readonly text: string;
}

export interface Handover {
  readonly id: string;
  readonly place: Place;
  /** What it is about, as far as everyone who reads it may know. */
  readonly actions: readonly ItemId[];
  readonly from: ParticipantId;
  /** `volunteerLimit`, `staffChange`, or a board file's own word. */
  readonly reason: string;
  /** The limit, in the words of whose it is; may be empty: nobody asks why. */
  readonly boundary: string;
  /** The words of the action as they stood when it was asked: what is taken over is what was asked. */
  readonly words: Wording | null;
  /** To whom the question goes when no answer comes; `null`: to every beroepskracht who reads it. */
  readonly second: ParticipantId | null;
  /** Never empty; the last one is the question as it stands. */
  readonly asks: readonly Ask[];
  /** The last word of each resident. */
  readonly consents: readonly HandoverConsent[];
  readonly takenOverOn: string | null;
  /** What the one who took it over does from then on. */
  readonly made: ItemRef | null;
  /** Whether old, new and resident met. */
  readonly warm: { readonly by: ParticipantId | null; readonly on: string; readonly isDone: boolean } | null;
  readonly completedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly thanks: readonly Thanks[];
}

export type HandoverStatus =
  | "requested"
  | "seen"
  | "accepted"
  | "bridged"
  | "refused"
  | "escalated"
  | "completed"
  | "withdrawn";

/** The question as it stands now. */
export const askNow = (handover: Handover): Ask | null => handover.asks.at(-1) ?? null;

export const handoverStatus = (handover: Handover): HandoverStatus => {
  if (handover.withdrawnOn !== null) return "withdrawn";
  if (handover.completedOn !== null) return "completed";
  const ask = askNow(handover);
  if (ask?.answer) return ask.answer.value;
  if (handover.asks.length > 1) return "escalated";
  return ask?.seen ? "seen" : "requested";
};

/** Nobody gave an answer that holds: it waits, for whoever is asked. */
export const isUnanswered = (handover: Handover): boolean =>
  ["requested", "seen", "escalated"].includes(handoverStatus(handover));

/** Still something to do for somebody. A no with another offer is an answer: what comes next is asked anew. */
export const isOpenHandover = (handover: Handover): boolean =>
  !["completed", "withdrawn", "refused"].includes(handoverStatus(handover));

/** Who said they take it over; `null`: nobody did. */
export const takerOf = (handover: Handover): ParticipantId | null => {
  const ask = askNow(handover);
  return ask?.answer?.value === "accepted" ? (ask.answer.by ?? ask.to) : null;
};

const lastWordOf = (handover: Handover, resident: ParticipantId): HandoverConsent | null =>
  handover.consents.findLast(({ by }) => by === resident || by === null) ?? null;

/**
 * Which of these residents did not say yes; silence is none, and neither is what the one who takes it over wrote down: nobody
 * writes a yes to themselves (0161).
 */
export const yesMissingOf = (handover: Handover, residents: readonly ParticipantId[]): readonly ParticipantId[] =>
  residents.filter((each) => {
    const word = lastWordOf(handover, each);
    const taker = takerOf(handover);
    return word?.value !== "yes" || (word.notedById !== undefined && word.notedById === taker);
  });

/** Somebody takes it over and every resident who reads it said yes: not before both, and never without a resident. */
export const mayBeTakenOver = (handover: Handover, residents: readonly ParticipantId[]): boolean =>
  handoverStatus(handover) === "accepted" &&
  handover.takenOverOn === null &&
  residents.length > 0 &&
  yesMissingOf(handover, residents).length === 0;

/** The one that runs for this action now, or the last that did. */
export const handoverOfAction = (all: readonly Handover[], action: ItemId): Handover | null => {
  const own = all.filter(({ actions }) => actions.includes(action));
  return own.findLast(isOpenHandover) ?? own.at(-1) ?? null;
};

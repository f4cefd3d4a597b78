// What people ask between two meetings: *dit is mijn grens*, and what comes of it; and a try that did not work out.
import type { Audience } from "../../domain/audience.ts";
import type { AttemptKind } from "../../domain/between/attempt.ts";
import type { HandoverAnswerValue, SaidHow } from "../../domain/between/handover.ts";
import type { ItemRef } from "../../domain/item.ts";
import type { ParticipantId } from "../../ids.ts";

export interface BetweenPayloads {
  /** *Dit is mijn grens.* About an own action, or (`item: null`) about the table, for these readers. */
  askHandover: {
    readonly item: ItemRef | null;
    readonly audience: Audience | null;
    readonly to: ParticipantId | null;
    readonly reason: "volunteerLimit" | "staffChange";
    /** One of the own limits, in own words; may be empty: nobody asks why. */
    readonly boundary: string;
  };
  seeHandover: { readonly handover: string };
  /** *Ik neem het over*, *ik help tot dan*, *nee, maar wel dit*. A no without another offer goes on at once. */
  answerHandover: {
    readonly handover: string;
    readonly value: HandoverAnswerValue;
    readonly note: string;
    readonly offer: string;
    readonly until: string | null;
  };
  /** A resident's yes, or *liever niet*: their own, or (`for`) as they said it aloud at the meeting or by telephone. */
  consentHandover: {
    readonly handover: string;
    readonly value: "yes" | "no";
    readonly for?: ParticipantId | undefined;
    readonly how?: SaidHow | undefined;
    /** Who would take it over, as that screen had it: a word that comes later is about nobody else (0289). */
    readonly taker?: ParticipantId | null;
  };
  /** Old, new and resident met, or it did not come to that. */
  noteWarmContact: { readonly handover: string; readonly isDone: boolean };
  completeHandover: { readonly handover: string };
  withdrawHandover: { readonly handover: string };
  thank: { readonly handover: string; readonly text: string };
  /** One tap: it did not work out this time. */
  noteAttempt: { readonly item: ItemRef; readonly what: AttemptKind; readonly text: string };
  /** Who keeps up what stands in the way; `who` null: nobody yet. */
  layBarrier: { readonly item: ItemRef; readonly who: ParticipantId | null };
  /** *Wie kan dit oplossen?* */
  raiseBarrier: { readonly item: ItemRef; readonly to: ParticipantId };
  /** What happens, and on which day it is looked at again. */
  answerBarrier: { readonly item: ItemRef; readonly question: string; readonly text: string; readonly until: string };
  /** Even rust, until a day or *weet ik nog niet* (R-101). */
  restItem: { readonly item: ItemRef; readonly until: string | null };
  resumeItem: { readonly item: ItemRef };
  /** *Ik heb een vraag* about a line: to one person, or (`null`) to the table. */
  askLineQuestion: {
    readonly item: ItemRef;
    readonly to: ParticipantId | null;
    readonly text: string;
    /** *Ik wil dit samen lezen*, before I answer it myself. */
    readonly together?: true;
  };
  answerLineQuestion: { readonly question: string; readonly text: string };
  /** The own question, or the own answer to it: its words are gone. */
  takeBackLineQuestion: { readonly question: string };
  /** *Gewone taal* beside a line, of the words that stood on the writer's screen; empty: there is none any more. */
  writePlainLine: { readonly item: ItemRef; readonly words: string; readonly text: string };
}

// The fact lane: what a person can ask (commands), and what is told to those who may read it. A command names an item as
// {sheet, item}; author, time and role are stamped by the server.
import type { AccordValue } from "../domain/accord.ts";
import type { ActionStatus, OwnWhen } from "../domain/action.ts";
import type { Audience } from "../domain/audience.ts";
import type { BoardFacts } from "../domain/board.ts";
import type { Fact, TableColour } from "../domain/fact.ts";
import type { ItemRef } from "../domain/item.ts";
import type { GoalStatus } from "../domain/goal.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Wording } from "../domain/wording.ts";
import type { BoardId, CommandId, ParticipantId, SheetId } from "../ids.ts";
import type { AskingPayloads } from "./asking/askingCommands.ts";
import type { BetweenPayloads } from "./between/betweenCommands.ts";
import type { EndingPayloads } from "./ending/endingCommands.ts";
import type { ForgettingPayloads } from "./forgetting/forgettingCommands.ts";
import type { MeetingPayloads } from "./meetingCommands.ts";
import type { MinutesPayloads } from "./minutesCommands.ts";
import type { SharingPayloads } from "./sharing/sharingCommands.ts";

/** What each command carries. */
export interface CommandPayloads
  extends MeetingPayloads,
    MinutesPayloads,
    SharingPayloads,
    ForgettingPayloads,
    AskingPayloads,
    EndingPayloads,
    BetweenPayloads {
  /** Klopt dit? The words are those on the answerer's screen. */
  answerAgreement: {
    readonly item: ItemRef;
    readonly value: AccordValue;
    readonly note: string;
    readonly words: Wording;
    /** Somebody said it aloud at the table and I note it down; absent: it is my own answer. */
    readonly for?: ParticipantId;
    /** Not aloud: that person tapped it on my phone, at the place where we made it. */
    readonly onMyPhone?: true;
    /** Not aloud: a resident wrote it on paper, and I fill it in. */
    readonly onPaper?: true;
    /** My own answer, with this person beside me. */
    readonly beside?: ParticipantId;
  };
  /** Over, or replaced by another. */
  closeAgreement: { readonly item: ItemRef; readonly as: "changed" | "ended" };
  /** Zo is het mijn doel: residents only; or, with `value`, not yet or no. */
  confirmGoal: {
    readonly item: ItemRef;
    readonly words: Wording;
    readonly value?: AccordValue;
    readonly note?: string;
    /** With `onPaper`: whose paper it is that I fill in. */
    readonly for?: ParticipantId;
    readonly onPaper?: true;
    readonly beside?: ParticipantId;
  };
  moveGoal: { readonly item: ItemRef; readonly to: GoalStatus };
  /** Ik ga het doen, liever niet, bezig, klaar, het lukt niet. */
  moveAction: {
    readonly item: ItemRef;
    readonly to: ActionStatus;
    readonly note: string;
    readonly words: Wording;
    /** With a yes: what I will do, as I say it myself; that is what lies on the table from then on. */
    readonly ownWords?: string;
    /** With a yes: I do it together with this beroepskracht. */
    readonly together?: ParticipantId;
    /** With a yes: when I will do it. Of what I took on, my own day, whatever others propose beside it; how far it is stays (0283). */
    readonly ownWhen?: OwnWhen;
    /** With `onPaper`: whose paper it is that I fill in. */
    readonly for?: ParticipantId;
    readonly onPaper?: true;
    readonly beside?: ParticipantId;
  };
  dissent: { readonly item: ItemRef; readonly about: "goal" | "agreement" | "action"; readonly text: string };
  withdrawDissent: { readonly dissent: string };
  /** Putting away what somebody answered; what nobody answered is put away on the sheet itself. */
  putAway: { readonly item: ItemRef };
  bringBack: { readonly item: ItemRef };
  /** The sheet for an audience; answers with its id in `made`, whether it was there already or not. */
  openSheet: { readonly audience: Audience };
  /** To other readers: with all its words, and what was said about it. Answers with the sheet it lies on now in `made`. */
  /** `seen`: its words as they stood before who asks; who comes to read it reads no others. */
  moveItem: {
    readonly item: ItemRef;
    readonly audience: Audience;
    readonly seen?: Readonly<Record<string, string>>;
  };
  /** More readers of a small circle, all that lies there included. Answers with the sheet it lies on now in `made`. */
  widenSheet: { readonly sheet: SheetId; readonly audience: Audience };
  /** A reference between two items of which neither audience holds the other: told to those in both. */
  tellReference: { readonly from: ItemRef; readonly field: "goals" | "goalId" | "agreementId"; readonly to: ItemRef };
  /** One of the five table tops; residents only. */
  chooseTableColour: { readonly colour: TableColour };
}
export type CommandKind = keyof CommandPayloads;

export type Command = {
  [Kind in CommandKind]: {
    readonly id: CommandId;
    readonly kind: Kind;
    readonly board: BoardId;
    readonly payload: CommandPayloads[Kind];
  };
}[CommandKind];

export type CommandAnswer =
  /** `seq`: of the last fact it made that the asker may read; `told`: how many those are, up to it, when more than one. */
  | { readonly ok: true; readonly seq: number; readonly told?: number; readonly made?: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** A fact as a reader is told it. `seq` counts the facts this reader may read; the board's own never leaves the server. */
export interface ToldFact {
  readonly board: BoardId;
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly fact: Fact;
}

/** Where I am; the server adds who. Never about a sheet outside the reader's audience. */
export interface PresenceSent {
  readonly board: BoardId;
  readonly at: ItemRef | null;
  readonly isTyping: boolean;
}
export interface PresenceTold {
  readonly board: BoardId;
  readonly people: readonly {
    readonly participant: ParticipantId;
    readonly at: ItemRef | null;
    readonly isTyping: boolean;
  }[];
}

export interface SheetCard {
  readonly id: SheetId;
  readonly audience: Audience;
  readonly kind: "table" | "question";
  readonly writable: boolean;
}

/** A screen opens a board: from then on it hears what becomes true there, and who is there. */
export interface OpenSent {
  readonly board: BoardId;
  /** Calm mode: nothing is told of where others are or that they type. */
  readonly calm?: boolean;
}
/** The facts so far; each later one follows as `fact`, from `seq` + 1 on, without a gap. */
export type OpenAnswer =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly facts: BoardFacts;
      /** Those this reader may sync now, as in `cards`: what changed while nobody listened is told here. */
      readonly sheets: readonly SheetCard[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The sheets this reader may sync, when they changed. */
export interface CardsTold {
  readonly board: BoardId;
  readonly sheets: readonly SheetCard[];
}
/** Something of before came or went for this reader: what was told so far no longer counts; open the board anew. */
export interface AnewTold {
  readonly board: BoardId;
}
/** The seat at this board ended: nothing more comes, and nothing of it stays on this device. */
export interface EndedTold {
  readonly board: BoardId;
}

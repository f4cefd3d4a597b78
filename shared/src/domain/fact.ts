// What became true at a table, and must not merge: who sits here, who said yes to which words, who took an action.
// Stored in the board's log as JSON; who may read a fact follows from its item's sheet or its own audience.
import type { ParticipantId, SheetId } from "../ids.ts";
import type { Accord } from "./accord.ts";
import type { AskingFact } from "./time/askingFact.ts";
import type { ActionStatus } from "./action.ts";
import type { Audience } from "./audience.ts";
import type { BetweenFact } from "./between/betweenFact.ts";
import type { SharingFact } from "./foldSharing.ts";
import type { EndingFact } from "./closing.ts";
import type { EvaluationFact } from "./ending/evaluation.ts";
import type { HostingFact } from "./ending/hosting.ts";
import type { ItemErasureFact } from "./erasure.ts";
import type { Organisation } from "./house/organisation.ts";
import type { GlassFact } from "./house/emergencyLook.ts";
import type { GoalFact } from "./goal.ts";
import type { ItemRef } from "./item.ts";
import type { Hand } from "./ownHand.ts";
import type { MeetingFact, PreparationFact } from "./meeting/meetingFact.ts";
import type { Wording } from "./wording.ts";

export type TableColour = "conifeer" | "nacht" | "aubergine" | "klei" | "lei";
export const tableColours: readonly TableColour[] = ["conifeer", "nacht", "aubergine", "klei", "lei"];

/** What became true. Stored in the log as JSON; who may read it follows from its item's sheet or its audience. */
export type Fact =
  | MeetingFact
  | PreparationFact
  | EndingFact
  | ItemErasureFact
  | GlassFact
  | AskingFact
  | BetweenFact
  | HostingFact
  | EvaluationFact
  | { readonly kind: "boardMade"; readonly board: BoardCard }
  | { readonly kind: "tableColourChosen"; readonly colour: TableColour }
  /** On whom the residents can always fall back. */
  | {
      readonly kind: "anchorNamed";
      readonly who: ParticipantId;
      readonly by: ParticipantId;
      readonly on: string;
      readonly audience: "everyone";
    }
  /** What others call whose table it is; empty: the name. */
  | {
      readonly kind: "centralWordChosen";
      readonly word: string;
      readonly by: ParticipantId;
      readonly on: string;
      readonly audience: "everyone";
    }
  | SharingFact
  | { readonly kind: "sheetOpened"; readonly sheet: SheetId; readonly audience: Audience }
  | { readonly kind: "agreementAnswered"; readonly item: ItemRef; readonly accord: Accord }
  | { readonly kind: "agreementClosed"; readonly item: ItemRef; readonly as: "changed" | "ended" }
  | GoalFact
  | (Hand & {
      readonly kind: "actionMoved";
      readonly item: ItemRef;
      readonly to: ActionStatus;
      readonly by: ParticipantId;
      readonly on: string;
      readonly note: string;
      readonly words: Wording | null;
    })
  | {
      readonly kind: "dissented";
      readonly item: ItemRef;
      readonly dissent: string;
      readonly about: string;
      readonly by: ParticipantId;
      readonly on: string;
      readonly text: string;
      readonly tableResponse: string;
      readonly status: string;
    }
  | { readonly kind: "dissentWithdrawn"; readonly item: ItemRef; readonly dissent: string }
  | { readonly kind: "itemPutAway"; readonly item: ItemRef; readonly by: ParticipantId; readonly on: string }
  | { readonly kind: "itemBroughtBack"; readonly item: ItemRef; readonly by: ParticipantId; readonly on: string }
  /** Its words, and what was said about it, lie on sheet `to` from now on, for the readers of that one (DESIGN.md 2). */
  | {
      readonly kind: "itemMoved";
      readonly item: ItemRef;
      readonly to: SheetId;
      readonly by: ParticipantId;
      readonly on: string;
    }
  /** More people read a sheet, all that lies there included; `by` is the resident in it who said yes. */
  | {
      readonly kind: "audienceWidened";
      readonly sheet: SheetId;
      readonly audience: Audience;
      readonly added: readonly ParticipantId[];
      readonly by: ParticipantId;
      readonly on: string;
    }
  | {
      readonly kind: "referenceTold";
      readonly from: ItemRef;
      readonly field: "goals" | "goalId" | "agreementId" | "barrierId";
      readonly to: ItemRef;
    }
  /** A record of a board file that a later part gives its own facts: told to its audience, shown where a screen knows it. */
  | {
      readonly kind: "recordKept";
      readonly collection: string;
      readonly id: string;
      readonly audience: Audience;
      readonly record: unknown;
    }
  /** What an organisation of this table says of itself now: its hours, when it is shut. In the place of what was known. */
  | {
      readonly kind: "organisationTold";
      readonly organisation: string;
      readonly record: Organisation;
      readonly audience: "everyone";
    };

/** What the board itself is called and where it stands. */
export interface BoardCard {
  readonly title: string;
  readonly status: string;
  readonly phase: string;
  readonly template: string;
  /** What the resident is called on other people's screens; empty: the name. */
  readonly wordForCentralPerson: string;
  /** Who chose that word at the table. */
  readonly wordForCentralPersonById?: ParticipantId;
  readonly facilitatorId: ParticipantId | null;
  readonly anchorPersonId: ParticipantId | null;
  /** Who named that person; absent: it came so. */
  readonly anchorPersonById?: ParticipantId;
  readonly createdOn: string;
  readonly nextMeetingOn: string | null;
  readonly isFictional: boolean;
}

/** The sheet whose readers may read a fact, or the fact's own audience, or everyone at the table. */
export const readersOf = (fact: Fact): { readonly sheets: readonly SheetId[] } | { readonly audience: Audience } => {
  switch (fact.kind) {
    case "boardMade":
    case "tableColourChosen":
    case "participantSeated":
      return { audience: "everyone" };
    case "referenceTold":
      return { sheets: [fact.from.sheet, fact.to.sheet] };
    default:
      return "audience" in fact ? { audience: fact.audience } : { sheets: [fact.item.sheet] };
  }
};

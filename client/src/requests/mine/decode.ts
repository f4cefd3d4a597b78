// What I said yes to and am asked, over all my tables, as `GET /api/mine` answers it: from unknown to typed, the outline alone.
import type { TableColour } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { OpenStatus } from "@werktafel/shared/domain/mine/myActions";
import type { MinutesAsk } from "@werktafel/shared/domain/mine/lines";
import type { Party } from "@werktafel/shared/domain/participant";
import type { NamedCheck } from "@werktafel/shared/domain/time/friday/namedCheck";
import type { Rhythm, Wording } from "@werktafel/shared/domain/wording";
import type { BoardId, MeetingId, ParticipantId } from "@werktafel/shared/ids";

export interface MyAction {
  readonly item: ItemRef;
  readonly status: OpenStatus;
  /** As a yes takes them along. */
  readonly words: Wording;
  readonly due: string | null;
  /** `alone` false: with the goal or the agreement it serves. */
  readonly rests: { readonly until: string | null; readonly alone: boolean } | null;
  readonly rhythm: Rhythm | null;
  readonly mode: "self" | "together" | "onBehalf";
  readonly with: readonly string[];
  readonly by: string | null;
  readonly goal: string | null;
  readonly agreement: string | null;
  /** Who read it besides me; `null`: everyone at the table. */
  readonly readers: readonly string[] | null;
  readonly note: string;
  readonly fits: { readonly with: readonly { readonly id: ParticipantId; readonly name: string }[] } | null;
}

/** What else asks something of me. */
export type Wait =
  | { readonly kind: "agreement"; readonly item: ItemRef; readonly text: string; readonly goal: string | null }
  | {
      readonly kind: "minutes";
      readonly meeting: MeetingId;
      readonly ask: MinutesAsk;
      readonly day: string | null;
      readonly by: string | null;
      readonly due: string | null;
    }
  | { readonly kind: "consent"; readonly text: string; readonly by: string | null }
  | {
      readonly kind: "question";
      readonly item: ItemRef;
      readonly text: string;
      readonly about: string;
      readonly by: string | null;
    }
  | { readonly kind: "seat"; readonly name: string; readonly roleLabel: string; readonly by: string | null }
  | { readonly kind: "reading"; readonly name: string; readonly by: string | null }
  | {
      readonly kind: "asking";
      readonly asking: string;
      readonly name: string;
      readonly due: string;
    }
  | {
      readonly kind: "barrier" | "barrierOpen";
      readonly item: ItemRef;
      readonly question: string;
      readonly text: string;
      readonly by: string | null;
      readonly due: string;
    }
  | {
      readonly kind: "statement" | "statementOpen";
      readonly item: ItemRef;
      readonly text: string;
      readonly about: string;
      readonly by: string | null;
      readonly due: string;
    }
  | {
      readonly kind: "listAsk" | "bridge" | "rest";
      readonly item: ItemRef;
      readonly text: string;
      readonly due: string | null;
    }
  | { readonly kind: "handover"; readonly text: string; readonly by: string | null; readonly due: string | null };

export interface MyTable {
  readonly board: BoardId;
  readonly title: string;
  readonly colour: TableColour;
  readonly me: {
    readonly id: ParticipantId;
    readonly callName: string;
    readonly party: Party;
    readonly role: string;
  };
  readonly actions: readonly MyAction[];
  readonly waits: readonly Wait[];
  /** On such an afternoon, for who leads. */
  readonly friday: NamedCheck | null;
}

export interface Mine {
  readonly name: string;
  /** The day at the table, `2026-09-18`. */
  readonly on: string;
  /** Looks after volunteers. */
  readonly coordinates: boolean;
  readonly tables: readonly MyTable[];
}

export const decodeMine = (found: unknown): Mine | null =>
  typeof found === "object" && found !== null && "tables" in found && Array.isArray(found.tables)
    ? (found as Mine)
    : null;

/** What is new for me: a sentence's worth each. */
export type OneNews =
  | {
      readonly kind: "questionAsked";
      readonly by: string | null;
      readonly text: string;
      readonly about: string;
      readonly isToTable: boolean;
    }
  | { readonly kind: "questionAnswered"; readonly by: string | null; readonly text: string; readonly answer: string }
  | { readonly kind: "agreed"; readonly text: string }
  | { readonly kind: "meetingAsked" | "meetingChanged" | "meetingCalledOff"; readonly plannedFor: string }
  | { readonly kind: "minutesAsked" | "minutesAdopted"; readonly meeting: string; readonly day: string | null }
  | { readonly kind: "handoverAsked" | "handoverAnswered"; readonly by: string | null };

export interface TableNews {
  readonly board: BoardId;
  readonly title: string;
  readonly colour: TableColour;
  readonly until: string;
  /** Newest first. */
  readonly news: readonly OneNews[];
}

export const decodeNews = (found: unknown): readonly TableNews[] | null => {
  const known = found as { readonly tables?: readonly TableNews[] } | null;
  return Array.isArray(known?.tables) ? known.tables : null;
};

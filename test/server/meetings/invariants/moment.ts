// One moment in a table's story: what was asked, what was answered, what became true, and what each screen was told.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { CommandAnswer, ToldFact } from "@werktafel/shared/protocol/facts";
import type { Canaries } from "./canaries.ts";
import type { ChanceTable } from "./chanceTable.ts";
import type { ChanceWish } from "./chance/chanceWish.ts";

/** An answer that was given in a round of yes, and who may know it until it opens. */
export interface ClosedWord {
  readonly word: string;
  readonly item: ItemRef;
  readonly by: ParticipantId;
  readonly notedBy: ParticipantId;
  isOpen: boolean;
}

export interface ReaderTold {
  readonly reader: ParticipantId | null;
  readonly told: readonly ToldFact[];
  /** How many facts this screen had been told before. */
  readonly seqBefore: number;
  /** It was told to ask for the table anew, and hears the rest then. */
  readonly isAnew: boolean;
}

export interface Moment {
  readonly table: ChanceTable;
  readonly wish: ChanceWish;
  readonly answer: CommandAnswer;
  /** As all readers together know it. */
  readonly before: BoardFacts;
  readonly after: BoardFacts;
  /** Every fact before this moment, oldest first. */
  readonly history: readonly Fact[];
  /** What became true. */
  readonly facts: readonly Fact[];
  readonly screens: readonly ReaderTold[];
  /** Who is let in now; `null`: the big screen. */
  readonly letIn: ReadonlySet<ParticipantId | null>;
  /** Whose seat ended, and when they had left already before this moment. */
  readonly left: ReadonlySet<ParticipantId>;
  readonly canaries: Canaries;
  readonly closedWords: readonly ClosedWord[];
}

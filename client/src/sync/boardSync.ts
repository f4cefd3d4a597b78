// What the screens know of syncing: the sheets I may read, whether everything is saved, and what could not be placed.
// `openBoardSync.ts` makes one; tests and screens see only this.
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { ItemId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type * as Y from "yjs";

/** In words on the screen: Bewaard · Bezig · Je bent even los · Er is even geen plek. True at every moment. */
export type SavedState = "saved" | "busy" | "away" | "notStored";

/** Own words that the server would not take and that could not be placed again: *niet bewaard, kopieer*. */
export interface UnplacedWords {
  readonly sheet: SheetId;
  readonly item: ItemId | null;
  readonly text: string;
}

export interface OpenSheet {
  readonly card: SheetCard;
  /** The live document; replaced by a fresh one after a refusal, so never kept by a component. */
  readonly doc: Y.Doc;
  /** True once all that the server had is here. */
  readonly isComplete: boolean;
  /** The plain content, cached until something changes. */
  readonly content: ReadableSheet;
  /** Undoes my own edits of this sheet, newest first. */
  readonly undo: Y.UndoManager;
}

export interface BoardSync {
  readonly me: ParticipantId | null;
  sheets(): readonly OpenSheet[];
  sheet(id: SheetId): OpenSheet | null;
  saved(): SavedState;
  unplaced(): readonly UnplacedWords[];
  /** The reader copied or threw away what could not be placed. */
  forgetUnplaced(words: UnplacedWords): void;
  /** Calm mode: what comes in waits unapplied. */
  hold(isCalm: boolean): void;
  hasNews(): boolean;
  /** *Laat zien*: applies what waits, once. */
  showNews(): void;
  /** The seat ended: local copies are gone, nothing more comes. */
  hasEnded(): boolean;
  /** A sheet was made or its rights changed. */
  setCards(cards: readonly SheetCard[]): void;
  /** Resolves when every edit made so far on this sheet is acknowledged: a command about it goes after. */
  whenSaved(sheet: SheetId): Promise<void>;
  /** What is not stored of this sheet is written to the device now: what is said about it must not lie there without it. */
  keepNow(sheet: SheetId): void;
  /** Called on every change of anything above; returns how to stop. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

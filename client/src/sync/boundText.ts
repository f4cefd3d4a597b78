// A plain <textarea> on a shared text: letter by letter both ways, the caret where it was, nothing written into the field
// while a phone keyboard or an accent is composing. Undo is our own, of this tab's edits only.
import { maxTextLength } from "@werktafel/shared/sheet/shape";
import { textChange } from "@werktafel/shared/sheet/textDiff";
import type * as Y from "yjs";
import { mergeText } from "./sheet/mergeText.ts";
import { ownOrigin } from "./ownOrigin.ts";
import { type Delta, movedCaret, type Splice, splicesOf, TextTrail } from "./typing/textTrail.ts";

/** What is used of a <textarea>, so that it can be tested without a browser. */
export type TextArea = Pick<
  HTMLTextAreaElement,
  | "value"
  | "selectionStart"
  | "selectionEnd"
  | "selectionDirection"
  | "setSelectionRange"
  | "scrollTop"
  | "addEventListener"
  | "removeEventListener"
>;

export interface BoundTextOptions {
  /** Tells when anything of the board changed: after a refusal the text is another one (`BoardSync.subscribe`). */
  readonly subscribe?: (listener: () => void) => () => void;
  /** The sheet's undo of now; Ctrl+Z and the browser's own undo go there. */
  readonly undo?: () => Y.UndoManager | null;
  /** Called after each own change: "I am typing". */
  readonly onTyped?: () => void;
  /** More was typed than a text may hold (`maxTextLength`); the field shows again what fits. */
  readonly onTooLong?: () => void;
}

/**
 * Binds a textarea to the text that `getText` gives now (`null`: the item is gone; the field keeps its words and is no
 * longer shared). Returns how to unbind.
 */
export const bindText = (
  area: TextArea,
  getText: () => Y.Text | null,
  options: BoundTextOptions = {},
): (() => void) => {
  const bound = new BoundText(area, getText, options);
  return () => bound.unbind();
};

/** What the browser tells of a key or an input; only these parts are read. */
const wantsUndo = (event: Event): "undo" | "redo" | null => {
  if ("inputType" in event) {
    return event.inputType === "historyUndo" ? "undo" : event.inputType === "historyRedo" ? "redo" : null;
  }
  if (!("key" in event && "ctrlKey" in event && "metaKey" in event && "shiftKey" in event && "altKey" in event)) {
    return null;
  }
  if (!(event.ctrlKey === true || event.metaKey === true) || event.altKey === true) return null;
  if (event.key === "z" || event.key === "Z") return event.shiftKey === true ? "redo" : "undo";
  return event.key === "y" ? "redo" : null;
};

/** Half a character cannot travel: the wire would make another sign of it than stands here. */
const wellFormed = (typed: string): string => typed.replaceAll(/\p{Surrogate}/gu, "\uFFFD");

class BoundText {
  readonly #area: TextArea;
  readonly #getText: () => Y.Text | null;
  readonly #options: BoundTextOptions;
  readonly #unsubscribe: () => void;
  #text: Y.Text | null = null;
  /** What stands in the field, as we last saw it. */
  #shown: string;
  #isComposing = false;
  /** Where the letters lie while the field lags behind; `null`: field and text are the same. */
  #trail: TextTrail | null = null;
  /** An own change is on its way into the text: the field shows it already. */
  #isTyping = false;

  constructor(area: TextArea, getText: () => Y.Text | null, options: BoundTextOptions) {
    this.#area = area;
    this.#getText = getText;
    this.#options = options;
    this.#shown = area.value;
    area.addEventListener("input", this.#onInput);
    area.addEventListener("compositionstart", this.#onCompositionStart);
    area.addEventListener("compositionend", this.#onCompositionEnd);
    area.addEventListener("beforeinput", this.#onWish);
    area.addEventListener("keydown", this.#onWish);
    this.#unsubscribe = options.subscribe?.(() => this.#follow()) ?? (() => {});
    this.#follow();
  }

  unbind(): void {
    this.#unsubscribe();
    this.#text?.unobserve(this.#onShared);
    this.#text = null;
    this.#area.removeEventListener("input", this.#onInput);
    this.#area.removeEventListener("compositionstart", this.#onCompositionStart);
    this.#area.removeEventListener("compositionend", this.#onCompositionEnd);
    this.#area.removeEventListener("beforeinput", this.#onWish);
    this.#area.removeEventListener("keydown", this.#onWish);
  }

  /** The text may be another one: the sheet was read anew after a refusal. */
  #follow(): void {
    const text = this.#getText();
    if (text === this.#text) return;
    this.#text?.unobserve(this.#onShared);
    this.#text = text;
    this.#trail = null;
    if (!text) return;
    text.observe(this.#onShared);
    const words = text.toJSON();
    const typed = this.#area.value;
    const change = textChange(this.#shown, words);
    const wasShown = this.#shown;
    if (change) this.#show(words, [{ at: change.at, removed: change.removed, inserted: change.inserted.length }]);
    if (typed !== wasShown) this.#typeAgain(text, { before: wasShown, typed, now: words });
  }

  /** Letters typed while there was no text to write them in (the sheet was being read anew) go in now. */
  #typeAgain(text: Y.Text, { before, typed, now }: { before: string; typed: string; now: string }): void {
    const change = textChange(before, typed);
    if (!change) return;
    const merged = mergeText(before, typed, now);
    const mine = merged === null ? null : textChange(now, merged);
    // Where somebody else changed the same spot, what was typed is kept beside it rather than thrown away.
    const { at, removed, inserted } = mine ?? {
      at: Math.min(change.at, now.length),
      removed: 0,
      inserted: change.inserted,
    };
    text.doc?.transact(() => {
      if (removed > 0) text.delete(at, removed);
      if (inserted !== "") text.insert(at, wellFormed(inserted));
    }, ownOrigin);
  }

  readonly #onShared = (event: Y.YTextEvent): void => {
    if (this.#isTyping || !this.#text) return;
    const delta: Delta = event.delta;
    const splices = splicesOf(delta);
    if (this.#isComposing) {
      this.#trail ??= new TextTrail(this.#shown.length);
      for (const splice of splices) this.#trail.theirs(splice);
    } else this.#show(this.#text.toJSON(), splices);
  };

  readonly #onInput = (): void => {
    const text = this.#text;
    const typed = this.#area.value;
    const change = textChange(this.#shown, typed, this.#area.selectionEnd);
    if (!text || !change) return;
    if (text.length - change.removed + change.inserted.length > maxTextLength) {
      this.#options.onTooLong?.();
      this.#shown = typed;
      this.#catchUp();
      return;
    }
    const mine: Splice = { at: change.at, removed: change.removed, inserted: change.inserted.length };
    const at = this.#trail?.sharedPlace(mine.at) ?? mine.at;
    const removals = this.#trail?.sharedRemovals(mine) ?? null;
    this.#isTyping = true;
    text.doc?.transact(() => {
      if (removals) for (const place of removals) text.delete(place, 1);
      else if (mine.removed > 0) text.delete(at, mine.removed);
      if (change.inserted !== "") text.insert(at, wellFormed(change.inserted));
    }, ownOrigin);
    this.#isTyping = false;
    this.#trail?.mine(mine, at);
    this.#shown = typed;
    this.#options.onTyped?.();
  };

  readonly #onCompositionStart = (): void => {
    this.#isComposing = true;
  };

  readonly #onCompositionEnd = (): void => {
    this.#isComposing = false;
    // Some browsers tell the last input after this, others before: read the field here, once more costs nothing.
    this.#onInput();
    this.#catchUp();
  };

  readonly #onWish = (event: Event): void => {
    const wish = wantsUndo(event);
    const undo = wish && this.#options.undo?.();
    if (!undo) return;
    event.preventDefault();
    if (wish === "undo") undo.undo();
    else undo.redo();
  };

  /** The field shows what others wrote meanwhile. */
  #catchUp(): void {
    const words = this.#text?.toJSON();
    const trail = this.#trail;
    this.#trail = null;
    if (words === undefined || words === this.#area.value) return;
    const { selectionStart, selectionEnd, selectionDirection } = this.#area;
    const place = (position: number) => Math.min(words.length, trail?.sharedPlace(position) ?? position);
    this.#write(words, [place(selectionStart), place(selectionEnd)], selectionDirection);
  }

  #show(words: string, splices: readonly Splice[]): void {
    const { selectionStart, selectionEnd, selectionDirection } = this.#area;
    const place = (position: number) => splices.reduce(movedCaret, position);
    this.#write(words, [place(selectionStart), place(selectionEnd)], selectionDirection);
  }

  #write(words: string, [start, end]: readonly [number, number], direction: TextArea["selectionDirection"]): void {
    const { scrollTop } = this.#area;
    this.#area.value = words;
    this.#shown = words;
    this.#area.setSelectionRange(start, end, direction);
    this.#area.scrollTop = scrollTop;
  }
}

// One copy of a sheet as the screens read it: a snapshot that stays the same until something changes. While a fresh copy is
// being filled it goes on showing what the last one showed, so that nothing vanishes under the reader's eyes.
import type { ReadableSheet, SheetContent } from "@werktafel/shared/domain/item";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { OpenSheet } from "../boardSync.ts";
import { SheetContents } from "./sheetContents.ts";
import type { SheetCopy } from "./sheetCopy.ts";

export class ShownSheet {
  readonly #copy: SheetCopy;
  readonly #contents: SheetContents;
  #card: SheetCard;
  #earlier: ReadableSheet | null;
  #content: ReadableSheet | null = null;
  #snapshot: OpenSheet | null = null;

  constructor(copy: SheetCopy, card: SheetCard, earlier: ReadableSheet | null) {
    this.#copy = copy;
    this.#contents = new SheetContents(copy.doc, card);
    this.#card = card;
    this.#earlier = earlier;
    copy.doc.on("afterTransaction", () => {
      this.#content = null;
    });
  }

  open(): OpenSheet {
    if (this.#snapshot === null) {
      const content = () => this.content();
      this.#snapshot = {
        card: this.#card,
        doc: this.#copy.doc,
        undo: this.#copy.undo,
        isComplete: this.#copy.isComplete() || this.#earlier !== null,
        get content() {
          return content();
        },
      };
    }
    return this.#snapshot;
  }

  /** What is shown. */
  content(): ReadableSheet {
    if (this.#earlier !== null) return this.#earlier;
    if (this.#content === null) {
      const { audience, kind, writable } = this.#card;
      this.#content = { ...this.#contents.read(), audience, kind, writable };
    }
    return this.#content;
  }

  /** What the document holds, also while something earlier is shown. */
  held(): SheetContent {
    return this.#contents.read();
  }

  /** What the next copy shows until it is filled. */
  forNext(): ReadableSheet | null {
    return this.#copy.isComplete() ? this.content() : this.#earlier;
  }

  complete(): void {
    this.#earlier = null;
    this.changed();
  }

  setCard(card: SheetCard): void {
    this.#card = card;
    this.#content = null;
    this.changed();
  }

  changed(): void {
    this.#snapshot = null;
  }
}

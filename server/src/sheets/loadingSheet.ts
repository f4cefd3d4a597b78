// A sheet on its way into memory, a page at a time: the next page is asked for before this one is applied, so that the store
// reads while the document grows. A snapshot that makes no sound document is passed over for the one before.
import { type EditPage, editsIn } from "../storage/editPage.ts";
import type { FromStore } from "../storage/sheetLane.ts";
import { LiveSheet } from "./document/liveSheet.ts";
import type { Loaded } from "./openedSheet.ts";
import type { Surroundings } from "./surroundings.ts";

type FirstPage = Extract<FromStore, { type: "loaded" }>;

/** What came of a page. `passOver`: from the newest snapshot it did not work. */
export type Progress =
  | { readonly is: "loading" }
  | { readonly is: "open"; readonly loaded: Loaded; readonly lastSeq: number }
  | { readonly is: "passOver"; readonly passOver: number }
  | { readonly is: "unopenable" };

const loading: Progress = { is: "loading" };

export class LoadingSheet {
  readonly #first: FirstPage;
  readonly #live: LiveSheet;
  readonly #around: Surroundings;
  #edits = 0;
  readonly #isBroken: boolean;

  constructor(first: FirstPage, kind: LiveSheet["kind"], around: Surroundings) {
    this.#first = first;
    this.#live = LiveSheet.begin(kind);
    this.#around = around;
    this.#isBroken = first.snapshot !== null && !this.#live.addStored([first.snapshot.bytes]);
  }

  get lease(): number {
    return this.#first.lease;
  }

  take(page: EditPage): Progress {
    const { sheet, lease } = this.#first;
    if (this.#isBroken) return this.#failed();
    if (!page.isLast) this.#around.toStoreNow({ type: "loadOn", sheet, lease, afterSeq: page.lastSeq });
    this.#edits += page.ends.length;
    if (!this.#live.addStored(editsIn(page))) return this.#failed();
    return page.isLast ? this.#opened(page.lastSeq) : loading;
  }

  #opened(lastSeq: number): Progress {
    const { snapshot, passedOver, sheet: id, lease, lastVersionAt } = this.#first;
    // Where a snapshot took the place of every row before it, no row at all is no empty sheet: it does not open.
    const isAnything = snapshot !== null || passedOver === 0 || this.#edits > 0;
    if (!isAnything || !this.#live.isWhole) return this.#failed();
    const loaded = { id, live: this.#live, lease, lastVersionAt, editsSinceSnapshot: this.#edits };
    return { is: "open", loaded, lastSeq };
  }

  #failed(): Progress {
    this.#live.doc.destroy();
    const { snapshot, passedOver } = this.#first;
    return snapshot === null ? { is: "unopenable" } : { is: "passOver", passOver: passedOver + 1 };
  }
}

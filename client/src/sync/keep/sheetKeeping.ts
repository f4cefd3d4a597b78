// What of one board stays on this device between two pages, per sheet: edits that are not stored, and words that found no
// place and nobody copied yet.
import { type BoardId, isSheetId, type SheetId } from "@werktafel/shared/ids";
import type { UnplacedWords } from "../boardSync.ts";
import type { KeptOnDevice } from "./keptOnDevice.ts";
import { keepEdits, readKeptEdits, readKeptWords } from "./keptEdits.ts";
import { wordsOf } from "../sheet/ownChanges.ts";
import { lineageOf } from "../lineage.ts";
import type { OwnEdits } from "../sheet/recovery.ts";

export class SheetKeeping {
  readonly #device: KeptOnDevice | null;
  readonly #sheetName: string;
  readonly #wordsName: string;
  /** Words without a sheet on this screen: of an earlier page, or of a sheet that is no longer ours. */
  #words: readonly UnplacedWords[];
  #keptWords = "[]";

  constructor(board: BoardId, device: KeptOnDevice | null) {
    this.#device = device;
    this.#sheetName = `edits ${board} `;
    this.#wordsName = `words ${board}`;
    this.#words = (device?.read(this.#wordsName) ?? []).flatMap(readKeptWords);
  }

  /** Edits of earlier pages for this sheet, whatever its generation was then. */
  keptFor(sheet: SheetId): readonly OwnEdits[] {
    const names = this.#names().filter((name) => lineageOf(name) === lineageOf(sheet));
    const edits = names.flatMap((name) => this.#read(name));
    if (names.some((name) => name !== sheet)) {
      this.keep(sheet, edits);
      for (const name of names) if (name !== sheet) this.keep(name, null);
    }
    return edits;
  }

  /** Edits for sheets that are no longer ours become words to copy. */
  offerOrphans(cards: readonly SheetId[]): void {
    const ours = new Set(cards.map(lineageOf));
    for (const name of this.#names()) {
      if (ours.has(lineageOf(name))) continue;
      this.take(this.#read(name).flatMap(({ changes }) => wordsOf(name, changes)));
      this.keep(name, null);
    }
  }

  keep(sheet: SheetId, edits: readonly OwnEdits[] | null): void {
    this.#device?.write(this.#sheetName + sheet, edits && keepEdits(edits));
  }

  words(): readonly UnplacedWords[] {
    return this.#words;
  }

  take(words: readonly UnplacedWords[]): void {
    this.#words = [...this.#words, ...words];
  }

  forget(words: UnplacedWords): void {
    this.#words = this.#words.filter((each) => each !== words);
  }

  keepWords(all: readonly UnplacedWords[]): void {
    const text = JSON.stringify(all);
    if (text === this.#keptWords) return;
    this.#keptWords = text;
    this.#device?.write(this.#wordsName, all.length === 0 ? null : all);
  }

  erase(): void {
    this.#words = [];
    this.#device?.erase();
  }

  #names(): readonly SheetId[] {
    const names = this.#device?.names() ?? [];
    return names
      .filter((name) => name.startsWith(this.#sheetName))
      .map((name) => name.slice(this.#sheetName.length))
      .filter(isSheetId);
  }

  #read(sheet: SheetId): readonly OwnEdits[] {
    return (this.#device?.read(this.#sheetName + sheet) ?? []).flatMap(readKeptEdits);
  }
}

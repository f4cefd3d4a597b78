// Things that go from one circle to the other while people type in them. Every word has a number: at the end it stands there once,
// or it came back to who typed it. And nobody is told a word of it on a sheet that it left, nor does one lie there still.
import type { BoardSync } from "@werktafel/client/sync/boardSync";
import { itemText } from "@werktafel/client/sync/itemText";
import { type ItemId, itemId, type ParticipantId, type PersonId, type SheetId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import type * as Y from "yjs";
import type { SeededRandom } from "../support/seededRandom.ts";
import type { Move } from "./simulatedServer.ts";
import type { SimulatedStore } from "./simulatedStore.ts";

const collection = "concerns";
const field = "text";
const ids = ["goes-0", "goes-1", "goes-2"].map(itemId);

interface Typed {
  readonly item: ItemId;
  readonly by: PersonId;
}

interface Looker {
  readonly person: PersonId;
  readonly sync: BoardSync;
}

const wordsIn = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\{\d+\}/g) ?? [];

export class MovingItems {
  readonly #sheets: readonly SheetId[];
  /** Where each lies, as those know who are told. */
  readonly #homes: Map<ItemId, SheetId>;
  readonly #typed = new Map<string, Typed>();
  readonly #faults: string[] = [];

  /** They begin on the first of these. */
  constructor(sheets: readonly SheetId[]) {
    const [first] = sheets;
    if (first === undefined) throw new Error("no sheet");
    this.#sheets = sheets;
    this.#homes = new Map(ids.map((id) => [id, first]));
  }

  static isOne(id: ItemId): boolean {
    return ids.includes(id);
  }

  put(doc: Y.Doc, by: ParticipantId, origin: unknown): void {
    for (const id of ids) putItem(doc, { collection, id, values: { byId: by } }, origin);
  }

  next(random: SeededRandom): Move {
    const item = random.pick(ids);
    const from = this.#home(item);
    const to = random.pick(this.#sheets.filter((sheet) => sheet !== from));
    return { collection, item, from, to };
  }

  /** Where this screen sees one of them: one word, between two others. Gives how many it typed. */
  type(sync: BoardSync, by: PersonId, random: SeededRandom, origin: unknown): number {
    const item = random.pick(ids);
    const open = sync.sheets().find(({ content }) => content.items.some(({ id }) => id === item));
    const text = open && itemText(open, { collection, id: item, field });
    if (!open || !text) return 0;
    const word = `{${this.#typed.size}}`;
    this.#typed.set(word, { item, by });
    const places = [...text.toJSON().matchAll(/\{|$/g)].map(({ index }) => index);
    open.doc.transact(() => text.insert(random.pick(places), word), origin);
    return 1;
  }

  moved({ item, from, to }: Move, as: "stored" | "told", store: SimulatedStore): void {
    if (as === "told") return void this.#homes.set(item, to);
    const left = store.disk(from).everything().flatMap(wordsIn);
    const own = left.filter((word) => this.#typed.get(word)?.item === item);
    if (own.length > 0) this.#faults.push(`${item} left ${from}, and ${own.join(" ")} lies there still`);
  }

  told({
    person,
    sheet,
    frame,
  }: {
    readonly person: PersonId;
    readonly sheet: SheetId;
    readonly frame: Uint8Array;
  }): void {
    for (const word of wordsIn(frame)) {
      const typed = this.#typed.get(word);
      if (!typed || typed.by === person || this.#home(typed.item) === sheet) continue;
      this.#faults.push(`${person} was told ${word} of ${typed.item} on ${sheet}, where it does not lie`);
    }
  }

  offered(screens: readonly Looker[]): number {
    return screens.reduce((sum, { sync }) => sum + sync.unplaced().length, 0);
  }

  fault(screens: readonly Looker[]): string | null {
    const [first] = this.#faults;
    if (first !== undefined) return first;
    const sees = screens.find(({ sync }) => sync.sheets().length === this.#sheets.length);
    const all = sees?.sync.sheets().flatMap(({ content }) => content.items) ?? [];
    for (const id of ids) {
      const lying = all.filter((item) => item.id === id);
      if (lying.length !== 1 || lying[0]?.sheet !== this.#home(id))
        return `${id} lies ${lying.length} times, or elsewhere`;
    }
    for (const [word, { item, by }] of this.#typed) {
      const text = all.find(({ id }) => id === item)?.texts[field] ?? "";
      const times = text.split(word).length - 1;
      const cameBack = screens.some(
        ({ person, sync }) => person === by && sync.unplaced().some((words) => words.text.includes(word)),
      );
      if (times > 1) return `${word} stands ${times} times in ${item}`;
      if (times === 0 && !cameBack) return `${word} of ${by} in ${item} is nowhere`;
    }
    return null;
  }

  #home(item: ItemId): SheetId {
    const home = this.#homes.get(item);
    if (home === undefined) throw new Error(`no such item ${item}`);
    return home;
  }
}

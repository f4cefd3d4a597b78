// Words that a resident adds to a sheet from their kept plan, without a connection: real edits of that sheet as it was kept, that
// lie sealed on the device as those of any page do, until the next page of this table sends them (0265).
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { SheetName } from "@werktafel/shared/sheet/readItem";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as buffer from "lib0/buffer";
import * as Y from "yjs";
import type { SheetKeeping } from "../keep/sheetKeeping.ts";
import { keptOrigin, ownOrigin, serverOrigin } from "../ownOrigin.ts";
import { changesBetween, type ItemChange, placed } from "../sheet/ownChanges.ts";
import type { OwnEdits } from "../sheet/recovery.ts";

/** What is kept of a sheet so that its texts can be written on. */
export const stateOf = (doc: Y.Doc): string => buffer.toBase64(Y.encodeStateAsUpdate(doc));

export class AwaySheet {
  readonly #keeping: SheetKeeping;
  readonly #sheet: SheetName;
  readonly #doc = new Y.Doc();
  readonly #earlier: readonly OwnEdits[];
  readonly #before: SheetContent;
  readonly #updates: Uint8Array[] = [];

  /** `state`: as `stateOf` said; `null`: only new things are put on it. */
  constructor(keeping: SheetKeeping, sheet: SheetName, state: string | null) {
    this.#keeping = keeping;
    this.#sheet = sheet;
    if (state !== null) Y.applyUpdate(this.#doc, buffer.fromBase64(state), serverOrigin);
    this.#earlier = keeping.keptFor(sheet.id);
    for (const update of this.#earlier.flatMap(({ updates }) => updates)) Y.applyUpdate(this.#doc, update, keptOrigin);
    this.#before = this.content();
    this.#doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === ownOrigin) this.#updates.push(update);
    });
  }

  content(): SheetContent {
    return readSheet(this.#doc, this.#sheet).content;
  }

  /** False: the document would not take it. */
  change(run: (doc: Y.Doc) => boolean): boolean {
    if (!run(this.#doc)) return false;
    const changes = placed(this.#doc, changesBetween(this.#before, this.content()));
    const mine = { clients: [this.#doc.clientID], updates: [...this.#updates], changes };
    this.#keeping.keep(this.#sheet.id, [...this.#earlier, mine]);
    return true;
  }

  /** What is not sent yet, oldest first. */
  waiting(): readonly ItemChange[] {
    const mine = changesBetween(this.#before, this.content()).items;
    return [...this.#earlier.flatMap(({ changes }) => changes.items), ...mine];
  }
}

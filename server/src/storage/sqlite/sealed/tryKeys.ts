// A canary of every line of keys: the newest thing of each board, each sheet of it, each person at it, and of the house, opened with
// the key as it lies on the disk at this moment. What memory still holds must not hide that a key is gone.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import { inLog, ofBoard, ofHouse, ofPerson, type OpensAnew, type Seal, type SealedAs } from "../../seal.ts";
import type { Database } from "../database.ts";
import { sealedTables } from "./sealedTables.ts";

interface Tried {
  readonly what: string;
  readonly place: SealedAs;
}

export const tryKeys = (database: Database, seal: Seal): Pick<Transaction, "tryKeys"> => {
  const boardsAfter = database.prepare<[BoardId | "", number], { readonly id: BoardId }>(
    "SELECT id FROM boards WHERE id > ? ORDER BY id LIMIT ?",
  );
  const sheetsOf = database.prepare<[BoardId], { readonly id: SheetId }>("SELECT id FROM sheets WHERE board = ?");
  const peopleAt = database.prepare<[BoardId], { readonly id: PersonId }>(
    "SELECT DISTINCT person AS id FROM seats WHERE board = ?",
  );

  const at = (board: BoardId): readonly Tried[] => [
    { what: `board ${board}`, place: ofBoard("fact", board) },
    ...sheetsOf.all(board).map(({ id }) => ({ what: `sheet ${id}`, place: inLog("edit", board, id, 0) })),
    ...peopleAt.all(board).map(({ id }) => ({ what: `person ${id}`, place: ofPerson("name", id) })),
  ];

  /** `null`: nothing lies under it yet. */
  const opens = ({ place }: Tried, anew: OpensAnew): boolean | null => {
    for (const table of sealedTables) {
      const found = table.newestUnder(database, place);
      if (found !== null) return anew(found.stored, found.place, found.epoch);
    }
    return null;
  };

  return {
    tryKeys: ({ after, most }) => {
      const boards = boardsAfter.all(after, most).map(({ id }) => id);
      const house: readonly Tried[] = after === "" ? [{ what: "the house", place: ofHouse("house", "") }] : [];
      const asked = [...house, ...boards.flatMap(at)];
      const all = seal.keys.tryAnew((anew) => asked.map((each) => ({ what: each.what, isOpen: opens(each, anew) })));
      return {
        tried: all.filter(({ isOpen }) => isOpen !== null).length,
        unreadable: all.filter(({ isOpen }) => isOpen === false).map(({ what }) => what),
        next: boards.length < most ? null : (boards.at(-1) ?? null),
      };
    },
  };
};

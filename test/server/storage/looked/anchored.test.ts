// Whoever has the store and the code, but neither the keys nor the anchors, tries to hide who looked: a line changed, taken out,
// the tail cut, cut and written on, all of it written anew, or put in another order. Each is found, and its place is named.
// `AUDIT=100` for the full number.
import { afterAll, expect, test } from "@jest/globals";
import { copyFileSync } from "node:fs";
import { anchorFaults, anchorFaultsWithoutKeys } from "@werktafel/server/storage/looked/anchorFaults";
import type { Anchor } from "@werktafel/server/storage/looked/anchors";
import { chainBegins, hashOfLine } from "@werktafel/server/storage/looked/chain";
import { lookFaults } from "@werktafel/server/storage/looked/lookFaults";
import type { ChainedLine } from "@werktafel/server/storage/port/accessLines";
import type { Transaction } from "@werktafel/server/storage/port";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { nameCopy } from "@werktafel/server/storage/sqlite/sealed/openSealing";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { anchorsSince } from "@werktafel/server/storage/works/anchors";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { boardId } from "@werktafel/shared/ids";
import { seededRandom } from "../../../support/seededRandom.ts";
import { board, noor, noorsTable, ruben, small } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const each = Number(process.env["AUDIT"] ?? 20);
const random = seededRandom(Number(process.env["SEED"] ?? 1));
const from = (low: number, high: number): number => low + random.below(high - low + 1);

interface Stand {
  readonly directory: string;
  readonly keys: string;
  readonly anchors: readonly Anchor[];
  readonly count: number;
}

const look = (tx: Transaction, at: number): void => {
  const isNoor = random.below(2) === 0;
  tx.putAccess({
    ...{ board, at, person: isNoor ? noor : ruben, event: "sheetRead", sheet: small, item: `g-${at}`, refusal: null },
    via: "sync",
  } as const);
};

/** A table with lines, anchored now and then as it grew, and at the end. */
const grown = (): Stand => {
  const [directory, keys] = [storeFolder(), storeFolder()];
  const engine = openSqlite({ directory, use: "serve", keys });
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  const anchors: Anchor[] = [];
  const count = from(8, 40);
  let after = 0;
  engine.transaction((tx) => {
    for (let at = 1; at <= count; at += 1) {
      look(tx, at);
      if (at < count && random.below(4) > 0) continue;
      const made = anchorsSince(tx, { after, at });
      anchors.push(...made.anchors);
      after = made.last;
    }
  });
  engine.close();
  return { directory, keys, anchors, count };
};

interface Row extends Omit<ChainedLine, "board"> {
  readonly number: number;
}
const rowsOf = (database: Database): readonly Row[] =>
  database
    .prepare<[], Row>(
      "SELECT number, seq, at, event, sheet, refusal, what, acts_as AS actsAs, via, fact, commitment, hash FROM looks ORDER BY seq",
    )
    .all();

/** The chain as the code would have written it over what lies there now, from a line on. */
const chainAnew = (database: Database): void => {
  const put = database.prepare<[Uint8Array, number]>("UPDATE looks SET hash = ? WHERE number = ?");
  let before = chainBegins(board);
  for (const { number, hash: _, ...line } of rowsOf(database)) {
    before = hashOfLine(before, { ...line, board });
    put.run(before, number);
  }
};
const renumber = (database: Database): void => {
  const put = database.prepare<[number, number]>("UPDATE looks SET seq = ? WHERE number = ?");
  const rows = rowsOf(database);
  for (const { number, seq } of rows) put.run(-seq, number);
  for (const [index, { number }] of rows.entries()) put.run(index + 1, number);
};

/** Each tells the first line that it touched. `isThorough`: the chain is made to hold again. */
type Attack = (database: Database, stand: Stand, isThorough: boolean) => number;
const swap = (database: Database, one: number, other: number): void => {
  database.exec(`UPDATE looks SET seq = -1 WHERE seq = ${one}; UPDATE looks SET seq = ${one} WHERE seq = ${other};
    UPDATE looks SET seq = ${other} WHERE seq = -1`);
};

const attacks: Readonly<Record<string, Attack>> = {
  "a line changed": (database, { count }, isThorough) => {
    const seq = from(1, count);
    const changes = ["at = at + 1000", "event = 'boardOpened'", "sheet = NULL", "via = 'paper'", "acts_as = 'guest'"];
    database.exec(`UPDATE looks SET ${changes[random.below(changes.length)] ?? ""} WHERE seq = ${seq}`);
    if (isThorough) chainAnew(database);
    return seq;
  },
  "lines taken out of the middle": (database, { count }, isThorough) => {
    const first = from(2, count - 2);
    database.exec(`DELETE FROM looks WHERE seq BETWEEN ${first} AND ${from(first, count - 1)}`);
    if (isThorough) {
      renumber(database);
      chainAnew(database);
    }
    return first;
  },
  "the tail cut": (database, { count }) => {
    const first = from(1, count);
    database.exec(`DELETE FROM looks WHERE seq >= ${first}`);
    return first;
  },
  "the tail cut, and others written in its place": (database, { directory, keys, count }) => {
    const first = from(1, count);
    database.exec(`DELETE FROM looks WHERE seq >= ${first}`);
    const engine = openSqlite({ directory, use: "visit", keys });
    engine.transaction((tx) => {
      for (let at = first; at <= count + 2; at += 1) look(tx, at + 500);
    });
    engine.close();
    return first;
  },
  "all of it written anew": (database) => {
    database.exec("UPDATE looks SET at = at + 7");
    chainAnew(database);
    return 1;
  },
  "lines in another order": (database, { count }, isThorough) => {
    const one = from(1, count - 1);
    swap(database, one, from(one + 1, count));
    if (isThorough) chainAnew(database);
    return one;
  },
};

/** The first line that a fault points at, and the last it may mean. */
const placeIn = (fault: string): readonly [number, number] => {
  const [, first = "0", last = first] = /lines? (\d+)(?: to (\d+))?/.exec(fault) ?? [];
  return [Number(first), /on: vouched/.test(fault) ? Infinity : Number(last)];
};

const faultsOf = ({ directory, keys, anchors }: Stand) => {
  const engine = openSqlite({ directory, use: "visit", keys });
  const withKeys = engine.transaction((tx) => [...lookFaults(tx), ...anchorFaults(tx, anchors)]);
  const without = engine.transaction((tx) => [
    ...lookFaults(tx, "withoutKeys"),
    ...anchorFaultsWithoutKeys(tx, anchors),
  ]);
  engine.close();
  return { withKeys, without };
};

let found = 0;
afterAll(() => {
  console.log(
    `who looked: ${found} of ${each * Object.keys(attacks).length} attacks found and named, with and without keys`,
  );
});

test.each(Object.entries(attacks))(
  "%s is found, and its place is named",
  (_, attack) => {
    let whole = grown();
    for (let round = 0; round < each; round += 1) {
      if (round % 5 === 0) {
        whole = grown();
        expect(faultsOf(whole)).toEqual({ withKeys: [], without: [] });
      }
      const stand = { ...whole, directory: storeFolder() };
      copyFileSync(storeFile(whole.directory), storeFile(stand.directory));
      const database = openDatabase(storeFile(stand.directory));
      const touched = attack(database, stand, round % 2 === 1);
      database.close();
      const { withKeys, without } = faultsOf(stand);
      for (const faults of [withKeys, without]) {
        expect(faults.length).toBeGreaterThan(0);
        expect(faults.some((fault) => fault.includes(board))).toBe(true);
        const isNamed = faults.some((fault) => {
          const [first, last] = placeIn(fault);
          return first <= touched + 1 && touched <= last;
        });
        expect([isNamed, touched, ...faults]).toEqual([true, touched, ...faults]);
      }
      found += 1;
    }
  },
  60_000,
);

test("without anchors a tail that was cut and a chain that was written anew go unseen: that is what they are for", () => {
  for (const name of ["the tail cut", "all of it written anew"]) {
    const stand = grown();
    const database = openDatabase(storeFile(stand.directory));
    attacks[name]?.(database, stand, true);
    database.close();
    expect(faultsOf({ ...stand, anchors: [] }).withKeys).toEqual([]);
  }
});

test("an anchor that somebody wrote without the keys does not count, and is named", () => {
  const stand = grown();
  const forged = stand.anchors.map((anchor) => ({ ...anchor, count: 1 }));
  expect(faultsOf({ ...stand, anchors: forged }).withKeys.join()).toContain("not made with the keys");
});

test("an erased table keeps a chain that holds beside its anchors", () => {
  const stand = grown();
  const engine = openSqlite({ directory: stand.directory, use: "serve", keys: stand.keys });
  engine.transaction((tx) => tx.removeBoard(board));
  engine.close();
  expect(faultsOf(stand)).toEqual({ withKeys: [], without: [] });
});

test("a backup that was put back is known to reach less far, and what is cut after that is found", () => {
  const stand = grown();
  const database = openDatabase(storeFile(stand.directory));
  // As it was when the backup was made.
  database.exec("DELETE FROM looks WHERE seq > 5");
  database.close();
  const beside = { ...stand, directory: storeFolder() };
  copyFileSync(storeFile(stand.directory), storeFile(beside.directory));
  expect(faultsOf(stand).withKeys).not.toEqual([]);
  const copied = openDatabase(storeFile(stand.directory));
  nameCopy(copied);
  copied.close();
  const engine = openSqlite({ directory: stand.directory, use: "serve", keys: stand.keys });
  const put = engine.transaction((tx) => anchorsSince(tx, { after: 0, at: 90, isRestored: true }));
  engine.transaction((tx) => {
    for (let at = 91; at < 99; at += 1) look(tx, at);
  });
  const later = engine.transaction((tx) => anchorsSince(tx, { after: put.last, at: 99 }));
  engine.close();
  const after = { ...stand, anchors: [...stand.anchors, ...put.anchors, ...later.anchors] };
  expect(faultsOf(after)).toEqual({ withKeys: [], without: [] });
  // Only that copy is held to it: the one the backup was made of has lost its tail.
  expect(faultsOf({ ...after, directory: beside.directory }).withKeys.join()).toContain("not as anchored");
  const again = openDatabase(storeFile(stand.directory));
  again.exec("DELETE FROM looks WHERE seq > 9");
  again.close();
  expect(faultsOf(after).withKeys.join()).toContain("now it ends at line 9");
  expect(boardId(board)).toBe(board);
});

test("stores that share the keys and the anchors are each held to their own: a copy goes its own way, as the first does", () => {
  const [first, other] = [grown(), grown()];
  const copy = { ...first, directory: storeFolder() };
  copyFileSync(storeFile(first.directory), storeFile(copy.directory));
  const database = openDatabase(storeFile(copy.directory));
  nameCopy(database);
  database.close();
  const goesOn = ({ directory, keys }: Stand, isRestored: boolean): readonly Anchor[] => {
    const engine = openSqlite({ directory, use: "serve", keys });
    const begins = isRestored
      ? engine.transaction((tx) => anchorsSince(tx, { after: 0, at: 100, isRestored })).anchors
      : [];
    const made = engine.transaction((tx) => {
      const { last } = tx.lineHeads(0);
      look(tx, 101 + random.below(9));
      return anchorsSince(tx, { after: last, at: 111 }).anchors;
    });
    engine.close();
    return [...begins, ...made];
  };
  const anchors = [...other.anchors, ...first.anchors, ...goesOn(copy, true), ...goesOn(first, false)];
  for (const stand of [first, copy, other])
    expect(faultsOf({ ...stand, anchors })).toEqual({ withKeys: [], without: [] });
});

test("a store that took another name, to be held to nothing, is found", () => {
  const stand = grown();
  const database = openDatabase(storeFile(stand.directory));
  nameCopy(database);
  // As far as the first anchor the lines are those of before: without keys a table is known by them.
  database.exec(`DELETE FROM looks WHERE seq > ${stand.anchors[0]?.count ?? 0}`);
  database.close();
  const { withKeys, without } = faultsOf(stand);
  expect(withKeys.join()).toContain("vouched for by no anchor");
  expect(without.join()).toContain("vouched for by no anchor");
});

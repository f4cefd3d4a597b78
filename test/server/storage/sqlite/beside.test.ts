// What another process changes about who may be here is seen by the one that runs, whoever wrote it and by whatever words.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Engine } from "@werktafel/server/storage/port";
import type { PermissionChange } from "@werktafel/server/storage/port/permissions";
import { openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate } from "@werktafel/server/storage/sqlite/migrate";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { plainSeal } from "@werktafel/server/storage/seal";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { openSession } from "@werktafel/server/storage/works/signIn";
import { participantId } from "@werktafel/shared/ids";
import { board, noor, noorsTable, ruben, small } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

let server: Engine;
let beside: Engine;
const session = "session-of-noor";

const seen = (engine: Engine) => engine.transaction((tx) => tx.changedBeside());

beforeEach(() => {
  const file = storeFile(storeFolder());
  const open = (): Engine => {
    const database = openDatabase(file);
    migrate(database);
    return sqliteEngine(database, plainSeal);
  };
  server = open();
  server.transaction((tx) => {
    makeBoard(tx, noorsTable);
    openSession(tx, { hash: session, person: noor, board, now: 10, keepKey: "sleutel" });
  });
  beside = open();
  seen(server);
});
afterEach(() => {
  server.close();
  beside.close();
});

const ofBoard: PermissionChange = { board, session: null };

test("what this process changed itself, it need not be told", () => {
  server.transaction((tx) => tx.endSeat(board, participantId("p-ruben"), 20));
  expect(seen(server)).toEqual([]);
});

test("a seat that ends beside us is seen, once", () => {
  beside.transaction((tx) => tx.endSeat(board, participantId("p-ruben"), 20));
  expect(seen(server)).toEqual([ofBoard]);
  expect(seen(server)).toEqual([]);
  expect(server.transaction((tx) => tx.isSeated(board, ruben))).toBe(false);
});

test.each<readonly [string, (engine: Engine) => unknown]>([
  [
    "a door that shuts",
    (engine) =>
      engine.transaction((tx) => tx.setDoor(board, { participant: participantId("p-ruben"), isLetIn: false })),
  ],
  ["readers that come to a sheet", (engine) => engine.transaction((tx) => tx.setAudience(small, "everyone"))],
  ["a board that is erased", (engine) => engine.transaction((tx) => tx.removeBoard(board))],
])("%s beside us is seen", (_, change) => {
  change(beside);
  expect(seen(server)).toContainEqual(ofBoard);
});

test("a session that ends beside us is seen, however its row went", () => {
  beside.transaction((tx) => tx.endSession(session));
  expect(seen(server)).toEqual([{ board: null, session }]);
});

test("a session that goes with its board is seen", () => {
  beside.transaction((tx) => tx.removeBoard(board));
  expect(seen(server)).toContainEqual({ board: null, session });
});

test("what others write of words says nothing about who may be here", () => {
  beside.transaction((tx) => tx.putKept(board, "{}"));
  expect(seen(server)).toEqual([]);
});

test("more than can be told one by one: everything is looked at anew", () => {
  for (let time = 0; time < 1_100; time += 1) {
    beside.transaction((tx) => tx.setAudience(small, time % 2 === 0 ? "everyone" : [participantId("p-noor")]));
  }
  expect(seen(server)).toBeNull();
  expect(seen(server)).toEqual([]);
});

test("with a seat the links to that table end too", () => {
  server.transaction((tx) => tx.endSeat(board, participantId("p-noor"), 20));
  expect(server.transaction((tx) => tx.link("link-noor"))?.voidAt).toBe(20);
  expect(server.transaction((tx) => tx.link("link-ruben"))?.voidAt).toBeNull();
});

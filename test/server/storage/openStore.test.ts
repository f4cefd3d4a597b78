import { describe, expect, test } from "@jest/globals";
import type { MessagePort } from "node:worker_threads";
import { openStore, type StoreOptions } from "@werktafel/server/storage/openStore";
import { StorageError } from "@werktafel/server/storage/port";
import type { FromStore, Outcome, ToStore } from "@werktafel/server/storage/sheetLane";
import type { StoreWithSheets } from "@werktafel/server/storage/store";
import { commandId } from "@werktafel/shared/ids";
import { eventually } from "../../support/eventually.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { board, bytes, noor, noorsTable, table } from "./noorsTable.ts";
import { storeFolder } from "./storeFolder.ts";

const onSqlite = (): StoreOptions => {
  const directory = storeFolder();
  return { engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" };
};

const engines: readonly [string, () => StoreOptions][] = [
  ["SQLite", onSqlite],
  ["memory", () => ({ engine: "memory" })],
];

/** A line to the store as the applying worker has it. */
const openLane = (store: StoreWithSheets) => {
  const port: MessagePort = store.sheetsPort();
  const heard: FromStore[] = [];
  port.on("message", (message: FromStore) => void heard.push(message));
  const send = (message: ToStore): void => port.postMessage([message]);
  const load = async (): Promise<number> => {
    const before = heard.length;
    send({ type: "load", sheet: table, passOver: 0 });
    return eventually(() => {
      const loaded = heard.slice(before).find((message) => message.type === "loaded");
      if (loaded === undefined) throw new Error("not loaded");
      return loaded.lease;
    });
  };
  const edit = (lease: number, receipt: number): void =>
    send({
      type: "append",
      sheet: table,
      lease,
      board,
      person: noor,
      at: receipt,
      bytes: bytes(`edit ${receipt}`),
      attribution: [{ client: 1, clock: receipt, length: 1, kind: "wrote" }],
      version: null,
      receipt,
    });
  return { port, heard, send, load, edit };
};

describe.each(engines)("the store on %s, in its own thread", (_, options) => {
  test("of 50 people who use one link at the same moment, one comes in", async () => {
    const store = await openStore(options());
    await store.run("makeBoard", noorsTable);
    const tries = Array.from({ length: 50 }, (_each, index) =>
      store.run("spendLink", { hash: "link-noor", now: 1, session: `s-${index}`, keepKey: "k" }),
    );
    const won = (await Promise.all(tries)).filter((signedIn) => signedIn !== null);
    expect(won).toEqual([{ person: noor, board }]);
    await store.close();
  });

  test("a command sent 20 times at once becomes true once", async () => {
    const store = await openStore(options());
    await store.run("makeBoard", noorsTable);
    const command = { board, person: noor, at: 1, facts: ['{"kind":"something"}'], access: [] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_each, index) =>
        store.run("appendFacts", { ...command, answer: { command: commandId("c"), json: `"${index}"` } }),
      ),
    );
    expect(answers.filter((answer) => "seqs" in answer)).toHaveLength(1);
    expect(answers.filter((answer) => "earlier" in answer && answer.earlier === '"0"')).toHaveLength(19);
    expect(await store.run("factsOf", { board, after: 0 })).toHaveLength(2);
    await store.close();
  });

  test("2,000 edits beside commands come back in order, once each, without a gap", async () => {
    const store = await openStore(options());
    await store.run("makeBoard", noorsTable);
    const outcomes: Outcome[] = [];
    store.onOutcomes((more) => void outcomes.push(...more));
    const { load, edit, port } = openLane(store);
    const lease = await load();
    for (let index = 0; index < 2_000; index += 1) edit(lease, index);
    const commands = Array.from({ length: 50 }, (_each, index) =>
      store.run("appendFacts", {
        board,
        person: noor,
        at: 1,
        facts: [`{"kind":"something","of":${index}}`],
        access: [],
        answer: null,
      }),
    );
    await Promise.all(commands);
    await eventually(() => outcomes.length === 2_000);
    expect(outcomes.map(({ receipt }) => receipt)).toEqual(Array.from({ length: 2_000 }, (_each, index) => index));
    expect(outcomes.every(({ seq }, index) => (seq ?? 0) > (outcomes[index - 1]?.seq ?? 0))).toBe(true);
    expect(await store.verify()).toEqual([]);
    expect(await store.run("attributionOf", { sheet: table })).toMatchObject([{ clock: 0, length: 2_000 }]);
    port.close();
    await store.close();
  });

  test("a new applying worker takes over, and the old one's edits are refused", async () => {
    const store = await openStore(options());
    await store.run("makeBoard", noorsTable);
    const outcomes: Outcome[] = [];
    store.onOutcomes((more) => void outcomes.push(...more));
    const old = openLane(store);
    const oldLease = await old.load();
    old.edit(oldLease, 1);
    await eventually(() => outcomes.length === 1);
    const fresh = openLane(store);
    const lease = await fresh.load();
    old.edit(oldLease, 2);
    fresh.edit(lease, 3);
    await eventually(() => outcomes.length === 3);
    const seqOf = (receipt: number) => outcomes.find((each) => each.receipt === receipt)?.seq;
    expect([1, 2, 3].map(seqOf)).toEqual([3, null, 4]);
    await eventually(() => old.heard.some((message) => message.type === "lost" && message.lease === oldLease));
    old.port.close();
    fresh.port.close();
    await store.close();
  });

  test("closing waits for what is under way; after it the store says that it is closed", async () => {
    const store = await openStore(options());
    const made = store.run("makeBoard", noorsTable);
    const closed = store.close();
    await made;
    await closed;
    await expect(store.run("boards", {})).rejects.toThrow(StorageError);
    await store.close();
  });
});

test("the settings are read back through the thread", async () => {
  const store = await openStore(onSqlite());
  expect(await store.readBack()).toMatchObject({ journal_mode: "wal", synchronous: "2" });
  await store.close();
});

test("what was stored is there after a restart, and sessions too", async () => {
  const options: StoreOptions = onSqlite();
  const store = await openStore(options);
  await store.run("makeBoard", noorsTable);
  await store.run("spendLink", { hash: "link-noor", now: 1, session: "s", keepKey: "k" });
  await store.close();
  const again = await openStore(options);
  expect(await again.run("session", { hash: "s", now: 2 })).toMatchObject({ person: noor });
  expect(await again.run("peopleNames", { ids: [noor] })).toEqual([{ id: noor, name: "Noor Bakker" }]);
  await again.close();
});

test("a store that another server holds does not open, and says so", async () => {
  const directory = storeFolder();
  const store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" });
  await expect(openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" })).rejects.toThrow(
    new StorageError("Another server holds this store."),
  );
  const command = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "visit" });
  await command.run("makeBoard", noorsTable);
  expect(await store.run("boards", {})).toHaveLength(1);
  await command.close();
  await store.close();
});

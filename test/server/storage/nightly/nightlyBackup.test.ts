// A backup each night by itself, and how old it is: nobody should have to think of it.
import { expect, test } from "@jest/globals";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLog } from "@werktafel/server/log";
import { openNightlyBackup } from "@werktafel/server/storage/nightly/nightlyBackup";
import { openStore } from "@werktafel/server/storage/openStore";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { restoreFrom } from "@werktafel/server/storage/sqlite/restore";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { openServer } from "../../../support/openServer.ts";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { noorsTable, question } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const day = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

const opened = async (hour: number | null = 3) => {
  const directory = storeFolder();
  const keys = keysBeside(directory);
  const store = await openStore({ engine: "sqlite", directory, keys, use: "serve" });
  await store.run("makeBoard", noorsTable);
  const folder = join(storeFolder(), "nightly");
  // 01:30 in Amsterdam.
  const clock = { now: Date.UTC(2026, 10, 20, 0, 30) };
  const logged: string[] = [];
  const log = openLog("debug", (line) => logged.push(line));
  const nightly = openNightlyBackup({ store, folder, hour, now: () => clock.now, log });
  const names = () => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
  return { directory, keys, store, folder, clock, nightly, names, logged };
};

test("each night one backup is made by itself, after its hour, and one of more than 30 days ago goes", async () => {
  const { store, folder, clock, nightly, names, directory, keys } = await opened();
  await nightly.look();
  expect([names(), nightly.last()]).toEqual([[], null]);
  clock.now += 2 * hourMs;
  await nightly.look();
  await nightly.look();
  expect(names()).toEqual(["werktafel-2026-11-20T02-30Z.sqlite"]);
  expect(nightly.last()).toBe(clock.now);
  writeFileSync(join(folder, "notities.txt"), "van iemand anders");
  clock.now += day;
  await nightly.look();
  expect(names()).toHaveLength(3);
  clock.now += 29.5 * day;
  await nightly.look();
  expect(names()).toEqual(["notities.txt", "werktafel-2026-11-21T02-30Z.sqlite", "werktafel-2026-12-20T14-30Z.sqlite"]);
  await nightly.close();
  await store.close();
  restoreFrom({ backup: join(folder, names()[2] ?? ""), directory, keys, now: 1 });
  const engine = openSqlite({ directory, keys, use: "serve" });
  expect(engine.verify()).toEqual([]);
  engine.close();
});

test("when words were erased a new backup is made at the next look, for an older one cannot give all back", async () => {
  const directory = storeFolder();
  const engine = openSqlite({ directory, keys: keysBeside(directory), use: "serve" });
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  const folder = join(storeFolder(), "nightly");
  let now = Date.UTC(2026, 10, 20, 4, 0);
  const store = {
    backup: async (file: string) => engine.backup(file),
    tendKeys: async (at: number) => Promise.resolve(engine.tendKeys(at)),
  };
  const nightly = openNightlyBackup({ store, folder, hour: 3, now: () => now, log: openLog("silent") });
  await nightly.look();
  now += hourMs;
  await nightly.look();
  expect(readdirSync(folder)).toHaveLength(1);
  engine.transaction((tx) => tx.renewSheetKey(question));
  await nightly.look();
  await nightly.look();
  expect(readdirSync(folder)).toHaveLength(2);
  await nightly.close();
  engine.close();
});

test("without an hour none is made, and a folder that cannot be written is told and tried again", async () => {
  const never = await opened(null);
  never.clock.now += day;
  await never.nightly.look();
  expect([never.names(), never.nightly.isOn]).toEqual([[], false]);
  await never.nightly.close();
  await never.store.close();
  const broken = await opened();
  writeFileSync(broken.folder, "geen map");
  broken.clock.now += day;
  await broken.nightly.look();
  expect(broken.logged.join()).toContain("backupFailed");
  await broken.nightly.close();
  await broken.store.close();
});

test("the age of the newest backup stands on /readyz, and is no reason to be unready", async () => {
  const server = await openServer();
  try {
    const { status, json } = await server.ask("/readyz");
    expect([status, json]).toMatchObject([200, { ok: true, backup: { isOn: false, lastAt: null } }]);
  } finally {
    await server.close();
  }
});

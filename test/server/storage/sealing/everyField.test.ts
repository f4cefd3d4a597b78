// Check 8 on a real server: a whole case on a table, then typing, taking back, undo and offline work on top of it; then the
// table is erased. No word of it is in any file, nor in a backup made after; a backup from before forgets it; the other table
// is whole.
import { expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openSheets } from "@werktafel/server/sheets/openSheets";
import { openStore } from "@werktafel/server/storage/openStore";
import { boardId, itemId } from "@werktafel/shared/ids";
import * as edit from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { bramAndLottesTable, noorsTable } from "../../../support/cast.ts";
import { eventually } from "../../../support/eventually.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { codeWords } from "../../../support/keys/codeWords.ts";
import { tracesIn, tracesOf } from "../../../support/keys/traces.ts";
import { openServer } from "../../../support/openServer.ts";
import { Seat } from "../../sheets/tableInStore.ts";
import { storeFolder } from "../storeFolder.ts";

const canaries = ["Zwartekanarie", "Weggehaaldekanarie", "Ongedaankanarie", "Onderwegkanarie", "Laterekanarie"];
const [typed = "", removed = "", undone = "", offline = "", later = ""] = canaries;

test("a table that was lived at is erased, and no word of it is left anywhere", async () => {
  const server = await openServer({ keepsData: true });
  const { board, participants } = await server.importCase(noorsTable.file);
  const other = await server.importCase(bramAndLottesTable.file);
  const link = participants.find(({ id }) => id === noorsTable.noor)?.link ?? "";
  const cookie = await server.comeIn(link);
  expect((await server.ask(`/api/boards/${board}`, { cookie })).status).toBe(200);
  await server.running.close();

  // Somebody types, takes back, undoes, and writes while away: on the very documents, through the applying worker.
  const keys = server.keysDir;
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys, use: "serve" });
  const sheets = openSheets({ store, onEvent: () => undefined });
  const place = { board: boardId(board) };
  const seats = await store.run("seatsAt", place);
  const noor = seats.find(({ participant }) => participant === noorsTable.noor);
  const sheet = (await store.run("sheetsAt", place)).find(
    ({ audience, kind }) => audience === "everyone" && kind === "table",
  );
  if (!noor || !sheet) throw new Error("Noor sits at her table");
  const screen = new Seat(noor.person, sheet.id);
  const writer = { ...screen.writer, board: boardId(board), participant: noor.participant };
  await store.run("claimClients", {
    board: boardId(board),
    person: noor.person,
    clients: writer.clients,
    today: "2026-11-20",
    max: 100,
  });
  const line = sheets.connect(writer, screen);
  line.step1(Y.encodeStateVector(screen.doc));
  await eventually(() => screen.isSynced);
  let sent = 0;
  const away: Uint8Array[] = [];
  const state = { isAway: false };
  screen.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin === "server") return;
    if (state.isAway) away.push(bytes);
    else line.update(bytes);
    sent += 1;
  });
  const goal = { collection: "goals", id: itemId(noorsTable.goalHost), field: "title" } as const;
  const undo = new Y.UndoManager([screen.doc.getMap("goals")], {
    trackedOrigins: new Set(["noor"]),
    captureTimeout: 0,
  });
  const write = (words: string): boolean => edit.writeText(screen.doc, goal, words, { origin: "noor" });
  expect(write(`Gastvrouw ${typed} ${removed}`)).toBe(true);
  expect(write(`Gastvrouw ${typed}`)).toBe(true);
  expect(write(`Gastvrouw ${typed} ${undone}`)).toBe(true);
  undo.undo();
  state.isAway = true;
  expect(write(`Gastvrouw ${typed} ${offline}`)).toBe(true);
  expect(write(`Gastvrouw ${typed} ${later}`)).toBe(true);
  state.isAway = false;
  for (const bytes of away) line.update(bytes);
  await eventually(() => {
    expect(screen.durableCount).toBe(sent);
  });
  const before = join(storeFolder(), "before.sqlite");
  await store.backup(before);
  line.close();
  await sheets.close();
  await store.close();

  const again = await openServer({ dataDir: server.dataDir, keepsData: true });
  const file = exampleJson(bramAndLottesTable.file);
  expect((await again.command("export", board)).printed).toContain(later);
  // Words that stand in the other case too prove nothing.
  const shared = new Set(
    JSON.stringify(file)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
  const traces = tracesOf([canaries, exampleJson(noorsTable.file)], new Set([...codeWords, ...shared]));
  expect((await again.command("erase", board, "--ground", "asked")).complained).toBe("");
  const after = join(storeFolder(), "after.sqlite");
  expect((await again.command("backup", after)).exitCode).toBe(0);
  const live = tracesIn(traces, again.dataDir, again.keysDir, join(after, ".."), join(before, ".."));
  expect(live).toEqual([]);
  expect(JSON.parse((await again.command("export", other.board)).printed)).toEqual(file);
  // Nothing of the rows is left either: not even what nobody can read any more.
  expect((await again.ask(`/api/boards/${board}`, { cookie })).status).not.toBe(200);
  await again.running.close();

  expect((await again.command("restore", before)).exitCode).toBe(0);
  const restored = await openServer({ dataDir: server.dataDir });
  expect((await restored.command("export", board)).exitCode).toBe(1);
  expect(JSON.parse((await restored.command("export", other.board)).printed)).toEqual(file);
  expect((await restored.command("verify")).complained).toBe("");
  const files = readdirSync(restored.dataDir);
  console.log(
    `Erased: ${traces.words} words and phrases sought in the store, its keys and two backups; ${files.length} files.`,
  );
  await restored.running.close();
  expect(tracesIn(traces, restored.dataDir, restored.keysDir)).toEqual([]);
  await restored.close();
}, 120_000);

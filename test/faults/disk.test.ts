import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { eventually } from "../support/eventually.ts";
import { signIn } from "./factSender.ts";
import { makeFailingFsync, openSmallDisk } from "./fullDisk.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";
import { TokenScreen } from "./tokenScreen.ts";

const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));
const item = { collection: "strengths", id: "s-1", field: "text" };

const openTable = async (place: ServerPlace) => {
  const imported: { board: string; participants: readonly { id: string; link: string }[] } = JSON.parse(
    await runCommand({ ...place, environment: {} }, ["import", caseFile, "--json"]),
  );
  const server = new ServerProcess(place);
  await server.start();
  const people = await Promise.all(imported.participants.slice(0, 2).map(({ link }) => signIn(server.url, link)));
  const [noor, mila] = people;
  if (!noor || !mila) throw new Error("nobody at the table");
  const card: { sheets: readonly { id: string; audience: unknown; kind: string }[] } = await noor.get(
    `/api/boards/${imported.board}`,
  );
  const sheet = card.sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";
  const screens = [noor, mila].map(
    ({ cookie }, index) => new TokenScreen({ url: server.url, sheet, cookie, name: `s${index}`, item, writes: true }),
  );
  for (const screen of screens) screen.connect();
  await eventually(() => screens.every((screen) => screen.words.length >= 0 && screen.isConnected && screen.write(0)));
  await eventually(() => screens.every((screen) => screen.isSettled));
  return { board: imported.board, server, screens, noor };
};

/** Everything that was acknowledged is there for somebody who comes in anew, after the server was killed. */
const nothingIsLost = async ({ server, screens }: Awaited<ReturnType<typeof openTable>>): Promise<void> => {
  await eventually(() => screens.every((screen) => screen.isSettled), 30_000);
  await server.end("SIGKILL");
  await server.start();
  await eventually(() => screens.every((screen) => screen.isSettled), 30_000);
  const [one, other] = screens;
  const words = new Set(one?.words);
  expect(words.size).toBe(one?.words.length);
  expect(other?.words.join()).toBe(one?.words.join());
  for (const screen of screens)
    expect([...screen.acknowledged, ...screen.seen].filter((word) => !words.has(word))).toEqual([]);
};

const end = async ({ server, screens }: Awaited<ReturnType<typeof openTable>>): Promise<void> => {
  for (const screen of screens) screen.stop();
  await server.end("SIGTERM");
};

test("on a full disk nothing is acknowledged or shown, reading goes on, and it works again by itself", async () => {
  const disk = openSmallDisk(48);
  if (!disk) return console.info("NOT DONE HERE: full disk (this machine lets nobody mount a small one)");
  const place = { directory: disk.directory, port: await freePort() };
  const table = await openTable(place);
  const [noor, mila] = table.screens;
  if (!noor || !mila) throw new Error("nobody at the table");
  disk.fill();
  const before = noor.acknowledged.size;
  const seenBefore = mila.seen.size;
  const connectionsBefore = noor.connections;
  await eventually(() => {
    // A page of the log may still have room: write until the disk says no.
    noor.write(0.5);
    return noor.lastClose === 1013;
  });
  const acknowledgedWhenFull = noor.acknowledged.size;
  const card = await table.noor.get<{ title: string }>(`/api/boards/${table.board}`);
  expect(card.title).not.toBe("");
  await eventually(() => noor.connections > connectionsBefore + 2);
  expect(noor.acknowledged.size).toBe(acknowledgedWhenFull);
  expect(mila.seen.size).toBeLessThanOrEqual(seenBefore + acknowledgedWhenFull - before);
  expect(noor.isSettled).toBe(false);
  disk.free();
  await eventually(() => noor.isSettled, 30_000);
  expect(noor.acknowledged.size).toBeGreaterThan(acknowledgedWhenFull);
  expect(table.server.hasExited).toBe(false);
  await nothingIsLost(table);
  await end(table);
  disk.remove();
}, 120_000);

test("when fsync fails nothing is acknowledged, nobody is refused, and what was acknowledged is there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "werktafel-fsync-"));
  const failing = makeFailingFsync(folder);
  if (!failing) return console.info("NOT DONE HERE: failing fsync (no C compiler on this machine)");
  const place = { directory: join(folder, "data"), port: await freePort(), environment: failing.environment };
  const table = await openTable(place);
  const [noor, mila] = table.screens;
  if (!noor || !mila) throw new Error("nobody at the table");
  writeFileSync(failing.flag, "");
  const before = noor.acknowledged.size;
  noor.write(0.5);
  await eventually(() => noor.lastClose === 1013);
  expect(existsSync(failing.tally) && readFileSync(failing.tally).length).toBeGreaterThan(0); // The fault fired.
  expect(noor.acknowledged.size).toBe(before);
  rmSync(failing.flag);
  await eventually(() => noor.isSettled && mila.isConnected, 30_000);
  mila.write(0);
  await nothingIsLost(table);
  expect([noor.lastClose, mila.lastClose]).not.toContain(4409);
  console.info(`failing fsync: fired ${readFileSync(failing.tally).length} times`);
  await end(table);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

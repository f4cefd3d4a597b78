import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { eventually } from "../support/eventually.ts";
import { type SignedIn, signIn } from "./factSender.ts";
import { freePort, runCommand, ServerProcess } from "./serverProcess.ts";

const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));
/** Full: `CROWD=1000`. */
const crowd = Number(process.env["CROWD"] ?? 1_000);
const floodMb = 50;

interface Place {
  readonly board: string;
  readonly sheet: string;
  readonly people: readonly SignedIn[];
}

const openTables = async (count: number, seats: number) => {
  const directory = mkdtempSync(join(tmpdir(), "werktafel-crowd-"));
  // Each import is a process of its own: what Node made of the product is made once.
  const compiled = `${directory}-compiled`;
  const place = { directory, port: await freePort(), environment: { NODE_COMPILE_CACHE: compiled } };
  const imported: { board: string; participants: readonly { link: string }[] }[] = [];
  for (let index = 0; index < count; index += 1) {
    imported.push(JSON.parse(await runCommand(place, ["import", caseFile, "--json"])));
  }
  const server = new ServerProcess(place);
  await server.start();
  const tables: Place[] = [];
  for (const { board, participants } of imported) {
    const people = await Promise.all(participants.slice(0, seats).map(({ link }) => signIn(server.url, link)));
    const card = await people[0]?.get<{ sheets: readonly { id: string; audience: unknown; kind: string }[] }>(
      `/api/boards/${board}`,
    );
    const sheet = card?.sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";
    tables.push({ board, sheet, people });
  }
  return {
    server,
    tables,
    close: async () => {
      await server.end("SIGTERM");
      for (const each of [directory, compiled]) rmSync(each, { recursive: true, force: true });
    },
  };
};

const frame = (kind: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
};

const sit = (server: ServerProcess, { sheet }: Place, person: SignedIn | undefined, client?: number): WebSocket => {
  const query = client === undefined ? "" : `client=${client}&`;
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/sync/${sheet}?${query}ack=1`, {
    headers: { cookie: person?.cookie ?? "" },
  });
  // The close that follows says all there is to know.
  socket.on("error", () => undefined);
  socket.on("open", () => socket.send(frame(0, Uint8Array.of(0))));
  return socket;
};

/** A screen that holds what the server has; resolves when its first answer came. */
const synced = (socket: WebSocket, doc: Y.Doc): Promise<void> =>
  new Promise((resolve) => {
    socket.on("message", (data: Buffer) => {
      if (data[0] !== 0 || (data[1] !== 1 && data[1] !== 2)) return;
      const bytes = data.subarray(2);
      let skip = 0;
      while ((bytes[skip] ?? 0) >= 128) skip += 1;
      Y.applyUpdate(doc, bytes.subarray(skip + 1), "server");
      resolve();
    });
  });

const rssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

test(`a reader that stops while ${floodMb} MB go by is let go, and nobody else waits for it`, async () => {
  const { server, tables, close } = await openTables(1, 3);
  const [table] = tables;
  if (!table) throw new Error("no table");
  const doc = new Y.Doc();
  const writer = sit(server, table, table.people[0], doc.clientID);
  await synced(writer, doc);
  writer.send(frame(1, Y.encodeStateAsUpdate(new Y.Doc())));
  const readerDoc = new Y.Doc();
  const reader = sit(server, table, table.people[1]);
  await synced(reader, readerDoc);

  const text = (of: Y.Doc) => of.getMap<Y.Map<Y.Text>>("strengths").get("s-1")?.get("text");
  doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "server") writer.send(frame(2, bytes));
  });
  const arrived = (mark: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text(readerDoc)?.toJSON().startsWith(mark) !== true) return;
        readerDoc.off("update", look);
        resolve();
      };
      readerDoc.on("update", look);
      look();
    });
  const flood = async (megabytes: number): Promise<readonly number[]> => {
    const waits: number[] = [];
    const size = 16_000;
    for (let sent = 0, round = 0; sent < megabytes * 2 ** 20; sent += size, round += 1) {
      const mark = `<${round}>`;
      const at = performance.now();
      doc.transact(() => {
        const own = text(doc);
        own?.delete(0, own.length);
        own?.insert(0, mark + "x".repeat(size));
      });
      await arrived(mark);
      waits.push(performance.now() - at);
    }
    return waits;
  };
  const alone = middle(await flood(8));
  const stopped = sit(server, table, table.people[2]);
  await synced(stopped, new Y.Doc());
  stopped.pause();
  let received = 0;
  let code = 0;
  stopped.on("close", (closed) => {
    code = closed;
  });
  const before = rssMb(server.pid);
  const beside = middle(await flood(floodMb));
  const grownMb = rssMb(server.pid) - before;
  stopped.on("message", (data: Buffer) => {
    received += data.length;
  });
  stopped.resume();
  await eventually(() => code !== 0);
  console.info(
    `slow reader: ${floodMb} MB went by, it got ${(received / 2 ** 20).toFixed(1)} MB before it was let go (system buffers included), server grew ${grownMb.toFixed(0)} MB, ` +
      `others' middle wait ${alone.toFixed(1)} ms without it, ${beside.toFixed(1)} ms beside it (ratio ${(beside / alone).toFixed(2)})`,
  );
  expect(received).toBeLessThan(25 * 2 ** 20);
  expect(beside / alone).toBeLessThan(5);
  for (const socket of [writer, reader]) socket.terminate();
  await close();
}, 240_000);

test(`${crowd} connections that drop at once are all back`, async () => {
  const { server, tables, close } = await openTables(5, 8);
  const seats = tables.flatMap((table) => table.people.map((person) => ({ table, person })));
  const sockets = new Set<WebSocket>();
  const comeBack = async (index: number): Promise<void> => {
    const seat = seats[index % seats.length];
    if (!seat) throw new Error("no seat");
    await new Promise((resolve) => {
      setTimeout(resolve, (index * 7919) % 2_000);
    });
    const socket = sit(server, seat.table, seat.person);
    sockets.add(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once("message", () => resolve());
      socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
    });
  };
  const everyone = () => Promise.all(Array.from({ length: crowd }, (_, index) => comeBack(index)));
  await everyone();
  for (const socket of sockets) socket.terminate();
  sockets.clear();
  const startedAt = performance.now();
  await everyone();
  const tookMs = performance.now() - startedAt;
  console.info(
    `crowd: ${crowd} connections back in ${(tookMs / 1000).toFixed(1)} s, each within 2 s of dropping by chance`,
  );
  expect(tookMs).toBeLessThan(60_000);
  expect(server.hasExited).toBe(false);
  for (const socket of sockets) socket.terminate();
  await close();
}, 240_000);

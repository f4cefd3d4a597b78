// What the gate, the access lines and the encryption cost: the same product, once whole and once without each of them, in turns
// and in one run, beside the relay that does nothing. Every way of using it that a part stands in: typing, doing, coming in.
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { boardId } from "@werktafel/shared/ids";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { threadSeconds } from "../ground/processFigures.ts";
import { type BenchTable, seedStore } from "../ground/seedStore.ts";
import { type BenchServer, startProduct, startRelay } from "../ground/servers.ts";
import { openFactLine } from "../load/factLine.ts";
import { openSheetLine } from "../load/sheetLine.ts";
import { plainEpoch } from "../priced/noEncryption.ts";
import { editSeen } from "./editSeen.ts";
import { median, percentile } from "./figures.ts";
import { flood } from "./flood.ts";
import { changeTold } from "./liveMeeting.ts";

export const pricedParts = ["encryption", "lines", "gate"] as const;
export type PricedPart = (typeof pricedParts)[number];

/** One round of one server. Milliseconds, and microseconds of processor time. */
export interface Used {
  readonly seenP50: number;
  readonly seenP99: number;
  readonly cpuPerDelivered: number;
  readonly durableP50: number;
  readonly toldP50: number;
  readonly cpuPerDeed: number;
  readonly comesInP50: number;
  readonly cpuPerComing: number;
}

/** The relay knows letters only. */
export type Relayed = Pick<Used, "seenP50" | "seenP99" | "cpuPerDelivered">;

export interface Cost {
  readonly relay: readonly Relayed[];
  readonly whole: readonly Used[];
  readonly without: Readonly<Record<PricedPart | "all", readonly Used[]>>;
}

export interface CostAsked {
  readonly folder: string;
  readonly words: readonly Uint8Array[];
  readonly rounds: number;
  readonly seconds: number;
  readonly say: (text: string) => void;
}

const typing = { writers: 8, editsPerSecond: 10, hasPresence: false } as const;
/** Each comes in once: who looks again within ten minutes leaves no second line. */
const coming = 60;
const atOnce = 4;

/** Each sits down at the table as a screen does: its sheet, and the line of facts. */
const comeIn = async (server: BenchServer, table: BenchTable): Promise<Pick<Used, "comesInP50" | "cpuPerComing">> => {
  const before = threadSeconds(server.pid);
  const took: number[] = [];
  const lines: { close(): void }[] = [];
  for (let at = 0; at < table.seats.length; at += atOnce) {
    await Promise.all(
      table.seats.slice(at, at + atOnce).map(async (seat, index) => {
        const began = performance.now();
        lines.push(await openSheetLine(server, seat, 1_000 + at + index));
        lines.push(await openFactLine(server, seat));
        took.push(performance.now() - began);
      }),
    );
  }
  const spent = threadSeconds(server.pid) - before;
  for (const line of lines) line.close();
  return { comesInP50: median(took), cpuPerComing: (spent / table.seats.length) * 1e6 };
};

const typed = async (server: BenchServer, table: BenchTable, seconds: number) => {
  const {
    seenMs,
    durableMs,
    delivered,
    threadSeconds: spent,
  } = await editSeen(server, [table], { ...typing, seconds });
  return {
    seenP50: percentile(seenMs, 0.5),
    seenP99: percentile(seenMs, 0.99),
    cpuPerDelivered: (spent / delivered) * 1e6,
    durableP50: percentile(durableMs, 0.5),
  };
};

const did = async (server: BenchServer, table: BenchTable, seconds: number) => {
  const {
    toldMs,
    changes,
    threadSeconds: spent,
  } = await changeTold(server, [table], { changesPerMinute: 300, seconds });
  return { toldP50: percentile(toldMs, 0.5), cpuPerDeed: (spent / changes) * 1e6 };
};

/** A figure without a part means something only when the part was really left out. */
const isLeftOut = async (part: PricedPart, server: BenchServer, folder: string): Promise<boolean> => {
  if (part === "gate") {
    const { url } = server.presence({ board: boardId(""), cookie: "" });
    const address = `${url.replace(/^ws/, "http").split("/socket.io")[0]}/api/session`;
    const answer = await fetch(address, { method: "DELETE", headers: { Origin: "https://elsewhere.example" } });
    return answer.status !== 403;
  }
  const database = new Database(storeFile(folder), { readonly: true });
  try {
    const count = (sql: string) => database.prepare<[], { readonly many: number }>(sql).get()?.many ?? 0;
    return part === "lines"
      ? count("SELECT count(*) AS many FROM looks WHERE event = 'boardOpened'") === 0
      : count(`SELECT count(*) AS many FROM log WHERE key_epoch = ${plainEpoch}`) > 0;
  } finally {
    database.close();
  }
};

interface Priced {
  readonly leftOut: readonly PricedPart[];
  readonly folder: string;
  readonly server: BenchServer;
  readonly rounds: Used[];
}

/** Throws when a part that should be left out was there, or one that should be there was not. */
const lookAt = async ({ leftOut, server, folder }: Priced): Promise<void> => {
  for (const part of pricedParts) {
    if ((await isLeftOut(part, server, folder)) !== leftOut.includes(part)) {
      throw new Error(
        `${part} was ${leftOut.includes(part) ? "there" : "left out"} in the run without ${leftOut.join(", ") || "nothing"}`,
      );
    }
  }
};

export const cost = async ({ folder, words, rounds, seconds, say }: CostAsked): Promise<Cost> => {
  const laid = join(folder, "laid");
  mkdirSync(laid, { recursive: true });
  const seeded = await seedStore(laid, {
    warm: { tables: 1, people: 4, words },
    typing: { tables: 1, people: typing.writers, words },
    doing: { tables: rounds + 1, people: 9, words },
    coming: { tables: rounds + 1, people: coming, words },
  });
  const [warm] = seeded("warm");
  const [table] = seeded("typing");
  if (!warm || !table) throw new Error("no table was laid");
  const priced: Priced[] = [];
  const relay = await startRelay();
  const relayed: Relayed[] = [];
  for (const leftOut of [[], ...pricedParts.map((part) => [part]), pricedParts]) {
    const own = join(folder, `without-${leftOut.join("-") || "nothing"}`);
    cpSync(laid, own, { recursive: true });
    cpSync(keysBeside(laid), keysBeside(own), { recursive: true });
    const server = await startProduct({ folder: own, without: leftOut });
    priced.push({ leftOut, folder: own, server, rounds: [] });
    await flood(server, warm, { editsPerWriter: 5_000, inFlight: 1_000 });
  }
  for (let round = 0; round <= rounds; round += 1) {
    const doing = seeded("doing")[round];
    const entering = seeded("coming")[round];
    if (!doing || !entering) throw new Error("not enough tables were laid");
    say(round === 0 ? "Once to warm up …" : `Round ${round} of ${rounds} …`);
    const bare = await typed(relay, table, seconds);
    if (round > 0) relayed.push(bare);
    // Each round begins with another one, so that a busy minute is not always the same one's.
    for (const each of [...priced.slice(round % priced.length), ...priced.slice(0, round % priced.length)]) {
      const { server } = each;
      const used = {
        ...(await typed(server, table, seconds)),
        ...(await did(server, doing, seconds)),
        ...(await comeIn(server, entering)),
      };
      if (round > 0) each.rounds.push(used);
    }
  }
  for (const each of priced) await lookAt(each);
  await Promise.all([relay, ...priced.map(({ server }) => server)].map(async (server) => server.stop()));
  const of = (index: number): readonly Used[] => priced[index]?.rounds ?? [];
  return {
    relay: relayed,
    whole: of(0),
    without: { encryption: of(1), lines: of(2), gate: of(3), all: of(4) },
  };
};

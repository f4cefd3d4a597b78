// A server that dies between what somebody did and the line of it (check 7): reads, prints, links and wishes go on while it is
// killed by SIGKILL, often in the very moment of an answer. What is promised: no answer leaves before its line is on disk, and
// what becomes true stands there in one transaction with its line. LOOK_KILLS=200 for the full number.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { boardId } from "@werktafel/shared/ids";
import { objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { LiveWire } from "../hostile/sockets/liveWire.ts";
import { noorsTable } from "../support/cast.ts";
import { exampleJson } from "../support/exampleTable.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";
import { askAt, cookieOf, tokenOf } from "../support/openServer.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";

const kills = Number(process.env["LOOK_KILLS"] ?? 6);
const floor = 5;
const random = seededRandom(Number(process.env["SEED"] ?? 7));
/** Links that can be used between two kills. */
const linksPerKill = 12;
const killsPerStore = 20;

const printers = [noorsTable.noor, noorsTable.mila, noorsTable.farida, noorsTable.teun];

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly id: string; readonly link: string }[];
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "werktafel-looked-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How often something was asked, and answered. */
interface Count {
  asked: number;
  answered: number;
}
type Doing = "print" | "refusedWish" | "look";

const tableFile = async (many: number): Promise<string> => {
  const json = exampleJson(noorsTable.file);
  const joost = objectsIn(json["participants"]).find(({ id }) => id === noorsTable.joost);
  const more = Array.from({ length: many }, (_, index) => ({
    ...joost,
    id: `p-w${index}`,
    name: `W ${index}`,
    callName: `W${index}`,
  }));
  const file = join(folder, `table-${many}.json`);
  await writeFile(file, JSON.stringify({ ...json, participants: [...objectsIn(json["participants"]), ...more] }));
  return file;
};

interface Told {
  kills: number;
  prints: number;
  looks: number;
  wishes: number;
  links: number;
  facts: number;
}

const oneStore = async (times: number, told: Told): Promise<void> => {
  const directory = join(folder, `store-${told.kills}`);
  const place: ServerPlace = { directory, port: await freePort() };
  const file = await tableFile(times * linksPerKill);
  const { board, participants }: Imported = JSON.parse(await runCommand(place, ["import", file, "--json"]));
  const server = new ServerProcess(place);
  await server.start();
  const { url } = server;
  const ask = (path: string, cookie: string) => askAt(`${url}${path}`, { cookie });
  const spend = async (link: string) => askAt(`${url}/api/session`, { method: "POST", body: { token: tokenOf(link) } });
  const cookies: string[] = [];
  for (const who of printers)
    cookies.push(cookieOf(await spend(participants.find(({ id }) => id === who)?.link ?? "")));
  const store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "visit" });
  const seats = await store.run("seatsAt", { board: boardId(board) });
  await store.close();
  const sheets = Object(JSON.parse((await ask(`/api/boards/${board}`, cookies[0] ?? "")).text)).sheets;
  const sheet = String(
    objectsIn(sheets).find(({ audience, kind }) => audience === "everyone" && kind === "table")?.["id"],
  );
  const personOf = (who: string): string => seats.find(({ participant }) => participant === who)?.person ?? "";
  const database = new Database(storeFile(directory), { readonly: true });
  const number = (sql: string, ...bound: readonly string[]): number =>
    database.prepare<readonly string[], { readonly n: number }>(sql).get(...bound)?.n ?? 0;
  const linesOf = (who: string, event: string): number =>
    number("SELECT count(*) AS n FROM looks WHERE board = ? AND person = ? AND event = ?", board, personOf(who), event);
  /** Of what became true here, without a line of it; and lines of what did not become true. */
  const unpaired = (): readonly number[] => [
    number(
      `SELECT count(*) AS n FROM log WHERE board = ? AND kind = 'fact' AND person IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM looks WHERE looks.board = log.board AND looks.fact = log.seq)`,
      board,
    ),
    number(
      `SELECT count(*) AS n FROM looks WHERE board = ? AND fact IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM log WHERE log.board = looks.board AND log.sheet = '' AND log.seq = looks.fact)`,
      board,
    ),
  ];

  const counts = new Map<string, Record<Doing, Count>>();
  const countOf = (who: string, doing: Doing): Count => {
    const none = {
      print: { asked: 0, answered: 0 },
      refusedWish: { asked: 0, answered: 0 },
      look: { asked: 0, answered: 0 },
    };
    const found = counts.get(who) ?? none;
    counts.set(who, found);
    return found[doing];
  };
  const usedLinks = new Set<string>();
  let [facts, answers] = [0, 0];
  let killAtAnswer = Infinity;
  const killing: Promise<void>[] = [];
  const kill = (): void => {
    if (killing.length === 0) killing.push(server.end("SIGKILL"));
  };
  const answered = (): void => {
    answers += 1;
    if (answers >= killAtAnswer) kill();
  };

  for (let time = 0; time < times; time += 1) {
    killing.length = 0;
    const isRunning = (): boolean => killing.length === 0;
    const over = async (work: () => Promise<void>): Promise<void> => {
      // What the kill cuts off was not answered.
      while (isRunning()) await work().catch(() => undefined);
    };
    const prints = printers.map(async (who, index) => {
      const cookie = cookies[index] ?? "";
      let hasLooked = false;
      await over(async () => {
        const print = countOf(who, "print");
        print.asked += 1;
        const { status, text } = await ask(`/b/${board}/papier`, cookie);
        if (status === 429) print.asked -= 1;
        if (status === 200 && text.includes("</html>")) {
          print.answered += 1;
          answered();
        }
        if (hasLooked || !isRunning()) return;
        const look = countOf(who, "look");
        look.asked += 1;
        if ((await ask(`/api/boards/${board}`, cookie)).status !== 200) return;
        hasLooked = true;
        look.answered += 1;
        answered();
      });
    });
    const wishes = printers.map(async (who, index) => {
      const line = new LiveWire({ url, cookie: cookies[index] ?? "" });
      if (!(await line.ready())) return;
      let asked = 0;
      await over(async () => {
        asked += 1;
        const isGood = asked % 2 === 0;
        const refusedWish = countOf(who, "refusedWish");
        if (!isGood) refusedWish.asked += 1;
        const payload = isGood
          ? { item: { sheet: sheet, item: "g-1" }, about: "goal", text: `nee ${time}` }
          : { item: { sheet: sheet, item: "nergens" } };
        const kind = isGood ? "dissent" : "putAway";
        const id = `looked-${who}-${time}-${asked}`;
        const said: unknown = await line.ask("command", { id, kind, board, payload });
        if (said === null) throw new Error("cut");
        if (JSON.stringify(said).includes("tooFast")) {
          if (!isGood) refusedWish.asked -= 1;
          return;
        }
        if (isGood) facts += 1;
        else refusedWish.answered += 1;
        answered();
      });
      line.drop();
    });
    const mine = participants
      .filter(({ id }) => id.startsWith("p-w"))
      .slice(time * linksPerKill, (time + 1) * linksPerKill);
    const links = (async () => {
      const waiting = [...mine];
      await over(async () => {
        const next = waiting.shift();
        if (!next) return void (await new Promise((resolve) => setTimeout(resolve, 5)));
        if ((await spend(next.link)).status !== 200) return;
        usedLinks.add(next.id);
        answered();
      });
    })();
    // Half of them in the very moment of an answer.
    killAtAnswer = answers + random.between(15, 50);
    const atAnyMoment = random.chance(0.5) ? setTimeout(kill, random.between(100, 1_000)) : null;
    const late = setTimeout(kill, 5_000);
    await Promise.all([...prints, ...wishes, links]);
    for (const timer of [atAnyMoment, late]) if (timer) clearTimeout(timer);
    await Promise.all(killing);
    told.kills += 1;

    for (const who of printers) {
      const [print, refusedWish, look] = [countOf(who, "print"), countOf(who, "refusedWish"), countOf(who, "look")];
      for (const [event, { asked, answered: done }] of [
        ["planTaken", print],
        ["wishRefused", refusedWish],
        ["boardOpened", look],
      ] as const) {
        const lines = linesOf(who, event);
        expect([event, who, "answered without a line", Math.max(0, done - lines)]).toEqual([
          event,
          who,
          "answered without a line",
          0,
        ]);
        // The page, the line and the sheets of one screen are one look, in each life of a server.
        const most = event === "boardOpened" ? time + 1 : asked;
        expect([event, who, "lines of nothing", Math.max(0, lines - most)]).toEqual([
          event,
          who,
          "lines of nothing",
          0,
        ]);
      }
    }
    expect(unpaired()).toEqual([0, 0]);
    expect(number("SELECT count(*) AS n FROM looks WHERE board = ? AND event = 'linkUsed'", board)).toBe(
      number("SELECT count(*) AS n FROM links WHERE board = ? AND spent_at IS NOT NULL", board),
    );
    for (const id of usedLinks) expect([id, linesOf(id, "linkUsed")]).toEqual([id, 1]);
    await server.start();
  }
  for (const each of counts.values()) {
    told.prints += each.print.answered;
    told.looks += each.look.answered;
    told.wishes += each.refusedWish.answered;
  }
  told.links += usedLinks.size;
  told.facts += facts;
  database.close();
  await server.end("SIGTERM");
  // The chain of them is whole.
  expect(await runCommand(place, ["verify"])).toContain("sound");
};

test(
  `killed ${kills} times: every answer has its line, and every line was asked for`,
  async () => {
    const told: Told = { kills: 0, prints: 0, looks: 0, wishes: 0, links: 0, facts: 0 };
    while (told.kills < kills) await oneStore(Math.min(killsPerStore, kills - told.kills), told);
    console.log(
      `${told.kills} kills, seed ${random.seed}: answered ${told.prints} prints, ${told.looks} looks, ${told.wishes} refused wishes, ${told.links} links used, ${told.facts} facts; 0 without a line`,
    );
    expect(told.kills).toBeGreaterThanOrEqual(floor);
    const answered = [told.prints, told.looks, told.wishes, told.links, told.facts];
    // Of each kind some, and more than a few in every life: else the kills fell on a server that did nothing.
    expect(Math.min(...answered)).toBeGreaterThan(0);
    expect(answered.reduce((sum, many) => sum + many, 0)).toBeGreaterThan(told.kills * 5);
  },
  Math.max(180_000, kills * 20_000),
);

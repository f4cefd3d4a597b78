// "Mijn acties" over the wire: both example tables at the moment they are told, each person with their own link.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import type { Store } from "@werktafel/server/storage/store";
import { boardId, participantId } from "@werktafel/shared/ids";
import { bramAndLottesTable, exampleFiles, type ExampleFile, noorsTable } from "../../support/cast.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { type FixedClock, fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer, tokenOf } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";

let server: TestServer;
let clock: FixedClock;
let store: Store;
const tables = new Map<ExampleFile, ImportedTable>();
const cookies = new Map<string, string>();
beforeAll(async () => {
  clock = fixedClock();
  server = await openServer({ now: clock.now });
  for (const file of exampleFiles) {
    const table = await server.importCase(file);
    tables.set(file, table);
    for (const { id, link } of table.participants) cookies.set(`${file} ${id}`, await server.comeIn(link));
  }
  store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
}, 60_000);
afterAll(async () => {
  await store.close();
  await server.close();
});

const tableOf = (file: ExampleFile): ImportedTable => {
  const table = tables.get(file);
  if (!table) throw new Error(`${file} was not imported`);
  return table;
};
const cookieOf = (file: ExampleFile, who: string): string => cookies.get(`${file} ${who}`) ?? "";

interface ToldAction {
  readonly item: { readonly sheet: string; readonly item: string };
  readonly status: string;
  readonly words: { readonly text: string };
  readonly due: string | null;
  readonly goal: string | null;
  readonly readers: readonly string[] | null;
  readonly by: string | null;
}
interface Told {
  readonly on: string;
  readonly tables: readonly {
    readonly board: string;
    readonly actions: readonly ToldAction[];
    readonly waits: readonly { readonly kind: string }[];
  }[];
}
const mineOf = async (file: ExampleFile, who: string): Promise<Told> => {
  const answer = await server.ask("/api/mine", { cookie: cookieOf(file, who) });
  expect(answer.status).toBe(200);
  return Object(answer.json);
};
const actionsOf = async (file: ExampleFile, who: string): Promise<readonly ToldAction[]> =>
  (await mineOf(file, who)).tables.flatMap(({ actions }) => actions);

test("on Friday afternoon who leads reads the vrijdag-check of their tables, and nobody else does (R-234)", async () => {
  clock.set("2026-09-18T15:30:00+02:00");
  const fridayOf = async (who: string): Promise<unknown> =>
    Object((await server.ask("/api/mine", { cookie: cookieOf(noorsTable.file, who) })).json).tables[0].friday;
  expect(await fridayOf(noorsTable.teun)).toMatchObject({
    closes: { day: "2026-09-18", time: "16:00" },
    until: { day: "2026-09-21", time: "09:00" },
    lines: [
      { kind: "stillToday", text: "Noor bellen: wat vind je van de nieuwe begeleider?" },
      { kind: "ownerAway", owner: "Samira", back: { day: "2026-09-21", time: "09:00" } },
      { kind: "handoverOpen", from: "Farida", answerDueOn: "2026-09-22" },
    ],
    areActionsFine: false,
    isEverybodyWell: true,
    canCallSomebody: true,
  });
  for (const other of [noorsTable.noor, noorsTable.farida, noorsTable.joost]) expect(await fridayOf(other)).toBeNull();
  clock.set("2026-09-18T11:59:00+02:00");
  expect(await fridayOf(noorsTable.teun)).toBeNull();
});

test("who asks how it goes finds it on their list from its day on, and not before (R-246)", async () => {
  clock.set("2026-09-18T15:30:00+02:00");
  const { board } = tableOf(noorsTable.file);
  const cookie = cookieOf(noorsTable.file, noorsTable.noor);
  const noor = await openSeatedLine(server.url, { board, cookie, who: noorsTable.noor });
  const agreed = { of: noorsTable.noor, asker: noorsTable.mila, everyWeeks: 6, starts: "2026-09-25" } as const;
  expect(await noor.wish("agreeAsking", agreed)).toMatchObject({ ok: true });
  noor.close();
  const kindsOf = async (): Promise<readonly string[]> =>
    (await mineOf(noorsTable.file, noorsTable.mila)).tables.flatMap(({ waits }) => waits.map(({ kind }) => kind));
  expect(await kindsOf()).not.toContain("asking");
  clock.set("2026-09-25T09:00:00+02:00");
  expect(await kindsOf()).toContain("asking");
  clock.set("2026-09-18T15:30:00+02:00");
});

test.each(exampleFiles)("%s: all own lists together are what the file expects at its moment", async (file) => {
  const { referenceDateTime, expectations } = Object(exampleJson(file));
  clock.set(referenceDateTime);
  const on = referenceDateTime.slice(0, 10);
  const open: string[] = [];
  const past: string[] = [];
  const today: string[] = [];
  const byOwner: Record<string, number> = {};
  for (const { id, party } of tableOf(file).participants) {
    const told = await mineOf(file, id);
    expect(told.on).toBe(on);
    const actions = told.tables.flatMap((table) => table.actions);
    if (actions.length > 0) byOwner[id] = actions.length;
    for (const { item, due } of actions) {
      open.push(item.item);
      if (due === on) today.push(item.item);
      if (due !== null && due < on) {
        past.push(item.item);
        // only who is paid for it reads that a day went by.
        expect(party).toBe("staff");
      }
    }
  }
  expect(open.toSorted()).toEqual(expectations.openActionIds.toSorted());
  expect(past.toSorted()).toEqual(expectations.overdueActionIds.toSorted());
  expect(today.toSorted()).toEqual(expectations.dueOnReferenceDateIds.toSorted());
  expect(byOwner).toEqual(expectations.openActionsByOwner);
});

test("what is asked of Wil says by whom, for which goal and who else reads it", async () => {
  const asked = (await actionsOf(noorsTable.file, noorsTable.wil)).find(({ status }) => status === "proposed");
  expect(asked).toMatchObject({ words: { text: "Mee naar het gesprek over de uitkering" }, by: "Samira" });
  expect(asked?.readers).toEqual(["Noor", "Mila", "Samira", "Teun"]);
  expect(asked?.goal).toBeTruthy();
});

test("nobody is told anything of a table where they do not sit, and a stranger nothing at all", async () => {
  const { board } = tableOf(bramAndLottesTable.file);
  for (const { id } of tableOf(noorsTable.file).participants) {
    const told = await mineOf(noorsTable.file, id);
    expect(told.tables.map((table) => table.board)).not.toContain(board);
  }
  expect((await server.ask("/api/mine")).status).toBe(401);
});

test("the list follows a step at once, and an action that is done is off it", async () => {
  const file = noorsTable.file;
  clock.set("2026-09-18T15:30:00+02:00");
  const line = await openSeatedLine(server.url, {
    board: tableOf(file).board,
    cookie: cookieOf(file, noorsTable.ruben),
    who: noorsTable.ruben,
  });
  const [before] = await actionsOf(file, noorsTable.ruben);
  if (!before) throw new Error("Ruben has something to do");
  const item = await line.item(before.item.item);
  const words = before.words;
  expect(await line.wish("moveAction", { item, to: "inProgress", note: "", words })).toMatchObject({ ok: true });
  expect((await actionsOf(file, noorsTable.ruben))[0]).toMatchObject({ status: "inProgress" });
  expect(await line.wish("moveAction", { item, to: "done", note: "", words })).toMatchObject({ ok: true });
  expect((await actionsOf(file, noorsTable.ruben)).map((each) => each.item.item)).not.toContain(before.item.item);
  expect(await line.wish("moveAction", { item, to: "inProgress", note: "", words })).toMatchObject({ ok: true });
  line.close();
});

test("what is kept of the lists stands at the end of the log, equals what is made anew, and names nobody in plain bytes", async () => {
  const boards = [...tables.values()].map(({ board }) => boardId(board));
  const lists = async () => {
    const seen: string[] = [];
    for (const file of exampleFiles)
      for (const { id } of tableOf(file).participants) seen.push(JSON.stringify(await mineOf(file, id)));
    return seen;
  };
  const kept = await lists();
  const found = await store.run("mineAt", { boards });
  expect(found.map(({ json }) => json === null)).toEqual([false, false]);
  expect(found.map(({ json }) => json).join()).toContain(noorsTable.wil);
  // Made by an older release, or damaged by hand: whatever lies there that does not hold is made anew, and says the same.
  for (const { board, seq } of found) {
    const json = JSON.stringify({ shape: 0, of: {} });
    expect(await store.run("putMine", { board, seq, lastFact: seq, json })).toBe(true);
  }
  expect(await lists()).toEqual(kept);
  expect(await store.run("mineAt", { boards })).toEqual(found);
});

test("somebody with chairs at two tables sees both lists, each as who they are there, and neither table learns of the other", async () => {
  const ilse = await server.command("link", tableOf(bramAndLottesTable.file).board, bramAndLottesTable.ilse, "--json");
  const joined = await server.ask("/api/session", {
    method: "POST",
    cookie: cookieOf(noorsTable.file, noorsTable.samira),
    body: { token: tokenOf(JSON.parse(ilse.printed).link), join: true },
  });
  expect(joined.status).toBe(200);
  const told = await mineOf(noorsTable.file, noorsTable.samira);
  expect(told.tables.map(({ board }) => board).toSorted()).toEqual(
    [...tables.values()].map(({ board }) => board).toSorted(),
  );
  const looks = await store.run("accessAt", { board: boardId(tableOf(bramAndLottesTable.file).board) });
  expect(JSON.stringify(looks)).not.toContain(noorsTable.samira);
  expect(looks.some(({ event }) => event === "ownListRead")).toBe(true);
});

test("whose chair ended reads nothing any more", async () => {
  const file = noorsTable.file;
  const line = await openSeatedLine(server.url, {
    board: tableOf(file).board,
    cookie: cookieOf(file, noorsTable.noor),
    who: noorsTable.noor,
  });
  expect(await actionsOf(file, noorsTable.wil)).not.toEqual([]);
  const ended = await line.wish("endSeat", { participant: participantId(noorsTable.wil) });
  expect(ended).toMatchObject({ ok: true });
  const answer = await server.ask("/api/mine", { cookie: cookieOf(file, noorsTable.wil) });
  expect(answer.text).not.toContain("uitkering");
  line.close();
});

/** Names of fields that would add up what somebody did, declined or gave. */
const counts =
  /count|total|number|amount|visits|hours|minutes(Spent|Given)|score|target|quota|percent|streak|refusals/i;

test("nothing that is told adds up what somebody did, declined or how long it took", async () => {
  const names = new Set<string>();
  const walk = (found: unknown): void => {
    if (Array.isArray(found)) return found.forEach(walk);
    if (typeof found !== "object" || found === null) return;
    for (const [name, value] of Object.entries(found)) {
      names.add(name);
      expect([name, typeof value]).not.toEqual([name, "number"]);
      walk(value);
    }
  };
  for (const file of exampleFiles)
    for (const { id } of tableOf(file).participants)
      walk((await server.ask("/api/mine", { cookie: cookieOf(file, id) })).json);
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => counts.test(name))).toEqual([]);
});

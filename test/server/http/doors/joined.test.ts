// One person with chairs at two tables, joined by their own yes (0150): what it takes, what it gives, what each table may do to
// it, and how it comes apart again.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { participantId } from "@werktafel/shared/ids";
import { eventually } from "../../../support/eventually.ts";
import {
  type Answered,
  cookieOf,
  type ImportedTable,
  openServer,
  type TestServer,
  tokenOf,
} from "../../../support/openServer.ts";
import { openSeatedLine } from "../../../support/lines/seatedLine.ts";
import { openSheetLine } from "./sheetLine.ts";

const dayMs = 24 * 60 * 60_000;
let at = Date.parse("2026-09-18T12:00:00Z");
let server: TestServer;
let noors: ImportedTable;
let brams: ImportedTable;

beforeAll(async () => {
  server = await openServer({ now: () => at });
  noors = await server.importCase("casus-voorbeeld");
  brams = await server.importCase("casus-thuisadministratie");
  await sitDown();
});
afterAll(() => server.close());

interface Given {
  readonly link: string;
  readonly code: string;
}
const post = async (path: string, cookie: string, body: object = {}): Promise<Answered> =>
  server.ask(path, { method: "POST", body, cookie });
/** Who leads each table hands out links, from a screen of their own. */
const leads = new Map<string, string>();
const sitDown = async (): Promise<void> => {
  for (const [table, who] of [
    [noors, "p-teun"],
    [brams, "p-marije"],
  ] as const) {
    const { printed } = await server.command("link", table.board, who, "--json");
    leads.set(table.board, await server.comeIn(JSON.parse(printed).link));
  }
};
const atTable = async (table: ImportedTable, who: string, what: string): Promise<Answered> =>
  post(`/api/boards/${table.board}/participants/${who}/${what}`, leads.get(table.board) ?? "");
const given = async (table: ImportedTable, who: string): Promise<Given> =>
  Object((await atTable(table, who, "link")).json);
const comeIn = async (table: ImportedTable, who: string): Promise<string> => {
  const { link, code } = await given(table, who);
  return server.comeIn(link, code);
};
const tryLink = async ({ link, code }: Given, cookie: string, said: object = {}): Promise<Answered> =>
  post("/api/session", cookie, { token: tokenOf(link), code, ...said });
const boardsOf = async (cookie: string): Promise<readonly string[]> => {
  const { json } = await server.ask("/api/session", { cookie });
  const { boards }: { readonly boards: readonly { readonly id: string }[] } = Object(json);
  return boards.map(({ id }) => id).toSorted();
};
const reads = async (table: ImportedTable, cookie: string): Promise<number> =>
  (await server.ask(`/api/boards/${table.board}`, { cookie })).status;
const both = () => [noors.board, brams.board].toSorted();
/** Joost, at Noor's table, is Gerda at Bram and Lotte's: one volunteer. */
const joinedPhone = async (): Promise<string> => {
  const cookie = await comeIn(noors, "p-joost");
  expect((await tryLink(await given(brams, "p-gerda"), cookie, { join: true })).status).toBe(200);
  return cookie;
};
const refusal = ({ status, json }: Answered): readonly [number, unknown] => [status, Object(json).error];
/** Success, and no other session than there was. */
const keepsSession = ({ status, headers }: Answered): boolean =>
  status === 200 && !(headers["set-cookie"] ?? []).some((each) => each.startsWith("werktafel="));
/** From here on nobody of these is in anywhere. */
const newDevices = async (): Promise<void> => {
  expect((await atTable(noors, "p-joost", "ways-in/end")).status).toBe(200);
  expect((await atTable(brams, "p-gerda", "ways-in/end")).status).toBe(200);
};

describe("saying that it is me too", () => {
  test("is asked first and spends nothing; after a yes the same device has both tables", async () => {
    const cookie = await comeIn(noors, "p-joost");
    const key = (await server.ask("/api/session/keep-key", { cookie })).json;
    const second = await given(brams, "p-gerda");
    expect(refusal(await tryLink(second, cookie))).toEqual([409, { reason: "otherPerson", joins: "may" }]);
    expect(await boardsOf(cookie)).toEqual([noors.board]);
    const answer = await tryLink(second, cookie, { join: true });
    expect(answer.status).toBe(200);
    // The session there was goes on: its cookie, its secret, its person.
    expect(keepsSession(answer)).toBe(true);
    expect(answer.json).toMatchObject({ name: "Joost Fictief" });
    expect(await boardsOf(cookie)).toEqual(both());
    expect((await server.ask("/api/session/keep-key", { cookie })).json).toEqual(key);
    // At each table it is the one who sits there.
    for (const [table, me] of [
      [noors, "p-joost"],
      [brams, "p-gerda"],
    ] as const) {
      expect((await server.ask(`/api/boards/${table.board}`, { cookie })).json).toMatchObject({ me });
    }
  });

  test("asks the code as well, and a link that was used, replaced or guessed at joins nobody", async () => {
    const cookie = await comeIn(noors, "p-joost");
    const spent = await given(brams, "p-gerda");
    await server.comeIn(spent.link, spent.code);
    const replaced = await given(brams, "p-gerda");
    const open = await given(brams, "p-gerda");
    const wrong = { ...open, code: open.code === "0000" ? "0001" : "0000" };
    for (const tried of [spent, replaced, wrong, { ...open, link: `${server.url}/in#${"A".repeat(44)}` }]) {
      expect(refusal(await tryLink(tried, cookie, { join: true }))).toEqual([404, { reason: "unknown" }]);
    }
    expect(await boardsOf(cookie)).toEqual([noors.board]);
    // With nobody in, a yes joins nothing: the link opens its own table.
    expect(await boardsOf(cookieOf(await tryLink(open, "", { join: true })))).toEqual([brams.board]);
    // Once.
    expect(refusal(await tryLink(open, cookie, { join: true }))).toEqual([404, { reason: "unknown" }]);
  });

  test("of two devices that use one link at once exactly one is joined", async () => {
    const [one, other] = [await comeIn(noors, "p-joost"), await comeIn(noors, "p-joost")];
    const second = await given(brams, "p-gerda");
    const answers = await Promise.all([one, other].map(async (cookie) => tryLink(second, cookie, { join: true })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const tables = [await boardsOf(one), await boardsOf(other)];
    expect(tables.map(({ length }) => length).toSorted()).toEqual([1, 2]);
  });

  test("is not for a device that is locked, lapsed or not one's own, nor for a second chair at one table", async () => {
    const locked = await comeIn(noors, "p-joost");
    await post("/api/session/pin", locked, { pin: "40961" });
    await post("/api/session/lock", locked);
    const borrowed = cookieOf(await tryLink(await given(noors, "p-joost"), "", { borrowed: true }));
    const phone = await comeIn(noors, "p-joost");
    const second = await given(brams, "p-gerda");
    for (const said of [{}, { join: true }]) {
      for (const cookie of [locked, borrowed]) {
        expect(refusal(await tryLink(second, cookie, said))).toEqual([409, { reason: "otherPerson" }]);
      }
      expect(refusal(await tryLink(await given(noors, "p-mila"), phone, said))).toEqual([
        409,
        { reason: "otherPerson", joins: "sameTable" },
      ]);
    }
    // *Dit is niet mijn telefoon*, said now, joins nothing either.
    expect(refusal(await tryLink(second, phone, { borrowed: true }))).toEqual([409, { reason: "otherPerson" }]);
    // None of those spent anything.
    expect((await tryLink(second, phone, { join: true })).status).toBe(200);
    expect(await boardsOf(phone)).toEqual(both());
    // By the second chair it is the same table too.
    expect(refusal(await tryLink(await given(brams, "p-karim"), phone))).toEqual([
      409,
      { reason: "otherPerson", joins: "sameTable" },
    ]);
    const lapsed = await comeIn(noors, "p-joost");
    at += 91 * dayMs;
    await sitDown();
    // Nobody's device any more: the link is its own.
    const late = await tryLink(await given(brams, "p-gerda"), lapsed, { join: true });
    expect(await boardsOf(cookieOf(late))).toEqual([brams.board]);
  });

  test("never said, the other is kept apart: changing over gives the one table, and the first session is over", async () => {
    const cookie = await comeIn(noors, "p-joost");
    const other = cookieOf(await tryLink(await given(brams, "p-gerda"), cookie, { replace: true }));
    expect(await boardsOf(other)).toEqual([brams.board]);
    expect(await boardsOf(cookie)).toEqual([]);
  });

  test("who is let in at the door of the second table says it there too, once", async () => {
    await newDevices();
    const cookie = await comeIn(noors, "p-joost");
    const marije = leads.get(brams.board) ?? "";
    const door = Object((await post(`/api/boards/${brams.board}/lobby`, marije)).json);
    const arrived = await post("/api/lobby", cookie, { token: String(door.address).split("#")[1], name: "Joost" });
    const inHand = `${cookie}; ${cookieOf(arrived)}`;
    const { waiting } = Object((await post(`/api/boards/${brams.board}/lobby`, marije)).json);
    await post(`/api/boards/${brams.board}/lobby/${waiting[0].id}`, marije, { chair: "p-gerda" });
    expect(refusal(await post("/api/lobby/enter", inHand))).toEqual([409, { reason: "otherPerson", joins: "may" }]);
    expect(keepsSession(await post("/api/lobby/enter", inHand, { join: true }))).toBe(true);
    expect(await boardsOf(cookie)).toEqual(both());
    expect((await post("/api/lobby/enter", inHand, { join: true })).status).toBe(401);
  });

  test("stands after a restart, and a new link of either on that device changes nothing of it", async () => {
    const cookie = await joinedPhone();
    server = await server.restart();
    expect(await boardsOf(cookie)).toEqual(both());
    // Of the one that was joined: the session goes on. Of its own: a new one, that reaches as far.
    expect(keepsSession(await tryLink(await given(brams, "p-gerda"), cookie))).toBe(true);
    const again = cookieOf(await tryLink(await given(noors, "p-joost"), cookie));
    expect(again).not.toBe(cookie);
    expect(await boardsOf(again)).toEqual(both());
  });
});

describe("what a table may do to it", () => {
  test("a link that a table makes opens that table, on a device that was not joined", async () => {
    await joinedPhone();
    for (const [table, who] of [
      [noors, "p-joost"],
      [brams, "p-gerda"],
    ] as const) {
      const cookie = await comeIn(table, who);
      expect(await boardsOf(cookie)).toEqual([table.board]);
      const elsewhere = table === noors ? brams : noors;
      expect(await reads(elsewhere, cookie)).toBe(404);
    }
  });

  test("a lost phone, said at one table, ends that table there, and the other goes on", async () => {
    const cookie = await joinedPhone();
    const lines = { noors: await openSheetLine(server, noors.board, cookie) };
    const gone = await openSheetLine(server, brams.board, cookie);
    await atTable(brams, "p-gerda", "ways-in/end");
    expect(await eventually(async () => gone.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
    expect(await boardsOf(cookie)).toEqual([noors.board]);
    expect(await reads(brams, cookie)).toBe(404);
    expect(lines.noors.closed()).toBeNull();
    lines.noors.socket.terminate();
  });

  test("the other way round too: the device goes on as who sits at the second table, and keeps its secret", async () => {
    const cookie = await joinedPhone();
    const key = (await server.ask("/api/session/keep-key", { cookie })).json;
    const line = await openSheetLine(server, brams.board, cookie);
    await atTable(noors, "p-joost", "ways-in/end");
    expect(await boardsOf(cookie)).toEqual([brams.board]);
    expect((await server.ask("/api/session", { cookie })).json).toMatchObject({ name: "Gerda Bedenksel" });
    expect((await server.ask("/api/session/keep-key", { cookie })).json).toEqual(key);
    expect(line.closed()).toBeNull();
    line.socket.terminate();
  });

  test("a chair whose person is in by a joined device is no free chair at the door of the table", async () => {
    await newDevices();
    const chairs = async (): Promise<readonly string[]> =>
      Object((await post(`/api/boards/${brams.board}/lobby`, leads.get(brams.board) ?? "")).json).chairs;
    expect(await chairs()).toContain("p-gerda");
    await joinedPhone();
    expect(await chairs()).not.toContain("p-gerda");
  });
});

describe("my devices", () => {
  const devices = async (cookie: string): Promise<number> =>
    Object((await server.ask("/api/devices", { cookie })).json).devices.length;

  test("a device of one table does not know of the one that has both; that one knows all", async () => {
    await newDevices();
    const tablet = await comeIn(brams, "p-gerda");
    const phone = await joinedPhone();
    expect([await devices(tablet), await devices(phone)]).toEqual([1, 2]);
    expect((await post("/api/devices/end-others", phone)).status).toBe(200);
    expect(await boardsOf(tablet)).toEqual([]);
    expect(await boardsOf(phone)).toEqual(both());
  });

  test("stopping everywhere else, on a device of one table, takes that table from the joined one", async () => {
    await newDevices();
    const tablet = await comeIn(brams, "p-gerda");
    const phone = await joinedPhone();
    await post("/api/devices/end-others", tablet);
    expect(await boardsOf(tablet)).toEqual([brams.board]);
    expect(await boardsOf(phone)).toEqual([noors.board]);
  });

  test("one PIN shuts both tables, and one sign-out ends both", async () => {
    const cookie = await joinedPhone();
    await post("/api/session/pin", cookie, { pin: "40961" });
    await post("/api/session/lock", cookie);
    expect([await reads(noors, cookie), await reads(brams, cookie)]).toEqual([423, 423]);
    await post("/api/session/unlock", cookie, { pin: "40961" });
    expect(await boardsOf(cookie)).toEqual(both());
    await server.ask("/api/session", { method: "DELETE", cookie });
    expect([await reads(noors, cookie), await reads(brams, cookie)]).toEqual([401, 401]);
  });
});

describe("taking apart", () => {
  interface Part {
    readonly id: string;
    readonly tables: readonly { readonly id: string }[];
  }
  const parts = async (cookie: string): Promise<readonly Part[]> =>
    Object((await server.ask("/api/joined", { cookie })).json).joined;

  test("asks to show that it is really them, ends it on every device, and gives a link of one's own back", async () => {
    await newDevices();
    const cookie = await comeIn(noors, "p-joost");
    expect(await parts(cookie)).toEqual([]);
    const { link } = JSON.parse((await server.command("link", brams.board, "p-gerda", "--json")).printed);
    await post("/api/session", cookie, { token: tokenOf(link), join: true });
    const found = await parts(cookie);
    expect(found.map(({ tables }) => tables.map(({ id }) => id))).toEqual([[noors.board], [brams.board]]);
    const gerda = found[1]?.id ?? "";
    at += 11 * 60_000;
    expect(refusal(await post(`/api/joined/${gerda}/apart`, cookie))).toEqual([
      403,
      { reason: "stepUpNeeded", ways: ["makePin"] },
    ]);
    await post("/api/session/pin", cookie, { pin: "40961" });
    const line = await openSheetLine(server, brams.board, cookie);
    const apart = await post(`/api/joined/${gerda}/apart`, cookie);
    expect(apart.status).toBe(200);
    expect(await eventually(async () => line.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
    expect(await boardsOf(cookie)).toEqual([noors.board]);
    expect(await parts(cookie)).toEqual([]);
    const own: Given = Object(apart.json);
    expect(await boardsOf(await server.comeIn(own.link, own.code))).toEqual([brams.board]);
    // Nobody is taken apart twice, nor anybody else.
    expect(refusal(await post(`/api/joined/${gerda}/apart`, cookie))).toEqual([404, { reason: "unknown" }]);
  });

  test("the first can be taken off as well: this device goes on at the second table", async () => {
    const cookie = await joinedPhone();
    await post("/api/session/pin", cookie, { pin: "40961" });
    const [joost] = await parts(cookie);
    expect((await post(`/api/joined/${joost?.id}/apart`, cookie)).status).toBe(200);
    expect(await boardsOf(cookie)).toEqual([brams.board]);
  });
});

describe("when a table is over for them", () => {
  test("leaving one ends that one the same second, as who sits there, and the other goes on", async () => {
    const cookie = await joinedPhone();
    const line = await openSeatedLine(server.url, { board: brams.board, cookie, who: participantId("p-gerda") });
    const other = await openSheetLine(server, noors.board, cookie);
    const gone = await openSheetLine(server, brams.board, cookie);
    expect(await line.wish("endSeat", { participant: participantId("p-gerda") })).toMatchObject({ ok: true });
    expect(await eventually(async () => gone.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
    expect(await boardsOf(cookie)).toEqual([noors.board]);
    expect(other.closed()).toBeNull();
    line.close();
    other.socket.terminate();
  });

  test("a table that is erased takes its own person along, and the device goes on at the other, with its secret", async () => {
    const { participants, board } = await server.importCase("casus-voorbeeld");
    const first = { participants, board, bigScreen: "" };
    const cookie = await server.comeIn(participants.find(({ id }) => id === "p-joost")?.link ?? "");
    expect((await tryLink(await given(brams, "p-karim"), cookie, { join: true })).status).toBe(200);
    const key = (await server.ask("/api/session/keep-key", { cookie })).json;
    const other = await openSheetLine(server, brams.board, cookie);
    const backup = join(server.dataDir, "..", `joined-${process.pid}.backup`);
    expect((await server.command("backup", backup)).exitCode).toBe(0);
    expect((await server.command("erase", board, "--ground", "asked")).complained).toBe("");
    await eventually(async () => expect(await boardsOf(cookie)).toEqual([brams.board]));
    expect((await server.ask("/api/session/keep-key", { cookie })).json).toEqual(key);
    expect((await server.ask("/api/session", { cookie })).text).not.toContain("Joost");
    expect(other.closed()).toBeNull();
    other.socket.terminate();
    expect((await server.command("verify")).complained).toBe("");
    // Put back from before: that table stays gone, and with it the key under which the device's secret lay there.
    await server.running.close();
    const { exitCode, complained } = await server.command("restore", backup);
    expect([exitCode, complained]).toEqual([0, ""]);
    server = await server.restart();
    expect((await server.command("verify")).complained).toBe("");
    expect(await reads(first, cookie)).toBe(401);
    await sitDown();
    expect(await boardsOf(await comeIn(brams, "p-karim"))).toEqual([brams.board]);
    await rm(backup, { force: true });
  });
});

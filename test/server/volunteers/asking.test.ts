// "Ik heb hulp nodig": a volunteer reaches the own coordinator or who stands in, and no table, no log and no list learns of it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { personId } from "@werktafel/shared/ids";
import { valueAt } from "@werktafel/shared/boardFile/plainJson";
import { bramAndLottesTable, type ExampleFile, noorsTable } from "../../support/cast.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { type FixedClock, fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, tokenOf } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { openStaffHouse, type StaffHouse, type StaffMember, textIn } from "../../support/staff/staffHouse.ts";

const fridayAfternoon = "2026-09-18T15:30:00+02:00";
const day = 24 * 60 * 60_000;
let house: StaffHouse;
let clock: FixedClock;
let ada: StaffMember;
let ans: StaffMember;
let bea: StaffMember;
let naast = "";
let noors: ImportedTable;
let brams: ImportedTable;
const cookies = new Map<string, string>();
const unknown = { error: { reason: "unknown" } };

beforeAll(async () => {
  clock = fixedClock();
  house = await openStaffHouse({ now: clock.now, messages: { lookEveryMs: 3_600_000, sendEveryMs: 3_600_000 } });
  [noors, brams] = [
    await house.server.importCase(noorsTable.file),
    await house.server.importCase(bramAndLottesTable.file),
  ];
  for (const { id, link } of [...noors.participants, ...brams.participants]) {
    cookies.set(id, await house.server.comeIn(link));
  }
  ada = await house.keeper("Ada Beheer");
  naast = await house.organisation(ada, "Stichting Naast Elkaar Nergenshuizen");
  ans = await house.member(ada, "Ans Denkbeeld", naast, "staff");
  bea = await house.member(ada, "Bea Bedacht", naast, "staff");
}, 90_000);
afterAll(() => house.close());

const cookieOf = (who: string): string => cookies.get(who) ?? "";
const get = async (cookie: string, path: string) => house.ask(path, { cookie });
const post = async (cookie: string, path: string, body: unknown = {}) =>
  house.ask(path, { method: "POST", cookie, body });

interface Shown {
  readonly on: string;
  readonly volunteers: readonly {
    readonly id: string;
    readonly name: string;
    readonly standsInFor: string | null;
    readonly help: { readonly choice: string; readonly phone: string | null; readonly takenBy: unknown } | null;
    readonly isDue: boolean;
    readonly nextAskOn: string | null;
    readonly limits: readonly { readonly on: string; readonly isAnswered: boolean }[];
    readonly tables: readonly { readonly since: string; readonly own: { readonly title: string } | null }[];
  }[];
}
const shownTo = async (cookie: string): Promise<Shown> => {
  const answered = await get(cookie, "/api/volunteers");
  expect(answered.status).toBe(200);
  return Object(answered.json);
};
const joostFor = async (cookie: string) => (await shownTo(cookie)).volunteers[0];
const helpOf = async (cookie: string) => Object((await get(cookie, "/api/coordinator")).json).coordinator;

test("a coordinator out of a file is somebody here only when an administrator says who, and nobody before that", async () => {
  expect(await helpOf(cookieOf("p-joost"))).toMatchObject({
    coordinatorName: "Ans Denkbeeld",
    reaches: null,
    ask: null,
  });
  // Nobody would hear it: so it is kept nowhere, and the volunteer is told whom to call.
  expect((await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice: "talk", phone: null })).json).toEqual(
    unknown,
  );
  // Her name is no door: she sees nothing until an administrator says that it is she.
  expect((await get(ans.cookie, "/api/volunteers")).json).toEqual(unknown);

  const told = await get(ada.cookie, `/api/admin/organisations/${naast}/volunteers`);
  expect(told.json).toEqual({
    coordinators: [{ person: null, name: "Ans Denkbeeld", standIn: null }],
    invited: [],
  });
  // Whom an administrator did not name themselves is named there by nobody.
  expect(told.text).not.toMatch(/Joost|Noor/);
  const given = { from: { person: null, name: "Ans Denkbeeld" }, to: ans.person };
  expect((await post(ada.cookie, `/api/admin/organisations/${naast}/coordinators`, given)).status).toBe(200);
  expect((await shownTo(ans.cookie)).volunteers.map(({ name }) => name)).toEqual(["Joost Fictief"]);
});

test("a coordinator who looks after nobody, a resident and a colleague find nothing there", async () => {
  for (const cookie of [bea.cookie, ada.cookie, cookieOf("p-noor"), cookieOf("p-joost"), cookieOf("p-teun")]) {
    expect((await get(cookie, "/api/volunteers")).json).toEqual(unknown);
  }
});

/** By the name that a coordinator is shown, as the file calls them. */
const dueAt = async (cookie: string, { participants }: ImportedTable) => {
  const due = (await shownTo(cookie)).volunteers.filter(({ isDue }) => isDue);
  return due.map(({ name }) => participants.find((each) => each.name === name)?.id);
};
const expectedDue = (file: ExampleFile) => valueAt(exampleJson(file), ["expectations", "volunteersDueToBeAsked"]);

test("at the moment of Noor's table Joost is to be asked how it goes, as its file expects (R-246)", async () => {
  expect(exampleJson(noorsTable.file)["referenceDateTime"]).toBe(fridayAfternoon);
  expect(await dueAt(ans.cookie, noors)).toEqual(expectedDue(noorsTable.file));
  expect(expectedDue(noorsTable.file)).toEqual(["p-joost"]);
});

test("of a table a coordinator sees that it is there, and of a limit since when it waits; no word and no name of it (R-243)", async () => {
  const answered = await get(ans.cookie, "/api/volunteers");
  const [joost] = (Object(answered.json) as Shown).volunteers;
  expect(joost?.tables).toEqual([{ since: "2026-05", colour: expect.any(String), own: null }]);
  // Whose names and whose words: of everybody at that table but the volunteer.
  for (const { name, id } of noors.participants.filter((each) => each.id !== "p-joost")) {
    expect(answered.text).not.toContain(name.split(" ")[0]);
    expect(answered.text).not.toContain(id);
  }
});

test("a limit of the volunteer stands there with its day until it is settled; its words and whom it is laid with do not", async () => {
  const { board } = noors;
  const joost = await openSeatedLine(house.server.url, { board, cookie: cookieOf("p-joost"), who: noorsTable.joost });
  const asked = await joost.wish("askHandover", {
    item: null,
    audience: "everyone",
    to: noorsTable.teun,
    reason: "volunteerLimit",
    boundary: "Ik doe geen geld.",
  });
  expect(asked).toEqual({ ok: true, seq: expect.any(Number), made: expect.any(String) });
  joost.close();
  const answered = await get(ans.cookie, "/api/volunteers");
  expect(Object(answered.json).volunteers[0].limits).toContainEqual({ on: "2026-09-18", isAnswered: false });
  expect(answered.text).not.toMatch(/geld|Teun|Noor/);
});

/** Every row of every table of the store that tells of a table or of who looked. */
const ofTables = (): string => {
  const database = new Database(storeFile(house.server.dataDir), { readonly: true });
  const names = [
    "log",
    "sheets",
    "seats",
    "snapshots",
    "versions",
    "looks",
    "access_lines",
    "answers",
    "mine",
    "kept",
    "boards",
    "people",
    "house_records",
    "attribution",
    "clients",
  ];
  const rows = names.map((name) => [name, database.prepare<[], object>(`SELECT * FROM ${name}`).all()]);
  database.close();
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );
};

test.each(["question", "support", "talk"])(
  "%s: the coordinator is asked and calls; no row of any table, no log line, no frame to the others says so",
  async (choice) => {
    const { board } = noors;
    const noor = await openSeatedLine(house.server.url, { board, cookie: cookieOf("p-noor"), who: noorsTable.noor });
    const before = { rows: ofTables(), lines: house.server.logged.length, frames: noor.frames.length };

    const phone = "06 12 34 56 78";
    expect((await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice, phone })).status).toBe(200);
    expect(await helpOf(cookieOf("p-joost"))).toMatchObject({
      reaches: "Ans Denkbeeld",
      ask: { choice, takenBy: null },
    });
    const asked = await joostFor(ans.cookie);
    expect(asked?.help).toMatchObject({ choice, phone: "+31612345678", takenBy: null });
    expect((await post(ans.cookie, `/api/volunteers/${asked?.id}/call`)).status).toBe(200);
    expect(await helpOf(cookieOf("p-joost"))).toMatchObject({ ask: { choice, takenBy: "Ans Denkbeeld" } });
    expect((await joostFor(ans.cookie))?.help?.takenBy).toEqual({ name: "Ans Denkbeeld", isMine: true });
    // Seen: gone, on both sides.
    expect((await post(cookieOf("p-joost"), "/api/coordinator/over")).status).toBe(200);
    expect((await joostFor(ans.cookie))?.help).toBeNull();
    expect((await post(ans.cookie, `/api/volunteers/${asked?.id}/call`)).json).toEqual(unknown);

    expect(ofTables()).toBe(before.rows);
    expect(house.server.logged.slice(before.lines).filter((line) => !line.includes("looksAnchored"))).toEqual([]);
    expect(noor.frames.slice(before.frames).filter((frame) => !/^[23]($|\["presence")/.test(frame))).toEqual([]);
    noor.close();
  },
);

test("the coordinator who wants messages hears once that there is something, and then no row is left of it", async () => {
  const { dataDir: directory, keysDir: keys } = house.server;
  const store = await openStore({ engine: "sqlite", directory, keys, use: "visit" });
  const people = [personId(ans.person)];
  const to = { way: "mail", address: "ans@voorbeeld.nl" } as const;
  await store.run("askMessageCode", { people, to, code: "123456", now: clock.now() });
  await store.run("giveMessageCode", { people, code: "123456", now: clock.now() });
  await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice: "talk", phone: null });
  const claimed = await store.run("claimMessages", { now: clock.now(), most: 10, holidays: [] });
  expect(claimed).toMatchObject([{ way: "mail", address: "ans@voorbeeld.nl" }]);
  for (const { ids, tries } of claimed)
    await store.run("settleMessage", { ids, tries, outcome: { kind: "sent" }, now: clock.now() });
  const database = new Database(storeFile(directory), { readonly: true });
  expect(database.prepare<[], { n: number }>("SELECT count(*) AS n FROM outbox").get()).toEqual({ n: 0 });
  database.close();
  await post(cookieOf("p-joost"), "/api/coordinator/over");
  await store.run("stopMessages", { people, now: clock.now() });
  await store.close();
});

test("nothing adds up: after twenty calls there is one row for a volunteer, and it is as long as after one", async () => {
  const size = () => {
    const database = new Database(storeFile(house.server.dataDir), { readonly: true });
    const rows = database
      .prepare<[], { length: number }>("SELECT length(bytes) AS length FROM volunteers ORDER BY id")
      .all();
    database.close();
    return rows.map(({ length }) => length);
  };
  const call = async () => {
    await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice: "support", phone: null });
    await post(cookieOf("p-joost"), "/api/coordinator/over");
  };
  await call();
  const before = size();
  for (let at = 0; at < 20; at += 1) await call();
  expect(size()).toEqual(before);
});

test("that a volunteer was asked how it goes moves the day on, and no table hears of it (R-246)", async () => {
  const before = ofTables();
  const joost = await joostFor(ans.cookie);
  expect(joost?.isDue).toBe(true);
  expect((await post(ans.cookie, `/api/volunteers/${joost?.id}/asked`, { everyWeeks: 4 })).status).toBe(200);
  expect(await joostFor(ans.cookie)).toMatchObject({ isDue: false, nextAskOn: "2026-10-16" });
  expect(ofTables()).toBe(before);
  // The file keeps it, so that whoever takes the table elsewhere goes on.
  const exported: unknown = JSON.parse((await house.server.command("export", noors.board)).printed);
  expect(valueAt(exported, ["volunteerSupport"])).toMatchObject([
    { forId: "p-joost", coordinatorName: "Ans Denkbeeld", askEveryWeeks: 4, nextAskOn: "2026-10-16" },
  ]);
});

test("with a stand-in it reaches who stands in, until the last day, and they see no more than the coordinator did", async () => {
  const standIn = { standIn: { person: bea.person, until: "2026-09-25" } };
  expect((await post(ans.cookie, "/api/volunteers/stand-in", standIn)).status).toBe(200);
  expect(await helpOf(cookieOf("p-joost"))).toMatchObject({ coordinatorName: "Ans Denkbeeld", reaches: "Bea Bedacht" });
  expect(await joostFor(bea.cookie)).toEqual({ ...(await joostFor(ans.cookie)), standsInFor: "Ans Denkbeeld" });
  // Nobody from elsewhere, and not oneself.
  for (const person of [ada.person, ans.person]) {
    const asked = await post(ans.cookie, "/api/volunteers/stand-in", { standIn: { person, until: "2026-09-25" } });
    expect(asked.json).toEqual(unknown);
  }
  clock.set("2026-09-26T09:00:00+02:00");
  expect((await get(await house.comeIn(bea.key), "/api/volunteers")).json).toEqual(unknown);
  expect(await helpOf(cookieOf("p-joost"))).toMatchObject({ reaches: "Ans Denkbeeld" });
});

test("who volunteers at two tables and is one person there is one line, and their call is heard by whichever chair they ask it", async () => {
  const second = await house.server.importCase(noorsTable.file);
  const given = { from: { person: null, name: "Ans Denkbeeld" }, to: ans.person };
  const admin = await house.comeIn(ada.key);
  expect((await post(admin, `/api/admin/organisations/${naast}/coordinators`, given)).status).toBe(200);
  const cookie = await house.comeIn(ans.key);
  expect((await shownTo(cookie)).volunteers).toHaveLength(2);
  const link = second.participants.find(({ id }) => id === "p-joost")?.link ?? "";
  const joined = await post(cookieOf("p-joost"), "/api/session", { token: tokenOf(link), join: true });
  expect(joined.status).toBe(200);
  const { volunteers } = await shownTo(cookie);
  expect(volunteers).toMatchObject([{ name: "Joost Fictief" }]);
  expect(volunteers[0]?.tables).toHaveLength(2);

  await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice: "question", phone: null });
  const asked = await joostFor(cookie);
  expect(asked?.help).toMatchObject({ choice: "question" });
  expect((await post(cookie, `/api/volunteers/${asked?.id}/call`)).status).toBe(200);
  expect(await helpOf(cookieOf("p-joost"))).toMatchObject({ ask: { takenBy: "Ans Denkbeeld" } });
  await post(cookieOf("p-joost"), "/api/coordinator/over");
  expect((await joostFor(cookie))?.help).toBeNull();
});

test("at the moment of Bram and Lotte's table nobody is to be asked, and Ilse, who sits there, sees whose table it is", async () => {
  clock.set(String(exampleJson(bramAndLottesTable.file)["referenceDateTime"]));
  expect(await dueAt(cookieOf("p-ilse"), brams)).toEqual(expectedDue(bramAndLottesTable.file));
  const { volunteers } = await shownTo(cookieOf("p-ilse"));
  expect(volunteers).toMatchObject([{ name: "Gerda Bedenksel", tables: [{ own: { board: brams.board } }] }]);
});

test("a volunteer says yes to a coordinator by a link that an administrator hands over, once", async () => {
  const asked = { name: "Gerda", coordinator: ans.person };
  const cookie = await house.comeIn(ans.key);
  const made = await post(await house.comeIn(ada.key), `/api/admin/organisations/${naast}/volunteers`, asked);
  const token = textIn(made, "link").split("#")[1] ?? "";
  const offered = await post(cookieOf("p-gerda"), "/api/coordinator/offered", { token });
  expect(offered.json).toEqual({
    coordinatorName: "Ans Denkbeeld",
    organisationName: "Stichting Naast Elkaar Nergenshuizen",
  });
  expect((await shownTo(cookie)).volunteers).toHaveLength(1);
  expect((await post(cookieOf("p-gerda"), "/api/coordinator/yes", { token })).status).toBe(200);
  const { volunteers } = await shownTo(cookie);
  expect(volunteers.map(({ name }) => name).toSorted()).toEqual(["Gerda Bedenksel", "Joost Fictief"]);
  // Gerda sits at Bram's table for another organisation: that one is not shown here.
  expect(volunteers.find(({ name }) => name.startsWith("Gerda"))?.tables).toEqual([]);
  expect((await post(cookieOf("p-joost"), "/api/coordinator/yes", { token })).json).toEqual(unknown);
});

test("what nobody takes back is over after thirty days, and what was taken after seven", async () => {
  await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice: "talk", phone: null });
  clock.advance(29 * day);
  const asked = await joostFor(await house.comeIn(ans.key));
  expect(asked?.help).not.toBeNull();
  clock.advance(2 * day);
  expect((await joostFor(await house.comeIn(ans.key)))?.help).toBeNull();
  await post(cookieOf("p-joost"), "/api/coordinator/ask", { choice: "talk", phone: null });
  await post(await house.comeIn(ans.key), `/api/volunteers/${asked?.id}/call`);
  clock.advance(8 * day);
  expect(await helpOf(cookieOf("p-joost"))).toMatchObject({ ask: null });
});

test("when a table is erased, how its volunteer was backed goes with it", async () => {
  const rows = () => {
    const database = new Database(storeFile(house.server.dataDir), { readonly: true });
    const all = database.prepare<[], { person: string }>("SELECT person FROM volunteers").all();
    database.close();
    return all.length;
  };
  const before = rows();
  expect((await house.server.command("erase", noors.board, "operator")).exitCode).toBe(0);
  expect(rows()).toBe(before - 1);
});

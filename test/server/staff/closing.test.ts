// when something is wrong, everything of a person, an organisation or a whole table ends in one action; it is a line at
// the tables it touches, and it is known who could reach what.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { cookieOf, type ImportedTable, tokenOf } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { openStaffHouse, type StaffHouse, type StaffMember, textIn } from "../../support/staff/staffHouse.ts";

const clock = fixedClock(new Date().toISOString());
const { noor, mila, teun, joost } = noorsTable;
let house: StaffHouse;
let table: ImportedTable;
let other: ImportedTable;
let ada: StaffMember;
beforeAll(async () => {
  house = await openStaffHouse({ now: clock.now });
  ada = await house.keeper("Ada Lovelace");
  [table, other] = [await house.server.importCase(noorsTable.file), await house.server.importCase(noorsTable.file)];
}, 60_000);
afterAll(() => house.close());

const linkOf = (at: ImportedTable, id: string): string => at.participants.find((each) => each.id === id)?.link ?? "";
const post = async (path: string, body: unknown = {}) =>
  house.ask(`/api/admin/${path}`, { method: "POST", cookie: ada.cookie, body });
const isIn = async (cookie: string, at = table) => (await house.ask(`/api/boards/${at.board}`, { cookie })).status;
const eventsAt = async (cookie: string, at = table): Promise<readonly string[]> => {
  const today = atTheTable(new Date(clock.now()).toISOString())?.day ?? "";
  const shown = await house.ask(`/api/boards/${at.board}/looks?from=${today}&to=${today}`, { cookie });
  const { looks }: { readonly looks: readonly { event: string; by: { kind: string } }[] } = Object(shown.json);
  return looks.filter(({ by }) => by.kind === "admin").map(({ event }) => event);
};
const between = (from: number, to: number) => ({
  from: new Date(clock.now() + from).toISOString(),
  to: new Date(clock.now() + to).toISOString(),
});
const day = 24 * 60 * 60_000;

test("a whole table: every device, screen and link of it ends at once, no other table notices, and it is a line", async () => {
  const cookies = {
    noor: await house.server.comeIn(linkOf(table, noor)),
    joost: await house.server.comeIn(linkOf(table, joost)),
  };
  const screen = await house.server.comeIn(table.bigScreen);
  const elsewhere = await house.server.comeIn(linkOf(other, noor));
  const line = await openSeatedLine(house.server.url, { board: table.board, cookie: cookies.noor, who: noor });
  const door = async () =>
    Object(
      (await house.ask(`/api/boards/${table.board}/lobby`, { method: "POST", cookie: cookies.noor, body: {} })).json,
    );
  const knock = async (token: string) =>
    house.ask("/api/lobby", { method: "POST", body: { token, name: "Iemand bij de deur" } });
  const square = String((await door()).address).split("#")[1] ?? "";
  const waits = await knock(square);
  expect(waits.status).toBe(200);
  const asked = performance.now();
  expect((await post(`tables/${table.board}/close`)).status).toBe(200);
  await eventually(() => expect(line.frames.some((frame) => frame.includes('["ended"'))).toBe(true));
  console.log(`a table shut: its sockets ended after ${Math.round(performance.now() - asked)} ms`);
  line.close();
  expect(await Promise.all([cookies.noor, cookies.joost].map((cookie) => isIn(cookie)))).toEqual([401, 401]);
  expect((await house.ask(`/scherm/${table.board}?screen=1`, { cookie: screen })).text).not.toContain(
    "werktafel-screen",
  );
  expect((await house.ask(`/api/boards/${table.board}?screen=1`, { cookie: screen })).status).toBe(401);
  for (const link of [linkOf(table, mila), linkOf(table, teun), table.bigScreen]) {
    const used = await house.ask("/api/session", { method: "POST", body: { token: tokenOf(link) } });
    expect([used.status, used.json]).toEqual([404, { error: { reason: "unknown" } }]);
  }
  // Who stood at the door has nothing to wait for, and its square leads nowhere.
  expect((await knock(square)).status).toBe(404);
  expect((await house.ask("/api/lobby", { cookie: cookieOf(waits) })).json).toEqual({ state: "gone" });
  expect(await isIn(elsewhere, other)).toBe(200);
  const { link } = Object(JSON.parse((await house.server.command("link", table.board, noor, "--json")).printed));
  const back = await house.server.comeIn(String(link));
  expect(await eventsAt(back)).toEqual(["tableShut"]);
  expect(await eventsAt(elsewhere, other)).toEqual([]);
});

test("a table that is not there, or asked by who keeps one organisation, is unknown", async () => {
  const brug = await house.organisation(ada, "De Brug");
  const kees = await house.member(ada, "Kees Bakker", brug, "admin");
  for (const path of [`tables/${other.board}/close`, `tables/${other.board}/reach`]) {
    const body = path.endsWith("reach") ? between(-day, day) : {};
    const answered = await house.ask(`/api/admin/${path}`, { method: "POST", cookie: kees.cookie, body });
    expect([path, answered.status]).toEqual([path, 404]);
    expect((await post(path.replace(other.board, "nergens"), body)).status).toBe(404);
  }
  expect(await eventsAt(await house.server.comeIn(linkOf(other, mila)), other)).toEqual([]);
});

test("it is known who could reach a table, with the names of who has an account and of nobody else", async () => {
  const found = await post(`tables/${other.board}/reach`, between(-day, day));
  const { people }: { people: readonly { name: string | null; hasLooked: boolean }[] } = Object(found.json);
  expect(people).toHaveLength(other.participants.length);
  expect(people.filter(({ hasLooked }) => hasLooked).length).toBeGreaterThan(0);
  expect(people.every(({ name }) => name === null)).toBe(true);
  for (const name of ["Noor", "Mila", "Teun"]) expect(found.text).not.toContain(name);
});

test("of one person: the line stands at each of their tables, with whose it was", async () => {
  const brug = await house.organisation(ada, "De Brug");
  const sam = await house.member(ada, "Sam Smits", brug, "facilitator");
  const card = { roleLabel: "wijkteam", whatHappensWithWhatISay: "Niets.", decidesAbout: "", reachability: "" };
  const own = async (path: string, body: unknown) => house.ask(path, { method: "POST", cookie: sam.cookie, body });
  await own("/api/account/card", { card });
  const made = await own("/api/boards", { name: "Een tafel", people: [{ name: "Amir", party: "resident" }] });
  const at = { ...other, board: textIn(made, "board") };
  expect((await post(`people/${sam.person}/close`)).status).toBe(200);
  expect(await isIn(sam.cookie, at)).toBe(401);
  const back = await house.comeIn(sam.key);
  expect(await eventsAt(back, at)).toEqual(["waysInEnded"]);
  expect((await post(`organisations/${brug}/close`)).status).toBe(200);
  expect(await isIn(back, at)).toBe(401);
});

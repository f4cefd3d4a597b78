// One person at several tables (0150), for who works here: a link may join what is weaker to a door of two factors, never the
// other way round; and what an organisation may do to its own account opens no chair that somebody has elsewhere.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Answered, cookieOf, type ImportedTable, tokenOf } from "../../support/openServer.ts";
import { openStaffHouse, type StaffHouse, type StaffMember, textIn } from "../../support/staff/staffHouse.ts";
import { fixedClock } from "../../support/fixedClock.ts";

const clock = fixedClock();
let house: StaffHouse;
let noors: ImportedTable;
let brams: ImportedTable;
let admin: StaffMember;
let second: StaffMember;
let organisation = "";

beforeAll(async () => {
  house = await openStaffHouse({ now: clock.now, environment: { WERKTAFEL_STAFF_DOOR: "strong" } });
  noors = await house.server.importCase("casus-voorbeeld");
  brams = await house.server.importCase("casus-thuisadministratie");
  admin = await house.keeper("Sam Beheer");
  second = await house.keeper("Kim Beheer");
  organisation = await house.organisation(admin, "Buurtteam");
}, 60_000);
afterAll(() => house.close());

const linkTo = async (table: ImportedTable, who: string): Promise<string> =>
  JSON.parse((await house.server.command("link", table.board, who, "--json")).printed).link;
const come = async (link: string, cookie: string, said: object = {}): Promise<Answered> =>
  house.ask("/api/session", { method: "POST", cookie, body: { token: tokenOf(link), ...said } });
const boardsOf = async (cookie: string): Promise<readonly string[]> =>
  Object((await house.ask("/api/session", { cookie })).json)
    .boards.map(({ id }: { readonly id: string }) => id)
    .toSorted();
const refusal = ({ json }: Answered): unknown => Object(json).error;
const worker = async (name: string): Promise<StaffMember> => house.member(admin, name, organisation, "staff");

test("a chair that came by link is joined to an account for good: each time by its two factors, and by nothing less", async () => {
  const anna = await worker("Anna Werkt");
  expect(refusal(await come(await linkTo(noors, "p-joost"), anna.cookie))).toEqual({
    reason: "otherPerson",
    joins: "may",
  });
  expect((await come(await linkTo(noors, "p-joost"), anna.cookie, { join: true })).status).toBe(200);
  expect(await boardsOf(anna.cookie)).toEqual([noors.board]);
  const tomorrow = await house.comeIn(anna.key);
  expect(await boardsOf(tomorrow)).toEqual([noors.board]);
  // The account's own pages are as they were; the chair has no part in them.
  expect((await house.ask("/api/joined", { cookie: tomorrow })).json).toMatchObject({
    joined: [{ tables: [{ id: noors.board }] }],
  });
  // Who makes links at that table comes in at that table.
  const byLink = cookieOf(await come(await linkTo(noors, "p-joost"), ""));
  expect(await boardsOf(byLink)).toEqual([noors.board]);
  expect((await house.ask("/api/account", { cookie: byLink })).status).toBe(404);
  expect((await house.ask("/api/account", { cookie: tomorrow })).status).toBe(200);
});

test("who sits somewhere for an organisation comes in there by being joined to two factors, and not by a link alone", async () => {
  const strong = await worker("Bo Werkt");
  const link = await linkTo(noors, "p-samira");
  const relative = cookieOf(await come(await linkTo(brams, "p-gerda"), ""));
  for (const [cookie, said] of [
    ["", {}],
    ["", { join: true }],
    [relative, {}],
    [relative, { join: true }],
    [relative, { replace: true }],
    [strong.cookie, { replace: true }],
  ] as const) {
    expect([said, refusal(await come(link, cookie, said))]).toEqual([said, { reason: "strongDoorOnly" }]);
  }
  expect(refusal(await come(link, strong.cookie))).toEqual({ reason: "otherPerson", joins: "may" });
  expect((await come(link, strong.cookie, { join: true })).status).toBe(200);
  expect((await house.ask(`/api/boards/${noors.board}`, { cookie: strong.cookie })).status).toBe(200);
});

test("nobody who has an account is joined to anything by a link", async () => {
  const dirk = await house.member(admin, "Dirk Leidt", organisation, "facilitator");
  const card = {
    roleLabel: "Procesregisseur",
    whatHappensWithWhatISay: "Ik zet het in ons systeem.",
    decidesAbout: "",
    reachability: "ma-vr",
  };
  const kept = await house.ask("/api/account/card", { method: "POST", cookie: dirk.cookie, body: { card } });
  expect([kept.status, kept.text]).toEqual([200, kept.text]);
  const table = await house.ask("/api/boards", {
    method: "POST",
    cookie: dirk.cookie,
    body: { name: "Tafel van Ans", people: [{ name: "Ans", party: "resident" }] },
  });
  expect(table.status).toBe(200);
  const board = textIn(table, "board");
  const participants: readonly { readonly id: string; readonly name: string }[] = Object(table.json).participants;
  const me = participants.find(({ name }) => name === "Dirk Leidt")?.id ?? "";
  const { printed } = await house.server.command("link", board, me, "--json");
  const phone = cookieOf(await come(await linkTo(brams, "p-gerda"), ""));
  for (const said of [{}, { join: true }, { replace: true }]) {
    expect(refusal(await come(JSON.parse(printed).link, phone, said))).toEqual({ reason: "strongDoorOnly" });
  }
  expect(await boardsOf(phone)).toEqual([brams.board]);
  // Nor while the account has no door of its own at this moment.
  const shown = await house.ask(`/api/admin/people/${dirk.person}`, { cookie: admin.cookie });
  const keys: readonly { readonly id: string }[] = Object(shown.json).passkeys;
  for (const { id } of keys) {
    const path = `/api/admin/people/${dirk.person}/passkeys/${id}`;
    expect((await house.ask(path, { method: "DELETE", cookie: admin.cookie })).status).toBe(200);
  }
  const again = JSON.parse((await house.server.command("link", board, me, "--json")).printed).link;
  const gus = await worker("Gus Werkt");
  for (const said of [{}, { join: true }]) {
    expect(refusal(await come(again, gus.cookie, said))).toEqual({ reason: "otherPerson" });
  }
});

test("a new invitation into the account, by whoever may make one, opens no chair that was joined to it", async () => {
  const eva = await worker("Eva Werkt");
  expect((await come(await linkTo(noors, "p-farida"), eva.cookie, { join: true })).status).toBe(200);
  const other = await house.comeIn(eva.key);
  expect(await boardsOf(other)).toEqual([noors.board]);
  const asked = await house.ask(`/api/admin/people/${eva.person}/invitation`, {
    method: "POST",
    cookie: admin.cookie,
    body: {},
  });
  expect([asked.status, asked.text]).toEqual([200, asked.text]);
  const agreed = await house.ask(`/api/admin/people/${eva.person}/invitation/answer`, {
    method: "POST",
    cookie: second.cookie,
    body: { yes: true },
  });
  expect([agreed.status, agreed.text]).toEqual([200, agreed.text]);
  const again = await house.enrol({ link: textIn(asked, "link"), code: textIn(agreed, "code") });
  expect(await boardsOf(again.cookie)).toEqual([]);
  expect(await boardsOf(other)).toEqual([]);
});

test("what an account could reach, asked after a loss, holds what was joined to it", async () => {
  const finn = await worker("Finn Werkt");
  expect((await come(await linkTo(noors, "p-wil"), finn.cookie)).status).toBe(409);
  const gerda = await linkTo(brams, "p-gerda");
  expect((await come(gerda, finn.cookie, { join: true })).status).toBe(200);
  const [from, to] = [clock.now() - 1000, clock.now() + 1000].map((at) => new Date(at).toISOString());
  const { json, status } = await house.ask(`/api/admin/people/${finn.person}/reach`, {
    method: "POST",
    cookie: admin.cookie,
    body: { from, to },
  });
  expect([status, JSON.stringify(json).includes(brams.board)]).toEqual([200, true]);
});

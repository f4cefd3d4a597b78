// Who works with this house: what an administrator arranges, what ends when somebody stops, and what of one's own account
// goes along to a table.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eventually } from "../../support/eventually.ts";
import { noorsTable } from "../../support/cast.ts";
import { cookieOf, tokenOf } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import {
  openStaffHouse,
  plainOrganisation,
  type StaffHouse,
  type StaffMember,
  textIn,
} from "../../support/staff/staffHouse.ts";

let house: StaffHouse;
let ada: StaffMember;
let brug = "";
let haven = "";
beforeAll(async () => {
  house = await openStaffHouse();
  ada = await house.keeper("Ada Lovelace");
  [brug, haven] = [await house.organisation(ada, "De Brug"), await house.organisation(ada, "De Haven")];
}, 60_000);
afterAll(() => house.close());

const card = {
  roleLabel: "wijkteammedewerker",
  whatHappensWithWhatISay: "Ik schrijf op wat we afspreken. De rest vertel ik niet door.",
  decidesAbout: "Hulp tot 3 maanden.",
  reachability: "maandag tot en met donderdag",
};
const post = async (who: StaffMember, path: string, body: unknown = {}) =>
  house.ask(path, { method: "POST", cookie: who.cookie, body });
const get = async (who: StaffMember, path: string) => house.ask(path, { cookie: who.cookie });
const isIn = async ({ cookie }: StaffMember) => textIn(await house.ask("/api/session", { cookie }), "person") !== "";
const unknown = { error: { reason: "unknown" } };
interface MemberShown {
  readonly person: string;
  readonly membership: string;
}
const rolesShown = async (person: string): Promise<readonly string[]> => {
  const shown = await get(ada, "/api/admin/house");
  const {
    organisations,
    keepers,
  }: { organisations: readonly { members: readonly MemberShown[] }[]; keepers: readonly MemberShown[] } = Object(
    shown.json,
  );
  return [...organisations.flatMap(({ members }) => members), ...keepers]
    .filter((each) => each.person === person)
    .map(({ membership }) => membership);
};
const newTable = { name: "De tafel van Amir", people: [{ name: "Amir", party: "resident" }] };

test("who keeps the house is told of when its backup is and which doors staff have, and nobody else", async () => {
  const stateFor = async (who: StaffMember) => Object((await get(who, "/api/admin/house")).json).state;
  const folder = `${house.server.dataDir}-backups`;
  const made = async (hours: number) => {
    const at = new Date(Date.now() - hours * 60 * 60_000).toISOString().slice(0, 16).replace(":", "-");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `werktafel-${at}Z.sqlite`), "");
  };
  const noWay = { isOn: false, lastSentAt: null };
  expect(await stateFor(ada)).toEqual({
    backup: { isOn: false, lastAt: null, isOld: true },
    staffDoor: "any",
    messages: { ways: { mail: noWay, text: noWay }, trouble: [] },
  });
  await made(40);
  expect((await stateFor(ada)).backup).toMatchObject({ isOld: true, lastAt: expect.any(Number) });
  await made(30);
  expect((await stateFor(ada)).backup).toMatchObject({ isOld: false });
  expect(await stateFor(await house.member(ada, "Kees Vermeer", brug, "admin"))).toBeNull();
});

describe("who leads tables for an organisation", () => {
  test("makes one only with a card of their own, and the card and the organisation go along", async () => {
    const farida = await house.member(ada, "Farida El Amrani", brug, "facilitator");
    expect((await post(farida, "/api/boards", newTable)).json).toEqual({ error: { reason: "ownCardMissing" } });
    expect((await post(farida, "/api/account/card", { card })).status).toBe(200);
    const made = await post(farida, "/api/boards", newTable);
    const board = textIn(made, "board");
    const shown = await get(farida, `/api/boards/${board}`);
    const { participants, facts } = Object(shown.json);
    const own = participants.find((each: { readonly role: string }) => each.role === "facilitator");
    expect(own).toMatchObject({ name: "Farida El Amrani", ...card, organisationId: brug });
    expect(facts.records.organisations[0].record).toMatchObject(plainOrganisation("De Brug"));
  });

  test("is not just anybody who works there", async () => {
    const wil = await house.member(ada, "Wil Vermeer", brug, "staff");
    await post(wil, "/api/account/card", { card });
    expect((await post(wil, "/api/boards", newTable)).json).toEqual({
      error: { reason: "notYours", who: "facilitator" },
    });
  });
});

describe("an administrator of one organisation", () => {
  test("arranges that one, and meets no other and nobody of it", async () => {
    const kees = await house.member(ada, "Kees Bakker", brug, "admin");
    const zoe = await house.member(ada, "Zoe Mulder", haven, "staff");
    const shown = await get(kees, "/api/admin/house");
    expect(shown.text).toContain("De Brug");
    for (const name of ["De Haven", "Zoe Mulder", "Ada Lovelace"]) expect(shown.text).not.toContain(name);
    const tries = [
      post(kees, `/api/admin/organisations/${haven}`, { organisation: plainOrganisation("Ons") }),
      post(kees, "/api/admin/organisations", { organisation: plainOrganisation("Nieuw") }),
      post(kees, "/api/admin/members", { name: "X", organisation: haven, role: "staff" }),
      post(kees, "/api/admin/members", { name: "X", organisation: null, role: "admin" }),
      post(kees, `/api/admin/people/${zoe.person}/close`),
      post(kees, `/api/admin/people/${zoe.person}/invitation`),
      post(kees, `/api/admin/people/${zoe.person}/roles`, { organisation: brug, role: "staff" }),
      post(kees, `/api/admin/people/${ada.person}/close`),
      post(kees, `/api/admin/organisations/${haven}/close`),
      get(kees, `/api/admin/people/${zoe.person}`),
      get(kees, "/api/admin/emergency-looks"),
    ];
    for (const answered of await Promise.all(tries)) expect([answered.status, answered.json]).toEqual([404, unknown]);
    expect(await isIn(zoe)).toBe(true);
  });
});

describe("somebody who left an organisation, or works at two", () => {
  test("is not let in, nor shut out, by an administrator of only one of them", async () => {
    const kees = await house.member(ada, "Kees Blom", brug, "admin");
    const left = await house.member(ada, "Lia Vos", brug, "staff");
    const both = await house.member(ada, "Bo Smit", brug, "staff");
    for (const { person } of [left, both]) {
      await post(ada, `/api/admin/people/${person}/roles`, { organisation: haven, role: "staff" });
    }
    const [first = ""] = await rolesShown(left.person);
    await post(ada, `/api/admin/members/${first}/end`);
    for (const { person } of [left, both]) {
      expect((await post(kees, `/api/admin/people/${person}/invitation`)).status).toBe(404);
      expect((await post(kees, `/api/admin/people/${person}/close`)).status).toBe(404);
    }
    // Who keeps the house arranges them; for an account in use that takes a second one (secondYes.test).
    expect((await post(ada, `/api/admin/people/${left.person}/invitation`)).json).toEqual({
      error: { reason: "secondPersonNeeded" },
    });
  });
});

describe("when somebody stops", () => {
  test("every session ends with its sockets, and no passkey or link opens anything any more", async () => {
    const mo = await house.member(ada, "Mo Peters", haven, "facilitator");
    await post(mo, "/api/account/card", { card });
    const board = textIn(await post(mo, "/api/boards", newTable), "board");
    const [facilitator] = await seatsOf(board, mo);
    const line = await openSeatedLine(house.server.url, { board, cookie: mo.cookie, who: noorsTable.teun });
    const [membership] = await rolesShown(mo.person);
    expect((await post(ada, `/api/admin/members/${membership}/end`)).status).toBe(200);
    await eventually(() => expect(line.frames.some((frame) => frame.includes('["ended"'))).toBe(true));
    line.close();
    const left = await get(ada, `/api/admin/people/${mo.person}`);
    expect(left.json).toMatchObject({ sessions: [], passkeys: [] });
    expect([await isIn(mo), facilitator]).toEqual([false, "facilitator"]);
    await expect(house.comeIn(mo.key)).rejects.toThrow("404");
  });

  const seatsOf = async (board: string, who: StaffMember): Promise<readonly string[]> => {
    const shown = await get(who, `/api/boards/${board}`);
    const { participants, me } = Object(shown.json);
    return participants
      .filter((each: { readonly id: string }) => each.id === me)
      .map((each: { readonly role: string }) => each.role);
  };

  test("at one of two organisations, the passkey still opens for the other", async () => {
    const nel = await house.member(ada, "Nel Visser", brug, "staff");
    await post(ada, `/api/admin/people/${nel.person}/roles`, { organisation: haven, role: "staff" });
    const [first = ""] = await rolesShown(nel.person);
    await post(ada, `/api/admin/members/${first}/end`);
    expect(await isIn(nel)).toBe(false);
    expect(await isIn({ ...nel, cookie: await house.comeIn(nel.key) })).toBe(true);
  });

  test("somebody still keeps the house: the last one cannot be ended", async () => {
    const alone = await openStaffHouse();
    const owner = await alone.keeper("Enige");
    const shown = await alone.ask("/api/admin/house", { cookie: owner.cookie });
    const { keepers }: { readonly keepers: readonly MemberShown[] } = Object(shown.json);
    const path = `/api/admin/members/${keepers[0]?.membership}/end`;
    expect((await alone.ask(path, { method: "POST", cookie: owner.cookie, body: {} })).status).toBe(409);
    await alone.close();
  });
});

describe("when an account may be in wrong hands", () => {
  test("all of one person, or of a whole organisation, ends at once; who does it stays in", async () => {
    const [one, two, other] = [
      await house.member(ada, "Een", haven, "staff"),
      await house.member(ada, "Twee", haven, "staff"),
      await house.member(ada, "Ander", brug, "staff"),
    ];
    const second = { ...one, cookie: await house.comeIn(one.key) };
    await post(ada, `/api/admin/people/${one.person}/close`);
    expect(await Promise.all([one, second, two].map(isIn))).toEqual([false, false, true]);
    await post(ada, `/api/admin/organisations/${haven}/close`);
    expect(await Promise.all([two, other, ada].map(isIn))).toEqual([false, true, true]);
  });

  test("it is known which tables and people it could reach in between, by id and without a title", async () => {
    const sam = await house.member(ada, "Sam Smits", brug, "facilitator");
    await post(sam, "/api/account/card", { card });
    const board = textIn(await post(sam, "/api/boards", newTable), "board");
    await get(sam, `/api/boards/${board}`);
    const day = 24 * 60 * 60 * 1000;
    const between = (from: number, to: number) => ({
      from: new Date(Date.now() + from).toISOString(),
      to: new Date(Date.now() + to).toISOString(),
    });
    const path = `/api/admin/people/${sam.person}/reach`;
    const found = await post(ada, path, between(-2 * day, day));
    const { tables } = Object(found.json);
    expect(tables).toMatchObject([{ board, to: null, hasLooked: true, people: [{ name: null }] }]);
    expect(found.text).not.toContain("Amir");
    expect(Object((await post(ada, path, between(-9 * day, -8 * day))).json).tables).toEqual([]);
  });
});

test("on an empty house the log says how its first administrator is made, and the command line makes one", async () => {
  const empty = await openStaffHouse({ environment: { NODE_ENV: "production" } });
  expect(empty.server.logged.filter((line) => line.includes("noAdministrator"))).toHaveLength(1);
  const { printed } = await empty.server.command("admin", "Ada");
  expect(printed).toMatch(/^http:\/\/localhost:[0-9]+\/uitnodiging#\S{43}\nCode: [0-9]{6}\n$/);
  await empty.close();
});

describe("a link alone", () => {
  test("opens nothing for who has a passkey, and says which door there is", async () => {
    const ria = await house.member(ada, "Ria Kok", brug, "facilitator");
    await post(ria, "/api/account/card", { card });
    const made = await post(ria, "/api/boards", newTable);
    const shown = await get(ria, `/api/boards/${textIn(made, "board")}`);
    const { printed } = await house.server.command(
      "link",
      textIn(made, "board"),
      String(Object(shown.json).me),
      "--json",
    );
    const token = tokenOf(textIn({ json: JSON.parse(printed) }, "link"));
    const answered = await house.ask("/api/session", { method: "POST", body: { token } });
    expect([answered.json, cookieOf(answered)]).toEqual([{ error: { reason: "strongDoorOnly" } }, ""]);
  });

  test("opens nothing for a beroepskracht where two factors are asked of all; a resident comes in by it", async () => {
    const strict = await openStaffHouse({ environment: { WERKTAFEL_STAFF_DOOR: "strong" } });
    const table = await strict.server.importCase(noorsTable.file);
    const by = async (id: string) => {
      const token = tokenOf(table.participants.find((each) => each.id === id)?.link ?? "");
      return strict.ask("/api/session", { method: "POST", body: { token } });
    };
    expect((await by(noorsTable.teun)).json).toEqual({ error: { reason: "strongDoorOnly" } });
    expect((await by(noorsTable.noor)).status).toBe(200);
    await strict.close();
  });
});

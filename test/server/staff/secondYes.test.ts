// An administrator cannot become a colleague: a new way into an account in use takes two of them, each with one half of it, and
// the colleague's tables and the colleague are told (0180).
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { fixedClock } from "../../support/fixedClock.ts";
import { tokenOf } from "../../support/openServer.ts";
import { openStaffHouse, type StaffHouse, type StaffMember, textIn } from "../../support/staff/staffHouse.ts";

const clock = fixedClock(new Date().toISOString());
const dayMs = 24 * 60 * 60_000;
const needed = { error: { reason: "secondPersonNeeded" } };
const unknown = { error: { reason: "unknown" } };
const card = { roleLabel: "wijkteam", whatHappensWithWhatISay: "Niets.", decidesAbout: "", reachability: "" };
const newTable = { name: "De tafel van Amir", people: [{ name: "Amir", party: "resident" }] };

let house: StaffHouse;
let ada: StaffMember;
let bo: StaffMember;
let teun: StaffMember;
let brug = "";
let board = "";

const post = async (who: StaffMember, path: string, body: unknown = {}) =>
  house.ask(path, { method: "POST", cookie: who.cookie, body });
const invite = (who: StaffMember, person = teun.person) => post(who, `/api/admin/people/${person}/invitation`);
const answer = (who: StaffMember, yes: boolean, person = teun.person) =>
  post(who, `/api/admin/people/${person}/invitation/answer`, { yes });
const open = (link: string, code: string) =>
  house.ask("/api/invitation", { method: "POST", body: { token: tokenOf(link), code } });
const invitationOf = async (who: StaffMember): Promise<unknown> =>
  Object((await house.ask("/api/account", { cookie: who.cookie })).json).invitation;
/** After a day everybody shows again that it is really them. */
const anew = async (who: StaffMember): Promise<StaffMember> => ({ ...who, cookie: await house.comeIn(who.key) });
/** What Teun's own table is told of administrators, as who leads it reads it. */
const administered = async (): Promise<readonly string[]> => {
  const today = atTheTable(new Date(clock.now()).toISOString())?.day ?? "";
  const shown = await house.ask(`/api/boards/${board}/looks?from=${today}&to=${today}`, { cookie: teun.cookie });
  const { looks }: { looks: readonly { event: string; whose: string | null; by: { kind: string } }[] } = Object(
    shown.json,
  );
  return looks.filter(({ by }) => by.kind === "admin").map(({ event, whose }) => `${event} ${whose !== null}`);
};

beforeAll(async () => {
  house = await openStaffHouse({ now: clock.now });
  [ada, bo] = [await house.keeper("Ada Lovelace"), await house.keeper("Bo Jansen")];
  brug = await house.organisation(ada, "De Brug");
  teun = await house.member(ada, "Teun Bos", brug, "facilitator");
  await post(teun, "/api/account/card", { card });
  board = textIn(await post(teun, "/api/boards", newTable), "board");
}, 60_000);
afterAll(() => house.close());

describe("a new invitation for somebody who came in before", () => {
  test("opens nothing by the asker's half, nor after their own yes", async () => {
    const asked = await invite(ada);
    expect(Object(asked.json)).toEqual({ link: expect.stringContaining("/uitnodiging#"), code: null });
    expect((await answer(ada, true)).json).toEqual(needed);
    for (const code of ["000000", "123456", ""]) {
      expect((await open(textIn(asked, "link"), code)).status).toBeGreaterThanOrEqual(400);
    }
    expect(await administered()).toEqual([]);
    expect((await answer(bo, false)).json).toEqual({ code: null });
    expect((await answer(bo, true)).json).toEqual(unknown);
  });

  test("opens by link and code together, and Teun's table and Teun read it", async () => {
    const link = textIn(await invite(ada), "link");
    expect(await invitationOf(teun)).toMatchObject({ by: "Ada Lovelace", isWaiting: true });
    const answered = await answer(bo, true);
    const code = textIn(answered, "code");
    expect(code).toMatch(/^[0-9]{6}$/);
    expect(answered.text).not.toContain(tokenOf(link));
    // Told once: who says yes again has nothing.
    expect((await answer(bo, true)).json).toEqual(unknown);
    expect(await administered()).toEqual(["invitedAnew true"]);
    expect(await invitationOf(teun)).toMatchObject({ by: "Ada Lovelace", isWaiting: false });
    // His own device stays in meanwhile, and his own word ends it.
    expect((await post(teun, "/api/account/invitation/end")).status).toBe(200);
    expect((await open(link, code)).json).toEqual(unknown);
    expect((await post(teun, "/api/account/invitation/end")).json).toEqual(unknown);

    const again = textIn(await invite(ada), "link");
    const other = textIn(await answer(bo, true), "code");
    const back = await house.enrol({ link: again, code: other });
    expect(back.person).toBe(teun.person);
  });

  test("takes nobody's yes whom the asker made an administrator just now, nor the other way round", async () => {
    const puppet = await house.member(ada, "Pop", null, "admin");
    await invite(ada);
    expect((await answer(puppet, true)).json).toEqual(needed);
    expect((await invite(puppet)).json).toEqual(needed);
    // Nor that of one whom such a one made in turn.
    const puppets = await house.member(puppet, "Pop van Pop", null, "admin");
    expect((await answer(puppets, true)).json).toEqual(needed);
    clock.advance(dayMs);
    [ada, bo] = [await anew(ada), await anew(bo)];
    const later = await anew(puppet);
    await invite(ada);
    expect(textIn(await answer(later, true), "code")).toMatch(/^[0-9]{6}$/);
  });

  test("is not for an administrator who stands alone: the operator makes a second one", async () => {
    const alone = await openStaffHouse();
    const only = await alone.keeper("Enige");
    const at = await alone.organisation(only, "De Haven");
    const wil = await alone.member(only, "Wil Vos", at, "staff");
    const ask = () =>
      alone.ask(`/api/admin/people/${wil.person}/invitation`, { method: "POST", cookie: only.cookie, body: {} });
    expect((await ask()).json).toEqual(needed);
    await alone.keeper("Tweede");
    expect((await ask()).status).toBe(200);
    await alone.close();
  });

  test("for an account that nobody came into yet takes one", async () => {
    const added = await post(ada, "/api/admin/members", { name: "Nieuw", organisation: brug, role: "staff" });
    const again = await invite(ada, textIn(added, "person"));
    expect((await open(textIn(added, "link"), textIn(added, "code"))).json).toEqual(unknown);
    expect((await open(textIn(again, "link"), textIn(again, "code"))).status).toBe(200);
  });

  test("is not made easy by taking the colleague's key away first", async () => {
    const mo = await house.member(ada, "Mo", brug, "staff");
    const shown = await house.ask(`/api/admin/people/${mo.person}`, { cookie: ada.cookie });
    const [key] = Object(shown.json).passkeys;
    const path = `/api/admin/people/${mo.person}/passkeys/${key.id}`;
    expect((await house.ask(path, { method: "DELETE", cookie: ada.cookie })).status).toBe(200);
    await post(ada, `/api/admin/people/${mo.person}/close`);
    expect(Object((await invite(ada, mo.person)).json).code).toBeNull();
  });
});

// RELIABILITY.md A5: an administrator meets no table, and looks along in an emergency only with a reason, a second person and
// an end; the table is told before anything can be seen.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { fixedClock } from "../../support/fixedClock.ts";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { type ImportedTable, tokenOf, cookieOf } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { SheetWire } from "../../hostile/sockets/sheetWire.ts";
import { openStaffHouse, type StaffHouse, type StaffMember, textIn } from "../../support/staff/staffHouse.ts";

const clock = fixedClock(new Date().toISOString());
const minuteMs = 60_000;
const reason = "De familie meldt dat iemand in gevaar is.";
const { noor, teun, mila, joost } = noorsTable;

let house: StaffHouse;
let table: ImportedTable;
let ada: StaffMember;
let bo: StaffMember;

beforeAll(async () => {
  house = await openStaffHouse({ now: clock.now });
  table = await house.server.importCase(noorsTable.file);
  [ada, bo] = [await house.keeper("Ada Lovelace"), await house.keeper("Bo Jansen")];
}, 60_000);
afterAll(() => house.close());

const post = async (who: StaffMember, path: string, body: unknown = {}) =>
  house.ask(`/api/admin/emergency-looks${path}`, { method: "POST", cookie: who.cookie, body });
const ask = async (who = ada) => textIn(await post(who, "", { board: table.board, reason }), "id");
const status = async (who: StaffMember, path = "") =>
  (await house.ask(`/api/boards/${table.board}${path}`, { cookie: who.cookie })).status;
const steppedUpAgain = async () => {
  ada = { ...ada, cookie: await house.comeIn(ada.key) };
  bo = { ...bo, cookie: await house.comeIn(bo.key) };
};
const linkOf = (id: string): string => table.participants.find((each) => each.id === id)?.link ?? "";
const cookies = new Map<string, string>();
const seated = async (id: string): Promise<string> => {
  const known = cookies.get(id) ?? (await house.server.comeIn(linkOf(id)));
  cookies.set(id, known);
  return known;
};
const looksTold = async (id: string): Promise<string> => {
  const shown = await house.ask(`/api/boards/${table.board}`, { cookie: await seated(id) });
  const facts: { readonly emergencyLooks: readonly unknown[] } = Object(Object(shown.json).facts);
  return JSON.stringify(facts.emergencyLooks);
};

describe("an administrator without a seat", () => {
  test("meets no table: not by its page, its answers, its sheets, and not by name", async () => {
    for (const path of ["", "/history", "/plan.pdf", "/meetings/m-1"]) expect(await status(ada, path)).toBe(404);
    const page = await house.ask(`/b/${table.board}`, { cookie: ada.cookie });
    expect([page.status, page.text.includes("Noor")]).toEqual([404, false]);
    const shown = await house.ask("/api/admin/house", { cookie: ada.cookie });
    const looks = await house.ask("/api/admin/emergency-looks", { cookie: ada.cookie });
    for (const name of ["Noor", "Mila", "buurtkeuken"]) {
      expect(shown.text + looks.text).not.toContain(name);
    }
  });
});

describe("a look in an emergency", () => {
  test("is not asked without a reason, nor of a table that is not there", async () => {
    expect((await post(ada, "", { board: table.board, reason: " " })).status).toBe(400);
    expect((await post(ada, "", { board: "nergens", reason })).status).toBe(404);
  });

  test("does not open by asking, nor by the yes of who asked", async () => {
    const id = await ask();
    expect(await status(ada)).toBe(404);
    expect((await post(ada, `/${id}/answer`, { yes: true })).json).toEqual({ error: { reason: "secondPersonNeeded" } });
    expect(await status(ada)).toBe(404);
    expect((await post(bo, `/${id}/answer`, { yes: false })).status).toBe(200);
    expect((await post(bo, `/${id}/answer`, { yes: true })).status).toBe(404);
    expect(await status(ada)).toBe(404);
  });

  test("is over when nobody answered it for a day", async () => {
    const id = await ask();
    clock.advance(25 * 60 * minuteMs);
    await steppedUpAgain();
    expect((await post(bo, `/${id}/answer`, { yes: true })).status).toBe(404);
  });

  test("tells residents and facilitator at once who looks and why, and nobody else", async () => {
    const line = await openSeatedLine(house.server.url, { board: table.board, cookie: await seated(noor), who: noor });
    const id = await ask();
    await post(bo, `/${id}/answer`, { yes: true });
    await eventually(() => expect(line.toldAt("breakGlassOpened")).toHaveLength(1));
    for (const told of [noor, teun]) {
      expect(await looksTold(told)).toContain(reason);
      expect(await looksTold(told)).toContain("Ada Lovelace");
    }
    for (const other of [mila, joost]) expect(await looksTold(other)).toBe("[]");
    await post(ada, `/${id}/end`);
    await eventually(() => expect(line.toldAt("breakGlassClosed")).toHaveLength(1));
    line.close();
  });

  test("is told within a minute of the yes, and a resident ends it at once, whoever else is told", async () => {
    const line = await openSeatedLine(house.server.url, { board: table.board, cookie: await seated(noor), who: noor });
    const id = await ask();
    const yes = performance.now();
    await post(bo, `/${id}/answer`, { yes: true });
    await eventually(() => expect(line.toldAt("breakGlassOpened")).toHaveLength(1));
    const toldMs = performance.now() - yes;
    const looking = await openSeatedLine(house.server.url, { board: table.board, cookie: ada.cookie, who: teun });
    const [shown] = await looking.sheets();
    const wire = new SheetWire({ url: house.server.url, cookie: ada.cookie, sheet: shown?.id ?? "" });
    await wire.ask(Uint8Array.of(0));
    const stop = async (who: string) =>
      house.ask(`/api/boards/${table.board}/emergency-looks/${id}/end`, {
        method: "POST",
        cookie: await seated(who),
        body: {},
      });
    expect((await stop(teun)).json).toEqual({ error: { reason: "notYours", who: "resident" } });
    for (const other of [mila, joost]) expect((await stop(other)).json).toEqual({ error: { reason: "unknown" } });
    expect(await status(ada)).toBe(200);
    const stopped = performance.now();
    expect((await stop(noor)).status).toBe(200);
    expect(await status(ada)).toBe(404);
    await eventually(() => expect(looking.frames.some((frame) => frame.includes('["ended"'))).toBe(true));
    await eventually(() => expect(wire.closed?.code).toBe(4401));
    console.log(`told after ${Math.round(toldMs)} ms, closed after ${Math.round(performance.now() - stopped)} ms`);
    expect(toldMs).toBeLessThan(60_000);
    await eventually(() => expect(line.toldAt("breakGlassStopped")).toHaveLength(1));
    expect((await stop(noor)).status).toBe(404);
    line.close();
    looking.close();
  });

  test("takes nobody's yes whom the asker made a keeper just now", async () => {
    const puppet = await house.member(ada, "Pop", null, "admin");
    const id = await ask();
    expect((await post(puppet, `/${id}/answer`, { yes: true })).json).toEqual({
      error: { reason: "secondPersonNeeded" },
    });
    const puppets = await house.member(puppet, "Pop van Pop", null, "admin");
    expect((await post(puppets, `/${id}/answer`, { yes: true })).json).toEqual({
      error: { reason: "secondPersonNeeded" },
    });
    const theirs = await ask(puppet);
    expect((await post(ada, `/${theirs}/answer`, { yes: true })).json).toEqual({
      error: { reason: "secondPersonNeeded" },
    });
    expect(await status(ada)).toBe(404);
    await post(bo, `/${id}/answer`, { yes: false });
    await post(bo, `/${theirs}/answer`, { yes: false });
  });

  test("shows what the whole table reads, no smaller circle, and takes no word", async () => {
    const id = await ask();
    await post(bo, `/${id}/answer`, { yes: true });
    const shown = await house.ask(`/api/boards/${table.board}`, { cookie: ada.cookie });
    const sheets: readonly { readonly audience: unknown; readonly writable: boolean }[] = Object(shown.json).sheets;
    expect([shown.status, sheets.map(({ audience }) => audience)]).toEqual([200, sheets.map(() => "everyone")]);
    expect(sheets.some(({ writable }) => writable)).toBe(false);
    for (const path of ["/history", "/plan.pdf", "/preparation.pdf"]) expect(await status(ada, path)).toBe(404);
    const seat = { name: "Iemand", party: "volunteer" };
    const path = `/api/boards/${table.board}/participants`;
    expect((await house.ask(path, { method: "POST", cookie: ada.cookie, body: seat })).status).toBe(404);
    // The second person agreed; that opens nothing for them.
    expect(await status(bo)).toBe(404);
    await post(bo, `/${id}/end`);
    expect(await status(ada)).toBe(404);
  });

  test("closes its live connection when it is over, by the clock and by hand", async () => {
    for (const isByHand of [false, true]) {
      const id = await ask();
      await post(bo, `/${id}/answer`, { yes: true });
      const line = await openSeatedLine(house.server.url, { board: table.board, cookie: ada.cookie, who: teun });
      const isEnded = () => line.frames.some((frame) => frame.includes('["ended"'));
      expect(isEnded()).toBe(false);
      if (isByHand) await post(ada, `/${id}/end`);
      else {
        clock.advance(61 * minuteMs);
        // At once by the clock, whenever its round comes along.
        expect(await status(ada)).toBe(404);
      }
      await eventually(() => expect(isEnded()).toBe(true));
      expect(await status(ada)).toBe(404);
      line.close();
      await steppedUpAgain();
    }
  });

  test("is not open in another session of the same administrator that came in by a link", async () => {
    const { link } = Object(JSON.parse((await house.server.command("link", table.board, joost, "--json")).printed));
    const answered = await house.ask("/api/session", { method: "POST", body: { token: tokenOf(String(link)) } });
    expect(cookieOf(answered)).not.toBe("");
    expect((await house.ask("/api/admin/house", { cookie: cookieOf(answered) })).status).toBe(404);
  });

  test("leaves lines that say as what somebody came", async () => {
    const id = await ask();
    await post(bo, `/${id}/answer`, { yes: true });
    await house.ask(`/api/boards/${table.board}`, { cookie: ada.cookie });
    await post(ada, `/${id}/end`);
    const { openStore } = await import("@werktafel/server/storage/openStore");
    const { keysBeside } = await import("../../support/keys/keysBeside.ts");
    const { boardId } = await import("@werktafel/shared/ids");
    const { dataDir } = house.server;
    const store = await openStore({ engine: "sqlite", directory: dataDir, keys: keysBeside(dataDir), use: "visit" });
    const lines = await store.run("accessAt", { board: boardId(table.board) });
    await store.close();
    const hers = lines.filter(({ person }) => person === ada.person).map(({ event, actsAs }) => `${event} ${actsAs}`);
    expect(hers).toContain("breakGlassOpened admin");
    expect(hers).toContain("boardOpened breakGlass");
    expect(hers).toContain("breakGlassClosed admin");
  });
});

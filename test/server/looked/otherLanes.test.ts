// Whoever reads a table along another way than a page leaves its lines too, once, within two seconds: on the live line, by
// syncing a sheet, on the big screen, as who may say yes for another, and in an emergency.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import type { StoreWithSheets } from "@werktafel/server/storage/store";
import type { AccessRow } from "@werktafel/server/storage/port/accessLines";
import { boardId } from "@werktafel/shared/ids";
import { LiveWire } from "../../hostile/sockets/liveWire.ts";
import { SheetWire } from "../../hostile/sockets/sheetWire.ts";
import { bramAndLottesTable as bl } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { yes } from "../../support/meetingHands.ts";
import { type ImportedTable, tokenOf } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { openStaffHouse, type StaffHouse, textIn } from "../../support/staff/staffHouse.ts";

const clock = fixedClock(new Date().toISOString());
let house: StaffHouse;
let table: ImportedTable;
let store: StoreWithSheets;

const linkOf = (who: string): string => table.participants.find(({ id }) => id === who)?.link ?? "";
const cookies = new Map<string, string>();
const cookieOf = async (who: string): Promise<string> => {
  const known = cookies.get(who) ?? (await house.server.comeIn(linkOf(who)));
  cookies.set(who, known);
  return known;
};
const lines = async () => store.run("accessAt", { board: boardId(table.board) });
interface Card {
  readonly sheets: readonly { readonly id: string; readonly audience: unknown; readonly kind: string }[];
}
const sheetsOf = async (cookie: string, screen = ""): Promise<Card["sheets"]> => {
  const { json } = await house.ask(`/api/boards/${table.board}${screen}`, { cookie });
  const card: Card = Object(json);
  return card.sheets;
};

beforeAll(async () => {
  house = await openStaffHouse({ now: clock.now });
  table = await house.server.importCase(bl.file);
  store = await openStore({
    engine: "sqlite",
    directory: house.server.dataDir,
    keys: house.server.keysDir,
    use: "visit",
  });
}, 60_000);
afterAll(async () => {
  await store.close();
  await house.close();
});

/** What a look leaves, and then for a while nothing more: as `event by via`, and as what they came. */
const linesAfter = async (look: () => Promise<unknown>): Promise<readonly AccessRow[]> => {
  // Another look than the one before.
  clock.advance(11 * 60_000);
  const before = (await lines()).length;
  await look();
  await eventually(async () => {
    const { length } = await lines();
    if (length === before) throw new Error("no line yet");
  }, 2_000);
  const found = (await lines()).slice(before);
  // The same again is the same look.
  await look();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await lines()).slice(before)).toEqual(found);
  return found;
};
const told = (found: readonly AccessRow[]): readonly string[] =>
  found.map(({ event, via, actsAs, refusal }) => [event, via, actsAs, refusal ?? "done"].join(" ")).toSorted();

const openLive = async (cookie: string, query = ""): Promise<void> => {
  const line = new LiveWire({ url: house.server.url, cookie, query });
  await line.ready();
  await line.ask("open", { board: table.board });
  line.drop();
};
const syncOnce = async (cookie: string, sheet: string, query = ""): Promise<void> => {
  const wire = new SheetWire({ url: house.server.url, cookie, sheet, query });
  await wire.opened();
  expect(await wire.ask(new Uint8Array([0]))).not.toBeNull();
  wire.drop();
};

test("opening the table on the live line is one look at the table, and one at each smaller circle", async () => {
  const cookie = await cookieOf(bl.marije);
  const few = (await sheetsOf(cookie)).filter(({ audience }) => audience !== "everyone");
  const found = await linesAfter(async () => openLive(cookie));
  expect(told(found)).toEqual(
    ["boardOpened live staff done", ...few.map(() => "sheetRead live staff done")].toSorted(),
  );
});

test("a sheet that is synced is one look: the table, or the circle that reads it", async () => {
  const cookie = await cookieOf(bl.marije);
  const sheets = await sheetsOf(cookie);
  const everyone = sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";
  const few = sheets.find(({ audience }) => audience !== "everyone")?.id ?? "";
  const atTable = await linesAfter(async () => syncOnce(cookie, everyone));
  expect(told(atTable)).toEqual(["boardOpened sync staff done"]);
  const inCircle = await linesAfter(async () => syncOnce(cookie, few));
  expect([told(inCircle), inCircle.map(({ sheet }) => sheet)]).toEqual([["sheetRead sync staff done"], [few]]);
});

test("the big screen is one look, along each of its ways, by nobody in particular", async () => {
  const link = await house.ask("/api/session", { method: "POST", body: { token: tokenOf(table.bigScreen) } });
  const cookie = (link.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? "").join("; ");
  const live = await linesAfter(async () => openLive(cookie, "screen=1"));
  expect([told(live), live.map(({ person }) => person)]).toEqual([["boardOpened live screen done"], [null]]);
  const page = await linesAfter(async () => house.ask(`/scherm/${table.board}`, { cookie }));
  expect(told(page)).toEqual(["boardOpened page screen done"]);
  const everyone = (await sheetsOf(cookie, "?screen=1")).find(({ kind }) => kind === "table")?.id ?? "";
  const sheet = await linesAfter(async () => syncOnce(cookie, everyone, "screen=1"));
  expect(told(sheet)).toEqual(["boardOpened sync screen done"]);
});

test("who may say yes for Bram looks as himself, never as Bram", async () => {
  const marije = await openSeatedLine(house.server.url, {
    board: table.board,
    cookie: await cookieOf(bl.marije),
    who: bl.marije,
  });
  await yes(
    marije.wish("nameRepresentative", {
      participant: bl.karim,
      for: bl.bram,
      title: "bewindvoerder",
      domains: "all",
      until: null,
    }),
  );
  marije.close();
  const seats = await store.run("seatsAt", { board: boardId(table.board) });
  const karim = seats.find(({ participant }) => participant === bl.karim)?.person;
  const found = await linesAfter(async () => openLive(await cookieOf(bl.karim)));
  expect(found.map(({ person }) => person)).toEqual(found.map(() => karim));
  expect(told(found)).toContain("boardOpened live staff done");
});

test("an administrator in an emergency looks as one, along every way", async () => {
  const [ada, bo] = [await house.keeper("Ada Lovelace"), await house.keeper("Bo Jansen")];
  const path = "/api/admin/emergency-looks";
  const reason = "De familie meldt dat iemand in gevaar is.";
  const asked = await house.ask(path, {
    method: "POST",
    cookie: ada.cookie,
    body: { board: table.board, reason },
  });
  const answer = `${path}/${textIn(asked, "id")}/answer`;
  expect((await house.ask(answer, { method: "POST", cookie: bo.cookie, body: { yes: true } })).status).toBe(200);
  const look = async (): Promise<readonly AccessRow[]> => {
    const before = (await lines()).length;
    await openLive(ada.cookie);
    return eventually(async () => {
      const found = (await lines()).slice(before);
      if (found.length === 0) throw new Error("no line yet");
      return found;
    }, 2_000);
  };
  const live = await look();
  expect(new Set(live.map(({ actsAs, refusal }) => `${actsAs} ${refusal ?? "done"}`))).toEqual(
    new Set(["breakGlass done"]),
  );
  const everyone = (await sheetsOf(ada.cookie)).find(
    ({ audience, kind }) => audience === "everyone" && kind === "table",
  );
  const before = (await lines()).length;
  await syncOnce(ada.cookie, everyone?.id ?? "");
  const fresh = (await lines()).slice(before);
  // Within the same ten minutes it is the same look; it is never another's.
  for (const { actsAs } of fresh) expect(actsAs).toBe("breakGlass");
});

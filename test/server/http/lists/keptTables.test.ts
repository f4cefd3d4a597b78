// What was said of a table lately is said again only while it is still so: not after something became true there, not on a day that
// changes it, and not to who may no longer look.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type KeptTable, openKeptTables } from "@werktafel/server/http/routes/mine/keptTables";
import { worded } from "@werktafel/server/http/routes/mine/worded";
import { linesFor, readsOtherwiseOn } from "@werktafel/shared/domain/mine/lines";
import { tableView } from "@werktafel/shared/domain/tableView";
import { addDays } from "@werktafel/shared/domain/time/days";
import { type BoardId, boardId, itemId } from "@werktafel/shared/ids";
import { exampleFiles, noorsTable as nt } from "../../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../../support/exampleTable.ts";
import { fixedClock } from "../../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../../support/openServer.ts";
import { putOverWire } from "../../../support/lines/putOverWire.ts";
import { openSeatedLine } from "../../../support/lines/seatedLine.ts";

let server: TestServer;
let table: ImportedTable;
beforeAll(async () => {
  server = await openServer({ now: fixedClock().now });
  table = await server.importCase(nt.file);
}, 60_000);
afterAll(async () => server.close());

const cookies = new Map<string, string>();
const cookieOf = async (who: string): Promise<string> => {
  const found = cookies.get(who) ?? (await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? ""));
  cookies.set(who, found);
  return found;
};
const listOf = async (who: string): Promise<string> =>
  (await server.ask("/api/mine", { cookie: await cookieOf(who) })).text;

test("what somebody puts on the table for me stands on my list at the next look, however often I looked before", async () => {
  const before = await listOf(nt.ruben);
  expect(await listOf(nt.ruben)).toBe(before);
  const noor = await openSeatedLine(server.url, { board: table.board, cookie: await cookieOf(nt.noor), who: nt.noor });
  const { sheet } = await noor.item("ac-nieuw");
  await putOverWire(
    { url: server.url, cookie: await cookieOf(nt.noor), sheet },
    {
      collection: "actions",
      id: itemId("ac-nieuw"),
      texts: { text: "Een stoel bij het raam" },
      values: { ownerId: nt.ruben },
    },
  );
  expect(await listOf(nt.ruben)).toContain("Een stoel bij het raam");
  noor.close();
});

test("what one reader was told is nobody else's", async () => {
  const lists = await Promise.all([nt.wil, nt.joost, nt.farida].map(listOf));
  expect(lists.filter((list) => list.includes("Mee naar het gesprek over de uitkering"))).toHaveLength(1);
  expect(await Promise.all([nt.wil, nt.joost, nt.farida].map(listOf))).toEqual(lists);
});

const board = boardId("b-1");
const told = (seq: number, from: string, before: string | null): KeptTable => ({
  table: {
    board,
    title: "Een tafel",
    colour: "",
    me: { id: nt.noor, callName: "Noor", party: "resident", role: "" },
    actions: [],
    waits: [],
  },
  sheets: [],
  few: new Set(),
  ground: null,
  organisation: null,
  seq,
  from,
  before,
});
const openKept = () => {
  let changed: (board: BoardId | null) => void = () => undefined;
  const kept = openKeptTables({ onChanged: (hear) => (changed = hear) });
  return { kept, changed: (of: BoardId | null) => changed(of) };
};
const asked = { board, who: nt.noor, seq: 7, on: "2026-09-18" };

test("it holds for this reader, this end of the log and these days, and for nothing else", () => {
  const { kept } = openKept();
  kept.making(board)(nt.noor, told(7, "2026-09-18", "2026-09-20"));
  expect(kept.of(asked)?.table.title).toBe("Een tafel");
  expect(kept.of({ ...asked, on: "2026-09-19" })).not.toBeNull();
  for (const other of [
    { ...asked, who: nt.joost },
    { ...asked, seq: 8 },
    { ...asked, seq: 6 },
    { ...asked, on: "2026-09-17" },
    { ...asked, on: "2026-09-20" },
    { ...asked, board: boardId("b-2") },
  ])
    expect(kept.of(other)).toBeNull();
});

test("it goes at once when something becomes true there, and what was begun before that is not kept", () => {
  const { kept, changed } = openKept();
  const keep = () => kept.making(board)(nt.noor, told(7, "2026-09-18", null));
  for (const which of [board, null]) {
    keep();
    expect(kept.of(asked)).not.toBeNull();
    changed(which);
    expect(kept.of(asked)).toBeNull();
    const late = kept.making(board);
    changed(which);
    late(nt.noor, told(7, "2026-09-18", null));
    expect(kept.of(asked)).toBeNull();
  }
  keep();
  changed(boardId("b-2"));
  expect(kept.of(asked)).not.toBeNull();
});

test("until the day that is named, no day changes a word of any list of either example", () => {
  let compared = 0;
  let changes = 0;
  for (const file of exampleFiles) {
    const imported = tableFrom(exampleJson(file));
    const { participants } = readerOf(imported, null).facts;
    for (const me of participants) {
      const { sheets, facts } = readerOf(imported, me.id);
      const view = tableView({ sheets, facts, me: me.id });
      const saysOn = (on: string) => {
        const lines = linesFor({ table: view, facts, me, on });
        return { lines, words: JSON.stringify(worded({ facts, table: view, me, on }, lines)) };
      };
      let day = "2026-07-25";
      let { lines, words } = saysOn(day);
      let until = readsOtherwiseOn(lines, day);
      for (; day < "2026-11-10"; day = addDays(day, 1)) {
        const now = saysOn(day);
        if (until !== null && day >= until) {
          if (now.words !== words) changes += 1;
          ({ lines, words } = now);
          until = readsOtherwiseOn(lines, day);
        }
        expect([me.id, day, now.words]).toEqual([me.id, day, words]);
        compared += 1;
      }
    }
  }
  console.log(`${compared} lists compared, of which ${changes} read otherwise than the day before`);
  expect(compared).toBeGreaterThan(1_500);
  expect(changes).toBeGreaterThan(3);
});

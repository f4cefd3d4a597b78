// Noor reads on her phone while Teun changes twenty things: nothing on her screen moves or comes in between until she says *Laat
// zien* (R-502; measured as the browser measures it). Without the calm screen the same changes come in by themselves.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import type { Page } from "playwright-core";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { itemId, type SheetId } from "@werktafel/shared/ids";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { yes } from "../../support/meetingHands.ts";
import { showNews } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
let teunsCookie = "";
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  teunsCookie = await journey.server.comeIn(journey.linkOf(noorsTable.teun));
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const watchShifts = `(() => {
  window.moved = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.moved += each.value; })
    .observe({ type: "layout-shift", buffered: false });
})()`;
const moved = async (page: Page): Promise<number> => page.evaluate<number>("window.moved");
/** What stands there, without whether all is kept and whether something is new. */
const reads = async (page: Page): Promise<string> =>
  page
    .locator("header, main")
    .allInnerTexts()
    .then((all) => all.join("\n"));

/** Teun's own line to a sheet, whole. */
const writeOn = async (sheet: SheetId) => {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols ?? [], { headers: { cookie: teunsCookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${journey.server.url.replace("http", "ws")}/sync`, sheet, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    params: { client: String(doc.clientID) },
    disableBc: true,
  });
  await eventually(() => provider.synced);
  return { doc, origin: "pen", close: () => provider.destroy() };
};

let lines = 0;
/**
 * What he took on is begun, done, begun again, and in between he writes what goes well and says it otherwise: so many changes, half
 * of them facts, half of them on the sheet.
 */
const change = async (changes: number): Promise<void> => {
  const { server, table } = journey;
  const teun = await openSeatedLine(server.url, { board: table.board, cookie: teunsCookie, who: noorsTable.teun });
  try {
    const item = await teun.item("ac-22");
    const words = teun.facts().actions[item.item]?.accepted;
    if (!words) throw new Error("Teun took it on");
    const pen = await writeOn(item.sheet);
    const collection = "strengths";
    for (let nth = 0; nth < changes / 4; nth += 1) {
      for (const to of ["inProgress", "done"] as const)
        await yes(teun.wish("moveAction", { item, to, note: `Nummer ${nth}.`, words }));
      lines += 1;
      const id = itemId(`s-stil-${lines}`);
      const values = { byId: noorsTable.teun };
      expect(putItem(pen.doc, { collection, id, texts: { text: "Noor" }, values }, pen.origin)).toBe(true);
      const text = `Noor lachte, dag ${lines}.`;
      expect(writeText(pen.doc, { collection, id, field: "text" }, text, { origin: pen.origin })).toBe(true);
    }
    const reader = await writeOn(item.sheet);
    await eventually(() => reader.doc.getMap(collection).has(`s-stil-${lines}`));
    reader.close();
    pen.close();
  } finally {
    teun.close();
  }
};

test("nothing moves on the first screen, on the page of one's plan and on the whole table until it is asked for", async () => {
  const { page } = await journey.comeIn(noorsTable.noor, "phone");
  // The browser counts what moves within sight: so all of it is.
  await page.setViewportSize({ width: 360, height: 6_000 });
  for (const part of ["/hallo", "/lees", ""]) {
    await page.goto(`${journey.server.url}/b/${journey.table.board}${part}`);
    await isDrawn(page);
    await page.waitForLoadState("networkidle");
    await page.evaluate(watchShifts);
    const before = await reads(page);
    await change(20);
    await page.getByText("Er is iets nieuws.").waitFor({ timeout: patienceMs });
    expect({ part, moved: await moved(page) }).toEqual({ part, moved: 0 });
    expect(await reads(page)).toBe(before);
    if (part === "/lees") continue;
    await showNews(page);
    await eventually(async () => expect(await reads(page)).not.toBe(before), patienceMs);
  }
  // The measure measures: something put above what one reads is seen to move it.
  await page.evaluate(
    "document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'iets' }))",
  );
  await eventually(async () => expect(await moved(page)).toBeGreaterThan(0), patienceMs);

  // And on a screen that is not calm the same changes come in by themselves.
  await page.evaluate("localStorage.setItem('werktafel-reading', 'live device')");
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  const before = await reads(page);
  await change(20);
  await eventually(async () => expect(await reads(page)).not.toBe(before), patienceMs);
}, 120_000);

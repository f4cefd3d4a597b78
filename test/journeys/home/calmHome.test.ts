// Noor reads on her phone while Teun changes twenty things: nothing on her screen moves or comes in between until she says *Laat
// zien* (R-502; measured as the browser measures it). Without the calm screen the same changes come in by themselves.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
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

/** What he took on is begun, done, begun again: so many changes. After an even number it is done. */
const change = async (changes: number): Promise<void> => {
  const { board } = journey.table;
  const teun = await openSeatedLine(journey.server.url, { board, cookie: teunsCookie, who: noorsTable.teun });
  try {
    const item = await teun.item("ac-22");
    const words = teun.facts().actions[item.item]?.accepted;
    if (!words) throw new Error("Teun took it on");
    for (let nth = 0; nth < changes; nth += 1) {
      const to = nth % 2 === 0 ? "inProgress" : "done";
      await yes(teun.wish("moveAction", { item, to, note: `Nummer ${nth}.`, words }));
    }
  } finally {
    teun.close();
  }
};

test("nothing moves on the first screen and on the page of one's plan until it is asked for", async () => {
  const { page } = await journey.comeIn(noorsTable.noor, "phone");
  // The browser counts what moves within sight: so all of it is.
  await page.setViewportSize({ width: 360, height: 6_000 });
  for (const part of ["/hallo", "/lees"]) {
    await page.goto(`${journey.server.url}/b/${journey.table.board}${part}`);
    await isDrawn(page);
    await page.waitForLoadState("networkidle");
    await page.evaluate(watchShifts);
    const before = await reads(page);
    await change(20);
    await page.getByText("Er is iets nieuws.").waitFor({ timeout: patienceMs });
    expect({ part, moved: await moved(page) }).toEqual({ part, moved: 0 });
    expect(await reads(page)).toBe(before);
    if (part !== "/hallo") continue;
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
  await page.goto(`${journey.server.url}/b/${journey.table.board}/hallo`);
  await isDrawn(page);
  const before = await reads(page);
  await change(19);
  await eventually(async () => expect(await reads(page)).not.toBe(before), patienceMs);
}, 120_000);

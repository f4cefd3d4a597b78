// What stands on somebody's screen with everything unfolded is exactly what that person may see: the counts of both example
// files, in a real browser, and on the big screen only what is for everyone.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, expectationIn } from "../../support/exampleTable.ts";
import { openScreens, type Screens } from "../../support/openScreen.ts";
import { openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
let screens: Screens;
beforeAll(async () => {
  server = await openServer();
  screens = await openScreens();
}, 60_000);
afterAll(async () => {
  await screens.close();
  await server.close();
}, 60_000);

const goIn = async (page: Page, link: string, drawn: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole("button", { name: "Ga naar binnen" }).click();
  await page.locator(drawn).first().waitFor({ timeout: 20_000 });
};

/** Every thing on the screen, by collection; each counts once. */
const counted = async (page: Page): Promise<Record<string, number>> => {
  const things = await page
    .locator("[data-item]")
    .evaluateAll((found) => found.map((each) => [each.dataset["collection"] ?? "", each.dataset["item"] ?? ""]));
  expect(new Set(things.map((thing) => thing.join("/"))).size).toBe(things.length);
  const counts: Record<string, number> = { goals: 0, agreements: 0, actions: 0, barriers: 0, concerns: 0 };
  for (const [collection = ""] of things) counts[collection] = (counts[collection] ?? 0) + 1;
  return counts;
};

test.each([noorsTable.file, bramAndLottesTable.file])(
  "at the table of %s everybody sees on the screen what they may see, and not one thing more",
  async (file) => {
    const json = exampleJson(file);
    const expected = expectationIn(json, "visiblePerParticipant");
    const table = await server.importCase(file);
    for (const { id, link } of table.participants) {
      const screen = await screens.open("laptop");
      const { page } = screen;
      await goIn(page, link, ".board [data-saved]");
      await page.locator(".bar summary").click();
      await page.getByRole("button", { name: "Laat de hele tafel zien" }).click();
      await page.locator(".whole-goal").first().waitFor();
      expect({ id, ...(await counted(page)) }).toMatchObject({ id, ...Object(expected[id]) });
      await screen.close();
    }
    const room = await screens.open("bigScreen");
    await goIn(room.page, table.bigScreen, ".big > main");
    expect(await counted(room.page)).toMatchObject(expectationIn(json, "sharedScreenCounts"));
    await room.close();
  },
  240_000,
);

test("without unfolding one goal is open, and the others wait as one line each", async () => {
  const table = await server.importCase(noorsTable.file);
  const screen = await screens.open("laptop");
  const teun = table.participants.find(({ id }) => id === noorsTable.teun);
  await goIn(screen.page, teun?.link ?? "", ".board [data-saved]");
  expect(await screen.page.locator('[data-collection="goals"]').count()).toBe(1);
  expect(await screen.page.locator(".goals .goal").count()).toBe(7);
  await screen.close();
}, 60_000);

// Everybody can work here: axe finds nothing against WCAG 2.2 AA in a table of screens and states, nothing runs off a narrow
// screen at 360 px, 320 px (a laptop at 400 %) or with letters of 200 %, and what is printed holds everything.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { type Device, openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
let screens: Screens;
let table: ImportedTable;
beforeAll(async () => {
  server = await openServer();
  screens = await openScreens();
  table = await server.importCase(noorsTable.file);
}, 60_000);
afterAll(async () => {
  await screens.close();
  await server.close();
}, 60_000);

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe has against this state, as one line each. */
const complaints = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
};

const sit = async (who: string, device: Device): Promise<Screen> => {
  const link = table.participants.find(({ id }) => id === who)?.link ?? "";
  const cookie = await server.comeIn(await freshLink(who, link));
  const screen = await screens.open(device);
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await screen.context.addCookies([{ name, value, url: server.url }]);
  await screen.page.goto(`${server.url}/b/${table.board}`);
  await screen.page.locator(".board [data-saved]").waitFor({ timeout: 20_000 });
  return screen;
};

/** A link works once; every screen of this file takes a new one. */
const freshLink = async (who: string, old: string): Promise<string> => {
  const { printed } = await server.command("link", table.board, who, "--json");
  const made: unknown = JSON.parse(printed);
  return typeof made === "object" && made !== null && "link" in made && typeof made.link === "string" ? made.link : old;
};

const press = async (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const openMenu = async (page: Page) => page.locator(".bar summary").click();

const states: readonly (readonly [state: string, reach: (page: Page) => Promise<void>])[] = [
  ["as it opens", async () => {}],
  ["with a slip in hand", async (page) => press(page, "Nieuw op het bord")],
  [
    "with the slip's who, how and when open",
    async (page) => {
      await press(page, "Nieuw op het bord");
      await page.getByLabel("Wat wil je erbij zetten?").selectOption("actions");
      await page.locator(".slip-details summary").click();
    },
  ],
  ["with the menu open", openMenu],
  [
    "with the whole table unfolded",
    async (page) => {
      await openMenu(page);
      await press(page, "Laat de hele tafel zien");
    },
  ],
  [
    "with how I read",
    async (page) => {
      await openMenu(page);
      await press(page, "Zo lees ik");
    },
  ],
  [
    "with what was put away",
    async (page) => {
      await openMenu(page);
      await press(page, "Weggelegd");
    },
  ],
  ["with a line being written", async (page) => page.locator(".as-text").first().click()],
  ["with whom to call", async (page) => press(page, "Na 16.00 uur")],
  ["with somebody's card", async (page) => page.locator('[data-participant="p-samira"]').click()],
  [
    "in the dark",
    async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
    },
  ],
];

test.each(states)(
  "the board %s has nothing that keeps somebody out",
  async (_state, reach) => {
    for (const [who, device] of [
      [noorsTable.teun, "laptop"],
      [noorsTable.noor, "phone"],
    ] as const) {
      const screen = await sit(who, device);
      await reach(screen.page);
      // As long as it is: what lies half under the phone's lower edge is reached by scrolling, which axe does not do.
      if (device === "phone") await screen.page.setViewportSize({ width: 360, height: 12_000 });
      expect(await complaints(screen.page)).toEqual([]);
      await screen.close();
    }
  },
  120_000,
);

test("coming in and the big screen have nothing that keeps somebody out", async () => {
  const screen = await screens.open("phone");
  await screen.page.goto(`${server.url}/in#nothing`);
  await screen.page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
  expect(await complaints(screen.page)).toEqual([]);
  await screen.close();
  const room = await screens.open("bigScreen");
  await room.page.goto(table.bigScreen);
  await press(room.page, "Ga naar binnen");
  await room.page.locator(".big > main").waitFor();
  expect(await complaints(room.page)).toEqual([]);
  await room.close();
}, 60_000);

/** How far the page can be scrolled sideways, in pixels. */
const sideways = async (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("nothing runs off a narrow screen, whatever the size of the letters", async () => {
  const screen = await sit(noorsTable.noor, "phone");
  const { page } = screen;
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    for (const size of ["Gewoon", "Groter", "Nog groter", "Heel groot"]) {
      await openMenu(page);
      await press(page, "Zo lees ik");
      await page.getByLabel(size, { exact: true }).check();
      await page.keyboard.press("Escape");
      expect({ width, size, sideways: await sideways(page) }).toEqual({ width, size, sideways: 0 });
    }
  }
  await screen.close();
}, 90_000);

test("a print holds everything its reader may see, and says so", async () => {
  const screen = await sit(noorsTable.joost, "laptop");
  const { page } = screen;
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator('[data-collection="actions"]:visible').count()).toBe(24);
  expect(await page.locator("button:not(.as-text):visible").count()).toBe(0);
  expect(await page.getByText("Hier staat alleen wat Joost mag lezen.").isVisible()).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await screen.close();
}, 60_000);

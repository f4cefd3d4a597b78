// With everything unfolded each person's own screen holds exactly what that person may see, each thing once, and the big
// screen what is for everyone (issue check 3); paper too. The numbers are those that the example files expect.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { bramAndLottesTable, exampleFiles, noorsTable } from "../support/cast.ts";
import { isPlainObject } from "@werktafel/shared/boardFile/plainJson";
import { exampleJson, expectationIn } from "../support/exampleTable.ts";
import { openScreens, type Screens } from "../support/openScreen.ts";
import { type ImportedTable, openServer, type TestServer } from "../support/openServer.ts";
import { moreOfTable } from "./hands/atTheBoard.ts";
import { isDrawn } from "./hands/openJourney.ts";

let server: TestServer;
let screens: Screens;
const tables = new Map<string, ImportedTable>();

beforeAll(async () => {
  server = await openServer();
  screens = await openScreens();
  for (const file of exampleFiles) tables.set(file, await server.importCase(file));
}, 120_000);
afterAll(async () => {
  try {
    await screens.close();
  } finally {
    await server.close();
  }
}, 60_000);

const tableOf = (file: string): ImportedTable => {
  const table = tables.get(file);
  if (!table) throw new Error(`${file} is no table here`);
  return table;
};

/** How many things of each kind stand on the screen; a thing that stands there twice is named. */
const counted = async (page: Page, kinds: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
  const found = await page
    .locator("[data-collection]")
    .evaluateAll((things) =>
      things.map((each) => [each.dataset["collection"] ?? "", each.dataset["item"] ?? ""] as const),
    );
  return Object.fromEntries(
    kinds.map((kind) => {
      const ids = found.filter(([collection]) => collection === kind).map(([, id]) => id);
      const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
      return [kind, twice.length > 0 ? `twice: ${twice.join(", ")}` : ids.length];
    }),
  );
};

/** A link is spent by its first use; who came in once stays in. */
const cookies = new Map<string, Promise<string>>();
const sit = async (link: string) => {
  const cookie = cookies.get(link) ?? server.comeIn(link);
  cookies.set(link, cookie);
  const screen = await screens.open("laptop");
  const [name = "", value = ""] = (await cookie).split("=");
  await screen.context.addCookies([{ name, value, url: server.url }]);
  return screen;
};

test.each(exampleFiles)(
  "each person at the table of %s sees what the file says, no more and no less",
  async (file) => {
    const table = tableOf(file);
    const expected = expectationIn(exampleJson(file), "visiblePerParticipant");
    for (const { id, name, link } of table.participants) {
      const mine = expected[id];
      if (!isPlainObject(mine)) throw new Error(`${file} expects nothing of ${name}`);
      const screen = await sit(link);
      await screen.page.goto(`${server.url}/b/${table.board}`);
      await isDrawn(screen.page);
      await moreOfTable(screen.page, "Laat de hele tafel zien");
      await screen.page.getByRole("region", { name: "Laat de hele tafel zien" }).waitFor();
      expect([name, await counted(screen.page, Object.keys(mine))]).toEqual([name, mine]);
      await screen.close();
    }
  },
  120_000,
);

test.each(exampleFiles)(
  "the big screen at the table of %s shows what is for everyone, no more and no less",
  async (file) => {
    const table = tableOf(file);
    const expected = expectationIn(exampleJson(file), "sharedScreenCounts");
    const screen = await sit(table.bigScreen);
    await screen.page.goto(`${server.url}/scherm/${table.board}`);
    await isDrawn(screen.page);
    expect(await counted(screen.page, Object.keys(expected))).toEqual(expected);
    await screen.close();
  },
  60_000,
);

test("who reads more than everyone sees beside each such thing who else reads it; the others see no gap", async () => {
  const table = tableOf(bramAndLottesTable.file);
  const seat = (id: string) => table.participants.find((each) => each.id === id)?.link ?? "";
  const marije = await sit(seat(bramAndLottesTable.marije));
  await marije.page.goto(`${server.url}/b/${table.board}`);
  await isDrawn(marije.page);
  await moreOfTable(marije.page, "Laat de hele tafel zien");
  const own = marije.page.locator(
    `[data-item="${bramAndLottesTable.agreementOwnAccount}"][data-collection="agreements"]`,
  );
  await own.getByText("Alleen Lotte en Marije").waitFor();
  await marije.close();

  const noor = tableOf(noorsTable.file);
  const joost = await sit(noor.participants.find(({ id }) => id === noorsTable.joost)?.link ?? "");
  await joost.page.goto(`${server.url}/b/${noor.board}`);
  await isDrawn(joost.page);
  await moreOfTable(joost.page, "Laat de hele tafel zien");
  expect(await joost.page.content()).not.toContain("uitkering");
  await joost.close();
}, 60_000);

const chair = async (who: string) => {
  const table = tableOf(noorsTable.file);
  const screen = await sit(table.participants.find(({ id }) => id === who)?.link ?? "");
  await screen.page.goto(`${server.url}/b/${table.board}`);
  await isDrawn(screen.page);
  return screen;
};

test("without unfolding one goal is open, and the others wait as one line each", async () => {
  const { page, close } = await chair(noorsTable.teun);
  expect(await page.locator('[data-collection="goals"]').count()).toBe(1);
  // Six goals, and what is not at a goal yet.
  expect(await page.getByRole("region", { name: "Doelen" }).getByRole("listitem").count()).toBe(7);
  await close();
}, 60_000);

test("a print holds everything its reader may see, whom to call too, and says whose it is", async () => {
  const printOf = async (who: string) => {
    const { page, close } = await chair(who);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("button:not(.as-text):visible").count()).toBe(0);
    const printed = {
      actions: await page.locator('[data-collection="actions"]:visible').count(),
      numbers: await page
        .locator('[data-collection="contacts"] a:visible')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      isSaid: await page.getByText(/^Geprint door .* mag lezen\.$/).textContent(),
    };
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await close();
    return printed;
  };
  const joosts = await printOf(noorsTable.joost);
  expect(joosts).toMatchObject({ actions: 24, numbers: [] });
  expect(joosts.isSaid).toContain("Hier staat alleen wat Joost mag lezen.");
  expect((await printOf(noorsTable.noor)).numbers).toEqual([
    "tel:0000000001",
    "tel:0000000002",
    "tel:0000000003",
    "tel:112",
  ]);
}, 60_000);

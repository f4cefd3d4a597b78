// A phone of one's own and one that is not: the PIN locks and opens, what was typed waits, and a borrowed phone forgets all.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { findChromium } from "../../support/findChromium.ts";
import { knowsNothingOf, moreOfTable, reads } from "../hands/atTheBoard.ts";
import { goIn, isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const question = "Ik wil weer onder de mensen zijn";

test("Noor chooses a PIN, shuts her screen in one tap, and finds what she typed when she opens it", async () => {
  const phone = await journey.comeIn(noorsTable.noor, "phone");
  const { page } = phone;
  phone.expectFaults(/status of (403|423)/); // A wrong PIN, and a second tab that asks while the screen is locked.
  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await page.getByLabel("Jouw woorden").fill("Nog niet op het bord gezet");
  const second = await phone.context.newPage();
  second.setDefaultTimeout(patienceMs);
  await second.goto(page.url());
  await isDrawn(second);
  await page.keyboard.press("Escape");
  await moreOfTable(page, "Scherm dicht");
  await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("4096");
  await page.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await reads(page, "Wat is jouw pincode?");
  expect(await knowsNothingOf(page, question)).toBe(true);
  expect(await page.title()).toBe("Werktafel");
  // The other tab of this phone is shut with it.
  await reads(second, "Wat is jouw pincode?");
  expect(await knowsNothingOf(second, question)).toBe(true);
  await second.close();
  await page.getByLabel("Pincode").fill("1111");
  await page.keyboard.press("Enter");
  await reads(page, "Dat is niet de goede pincode. Probeer het nog een keer.");
  expect(await page.getByLabel("Pincode").inputValue()).toBe("1111");
  await page.getByLabel("Pincode").fill("4096");
  await page.keyboard.press("Enter");
  await isDrawn(page);
  if (!(await page.getByLabel("Jouw woorden").isVisible())) {
    await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  }
  await eventually(
    async () => expect(await page.getByLabel("Jouw woorden").inputValue()).toBe("Nog niet op het bord gezet"),
    patienceMs,
  );
}, 120_000);

const bytesUnder = async (folder: string): Promise<readonly (readonly [string, Buffer])[]> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => [name, await readFile(join(parentPath, name))] as const),
  );
};

test("on a phone that is not one's own nothing of the table is left, in no file of the browser", async () => {
  const profile = await mkdtemp(join(tmpdir(), "werktafel-profile-"));
  const { path, env } = await findChromium();
  const ambient = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    env: Object.fromEntries(ambient),
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(journey.linkOf(noorsTable.mila));
    await page.getByLabel("Dit is niet mijn telefoon").check();
    await page.getByRole("button", { name: "Ga naar binnen" }).click();
    await isDrawn(page);
    await page.getByRole("button", { name: "Nieuw op het bord" }).click();
    await page.getByLabel("Jouw woorden").fill("Kanariewoord van Mila");
    await page.keyboard.press("Escape");
    expect(await page.evaluate("(async () => (await indexedDB.databases()).length)()")).toBe(0);
    await moreOfTable(page, "Klaar");
    await page.waitForURL((url) => url.pathname === "/");
    await page.goBack().catch(() => null);
    expect(await knowsNothingOf(page, question)).toBe(true);
  } finally {
    await context.close();
  }
  const files = await bytesUnder(profile);
  console.log(`${files.length} files of the browser were searched`);
  expect(files.length).toBeGreaterThan(20);
  const canaries = [question, "Kanariewoord", "buurtkeuken", "Noor Voorbeeld", "Mila Voorbeeld"].flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, "utf16le"),
  ]);
  const found = files.filter(([, bytes]) => canaries.some((canary) => bytes.includes(canary))).map(([name]) => name);
  expect(found).toEqual([]);
  await rm(profile, { recursive: true, force: true });
}, 120_000);

test("a link whose code was guessed at too often says so, calmly, at that person's card", async () => {
  const { server, table } = journey;
  const { link } = JSON.parse((await server.command("link", table.board, "p-wil", "--json", "--code")).printed);
  const token = new URL(link).hash.slice(1);
  for (let guess = 0; guess < 20; guess += 1) {
    await server.ask("/api/session", { method: "POST", body: { token, code: String(guess).padStart(4, "9") } });
  }
  const laptop = await journey.screens.open("laptop");
  await goIn(laptop.page, journey.linkOf(noorsTable.teun));
  await laptop.page.getByRole("button", { name: /^Wil/ }).first().click();
  await reads(laptop.page, "Bij Wil is vaak een verkeerde code getypt. De link is dicht. Geef een nieuwe.");
}, 60_000);

/** What one would have to fill in here; a tick is no typing. */
const toFillIn = (page: Page): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll("input, select, textarea")].filter((each) => each.checkVisibility() && !["checkbox", "radio"].includes(each.type)).length`,
  );

test("Noor comes in, comes back, forgets her PIN and comes in on another phone, and types or remembers nothing", async () => {
  const { server, table, screens } = journey;
  const newLink = async (): Promise<string> =>
    JSON.parse((await server.command("link", table.board, noorsTable.noor, "--json")).printed).link;
  const byLink = async (page: Page): Promise<void> => {
    await page.goto(await newLink());
    const door = page.getByRole("button", { name: "Ga naar binnen" });
    await door.waitFor();
    expect(await toFillIn(page)).toBe(0);
    await door.click();
    await page.getByRole("heading", { name: "Hallo Noor" }).waitFor();
  };
  const { page, context } = await screens.open("phone");
  page.setDefaultTimeout(patienceMs);
  await byLink(page);
  // The next time, in a new tab: she is in.
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(patienceMs);
  await again.goto(`${server.url}/b/${table.board}`);
  await isDrawn(again);
  expect(await toFillIn(again)).toBe(0);
  // A PIN is her own choice, and never the only way: who forgot it is told of the other one.
  await moreOfTable(again, "Scherm dicht");
  await again.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("4096");
  await again.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await reads(again, "Wat is jouw pincode?");
  await again.getByRole("button", { name: "Pincode kwijt" }).click();
  await reads(again, "Vraag iemand van jouw tafel om een nieuwe link. Daarmee kom je weer binnen.");
  await byLink(again);
  const other = await screens.open("phone");
  other.page.setDefaultTimeout(patienceMs);
  await byLink(other.page);
}, 60_000);

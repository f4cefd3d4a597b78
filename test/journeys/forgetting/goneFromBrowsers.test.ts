// Words that go for good go from the browsers too: from one that has the table open and from one that comes back later. Nothing of
// them is in any file of either profile, nor in a folder of the server (check 8). And a part of adopted minutes, by hand.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { itemId, type ParticipantId } from "@werktafel/shared/ids";
import { writeText } from "@werktafel/shared/sheet/editSheet";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { Screen } from "../../support/openScreen.ts";
import { findChromium } from "../../support/findChromium.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { filesIn, tracesIn, tracesOf } from "../../support/keys/traces.ts";
import { SheetScreen } from "../../faults/erasing/sheetScreen.ts";
import { more, reads } from "../hands/atTheBoard.ts";
import { goIn, isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

const { noor, teun, mila } = noorsTable;
const word = "Zwrdplkjhgtq";
let journey: Journey;
const profiles: string[] = [];
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => {
  await journey.close();
  for (const each of profiles) await rm(each, { recursive: true, force: true });
}, 60_000);

const launch = async (profile: string): Promise<{ readonly context: BrowserContext; readonly page: Page }> => {
  const { path, env } = await findChromium();
  const ambient = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    env: Object.fromEntries(ambient),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return { context, page };
};
const newProfile = async (): Promise<string> => {
  const profile = await mkdtemp(join(tmpdir(), "werktafel-profile-"));
  profiles.push(profile);
  return profile;
};
const boardPath = (): string => `${journey.server.url}/b/${journey.table.board}`;
const freshLink = async (who: ParticipantId): Promise<string> => {
  const { printed } = await journey.server.command("link", journey.table.board, who, "--json");
  return JSON.parse(printed).link;
};
let laptop: Screen;
const shows = async (page: Page): Promise<boolean> => (await page.getByText(word).count()) > 0;

/** She thinks better of it: it is asked of nobody any more. */
const mayStay = async (page: Page): Promise<void> => {
  const stays = page.getByRole("button", { name: "Het mag toch blijven" });
  await stays.click();
  await stays.waitFor({ state: "detached" });
  await page.getByText("Het blijft staan.").waitFor({ state: "attached" });
};

/** A line on everyone's sheet says it, written by somebody else. */
const putDown = async (who: ParticipantId): Promise<void> => {
  const { server, table } = journey;
  const cookie = await server.comeIn(await freshLink(who));
  const { text } = await server.ask(`/api/boards/${table.board}`, { cookie });
  const sheet = /"id":"([^"]+)","audience":"everyone","kind":"table"/.exec(text)?.[1] ?? "";
  const screen = new SheetScreen({ url: server.url, sheet, cookie });
  screen.comeBack();
  await eventually(() => expect(screen.isSettled).toBe(true), patienceMs);
  const field = { collection: "strengths", id: itemId("s-2"), field: "text" } as const;
  expect(writeText(screen.doc, field, `${word} is van ons samen`, { origin: null })).toBe(true);
  await eventually(() => expect(screen.isSettled).toBe(true), patienceMs);
  screen.goAway();
};

test("what is erased leaves a browser that is open and one that comes back, to the byte", async () => {
  const [open, closed] = [await newProfile(), await newProfile()];
  await putDown(noorsTable.samira);
  const noors = await launch(open);
  await goIn(noors.page, journey.linkOf(noor));
  await eventually(async () => expect(await shows(noors.page)).toBe(true), patienceMs);
  const milas = await launch(closed);
  await goIn(milas.page, journey.linkOf(mila));
  await eventually(async () => expect(await shows(milas.page)).toBe(true), patienceMs);
  await milas.context.close();

  const ask = async () => {
    await more(noors.page, word, "Haal weg voor altijd");
    await noors.page.getByRole("button", { name: "Ja, dit moet weg" }).click();
    await reads(noors.page, "Jij vroeg om dit weg te halen.");
  };
  await ask();
  await mayStay(noors.page);
  await ask();
  laptop = await journey.comeIn(teun, "laptop");
  await more(laptop.page, word, "Haal weg voor altijd");
  await laptop.page.getByRole("button", { name: "Haal het nu weg" }).click();
  await laptop.page.getByRole("dialog", { name: "Even zeker weten dat jij het bent" }).waitFor();
  expect(await shows(noors.page)).toBe(true);
  await laptop.page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("2580");
  await laptop.page.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await eventually(async () => expect(await shows(noors.page)).toBe(false), patienceMs);
  await noors.context.close();
  const again = await launch(closed);
  await again.page.goto(boardPath());
  await isDrawn(again.page);
  await reads(again.page, "Ik wil weer onder de mensen zijn");
  expect(await shows(again.page)).toBe(false);
  await again.context.close();

  const traces = tracesOf([word]);
  const files = [open, closed].flatMap(filesIn).length;
  console.log(`${files} files of two browsers were searched`);
  expect(files).toBeGreaterThan(40);
  expect(tracesIn(traces, open, closed)).toEqual([]);
  expect(tracesIn(traces, journey.server.dataDir, keysBeside(journey.server.dataDir))).toEqual([]);
}, 180_000);

test("Noor points at a line of adopted minutes, Teun takes it away, and a mark says who asked and when", async () => {
  const phone = await journey.screens.open("phone");
  phone.page.setDefaultTimeout(patienceMs);
  await goIn(phone.page, await freshLink(noor));
  await phone.page.goto(`${boardPath()}/verslag/m-2`);
  await isDrawn(phone.page);
  const line = phone.page.locator(".of-agreements .pick").first();
  const point = async () => {
    await phone.page.getByRole("button", { name: "Haal iets weg uit dit verslag" }).tap();
    const words = (await line.innerText()).split("\n")[0] ?? "";
    await line.tap();
    await phone.page.getByRole("button", { name: "Ja, dit moet weg" }).tap();
    await reads(phone.page, "Jij vroeg om dit weg te halen.");
    return words;
  };
  await point();
  await mayStay(phone.page);
  const said = await point();
  expect(said.length).toBeGreaterThan(10);
  // He showed a moment ago that it is really him.
  await laptop.page.goto(`${boardPath()}/verslag/m-2`);
  await isDrawn(laptop.page);
  await laptop.page.getByRole("button", { name: "Haal het nu weg" }).click();
  await reads(phone.page, "Hier stond iets.");
  expect(await phone.page.locator(".minutes-paper").innerText()).toContain(
    "Hier stond iets. Noor vroeg om het weg te halen.",
  );
  expect(await phone.page.locator(".minutes-paper").getByText(said).count()).toBe(0);
  const { printed } = await journey.server.command("verify", "--json");
  expect(JSON.parse(printed)).toMatchObject({ faults: [] });
}, 120_000);

// Friday, half past three. Farida is out, Teun is there until four, and then it is weekend: whom Noor can call, what Teun still
// arranges, how a letter may come, and who asks how it goes. With a phone in the hand, taps counted.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { placeOf } from "@werktafel/client/table/placeAtTable";
import type { Page } from "playwright-core";
import type { ParticipantId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import type { Device, Screen } from "../../support/openScreen.ts";
import { knowsNothingOf, reads } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney } from "../hands/openJourney.ts";
import { englishOn, faultsForReaders, sidewaysOn } from "../hands/readable.ts";

const clock = fixedClock("2026-09-18T15:30:00+02:00");
let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(nt.file, { now: clock.now });
}, 120_000);
afterAll(async () => journey.close(), 60_000);

/** The clock in the hand and the one on the server say the same. */
const itIs = async (page: Page, moment: string): Promise<void> => {
  clock.set(moment);
  await page.clock.setFixedTime(new Date(moment));
  await page.reload();
  await isDrawn(page);
};
const comeIn = async (who: ParticipantId, device: Device, moment: string): Promise<Screen> => {
  const screen = await journey.comeIn(who, device);
  await itIs(screen.page, moment);
  return screen;
};
const toCard = async (page: Page, who: ParticipantId): Promise<void> => {
  const { server, table } = journey;
  await page.goto(`${server.url}/b/${table.board}/aan-tafel/${placeOf(table.participants, who)}`);
  await isDrawn(page);
};
const isForAll = async (page: Page): Promise<void> => {
  expect([await faultsForReaders(page), await sidewaysOn(page), await englishOn(page)]).toEqual([[], 0, []]);
};

test("Noor sees with one tap who is there now, and after four who is there then", async () => {
  const noor = await comeIn(nt.noor, "phone", "2026-09-18T15:30:00+02:00");
  const { page } = noor;
  // Tap 1.
  await page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
  const paper = page.getByRole("dialog", { name: "Wie kan ik bellen?" });
  const now = paper.getByRole("region", { name: "Nu bellen" });
  await now.getByText("Teun is er nu.").waitFor();
  expect(await now.getByRole("link").allTextContents()).toEqual(["Bel Teun"]);
  expect(await now.getByRole("link").getAttribute("href")).toBe("tel:0000000001");
  await now.getByText("Na 16.00 uur: Mila").waitFor();
  await now.getByText("Farida is er weer maandag 8.30 uur.").waitFor();
  await now.getByText("Op Farida kun je altijd terugvallen.").waitFor();
  await keepPicture(page, "friday-whom-to-call");
  await itIs(page, "2026-09-18T16:01:00+02:00");
  await page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
  await now.getByText("Je kunt Mila bellen.").waitFor();
  expect(await now.getByText("Teun is er nu.").count()).toBe(0);
  await isForAll(page);

  // She chooses once how news may come: a tap on her own card.
  await toCard(page, nt.noor);
  await page.getByLabel("Pas als iemand het kan uitleggen").check();
  await page.getByRole("article").getByText("Bewaard. Je kunt dit altijd veranderen.").waitFor();
  // And who asks how it goes: Mila, every week.
  await page.getByRole("button", { name: "Kies wie het vraagt" }).click();
  await page.getByLabel("Wie vraagt het?").selectOption({ label: "Mila" });
  await page.getByLabel("Om de hoeveel weken?").selectOption("1");
  await page.getByRole("button", { name: "Spreek dit af" }).click();
  await page.getByText("Mila, elke week.").waitFor();
  await isForAll(page);
  await noor.close();
}, 120_000);

test("Teun reads what must still be arranged, and what is fine; and how a letter to Noor would come", async () => {
  const teun = await comeIn(nt.teun, "laptop", "2026-09-18T15:30:00+02:00");
  const { page } = teun;
  const check = page.getByRole("region", { name: "Vrijdag-check" });
  await check.getByText("Om 16.00 uur gaat de deur dicht.").waitFor();
  const lines = (await check.locator("details > ul > li").allTextContents()).map((line) =>
    line.replaceAll(/\s+/g, " "),
  );
  expect(lines[0]).toBe(
    "Noor bellen: wat vind je van de nieuwe begeleider? Dat staat voor vandaag. Het kan nog tot 16.00 uur.",
  );
  expect(lines[1]).toContain("Samira is er maandag 9.00 uur weer.");
  expect(lines[1]).toContain("Navragen of de reiskosten worden betaald Was bedoeld voor 15 september.");
  expect(lines[2]).toContain("Overdracht van Farida is nog open. Antwoord voor dinsdag 22 september.");
  expect(lines.at(-1)).toBe("Hoe gaat het? Niemand zei ‘niet goed’.");
  await keepPicture(page, "friday-check");
  await isForAll(page);
  await check.getByRole("button", { name: "Ik heb alles bekeken" }).click();
  expect(await check.getByText("Dat staat voor vandaag.").isVisible()).toBe(false);

  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await page.getByLabel("Wat wil je erbij zetten?").selectOption("barriers");
  await reads(page, "Een bericht aan Noor wacht tot maandag 8.30 uur.");
  await page.getByLabel("Wat wil je erbij zetten?").selectOption("strengths");
  expect(await knowsNothingOf(page, "Een bericht aan Noor")).toBe(true);
  // In the hand it is one line, until it is opened.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await isDrawn(page);
  await check.getByText("Tot maandag 9.00 uur").waitFor();
  expect(await check.getByText("Dat staat voor vandaag.").isVisible()).toBe(false);
  // On Thursday there is none.
  await itIs(page, "2026-09-17T15:30:00+02:00");
  expect(await check.count()).toBe(0);
  await teun.close();
}, 120_000);

test("a week later it is Mila who reads that it is time to ask", async () => {
  const mila = await comeIn(nt.mila, "phone", "2026-09-25T19:00:00+02:00");
  const { page } = mila;
  const asks = page.getByRole("region", { name: "Vraag Noor hoe het gaat" });
  // Tap 1: asked. Tap 2: a face. Tap 3: put there.
  await asks.getByRole("button", { name: "Ik heb het gevraagd" }).click();
  await asks.getByLabel("Gaat wel").check();
  await reads(page, "Noor en Mila.");
  await isForAll(page);
  await asks.getByRole("button", { name: "Zet het erbij" }).click();
  await asks.waitFor({ state: "detached" });
  await mila.close();
}, 120_000);

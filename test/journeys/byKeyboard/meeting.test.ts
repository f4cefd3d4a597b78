// A meeting for who uses no mouse and no finger (issue check 11): opening it, going to a point, putting something down, laying
// an agreement before everyone, answering, a pause, and rounding off, with keys alone; and focus never falls off the page.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { planOf, yes } from "../../support/meetingHands.ts";
import type { Device } from "../../support/openScreen.ts";
import { type OpenHouse, openHouse } from "../accessible/openHouse.ts";
import { reads } from "../hands/atTheBoard.ts";
import { lockPointerAway, nameOfFocus, tabTo } from "../hands/keyboard.ts";
import { meetingId } from "@werktafel/shared/ids";

const { noor, teun, ruben } = noorsTable;
const proposal = "Vanaf oktober probeert Noor een tweede ochtend in de keuken.";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

const atMeeting = async (seat: string, device: Device): Promise<Page> => {
  const page = await house.pageOf(seat, device);
  await lockPointerAway(page);
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/overleg`);
  await page.getByLabel("Is alles bewaard?").waitFor();
  return page;
};

const pressHere = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};
const fromTheTop = async (page: Page): Promise<void> => {
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
};
/** A press counts once the question stood there long enough to be read. */
const canAnswer = async (page: Page): Promise<void> => {
  await page.getByRole("group", { name: "Klopt dit voor jou?", disabled: false }).first().waitFor();
};
/** Focus stands somewhere on the page. */
const isSomewhere = async (page: Page): Promise<void> => {
  await eventually(async () => (await nameOfFocus(page)) !== "");
};

test("with keys alone a meeting is opened, led, agreed in, paused and rounded off", async () => {
  const chair = await house.lineOf(teun);
  const invited = [noor, teun, ruben];
  const { made = "" } = await yes(chair.wish("planMeeting", { meeting: null, plan: planOf(teun, invited) }));
  const meeting = meetingId(made);
  await yes((await house.lineOf(noor)).wish("seeInvitations", { meeting, invited }));
  await yes(chair.wish("invite", { meeting }));

  const lead = await atMeeting(teun, "laptop");
  const her = await atMeeting(noor, "laptop");
  const rubens = await atMeeting(ruben, "laptop");

  // The first Tab offers the question; help opens by its letter and gives the hand back.
  await lead.keyboard.press("Tab");
  expect(await nameOfFocus(lead)).toBe("Ga naar de vraag");
  await lead.keyboard.press("?");
  await lead.getByRole("dialog", { name: "Help mij" }).waitFor();
  await lead.keyboard.press("Escape");
  await eventually(async () => (await nameOfFocus(lead)) === "Ga naar de vraag");

  // Everyone says how they are here; the agenda begins from an example; the meeting opens.
  await pressHere(her, "In de kamer");
  await pressHere(rubens, "Video");
  await isSomewhere(her);
  await pressHere(lead, "Kort gesprek met z'n drieën");
  await lead.getByRole("textbox", { name: "Punt 1" }).waitFor();
  await isSomewhere(lead);
  await fromTheTop(lead);
  await tabTo(lead, /^In de kamer/);
  const presses = { count: 0 };
  // Farida is first in order of name; six more names before Teun's own row.
  while (!(await lead.getByRole("group", { name: "Teun" }).getByRole("radio", { name: "In de kamer" }).isChecked())) {
    const isTeuns = await lead.evaluate<boolean>(
      `document.activeElement.closest("fieldset.attending")?.textContent.includes("Teun") ?? false`,
    );
    await lead.keyboard.press(isTeuns ? "Space" : "Tab");
    presses.count += 1;
    if (presses.count > 60) throw new Error("Tab never came to Teun's own row");
  }
  await pressHere(lead, "Begin het overleg");
  await reads(lead, "We zijn nog nergens aan begonnen.");
  await isSomewhere(lead);

  // To the first point; arrows go along the agenda; Enter looks around and comes back.
  await pressHere(lead, "Ga naar het eerste punt");
  await reads(rubens, "Hoe gaat het?");
  await fromTheTop(lead);
  await tabTo(lead, /Hoe gaat het\?/);
  await lead.keyboard.press("ArrowDown");
  expect(await nameOfFocus(lead)).toMatch(/Wat is er nu nodig\?/);
  await lead.keyboard.press("Enter");
  await reads(lead, "Jij kijkt hier alleen rond.");
  await pressHere(lead, "Terug naar waar we zijn");
  await isSomewhere(lead);

  // n takes a slip, Ctrl+Enter puts it down at this point; Esc lays it aside.
  await lead.keyboard.press("n");
  await eventually(async () => (await nameOfFocus(lead)) === "Jouw woorden");
  await lead.keyboard.type("Teun belt de gemeente.");
  await lead.keyboard.press("Control+Enter");
  await reads(rubens, "Teun belt de gemeente.");
  expect(await nameOfFocus(lead)).toBe("Jouw woorden");
  await lead.keyboard.press("Escape");
  await eventually(async () => (await nameOfFocus(lead)) === "Nieuw op het bord");

  // A round: whose turn it is can be given and passed on.
  await pressHere(lead, "Rondje");
  await fromTheTop(lead);
  await pressHere(lead, "Geef Noor de beurt");
  await fromTheTop(her);
  await pressHere(her, "Ik sla over");
  await isSomewhere(her);
  await fromTheTop(lead);
  await pressHere(lead, "Sluit het rondje");
  await isSomewhere(lead);

  // An agreement is laid before everyone, and Noor and Ruben answer.
  await pressHere(lead, "Akkoordronde");
  await lead.getByRole("dialog", { name: "Welke afspraak leggen we voor?" }).waitFor();
  await pressHere(lead, proposal);
  await reads(her, "Klopt dit voor jou?");
  await reads(rubens, proposal);
  await isSomewhere(lead);
  await canAnswer(rubens);
  await fromTheTop(rubens);
  await pressHere(rubens, "Ja, dit klopt");
  await reads(rubens, /Het gaat open als Noor iets zegt\./);
  await isSomewhere(rubens);
  await canAnswer(her);
  await fromTheTop(her);
  await pressHere(her, "Nee, dit klopt niet");
  await eventually(async () => (await nameOfFocus(her)) === "Jij zegt: nee, dit klopt niet.");
  await her.keyboard.press("Tab");
  await her.keyboard.type("Eén ochtend is genoeg.");
  await pressHere(her, "Zeg dit aan tafel");
  await reads(lead, "Eén ochtend is genoeg.");
  await reads(rubens, "Eén ochtend is genoeg.");
  await isSomewhere(her);

  // A pause for everyone, and on again.
  await fromTheTop(her);
  await pressHere(her, "Even pauze");
  await reads(lead, "We nemen even pauze.");
  await isSomewhere(her);
  await pressHere(her, "We gaan verder");
  await reads(lead, "Eén ochtend is genoeg.");
  await isSomewhere(her);

  // Back to the agenda, and rounding off.
  await fromTheTop(lead);
  await pressHere(lead, "Kijk op de agenda");
  await reads(lead, "Agenda");
  await isSomewhere(lead);
  await fromTheTop(lead);
  await tabTo(lead, "Volgend punt");
  await tabTo(lead, "Meer", "Shift+Tab");
  await lead.keyboard.press("Enter");
  await pressHere(lead, "Rond af");
  await lead.getByRole("dialog", { name: "We ronden af" }).waitFor();
  await pressHere(lead, "Sluit het overleg");
  await lead.getByRole("heading", { name: "Maak het verslag af" }).waitFor();
  await lead.keyboard.press("Tab");
  expect(await nameOfFocus(lead)).not.toBe("");
}, 120_000);

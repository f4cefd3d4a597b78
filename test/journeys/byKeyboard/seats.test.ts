// Who sits at my table, what I agreed to, what I take along and my own devices, for who uses no mouse and no finger: with keys
// alone Noor lets somebody in, says yes and takes it back, writes on her card, takes a copy, and changes her PIN (issue 4, check 12).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { lockPointerAway, nameOfFocus, tabTo } from "../hands/keyboard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

const { noor, mila, teun, ruben, wil, farida } = noorsTable;
let journey: Journey;
let page: Page;
let lead: SeatedLine;
let sister: SeatedLine;

const lineOf = async (who: typeof noor): Promise<SeatedLine> => {
  const cookie = await journey.server.comeIn(journey.linkOf(who));
  return openSeatedLine(journey.server.url, { board: journey.table.board, cookie, who });
};
const press = async (name: string | RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};
const goTo = async (path: string): Promise<void> => {
  await page.goto(`${journey.server.url}/b/${journey.table.board}${path}`);
  await isDrawn(page);
};
const known = async (what: () => boolean): Promise<void> => eventually(() => expect(what()).toBe(true), patienceMs);

beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  lead = await lineOf(teun);
  sister = await lineOf(mila);
  const screen = await journey.screens.open("laptop");
  page = screen.page;
  page.setDefaultTimeout(patienceMs);
  await lockPointerAway(page);
  await page.goto(journey.linkOf(noor));
  await page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
  await press("Ga naar binnen");
  await isDrawn(page);
  await goTo("");
}, 120_000);
afterAll(async () => {
  lead.close();
  sister.close();
  await journey.close();
}, 60_000);

test("a yes to somebody who would join, with a PIN chosen on the way; and to who takes over", async () => {
  const roos = {
    party: "volunteer",
    roleLabel: "helpt met de post",
    organisationId: null,
    organisationName: "",
  } as const;
  await sister.wish("proposeSeat", { ...roos, name: "Roos Verzonnen", why: "Roos kan goed uitleggen." });
  await lead.wish("askTakeOver", { who: ruben, insteadOf: wil });
  await goTo("");
  await page.getByRole("heading", { name: "Mag Roos erbij komen?" }).waitFor();
  await press("Ja, dat is goed");
  await page.getByRole("dialog", { name: "Even zeker weten dat jij het bent" }).waitFor();
  await tabTo(page, /^Kies 4, 5 of 6 cijfers/);
  await page.keyboard.type("2580");
  await press("Bewaar mijn pincode");
  await known(() => lead.facts().participants.some(({ name }) => name === "Roos Verzonnen"));
  // The paper and her own question are gone from her screen too: the other questions have a "Nee, liever niet" of their own.
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: "Mag Roos erbij komen?" }).waitFor({ state: "hidden" });
  const asked = page.getByRole("region", { name: "Mag Ruben dit ook lezen?" });
  const before = await asked.count();
  expect(before).toBe(3);
  await press("Nee, liever niet");
  await eventually(async () => expect(await asked.count()).toBe(before - 1), patienceMs);
}, 120_000);

test("a card is opened and shut, somebody is not let go after all, and Noor writes on her own", async () => {
  await goTo("/aan-tafel");
  await press(/^Sa\s*Samira/);
  await eventually(async () => expect(await nameOfFocus(page)).toBe("Samira"), patienceMs);
  await press("Samira hoeft niet meer te komen");
  await press("Nee, laat het zo");
  expect(lead.facts().participants.find(({ callName }) => callName === "Samira")?.leftOn).toBeNull();
  await goTo("/aan-tafel/1");
  await press("Verander mijn kaart");
  await tabTo(page, "Wanneer kun je mij bereiken?");
  await page.keyboard.type("Na tien uur. ");
  await press("Zet op mijn kaart");
  await known(() =>
    lead.facts().participants.some(({ id, reachability }) => id === noor && reachability.includes("Na tien uur.")),
  );
}, 120_000);

test("a consent is given and taken back", async () => {
  await lead.wish("askConsent", {
    of: noor,
    consent: "breakConfidentiality",
    about: farida,
    toOrganisationIds: [],
    scope: "Farida mag vertellen wat helpt bij drukte.",
    validUntil: null,
    domains: [],
  });
  await goTo("");
  await page.getByRole("heading", { name: "Vind je dit goed?" }).waitFor();
  await press("Ja, dit is goed");
  const consent = () => lead.facts().consents.find(({ scope }) => scope.startsWith("Farida mag vertellen wat helpt"));
  await known(() => (consent()?.givenOn ?? null) !== null);
  await goTo("/wie-keek");
  await press(/^Ik wil dit niet meer: Farida mag vertellen wat helpt/);
  await press(/^Nee, Farida mag blijven/);
  await known(() => (consent()?.withdrawnOn ?? null) !== null);
}, 120_000);

test("a copy to take home, and the table that may rest", async () => {
  await goTo("/meenemen");
  const file = page.waitForEvent("download");
  await press("Neem mee naar huis");
  expect((await file).suggestedFilename()).toBe("mijn-kopie.html");
  await press("Geef de tafel rust");
  await page.getByText("De tafel rust. Alles blijft bewaard.").first().waitFor();
  await press("Ga weer verder");
  await eventually(
    async () => expect(await page.getByText("De tafel rust. Alles blijft bewaard.").count()).toBe(0),
    patienceMs,
  );
}, 120_000);

test("the own devices: another PIN", async () => {
  await page.goto(`${journey.server.url}/apparaten`);
  await page.getByRole("heading", { name: "Mijn apparaten" }).waitFor();
  await page.getByText("Je hebt hier een pincode.").waitFor();
  await press("Kies een andere pincode");
  await tabTo(page, "Je pincode van nu");
  await page.keyboard.type("2580");
  await tabTo(page, /^Kies 4, 5 of 6 cijfers/);
  await page.keyboard.type("1379");
  await press("Bewaar mijn pincode");
  await page.getByText("Dat staat zo.").first().waitFor();
}, 120_000);

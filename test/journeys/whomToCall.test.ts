// Whom to call after 16.00 and in the weekend: a new table has no such agreement yet, and anyone who writes there can make
// one, for everybody or for a few. It changes live, it stays, and what was laid away comes back.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import { knowsNothingOf, moreOfTable, reads, savedSays, showNews } from "./hands/atTheBoard.ts";
import { goIn, isDrawn, type Journey, openJourney, patienceMs } from "./hands/openJourney.ts";
import { tabTo } from "./hands/keyboard.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const paperOf = (page: Page): Locator =>
  page.getByRole("dialog", { name: /^(Na 16.00 uur en in het weekend|Wie kan ik bellen\?)$/ });
const contact = (page: Page, who: string): Locator => paperOf(page).getByRole("listitem").filter({ hasText: who });

const moreOf = async (page: Page, who: string, verb: string): Promise<void> => {
  await contact(page, who).getByText("Meer").click();
  await contact(page, who).getByRole("button", { name: verb, exact: true }).click();
};
/** A resident's screen is calm: what others did waits until it is let in. */
const letIn = async (page: Page, opener: string): Promise<void> => {
  if (await paperOf(page).isVisible()) await paperOf(page).getByRole("button", { name: "Sluit" }).click();
  await showNews(page);
  await page.getByRole("button", { name: opener }).click();
};
const order = (page: Page): Promise<readonly string[]> => paperOf(page).locator("li b").allTextContents();
const write = async (page: Page, words: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(words)) await paperOf(page).getByLabel(label, { exact: true }).fill(text);
};

test("a new table gets whom to call, the others see it at once, and it is still there tomorrow", async () => {
  const laptop = await journey.comeIn(noorsTable.teun, "laptop");
  const { page } = laptop;
  await moreOfTable(page, "Nieuwe tafel");
  await page.getByLabel("Hoe heet de tafel?").fill("De tafel van Amir");
  await page.getByLabel("Naam").first().fill("Amir");
  await page.getByRole("button", { name: "Maak de tafel" }).click();
  const amirsLink = (await page.getByRole("region", { name: "De link van Amir" }).locator("code").textContent()) ?? "";
  // The code goes another way: Teun says it.
  const amirsCode =
    (await page.getByRole("region", { name: "De code van Amir" }).locator(".given-code").textContent()) ?? "";
  await page.getByRole("link", { name: "Ga naar de tafel" }).click();
  await isDrawn(page);
  const amir = await journey.screens.open("phone");
  await goIn(amir.page, amirsLink, amirsCode);

  // Amir begins on his phone, closes the paper halfway, and finds his words again.
  await amir.page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
  await reads(amir.page, "Nog geen afspraak. Wie bel je na 16.00 uur?");
  await amir.page.getByRole("button", { name: "Zet erbij wie je belt" }).click();
  await write(amir.page, { "Wie kun je bellen?": "Mijn zus" });
  await paperOf(amir.page).getByRole("button", { name: "Sluit" }).click();
  await amir.page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
  expect(await amir.page.getByLabel("Wie kun je bellen?").inputValue()).toBe("Mijn zus");
  await write(amir.page, { Telefoonnummer: "000 000 00 05", "Wanneer kun je bellen?": "in het weekend" });
  await reads(amir.page, "jij en iedereen aan tafel.");
  await page.getByRole("button", { name: "Na 16.00 uur" }).click();
  await reads(page, "Nog geen afspraak. Wie belt Amir na 16.00 uur?");
  expect(await knowsNothingOf(page, "Mijn zus")).toBe(true);
  await amir.page.getByRole("button", { name: "Zet op het bord" }).click();
  await paperOf(amir.page).getByText("Staat op het bord.").waitFor();
  await paperOf(page).getByRole("link", { name: "Bel Mijn zus 000 000 00 05" }).waitFor();

  // Teun adds somebody, with keys alone.
  await tabTo(page, "Nog iemand om te bellen");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Huisartsenpost");
  await page.keyboard.press("Tab");
  await page.keyboard.type("000 000 00 06");
  await page.keyboard.press("Control+Enter");
  await contact(page, "Huisartsenpost").waitFor();

  // What stands there is changed live, moved, and what helps is written beside it.
  await moreOf(page, "Huisartsenpost", "Verander");
  await paperOf(page).getByLabel("Wanneer kun je bellen?").fill("in de nacht");
  await paperOf(page).getByRole("button", { name: "Klaar" }).click();
  await moreOf(page, "Huisartsenpost", "Omhoog");
  await savedSays(page, "Bewaard");
  await letIn(amir.page, "Wie kan ik bellen?");
  await contact(amir.page, "in de nacht").waitFor();
  await eventually(async () => (await order(amir.page)).join(", ") === "Huisartsenpost, Mijn zus", patienceMs);
  await amir.page.getByRole("button", { name: "Zet erbij wat helpt" }).click();
  await write(amir.page, { "Dit helpt": "Rustig praten." });
  await paperOf(amir.page).getByRole("button", { name: "Klaar" }).click();
  await reads(page, "Rustig praten.");

  // Somebody laid away can be brought back.
  await moreOf(page, "Mijn zus", "Leg weg");
  await eventually(async () => (await order(page)).join(", ") === "Huisartsenpost", patienceMs);
  await paperOf(page).getByRole("button", { name: "Sluit" }).click();
  await moreOfTable(page, "Weggelegd");
  await page.getByRole("button", { name: "Haal terug: Mijn zus" }).click();

  await savedSays(page, "Bewaard");
  await amir.page.reload();
  await isDrawn(amir.page);
  await amir.page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
  await paperOf(amir.page).getByRole("link", { name: "Bel Mijn zus 000 000 00 05" }).waitFor();
  expect(await order(amir.page)).toEqual(["Huisartsenpost", "Mijn zus"]);
  await reads(amir.page, "Rustig praten.");
  await amir.close();
  await laptop.close();
}, 120_000);

test("whom to call may be for a few: who is not in it sees no trace", async () => {
  const joost = await journey.comeIn(noorsTable.joost, "phone");
  const ruben = await journey.comeIn(noorsTable.ruben, "laptop");
  const noor = await journey.comeIn(noorsTable.noor, "laptop");
  const { page } = joost;
  // Noor's own agreement is for a few, and Joost is not one of them.
  await page.getByRole("button", { name: "Na 16.00 uur" }).click();
  await page.getByRole("button", { name: "Zet erbij wie je belt" }).click();
  await write(page, { "Wie kun je bellen?": "Joost zelf" });
  await paperOf(page).getByRole("button", { name: "Verander", exact: true }).click();
  const readers = page.getByRole("dialog", { name: "Wie leest dit?" });
  await readers.getByRole("radio", { name: "Alleen deze mensen" }).check();
  expect(await readers.getByRole("checkbox", { name: "Noor" }).isDisabled()).toBe(true);
  await readers.getByRole("button", { name: "Zo is het goed" }).click();
  await reads(page, "Noor en Joost.");
  await paperOf(page).getByRole("button", { name: "Zet op het bord" }).click();
  await paperOf(page).getByText("Alleen Noor en Joost").waitFor();
  await letIn(noor.page, "Na 16.00 uur");
  await contact(noor.page, "Joost zelf").waitFor();
  await contact(noor.page, "Mila").first().waitFor();
  await ruben.page.getByRole("button", { name: "Na 16.00 uur" }).click();
  await reads(ruben.page, "Nog geen afspraak. Wie belt Noor na 16.00 uur?");
  expect(await knowsNothingOf(ruben.page, "Joost zelf")).toBe(true);
  for (const screen of [joost, ruben, noor]) await screen.close();
}, 120_000);

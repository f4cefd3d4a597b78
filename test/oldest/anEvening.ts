// A resident's evening, and a phone that goes from hand to hand, in whatever browser: each step leaves a picture. By the words on
// the screen, as the guides do it.
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { moreOfTable, reads } from "../journeys/hands/atTheBoard.ts";
import { goToMeeting, press } from "../journeys/hands/atTheMeeting.ts";
import { isDrawn, type Journey, patienceMs } from "../journeys/hands/openJourney.ts";

export type Draw = (page: Page, name: string) => Promise<void>;

const written = "Samen koken voor de straat.";

/** Noor, on her phone: in by her link, what her table says today, a line of her own, and the screen shut with a PIN. */
export const anEvening = async (journey: Journey, draw: Draw): Promise<void> => {
  const screen = await journey.screens.open("phone");
  const { page } = screen;
  page.setDefaultTimeout(patienceMs);
  await page.goto(journey.linkOf(noorsTable.noor));
  await page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
  await draw(page, "deur");
  await press(page, "Ga naar binnen");
  await isDrawn(page);
  await page.getByRole("heading", { name: "Hallo Noor" }).waitFor();
  await draw(page, "hallo");
  await press(page, "Wie kan ik bellen?");
  await page.getByRole("dialog", { name: "Wie kan ik bellen?" }).getByText("Mila").first().waitFor();
  await draw(page, "bellen");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Het hele bord" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/hallo"));
  await isDrawn(page);
  await draw(page, "bord");
  await press(page, "Nieuw op het bord");
  const slip = page.getByRole("form", { name: "Nieuw op het bord" });
  await slip.getByLabel("Wat wil je erbij zetten?").selectOption({ label: "Idee" });
  await slip.getByLabel("Jouw woorden").fill(written);
  await draw(page, "briefje");
  await press(page, "Zet op het bord");
  await slip.getByText("Staat op het bord.").waitFor();
  await press(page, "Leg opzij");
  await reads(page, "Bewaard");
  const board = page.url();
  await page.goto(`${board}/lees`);
  await page.getByRole("heading", { name: "Mijn plan" }).waitFor();
  await draw(page, "lezen");
  await goToMeeting(page);
  await isDrawn(page);
  await draw(page, "overleg");
  await page.goto(board);
  await reads(page, written);
  await moreOfTable(page, "Zo lees ik");
  await page.getByLabel("Donker", { exact: true }).check();
  await draw(page, "zo-lees-ik-donker");
  await page.keyboard.press("Escape");
  await draw(page, "bord-donker");
  await page.emulateMedia({ forcedColors: "active" });
  await draw(page, "bord-vaste-kleuren");
  await page.emulateMedia({ forcedColors: null });
  await moreOfTable(page, "Scherm dicht");
  await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("4096");
  await press(page, "Bewaar mijn pincode");
  await reads(page, "Wat is jouw pincode?");
  screen.expectFaults(/status of 423/); // What asks while the screen is shut is told so.
  await draw(page, "dicht");
  await page.getByLabel("Pincode").fill("4096");
  await page.keyboard.press("Enter");
  await isDrawn(page);
  await reads(page, written);
};

/** Joost asks Noor on his own phone: of his table nothing may be seen round her paper. */
export const inAnothersHand = async (journey: Journey, draw: Draw): Promise<void> => {
  const { page } = await journey.comeIn(noorsTable.joost, "phone");
  await press(page, "Nieuw op het bord");
  const slip = page.getByRole("form", { name: "Nieuw op het bord" });
  await slip.getByLabel("Wat wil je erbij zetten?").selectOption({ label: "Afspraak" });
  await slip.getByLabel("Jouw woorden").fill("Op vrijdag geven we samen de planten water.");
  await slip.getByRole("checkbox", { name: "Ergens anders" }).check();
  await slip.getByLabel("Welke plek is dit?").fill("In de tuin");
  await slip.getByRole("radio", { name: "Noor", exact: true }).check();
  await press(page, "Ja. Nu vraag ik het Noor");
  await page.getByRole("dialog", { name: "Noor, klopt dit voor jou?" }).waitFor();
  await draw(page, "in-andermans-hand");
};

/** Teun at a desk: all that stands at the table beside one another, where such a browser can. */
export const atADesk = async (journey: Journey, draw: Draw): Promise<void> => {
  const { page } = await journey.comeIn(noorsTable.teun, "laptop");
  const board = page.url();
  await draw(page, "bord-breed");
  for (const [part, name] of [
    ["/overleg", "overleg-breed"],
    ["/verslag", "verslag-breed"],
    ["/lees", "lezen-breed"],
  ] as const) {
    await page.goto(board + part);
    await isDrawn(page);
    await draw(page, name);
  }
  await page.goto(new URL("/mijn", board).href);
  await isDrawn(page);
  await draw(page, "mijn-breed");
};

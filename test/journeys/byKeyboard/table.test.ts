// The afternoon once more, for who uses no mouse and no finger (issue check 14): coming in, reading, writing, putting on the
// board, answering, laying away and taking back, with keys alone; and focus never falls off the page.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { Screen } from "../../support/openScreen.ts";
import { reads, savedSays, thing } from "../hands/atTheBoard.ts";
import { lockPointerAway, nameOfFocus, tabTo } from "../hands/keyboard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const comeIn = async (participant: string): Promise<Screen> => {
  const screen = await journey.screens.open("laptop");
  screen.page.setDefaultTimeout(patienceMs);
  await lockPointerAway(screen.page);
  await screen.page.goto(journey.linkOf(participant));
  await screen.page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
  await tabTo(screen.page, "Ga naar binnen");
  await screen.page.keyboard.press("Enter");
  await isDrawn(screen.page);
  if (participant === noorsTable.noor) {
    await tabTo(screen.page, "Het hele bord");
    await screen.page.keyboard.press("Enter");
    await screen.page.waitForURL((url) => !url.pathname.endsWith("/hallo"));
    await isDrawn(screen.page);
  }
  return screen;
};

/** Back at the top of the page, as after a reload. */
const fromTheTop = async (page: Page): Promise<void> => {
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
};

const says = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator("[data-live-region]").filter({ hasText: sentence }).waitFor({ state: "attached" });

test("with keys alone one comes in, reads, writes, proposes, answers, lays away and takes back", async () => {
  const teun = await comeIn(noorsTable.teun);
  const noor = await comeIn(noorsTable.noor);
  const joost = await comeIn(noorsTable.joost);
  const { page } = teun;

  // The first Tab offers to go straight to the question, the next to the goals; arrows go through them.
  await page.keyboard.press("Tab");
  expect(await nameOfFocus(page)).toBe("Ga naar de vraag");
  await page.keyboard.press("Tab");
  expect(await nameOfFocus(page)).toBe("Ga naar de doelen");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await nameOfFocus(page)).toContain("Ik ben gastvrouw in de buurtkeuken");
  await page.keyboard.press("ArrowDown");
  expect(await nameOfFocus(page)).toContain("Ik weet wat ik doe als het te druk wordt.");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await eventually(async () => (await nameOfFocus(page)) === "Open doel");

  // F2 writes where one is; others read it; Esc puts one back where one was.
  await tabTo(page, "Noor bepaalt het tempo. Stoppen mag altijd, zonder uitleg.");
  await page.keyboard.press("ArrowDown");
  expect(await nameOfFocus(page)).toContain("Ruben is in de keuken het vaste gezicht");
  await tabTo(page, "Noor kookt graag en luistert goed naar mensen.");
  await page.keyboard.press("F2");
  await eventually(async () => (await nameOfFocus(page)) === "Wat gaat goed");
  await page.keyboard.type(" Ze lacht.");
  await reads(joost.page, "Noor kookt graag en luistert goed naar mensen. Ze lacht.");
  await page.keyboard.press("Escape");
  await eventually(
    async () => (await nameOfFocus(page)) === "Noor kookt graag en luistert goed naar mensen. Ze lacht.",
  );

  // Ctrl+Z outside a field takes one's own last words back.
  await page.keyboard.press("Control+z");
  await says(page, "Teruggehaald.");
  await thing(joost.page, "Noor kookt graag")
    .getByText("Noor kookt graag en luistert goed naar mensen.", { exact: true })
    .waitFor();

  // n takes a slip; Ctrl+Enter puts it on the board and the hand stays in the field; Esc lays it aside.
  await page.keyboard.press("n");
  await eventually(async () => (await nameOfFocus(page)) === "Jouw woorden");
  await page.keyboard.type("Samen naar de markt");
  await page.keyboard.press("Control+Enter");
  await says(page, "Staat op het bord.");
  expect(await nameOfFocus(page)).toBe("Jouw woorden");
  await reads(joost.page, "Samen naar de markt");
  await page.keyboard.press("Escape");
  await eventually(async () => (await nameOfFocus(page)) === "Nieuw op het bord");

  // Something that only few read: the readers are chosen by key, and Esc in that paper leaves the slip in hand.
  await page.keyboard.press("n");
  await eventually(async () => (await nameOfFocus(page)) === "Jouw woorden");
  await page.keyboard.type("Over de huur praten");
  await tabTo(page, "Verander");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Wie leest dit?" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await nameOfFocus(page)).toBe("Verander");
  await page.keyboard.press("Enter");
  await tabTo(page, "Iedereen aan tafel");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Zo is het goed");
  await page.keyboard.press("Enter");
  await page.getByRole("form", { name: "Nieuw op het bord" }).getByText("Noor en Teun.").waitFor();
  await tabTo(page, "Jouw woorden", "Shift+Tab");
  await page.keyboard.press("Control+Enter");
  await says(page, "Staat op het bord.");
  await page.keyboard.press("Escape");
  await thing(page, "Over de huur praten").getByText("Alleen Noor en Teun").waitFor();
  expect(await joost.page.content()).not.toContain("Over de huur praten");

  // An agreement and an action for Joost, with the kind and the owner chosen by key.
  await page.keyboard.press("n");
  await eventually(async () => (await nameOfFocus(page)) === "Jouw woorden");
  await page.keyboard.type("Joost haalt Noor op woensdag op.");
  await tabTo(page, /^Wat wil je erbij zetten/, "Shift+Tab");
  await page.keyboard.type("Afspraak");
  await tabTo(page, "Zet op het bord");
  await page.keyboard.press("Enter");
  await says(page, "Staat op het bord.");
  await tabTo(page, /^Wat wil je erbij zetten/, "Shift+Tab");
  await page.keyboard.type("Actie");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Fietsroute tekenen");
  await tabTo(page, /^Ik ben gastvrouw .* Wie wil\?/);
  await page.keyboard.press("Enter");
  await tabTo(page, "Wie wil?");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Zet op het bord");
  await page.keyboard.press("Enter");
  await says(page, "Staat op het bord.");
  await page.keyboard.press("Escape");

  // Joost takes it on; Noor says no, in her own words, and stands where she stood.
  await tabTo(joost.page, /^Ik ga het doen.*Fietsroute tekenen/);
  await joost.page.keyboard.press("Enter");
  await thing(page, "Fietsroute tekenen").getByText("Joost", { exact: true }).first().waitFor();
  await eventually(async () => (await nameOfFocus(joost.page)) !== "");
  await noor.page.getByText("Er is iets nieuws.").waitFor();
  await tabTo(noor.page, "Laat zien");
  await noor.page.keyboard.press("Enter");
  await fromTheTop(noor.page);
  await tabTo(noor.page, "Klopt dit? Joost haalt Noor op woensdag op.");
  await noor.page.keyboard.press("Enter");
  await eventually(async () => (await nameOfFocus(noor.page)) === "Klopt dit?");
  await noor.page.keyboard.press("Tab");
  await noor.page.keyboard.type("Ik fiets liever alleen.");
  await tabTo(noor.page, "Nee");
  await noor.page.keyboard.press("Enter");
  await thing(page, "Joost haalt Noor op").getByText("Ik fiets liever alleen.").waitFor();
  await eventually(async () => (await nameOfFocus(noor.page)) === "Joost haalt Noor op woensdag op.");

  // Up, down, away and back by menu; what came of it is said, and focus stays on the table.
  await fromTheTop(page);
  await tabTo(page, /^Meer over: Samen naar de markt/);
  await page.keyboard.press("Enter");
  await tabTo(page, "Omlaag");
  await page.keyboard.press("Enter");
  await says(page, "Staat nu op plek 2 van 2.");
  expect(await nameOfFocus(page)).toMatch(/^Meer over: Samen naar de markt/);
  await page.keyboard.press("Enter");
  await tabTo(page, "Leg weg");
  await page.keyboard.press("Enter");
  await eventually(async () => (await thing(joost.page, "Samen naar de markt").count()) === 0);
  await eventually(async () => (await nameOfFocus(page)) !== "");
  await fromTheTop(page);
  await tabTo(page, "Meer");
  await page.keyboard.press("Enter");
  await tabTo(page, "Weggelegd");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Haal terug.*Samen naar de markt/);
  await page.keyboard.press("Enter");
  await reads(joost.page, "Samen naar de markt");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  // / finds a line and goes there; ? tells the keys; Esc closes.
  await fromTheTop(page);
  await page.keyboard.press("/");
  await eventually(async () => (await nameOfFocus(page)) === "Wat zoek je?");
  await page.keyboard.type("stoel bij het raam");
  await tabTo(page, /^Er is een rustige plek/);
  await page.keyboard.press("Enter");
  await eventually(async () => (await nameOfFocus(page)).startsWith("Er is een rustige plek"));
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Help mij" }).waitFor();
  await page.keyboard.press("Escape");
  await eventually(async () => (await nameOfFocus(page)).startsWith("Er is een rustige plek"));
  await savedSays(page, "Bewaard");

  // Who does not want single letters switches them off.
  await fromTheTop(page);
  await tabTo(page, "Meer");
  await page.keyboard.press("Enter");
  await tabTo(page, "Zo lees ik");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Werken met losse letters/);
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").or(page.getByRole("form")).count()).toBe(0);
}, 240_000);

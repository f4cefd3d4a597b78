// One meeting at Noor's table, held for the guides: each step leaves a picture of what somebody's screen shows then. People
// do what the guides tell them to do, so a guide that is not true any more stops here.
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { reads, showNews } from "../journeys/hands/atTheBoard.ts";
import { goToMeeting, press } from "../journeys/hands/atTheMeeting.ts";
import { isDrawn, type Journey } from "../journeys/hands/openJourney.ts";
import type { Screen } from "../support/openScreen.ts";

export type Draw = (page: Page, name: string) => Promise<void>;

const proposal = "Vanaf oktober probeert Noor een tweede ochtend in de keuken.";
const summary = "Noor houdt het bij één ochtend. Teun belt over de reiskosten.";

interface AtTable {
  readonly draw: Draw;
  /** Teun, who leads. */
  readonly lead: Page;
  /** Noor, on her phone. */
  readonly her: Page;
  /** Joost, her buddy, on his. */
  readonly joosts: Page;
  readonly rubens: Page;
  readonly wils: Page;
  readonly room: Page;
}

const prepare = async ({ draw, lead, her, joosts, rubens, wils }: AtTable): Promise<void> => {
  await draw(lead, "bord");
  await draw(her, "bord-telefoon");
  await goToMeeting(lead);
  await press(lead, "Bereid een overleg voor");
  await lead.getByRole("textbox", { name: "Waar?" }).fill("De Pollepel, kleine kamer");
  await lead.getByRole("textbox", { name: "Waar?" }).blur();
  const invited = lead.getByRole("group", { name: "Deze mensen komen" });
  for (const name of ["Farida", "Joost", "Ruben", "Wil"]) await invited.getByRole("checkbox", { name }).check();
  await press(lead, "Ronde tafel");
  await reads(lead, "Wie zitten hier?");
  await lead.getByText("Wanneer en waar?").scrollIntoViewIfNeeded();
  await draw(lead, "voorbereiden");
  await goToMeeting(her);
  await her.getByText("Is dit de goede lijst?").scrollIntoViewIfNeeded();
  await draw(her, "wie-komen-er");
  await press(her, "Ja, dit is goed");
  await press(lead, "Nodig uit");
  for (const page of [her, joosts, rubens, wils]) {
    await goToMeeting(page);
    await press(page, page === rubens ? "Video" : "In de kamer");
  }
  await lead.getByRole("group", { name: "Teun" }).getByRole("radio", { name: "In de kamer" }).click();
  await press(lead, "Begin het overleg");
};

const lead = async ({ draw, lead: teun, her, joosts, room }: AtTable): Promise<void> => {
  await press(teun, "Ga naar het eerste punt");
  for (const point of ["De vraag van Noor", "Wat gaat goed?", "Wat willen we bereiken?", "Wat spreken we af?"]) {
    await press(teun, "Volgend punt");
    await reads(her, new RegExp(point.replace("?", "[?]")));
  }
  for (const page of [her, joosts]) await press(page, "Ja, laat het zien");
  await press(teun, "Nieuw op het bord");
  await teun.getByLabel("Jouw woorden").fill("De gemeente bellen over de reiskosten.");
  const slip = teun.getByRole("form", { name: "Nieuw op het bord" });
  await slip.getByRole("group", { name: "Wie doet dit?" }).getByRole("radio", { name: "Teun", exact: true }).check();
  await press(teun, "Zet op het bord");
  await reads(room, "De gemeente bellen over de reiskosten.");
  await press(teun, "Leg opzij");
  await draw(teun, "leiden");
  await draw(her, "nu-aan-tafel");
  await press(teun, "Rondje");
  await press(teun, /^Geef .* de beurt$/);
  await reads(her, "Jij bent aan de beurt");
  await press(her, "Ik heb het gezegd");
  await press(teun, "Sluit het rondje");
};

const agree = async ({ draw, lead: teun, her, joosts, rubens }: AtTable): Promise<void> => {
  await press(teun, "Akkoordronde");
  await teun.getByRole("dialog").getByRole("button", { name: proposal }).click();
  await press(rubens, "Ik weet het nog niet");
  await rubens.getByLabel("Wil je zeggen waarom? Het hoeft niet.").fill("Ik kijk eerst naar mijn rooster.");
  await press(rubens, "Zeg dit aan tafel");
  // It is between Noor and Ruben; whoever else reads it may say something too.
  await press(joosts, "Ik wil hier iets over zeggen");
  await press(joosts, "Ja, dit klopt");
  await reads(joosts, "Jouw antwoord staat klaar.");
  await draw(joosts, "antwoord-staat-klaar");
  await draw(her, "klopt-dit");
  await draw(teun, "akkoord-dicht");
  await press(her, "Nee, dit klopt niet");
  await her.getByLabel("Wil je zeggen waarom? Het hoeft niet.").fill("Eén ochtend is genoeg.");
  await press(her, "Zeg dit aan tafel");
  await reads(teun, "Ik kijk eerst naar mijn rooster.");
  await draw(teun, "akkoordronde");
};

const rest = async ({ lead: teun, her, joosts, wils, room }: AtTable): Promise<void> => {
  await press(joosts, "Even pauze");
  await reads(room, "We nemen even pauze.");
  await press(her, "We gaan verder");
  await reads(teun, proposal);
  await press(her, "Even alleen praten");
  const circle = her.getByRole("dialog", { name: "Even alleen praten" });
  await circle.getByRole("checkbox", { name: "Wil" }).check();
  await circle.getByRole("button", { name: "Begin", exact: true }).click();
  await reads(wils, "Nu praten alleen jullie");
  await press(her, "We zijn klaar");
  await reads(teun, proposal);
};

const finish = async ({ draw, lead: teun, her }: AtTable): Promise<void> => {
  await press(teun, "Kijk op de agenda");
  await teun.locator("footer").getByText("Meer", { exact: true }).last().click();
  await press(teun, "Rond af");
  const dialog = teun.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sluit het overleg" }).waitFor();
  await dialog.getByRole("button", { name: "Sluit het overleg" }).click();
  await press(teun, "Schrijf een paar gewone zinnen");
  await teun.getByRole("textbox", { name: "In een paar gewone zinnen" }).fill(summary);
  await draw(teun, "verslag-maken");
  await press(teun, "Laat iedereen het lezen");
  await her.goto(her.url().replace(/\/overleg.*/, ""));
  await her.getByText("Het verslag is klaar. Lees je mee?").click();
  await reads(her, "Klopt dit?");
  await draw(her, "verslag");
  while ((await her.getByText("Jij zei: dit klopt.").count()) === 0) {
    const yes = her.getByRole("button", { name: /^Ja, (het hele verslag|dit) klopt$/ });
    await yes.first().click();
    await her.waitForTimeout(300);
  }
  await press(teun, "Stel vast");
  await reads(teun, /Vastgesteld op .* Noor zei ja\./);
  await showNews(her);
  await draw(teun, "vastgesteld");
};

/**
 * From the board as it lies to minutes that stand; `draw` is called where a guide has a picture. `today`: ISO instant at
 * which everybody's screen thinks it is; the server's clock is the caller's.
 */
export const holdMeeting = async (journey: Journey, today: string, draw: Draw): Promise<void> => {
  const { noor, joost, ruben, teun, wil } = noorsTable;
  const on = async ({ page, context }: Screen): Promise<Page> => {
    await context.clock.setSystemTime(today);
    await page.reload();
    await isDrawn(page);
    return page;
  };
  const at: AtTable = {
    draw,
    lead: await on(await journey.comeIn(teun, "laptop")),
    her: await on(await journey.comeIn(noor, "phone")),
    joosts: await on(await journey.comeIn(joost, "phone")),
    rubens: await on(await journey.comeIn(ruben, "laptop")),
    wils: await on(await journey.comeIn(wil, "laptop")),
    room: await on(await journey.hangBigScreen()),
  };
  for (const part of [prepare, lead, agree, rest, finish]) await part(at);
};

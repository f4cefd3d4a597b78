// What hands do at a table, by the words and roles a person goes by: open a paper, write in it, take "Meer", put something
// on the board. No test looks for a class or an id where a word will do.
import type { Locator, Page } from "playwright-core";
import { patienceMs } from "./openJourney.ts";

/** Being away is no fault of the page, but the browser says each connection that failed aloud. */
export const awayNoise = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_SOCKET_NOT_CONNECTED/;

/** The paper with these words on it. */
export const thing = (page: Page, words: string): Locator =>
  page.getByRole("article").filter({ hasText: words }).first();

/** A tap on the words of a paper opens them; gives back the field, with the caret at its end. */
export const openWords = async (page: Page, words: string): Promise<Locator> => {
  await page.getByRole("button", { name: words, exact: true }).first().click();
  const field = page.getByRole("article").getByRole("textbox").first();
  await field.waitFor();
  return field;
};

/** "Meer", and then what one wants of it. */
export const more = async (page: Page, words: string, verb: string): Promise<void> => {
  const paper = thing(page, words);
  await paper.getByText("Meer", { exact: false }).first().click();
  await paper.getByRole("button", { name: verb, exact: true }).click();
};

/** The same of the table as a whole. */
export const moreOfTable = async (page: Page, verb: string): Promise<void> => {
  const bar = page.getByRole("navigation", { name: "Meer" });
  await bar.getByText("Meer", { exact: true }).click();
  await bar.getByRole("button", { name: verb, exact: true }).click();
};

export interface NewThing {
  readonly kind: string;
  readonly text: string;
  /** Who does it, for an action. */
  readonly owner?: string;
  /** Who may read it besides the resident and oneself; everyone when it is not said. */
  readonly onlyFor?: readonly string[];
  /** Who was chosen already (at a point for few) and is not to read it. */
  readonly notFor?: readonly string[];
  /** Of an action with an owner. */
  readonly isWithAuthority?: true;
}

/** Takes a slip, fills it in and puts it on the board; the slip is laid aside afterwards. */
export const putOnBoard = async (page: Page, made: NewThing): Promise<void> => {
  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  const slip = page.getByRole("form", { name: "Nieuw op het bord" });
  await slip.getByLabel("Wat wil je erbij zetten?").selectOption({ label: made.kind });
  await slip.getByLabel("Jouw woorden").fill(made.text);
  if (made.onlyFor) {
    await slip.getByRole("button", { name: "Verander", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Wie leest dit?" });
    await dialog.getByRole("radio", { name: "Alleen deze mensen" }).check();
    for (const name of made.onlyFor) await dialog.getByRole("checkbox", { name, exact: true }).check();
    for (const name of made.notFor ?? []) await dialog.getByRole("checkbox", { name, exact: true }).uncheck();
    await dialog.getByRole("button", { name: "Zo is het goed" }).click();
  }
  if (made.owner !== undefined) {
    await slip.locator("summary").click();
    await slip
      .getByRole("group", { name: "Wie doet dit?" })
      .getByRole("radio", { name: made.owner, exact: true })
      .check();
  }
  if (made.isWithAuthority) await slip.getByLabel("Dit is praten met een instantie").check();
  await slip.getByRole("button", { name: "Zet op het bord" }).click();
  await slip.getByText("Staat op het bord.").waitFor();
  await slip.getByRole("button", { name: "Leg opzij" }).click();
};

/** Resolves when these words can be read on the screen. */
export const reads = async (page: Page, words: string | RegExp): Promise<void> => {
  await page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: patienceMs });
};

/** True while these words are nowhere on the page: not on it, not behind it, not in a name. */
export const knowsNothingOf = async (page: Page, words: string): Promise<boolean> =>
  !(await page.content()).includes(words);

/** *Bewaard · Bezig · Je bent even los*, as it stands in its fixed place. */
export const savedSays = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel("Is alles bewaard?").filter({ hasText: words }).waitFor({ timeout: patienceMs });
};

/** On a calm screen: what came in waits, and this lets it in. */
export const showNews = async (page: Page): Promise<void> => {
  await page.getByText("Er is iets nieuws.").waitFor({ timeout: patienceMs });
  await page.getByRole("button", { name: "Laat zien", exact: true }).click();
};

/** Before somebody sits down or reads along the house asks once who it is: a PIN of one's own. */
export const choosePin = async (page: Page): Promise<void> => {
  await page.getByRole("dialog", { name: "Even zeker weten dat jij het bent" }).waitFor();
  await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("2580");
  await page.getByRole("button", { name: "Bewaar mijn pincode" }).click();
};

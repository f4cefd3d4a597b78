// Noor wrote on her printed plan, and Joost fills in what stands there, by the code behind the line; she sees it before anything else that is
// asked of her, takes it back with one tap, and answers herself with Wil beside her (0266, 0268). And Joost proposes another day for what
// she took on: her yes makes it her day, her no puts the day back (0283).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { Screen } from "../../support/openScreen.ts";
import { openWords, putOnBoard, reads, savedSays, showNews, thing } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
let joost: Screen;
let noor: Screen;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  joost = await journey.comeIn(noorsTable.joost, "laptop");
  noor = await journey.comeIn(noorsTable.noor, "phone");
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const goal = "Ik kook een keer voor de buurt.";
const at = (part: string) => `${journey.server.url}/b/${journey.table.board}${part}`;
const openFirst = async (page: Page) => {
  await page.goto(at("/hallo"));
  await isDrawn(page);
};
const noted = (page: Page) =>
  page.getByRole("region").filter({ hasText: "Joost vulde dit voor jou in, van papier" }).last();

test("what stood on paper is hers to take back, and to say herself, with somebody beside her", async () => {
  await putOnBoard(joost.page, { kind: "Doel", text: goal });
  const plan = await (await noor.page.request.get(at("/papier"))).text();
  const code = plan.split(goal)[1]?.match(/code (\d{5})/)?.[1] ?? "";

  // Over his tables he types it, and comes out where he can fill it in.
  const joostLooksItUp = async (): Promise<void> => {
    await joost.page.goto(`${journey.server.url}/mijn#code`);
    await joost.page.getByRole("button", { name: "Open en zoek" }).click();
    await joost.page.getByLabel("Welke code staat er?").fill(code);
    await joost.page.getByRole("link", { name: goal }).click();
  };
  await joostLooksItUp();
  await joost.page.getByRole("button", { name: "Zet erbij wat er op papier staat" }).click();
  await joost.page.getByRole("radio", { name: "Ja, dit klopt" }).check();
  await joost.page.getByRole("button", { name: "Zet dit erbij" }).click();
  await joost.page.getByRole("button", { name: goal }).last().click();
  await reads(joost.page, "Noor zei ja, op papier, ingevuld door Joost");

  await openFirst(noor.page);
  await noted(noor.page).getByRole("button", { name: "Haal dit terug" }).click();
  await noted(noor.page).waitFor({ state: "detached" });
  await reads(joost.page, "Noor weet het nog niet");
  // Who looks it up once more reads why there is nothing to fill in (0286).
  await joostLooksItUp();
  await reads(joost.page, "Noor haalde dit terug. Laat Noor het zelf zeggen.");
  expect(await joost.page.getByRole("button", { name: "Zet erbij wat er op papier staat" }).count()).toBe(0);
  await keepPicture(joost.page, "paper-taken-back");
  await joost.page.getByRole("button", { name: goal }).last().click();

  // By the same code, from her first screen.
  await noor.page.getByText("Meer over mijn tafel").click();
  await noor.page.getByRole("link", { name: "Code van je papier" }).click();
  await noor.page.getByLabel("Welke code staat er?").fill(code);
  await noor.page.locator("button.found", { hasText: goal }).click();
  await noor.page.getByText("Zit er iemand naast je?").first().click();
  await noor.page.getByRole("radio", { name: "Wil", exact: true }).first().check();
  await noor.page.getByRole("button", { name: "Zo is het mijn doel" }).click();
  await reads(noor.page, "Jij zei ja, samen met Wil");
  await reads(joost.page, "Noor zei ja, samen met Wil");
  expect(await joost.page.getByText("ingevuld door Joost").count()).toBe(0);
}, 120_000);

const action = "Soep koken voor de buurt";
const openLoose = async (page: Page): Promise<void> => {
  await page.goto(at(""));
  await isDrawn(page);
  await page.getByRole("button", { name: "Nog niet bij een doel" }).first().click();
};
/** Joost writes another day on it. */
const propose = async (day: string): Promise<void> => {
  await openWords(joost.page, action);
  const paper = joost.page.getByRole("article").filter({ has: joost.page.getByLabel("Actie", { exact: true }) });
  const onADay = paper.getByRole("radio", { name: "Op een dag" });
  if (!(await onADay.isChecked())) await onADay.click();
  await paper.getByLabel("Welke dag?").fill(day);
  await paper.getByRole("button", { name: "Klaar", exact: true }).click();
  await savedSays(joost.page, "Bewaard");
};
const waitsFor = async (words: string): Promise<void> => {
  for (const { page } of [noor, joost]) await thing(page, action).getByText(words).last().waitFor();
};
const nobodyProposes = async (): Promise<void> =>
  eventually(async () => {
    for (const { page } of [noor, joost])
      expect(await thing(page, action).getByText("Voorstel om te veranderen").count()).toBe(0);
  }, patienceMs);

test("another day for what she took on is hers to take, and hers to refuse", async () => {
  await openLoose(joost.page);
  await openFirst(noor.page);
  await putOnBoard(joost.page, { kind: "Actie", text: action, owner: "Noor" });
  await showNews(noor.page);
  // What is new stands far below on her first screen, and she is brought there; from there to that very line, also with no goal.
  const look = noor.page.getByText("Kijk wat het is");
  const top = async () => look.evaluate((word) => word.getBoundingClientRect().top);
  await eventually(async () => expect(await top()).toBeLessThan(740), patienceMs);
  await look.tap();
  await noor.page.getByRole("link", { name: `Lees en zeg wat jij vindt: ${action}` }).tap();
  await eventually(async () => expect(await noor.page.locator(":focus").innerText()).toBe(action), patienceMs);
  await thing(noor.page, action)
    .getByRole("button", { name: /^Ik ga het doen/ })
    .tap();
  await eventually(async () => expect(await thing(joost.page, action).getByText("nog niets gezegd").count()).toBe(0));
  await openLoose(noor.page);
  await waitsFor("als het uitkomt");

  await propose("2046-05-08");
  await showNews(noor.page);
  await thing(noor.page, action).getByText("Voorstel om te veranderen").waitFor();
  expect(await thing(noor.page, action).locator(".meta").innerText()).toBe("als het uitkomt");
  await thing(noor.page, action)
    .getByRole("button", { name: /^Ja, zo doe ik het/ })
    .tap();
  await nobodyProposes();
  await waitsFor("8 mei");

  await propose("2046-06-12");
  await thing(joost.page, action).getByText("Voorstel om te veranderen").waitFor();
  await showNews(noor.page);
  await thing(noor.page, action)
    .getByRole("button", { name: /^Nee, het blijft zo/ })
    .tap();
  await nobodyProposes();
  await waitsFor("8 mei");
  // The day on the sheet is hers again, too: who opens it finds no other.
  await openWords(joost.page, action);
  expect(await joost.page.getByLabel("Welke dag?").inputValue()).toBe("2046-05-08");
}, 120_000);

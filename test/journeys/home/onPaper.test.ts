// Noor wrote on her printed plan, and Joost fills in what stands there, by the code behind the line; she sees it before anything else that is
// asked of her, takes it back with one tap, and answers herself with Wil beside her (0266, 0268).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { putOnBoard, reads } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, openJourney } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
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
  const joost = await journey.comeIn(noorsTable.joost, "laptop");
  await putOnBoard(joost.page, { kind: "Doel", text: goal });
  const noor = await journey.comeIn(noorsTable.noor, "phone");
  const plan = await (await noor.page.request.get(at("/papier"))).text();
  const code = plan.split(goal)[1]?.match(/code (\d{5})/)?.[1] ?? "";

  // Over his tables he types it, and comes out where he can fill it in.
  await joost.page.goto(`${journey.server.url}/mijn#code`);
  await joost.page.getByRole("button", { name: "Open en zoek" }).click();
  await joost.page.getByLabel("Welke code staat er?").fill(code);
  await joost.page.getByRole("link", { name: goal }).click();
  await joost.page.getByRole("button", { name: "Zet erbij wat er op papier staat" }).click();
  await joost.page.getByRole("radio", { name: "Ja, dit klopt" }).check();
  await joost.page.getByRole("button", { name: "Zet dit erbij" }).click();
  await joost.page.getByRole("button", { name: goal }).last().click();
  await reads(joost.page, "Noor zei ja, op papier, ingevuld door Joost");

  await openFirst(noor.page);
  await noted(noor.page).getByRole("button", { name: "Haal dit terug" }).click();
  await noted(noor.page).waitFor({ state: "detached" });
  await reads(joost.page, "Noor weet het nog niet");

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

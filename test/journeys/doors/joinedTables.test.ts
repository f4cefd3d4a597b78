// One volunteer at two tables, on one phone: a second invitation, one plain question, both tables on one page; and apart again.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { ImportedTable } from "../../support/openServer.ts";
import { knowsNothingOf, reads } from "../hands/atTheBoard.ts";
import { tabTo } from "../hands/keyboard.ts";
import { isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
let brams: ImportedTable;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  brams = await journey.server.importCase(bramAndLottesTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

interface Given {
  readonly link: string;
  readonly code: string;
}
const given = async (participant: string): Promise<Given> =>
  JSON.parse((await journey.server.command("link", brams.board, participant, "--json", "--code")).printed);
const titleOf = async (board: string, participant: string): Promise<string> => {
  const { printed } = await journey.server.command("export", board);
  expect(printed).toContain(participant);
  return Object(JSON.parse(printed)).board.title;
};
const tablesOn = async (page: Page): Promise<readonly string[]> => page.locator("a.place").allTextContents();

test("Joost opens his second invitation on the phone where he is in, says that it is him, and has both tables", async () => {
  const phone = await journey.comeIn(noorsTable.joost, "phone");
  const { page } = phone;
  // Asked first whether it is him, and to choose a PIN before taking apart; then the table is not his here.
  phone.expectFaults(/status of (403|404|409)/);
  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await page.getByLabel("Jouw woorden").fill("Nog niet op het bord gezet");
  await page.goto(`${journey.server.url}/#tafels`);
  await page.getByRole("link", { name: "Ik heb nog een uitnodiging" }).click();
  await reads(page, "Tik op de link in je sms of mail. Of plak de link hier.");
  await page.getByLabel("Jouw link").fill("https://ergens.nl/foto");
  await page.getByRole("button", { name: "Ga verder" }).click();
  await reads(page, "Dit is geen link van Werktafel. Kijk nog een keer.");
  await keepPicture(page, "nog-een-uitnodiging");
  const { link, code } = await given(bramAndLottesTable.gerda);
  await page.getByLabel("Jouw link").fill(link);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await page.getByLabel("Code van 4 cijfers").fill(code);
  await page.getByRole("button", { name: "Ga naar binnen" }).click();
  await reads(page, "Ben jij dat ook?");
  await reads(page, "Niemand aan de ene tafel ziet iets van de andere.");
  const [noors, brams_] = [
    await titleOf(journey.table.board, noorsTable.joost),
    await titleOf(brams.board, bramAndLottesTable.gerda),
  ];
  // Of the table that the link is of nothing is told before he is in.
  expect(await knowsNothingOf(page, brams_)).toBe(true);
  await keepPicture(page, "ben-jij-dat-ook");
  await page.getByRole("button", { name: "Ja, voeg samen" }).click();
  await page.locator("a.place").first().waitFor();
  expect([...(await tablesOn(page))].toSorted()).toEqual([noors, brams_].toSorted());
  await keepPicture(page, "twee-tafels");
  await page.getByRole("link", { name: brams_ }).click();
  await isDrawn(page);
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  // What he typed and did not put on the board waited for him.
  if (!(await page.getByLabel("Jouw woorden").isVisible())) {
    await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  }
  await eventually(
    async () => expect(await page.getByLabel("Jouw woorden").inputValue()).toBe("Nog niet op het bord gezet"),
    patienceMs,
  );

  await page.goto(`${journey.server.url}/apparaten`);
  await reads(page, "Deze tafels heb jij samengevoegd. Aan tafel ziet niemand dat.");
  await keepPicture(page, "bij-elkaar");
  await page.getByRole("button", { name: `Haal uit elkaar: ${brams_}` }).click();
  await page.getByRole("button", { name: "Ja, haal uit elkaar" }).click();
  await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("4096");
  await page.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await reads(page, "De tafels staan nu apart.");
  await keepPicture(page, "uit-elkaar");
  const own = page.getByLabel("Jouw link voor deze tafel");
  const back: Given = {
    link: (await own.locator("code").first().textContent()) ?? "",
    code: (await page.locator(".given-code").textContent()) ?? "",
  };
  await page.goto(`${journey.server.url}/b/${brams.board}`);
  await reads(page, "Hier is geen tafel voor jou");

  // The link that he was given opens that table, on another phone.
  const other = await journey.screens.open("phone");
  other.page.setDefaultTimeout(patienceMs);
  await other.page.goto(back.link);
  await other.page.getByLabel("Code van 4 cijfers").fill(back.code);
  await other.page.getByRole("button", { name: "Ga naar binnen" }).click();
  await isDrawn(other.page);
  expect(new URL(other.page.url()).pathname).toBe(`/b/${brams.board}`);
}, 240_000);

test("whoever says no is asked whether to change over, and all of it goes with the keys alone", async () => {
  const phone = await journey.comeIn(noorsTable.wil, "phone");
  const { page } = phone;
  phone.expectFaults(/status of 409/);
  const { link, code } = await given(bramAndLottesTable.karim);
  await page.goto(link);
  await page.getByLabel("Code van 4 cijfers").fill(code);
  await page.keyboard.press("Enter");
  await reads(page, "Ben jij dat ook?");
  await tabTo(page, "Nee, houd apart");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Ja, wissel" }).waitFor();
  await page.getByRole("button", { name: /^Nee, blijf/ }).click();
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
}, 120_000);

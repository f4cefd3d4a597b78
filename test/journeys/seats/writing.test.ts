// What somebody types into a line that lies there already is asked about afterwards, and comes out again in one press; who
// must keep silent sees while writing whether something may be told.
import { placeOf } from "@werktafel/client/table/placeAtTable";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { Screen } from "../../support/openScreen.ts";
import { openWords } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";
import { faultsForReaders, sidewaysOn } from "../hands/readable.ts";

const { teun, farida, noor } = noorsTable;
let journey: Journey;
let hers: Screen;
let teuns: Screen;
let noors: Screen;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  hers = await journey.comeIn(farida, "laptop");
  teuns = await journey.comeIn(teun, "laptop");
  noors = await journey.comeIn(noor, "phone");
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("a BSN in a live line is asked about, and one press takes it out of everybody's board", async () => {
  const { page } = teuns;
  page.setDefaultTimeout(patienceMs);
  await openWords(page, "Noor bepaalt het tempo. Stoppen mag altijd, zonder uitleg.");
  await page.keyboard.press("End");
  await page.keyboard.type(" Nummer 1112.22.333");
  const hint = page.getByText("Is dit een BSN? Dat mag hier niet.");
  await hint.waitFor();
  await hers.page.getByText("Nummer 1112.22.333").first().waitFor({ timeout: patienceMs });
  await page.getByRole("button", { name: "Haal het nummer weg" }).click();
  await eventually(async () => expect(await hers.page.getByText("1112.22.333").count()).toBe(0), patienceMs);
  await eventually(async () => expect(await hint.count()).toBe(0), patienceMs);
  expect(await hers.page.getByText("Noor bepaalt het tempo.").first().isVisible()).toBe(true);
});

test("a beroepskracht reads what can be said plainer, and Noor is corrected by nobody", async () => {
  const asked: string[] = [];
  teuns.page.setDefaultTimeout(patienceMs);
  const text = "Indien nodig wordt er gebeld";
  const write = async ({ page }: Screen): Promise<void> => {
    await page.goto(`${journey.server.url}/b/${journey.table.board}`);
    await isDrawn(page);
    await page.getByRole("button", { name: "Nieuw op het bord" }).click();
    await page.getByLabel("Wat wil je erbij zetten?").waitFor();
    await page.getByRole("textbox").first().fill(text);
  };
  teuns.page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await write(teuns);
  const advice = teuns.page.getByText("Dit kan gewoner", { exact: true });
  await advice.waitFor();
  await teuns.page.getByText("‘Indien’ kan gewoner. Bijvoorbeeld: als.").waitFor();
  await keepPicture(teuns.page, "plainer");
  expect([await faultsForReaders(teuns.page), await sidewaysOn(teuns.page)]).toEqual([[], 0]);
  expect(asked.filter((each) => /indien|gebeld/i.test(each))).toEqual([]);
  await teuns.page.getByRole("textbox").first().fill("Teun belt als het nodig is");
  await advice.waitFor({ state: "detached" });
  noors.page.setDefaultTimeout(patienceMs);
  await write(noors);
  // As long as the other took to be told.
  await teuns.page.getByRole("textbox").first().fill(text);
  await advice.waitFor();
  expect(await noors.page.getByText("Dit kan gewoner", { exact: true }).count()).toBe(0);
});

test("who must keep silent reads above the button what may be told, and that nothing may when Noor took it back", async () => {
  const { page } = hers;
  page.setDefaultTimeout(patienceMs);
  const address = `${journey.server.url}/b/${journey.table.board}`;
  await page.goto(`${address}/aan-tafel/${placeOf(journey.table.participants, farida)}`);
  await isDrawn(page);
  await page.getByRole("button", { name: "Verander mijn kaart" }).click();
  await page.getByLabel("Ik moet zwijgen. Dat is mijn werk.").check();
  await page.getByRole("button", { name: "Zet op mijn kaart" }).click();
  await page.getByText("Farida moet zwijgen. Dat hoort bij het werk.").waitFor();
  const slip = async () => {
    await page.goto(address);
    await isDrawn(page);
    await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  };
  await slip();
  await page.getByText("Jij mag dit vertellen:").waitFor();
  const his = noors;
  await his.page.goto(`${address}/wie-keek`);
  await isDrawn(his.page);
  await his.page.getByRole("button", { name: /^Ik wil dit niet meer: Farida mag vertellen/ }).tap();
  // Farida may come all the same: what stops is what she may tell. The file does not say that it is about her seat.
  await eventually(async () => {
    await slip();
    expect(await page.getByText("Noor zei nog niet wat je mag vertellen.").count()).toBe(1);
  }, patienceMs);
});

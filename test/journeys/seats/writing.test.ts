// What somebody types into a line that lies there already is asked about afterwards, and comes out again in one press; who
// must keep silent sees while writing whether something may be told.
import { placeOf } from "@werktafel/client/table/placeAtTable";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { Screen } from "../../support/openScreen.ts";
import { openWords } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

const { teun, farida, noor } = noorsTable;
let journey: Journey;
let hers: Screen;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  hers = await journey.comeIn(farida, "laptop");
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("a BSN in a live line is asked about, and one press takes it out of everybody's board", async () => {
  const { page } = await journey.comeIn(teun, "laptop");
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
  const his = await journey.comeIn(noor, "phone");
  await his.page.goto(`${address}/wie-keek`);
  await isDrawn(his.page);
  await his.page.getByRole("button", { name: /^Ik wil dit niet meer: Farida mag vertellen/ }).tap();
  // Farida may come all the same: what stops is what she may tell. The file does not say that it is about her seat.
  await eventually(async () => {
    await slip();
    expect(await page.getByText("Noor zei nog niet wat je mag vertellen.").count()).toBe(1);
  }, patienceMs);
});

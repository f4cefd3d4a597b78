// Somebody takes back what they put on the table, and it goes from every screen; what is not right is said beside it; and a
// table stops by the yes of two, and is then read only (R-222c, R-317, R-406).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { knowsNothingOf, more, moreOfTable, putOnBoard, reads, savedSays } from "../hands/atTheBoard.ts";
import { type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
let noor: Page;
let teun: Page;
let joost: Page;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  noor = (await journey.comeIn(noorsTable.noor, "phone")).page;
  teun = (await journey.comeIn(noorsTable.teun, "laptop")).page;
  joost = (await journey.comeIn(noorsTable.joost, "laptop")).page;
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const idea = "Kanarie: misschien toch verhuizen";

test("Noor takes back on her phone what she wrote, and nobody reads it any more", async () => {
  await putOnBoard(noor, { kind: "Idee", text: idea });
  await savedSays(noor, "Bewaard");
  await reads(teun, idea);
  await more(noor, idea, "Neem terug");
  const paper = noor.getByRole("dialog", { name: "Neem je dit terug?" });
  await paper.getByText("Dan is het weg, voor iedereen.").waitFor();
  await paper.getByRole("button", { name: "Ja, neem terug" }).click();
  await eventually(async () => knowsNothingOf(teun, idea), patienceMs);
  await eventually(async () => knowsNothingOf(noor, idea), patienceMs);
  // What was taken back is not offered as lost, nor told of in the past.
  const cookie = (await teun.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const past = await journey.server.ask(`/api/boards/${journey.table.board}/history/${new Date().toISOString()}`, {
    cookie,
  });
  expect(past.status).toBe(200);
  expect(past.text).not.toContain("Kanarie");
}, 120_000);

test("what is not right is said beside it, in own words, and everyone reads both", async () => {
  const line = "Noor doet wat zij belooft";
  await more(joost, line, "Dit klopt niet");
  const paper = joost.getByRole("dialog", { name: "Dit klopt niet" });
  await paper.getByLabel("Wat klopt er niet?").fill("Soms lukt het ook niet, en dat is goed.");
  await paper.getByRole("button", { name: "Zet erbij" }).click();
  await reads(teun, "Soms lukt het ook niet, en dat is goed.");
  await reads(teun, "Joost zegt: dit klopt niet");
  await reads(teun, new RegExp(line));
  // Farida wrote it; Teun leads, and may answer too. Her words and his stand there both.
  const note = teun.locator("[data-statement]").first();
  await note.getByRole("button", { name: /^Geef antwoord/ }).click();
  await note.getByRole("button", { name: "Zet je antwoord erbij" }).click();
  await note.getByText("Er is nog niets veranderd.").waitFor();
  await note.getByLabel("Hoe staat het er nu?").fill("Noor doet meestal wat zij belooft.");
  await note.getByRole("button", { name: "Zet je antwoord erbij" }).click();
  const theirs = joost.locator("[data-statement]").first();
  await theirs.getByText("Teun heeft het veranderd. De nieuwe woorden:").waitFor();
  await theirs.getByText("Toen stond er:").waitFor();
  await theirs.getByText(new RegExp(line)).waitFor();
  await theirs.getByRole("button", { name: "Ik ben het er niet mee eens" }).click();
  await reads(teun, "Daarom blijven beide staan.");
}, 120_000);

test("a table stops by the yes of Noor and of who leads; then it is read only, and others are out", async () => {
  const address = `${journey.server.url}/b/${journey.table.board}/meenemen`;
  await moreOfTable(noor, "Meenemen en stoppen");
  await noor.getByRole("button", { name: "Stel voor om te stoppen" }).click();
  await noor.getByText("Jij wil stoppen.").waitFor();
  await noor.getByRole("button", { name: "Ik wil toch niet stoppen" }).click();
  await noor.getByRole("button", { name: "Stel voor om te stoppen" }).click();
  await noor.getByText("Jij wil stoppen.").waitFor();
  await teun.goto(address);
  await teun.getByText("Noor wil stoppen.").waitFor();
  await teun.getByRole("button", { name: "Ja, we stoppen" }).click();
  await noor.getByText("Deze tafel is klaar").first().waitFor();
  await joost.getByText("Je zit niet meer aan deze tafel").first().waitFor();
  await noor.getByRole("button", { name: "Terug" }).click();
  await noor.getByText("Deze tafel is klaar").first().waitFor();
  expect(await noor.getByRole("button", { name: /^Iets nieuws/ }).count()).toBe(0);
}, 120_000);

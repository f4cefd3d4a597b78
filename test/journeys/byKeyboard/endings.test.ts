// How something ends, for who uses no mouse and no finger: with keys alone Noor shuts her screen and opens it, Joost leaves the
// table, and Noor says that it is done (issue 4, check 12).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { placeOf } from "@werktafel/client/table/placeAtTable";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { knowsNothingOf, reads } from "../hands/atTheBoard.ts";
import { lockPointerAway, tabTo } from "../hands/keyboard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

const { noor, joost, teun } = noorsTable;
const question = "Ik wil weer onder de mensen zijn";
let journey: Journey;
let hers: Page;
let lead: SeatedLine;

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};
const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${journey.server.url}/b/${journey.table.board}${path}`);
  await isDrawn(page);
};
const comeIn = async (who: ParticipantId): Promise<Page> => {
  const { page } = await journey.screens.open("laptop");
  page.setDefaultTimeout(patienceMs);
  await lockPointerAway(page);
  await page.goto(journey.linkOf(who));
  await page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
  await press(page, "Ga naar binnen");
  await isDrawn(page);
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  return page;
};

beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  const cookie = await journey.server.comeIn(journey.linkOf(teun));
  lead = await openSeatedLine(journey.server.url, { board: journey.table.board, cookie, who: teun });
  hers = await comeIn(noor);
}, 120_000);
afterAll(async () => {
  lead.close();
  await journey.close();
}, 60_000);

test("the screen is shut, and opens again with the own PIN", async () => {
  await press(hers, "Meer");
  await press(hers, "Scherm dicht");
  await hers.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").waitFor();
  await tabTo(hers, /^Kies 4, 5 of 6 cijfers/);
  await hers.keyboard.type("2580");
  await press(hers, "Bewaar mijn pincode");
  await reads(hers, "Wat is jouw pincode?");
  expect(await knowsNothingOf(hers, question)).toBe(true);
  await press(hers, "Pincode kwijt");
  await reads(hers, /Vraag iemand van jouw tafel om een nieuwe link/);
  await tabTo(hers, "Pincode", "Shift+Tab");
  await hers.keyboard.type("2580");
  await press(hers, "Doe open");
  await isDrawn(hers);
  await reads(hers, question);
}, 120_000);

test("Joost stops at this table: asked once, and then he reads nothing more", async () => {
  const his = await comeIn(joost);
  const people = lead.facts().participants;
  await goTo(his, `/aan-tafel/${placeOf(people, joost)}`);
  await press(his, "Ik wil stoppen aan deze tafel");
  await his.getByRole("region", { name: "Wil je nu stoppen aan deze tafel?" }).waitFor();
  await press(his, "Ja, ik stop");
  await his.getByRole("alert").getByText("Wat jij schreef blijft staan met je naam.").waitFor();
  expect(await knowsNothingOf(his, question)).toBe(true);
  const left = () => lead.facts().participants.find(({ id }) => id === joost)?.leftOn ?? null;
  await eventually(() => expect(left()).not.toBeNull(), patienceMs);
}, 120_000);

test("Noor proposes to stop, says who asks later how it goes, and the table is done", async () => {
  await goTo(hers, "/meenemen");
  // A list of choices is said with what is in it.
  await tabTo(hers, /^Wie vraagt later hoe het gaat\?/);
  await hers.keyboard.type("Mila");
  await press(hers, "Stel voor om te stoppen");
  await reads(hers, "Jij wil stoppen.");
  await eventually(() => expect(lead.facts().ending.proposal?.by).toBe(noor), patienceMs);
  await lead.wish("agreeToClosing", {});
  await reads(hers, "Deze tafel is klaar");
  expect(lead.facts().ending.closed?.afterCare.who).toBe(noorsTable.mila);
}, 120_000);

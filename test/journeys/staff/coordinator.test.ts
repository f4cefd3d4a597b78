// An administrator says who looks after which volunteers; that person sees whom to ask how it goes, on one screen and without a
// word of any table; and a volunteer says yes to it on their own phone.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { type Device, openScreens, type Screens } from "../../support/openScreen.ts";
import type { ImportedTable } from "../../support/openServer.ts";
import { openStaffHouse, type StaffHouse, type StaffMember } from "../../support/staff/staffHouse.ts";
import { patienceMs } from "../hands/openJourney.ts";
import { lookAtStaffPage } from "./withKeys.ts";

let house: StaffHouse;
let screens: Screens;
let brams: ImportedTable;
let ada: StaffMember;
let ans: StaffMember;
let naast = "";

beforeAll(async () => {
  [house, screens] = await Promise.all([openStaffHouse({ now: fixedClock().now }), openScreens()]);
  await house.server.importCase(noorsTable.file);
  brams = await house.server.importCase(bramAndLottesTable.file);
  ada = await house.keeper("Ada Beheer");
  naast = await house.organisation(ada, "Stichting Naast Elkaar Nergenshuizen");
  ans = await house.member(ada, "Ans Denkbeeld", naast, "staff");
  await house.member(ada, "Bea Bedacht", naast, "staff");
}, 90_000);
afterAll(async () => {
  await screens.close();
  await house.close();
});

const pageOf = async (cookie: string, path: string, device: Device = "laptop"): Promise<Page> => {
  const { page, context } = await screens.open(device);
  page.setDefaultTimeout(patienceMs);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: house.origin }]);
  await page.goto(`${house.origin}${path}`);
  return page;
};

test("an administrator says who a name out of a file is, and hands a link over; nobody at a table is named there", async () => {
  const page = await pageOf(ada.cookie, `/beheer#organisatie/${naast}`);
  await page
    .getByLabel("Ans Denkbeeld staat als coördinator in een bestand dat is ingelezen. Wie is dat hier?")
    .selectOption({ label: "Ans Denkbeeld" });
  await page.getByRole("button", { name: "Dit is de coördinator" }).click();
  await page.getByLabel("Wie neemt waar voor Ans Denkbeeld?").waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/Joost|Noor/);

  await page.getByLabel("Naam van de vrijwilliger").fill("Gerda");
  await page.getByLabel("Wie wordt de coördinator?").selectOption({ label: "Ans Denkbeeld" });
  await page.getByRole("button", { name: "Maak de link" }).click();
  const link = await page.getByLabel("De link voor Gerda").locator("code").innerText();
  await page.getByText("Gerda, bij Ans Denkbeeld").waitFor();
  await lookAtStaffPage(page, "beheer-vrijwilligers");

  const gerda = brams.participants.find(({ id }) => id === "p-gerda");
  const hers = await pageOf(
    await house.server.comeIn(gerda?.link ?? ""),
    new URL(link).pathname + new URL(link).hash,
    "phone",
  );
  await hers.getByText("Ans Denkbeeld van Stichting Naast Elkaar Nergenshuizen wil jouw coördinator zijn.").waitFor();
  await lookAtStaffPage(hers, "coordinator-ja");
  await hers.getByRole("button", { name: "Ja, dat is goed" }).click();
  await hers.getByText("Oké. Ans Denkbeeld is nu jouw coördinator.").waitFor();
}, 60_000);

test("on the afternoon of Noor's table the coordinator reads: vraag Joost hoe het gaat; and nobody else (R-246)", async () => {
  const page = await pageOf(ans.cookie, "/account");
  await page.getByRole("link", { name: "Mijn vrijwilligers" }).click();
  await page.getByText("Vraag Joost hoe het gaat").waitFor();
  expect(await page.getByText(/^Vraag .* hoe het gaat$/).allInnerTexts()).toEqual(["Vraag Joost hoe het gaat"]);
  await page.getByText("Tafel sinds mei 2026").first().waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/Noor|Teun|Samira|Mila/);
  await lookAtStaffPage(page, "vrijwilligers");
  await page.getByRole("button", { name: /^Ik heb het gevraagd/ }).click();
  await page.getByText("Vraag Joost hoe het gaat").waitFor({ state: "detached" });
  await page.getByLabel("Wie neemt waar?").selectOption({ label: "Bea Bedacht" });
  await page.getByLabel("Tot en met").fill("2026-09-25");
  await page.getByRole("button", { name: "Laat waarnemen" }).click();
  await page.getByText(/^Bea Bedacht neemt waar tot en met vrijdag 25 september/).waitFor();
}, 60_000);

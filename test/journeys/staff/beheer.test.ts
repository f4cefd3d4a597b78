// The administrators' pages as they stand after a while: one table in hand, a second person's yes, how the house stands; and
// what the colleague sees of a new way into their account. Each is looked at as one who listens, sees little, has a small screen
// or reads Dutch only; and the main ways are walked with keys alone.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { openScreens, type Screens } from "../../support/openScreen.ts";
import { cookieOf, type ImportedTable, tokenOf } from "../../support/openServer.ts";
import { openStaffHouse, type StaffHouse, type StaffMember, textIn } from "../../support/staff/staffHouse.ts";
import { lockPointerAway, tabTo } from "../hands/keyboard.ts";
import { patienceMs } from "../hands/openJourney.ts";
import { lookAtStaffPage } from "./withKeys.ts";

let house: StaffHouse;
let screens: Screens;
let table: ImportedTable;
let ada: StaffMember;
let bo: StaffMember;
let teun: StaffMember;
let brug = "";
const card = { roleLabel: "wijkteam", whatHappensWithWhatISay: "Ik schrijf op wat we afspreken.", decidesAbout: "" };

beforeAll(async () => {
  [house, screens] = await Promise.all([openStaffHouse(), openScreens()]);
  table = await house.server.importCase(noorsTable.file);
  [ada, bo] = [await house.keeper("Ada Brandt"), await house.keeper("Bo Jansen")];
  brug = await house.organisation(ada, "Wijkteam De Brug");
  teun = await house.member(ada, "Teun Bos", brug, "facilitator");
  const own = { method: "POST", cookie: teun.cookie, body: { card: { ...card, reachability: "" } } } as const;
  await house.ask("/api/account/card", own);
}, 60_000);
afterAll(async () => {
  await screens.close();
  await house.close();
});

const pageOf = async (who: StaffMember | null, path: string): Promise<Page> => {
  const { page, context } = await screens.open("laptop");
  page.setDefaultTimeout(patienceMs);
  const [name = "", value = ""] = (who?.cookie ?? "").split("=");
  if (who !== null) await context.addCookies([{ name, value, url: house.origin }]);
  await page.goto(`${house.origin}${path}`);
  return page;
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const byKeys = async (page: Page, name: string | RegExp) => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};

test("the overview says how the house stands: of when its backup is, and how who works here comes in", async () => {
  const page = await pageOf(ada, "/beheer");
  await page.getByText("Er worden geen reservekopieën gemaakt.").waitFor();
  await page.getByText("Geen organisatie heeft hier een eigen aanmelding.").waitFor();
  await lookAtStaffPage(page, "beheer-overzicht");
  // As the nightly ones are called, two days and two hours ago.
  const folder = `${house.server.dataDir}-backups`;
  await mkdir(folder, { recursive: true });
  for (const [hours, says] of [
    [48, "Dat is te lang geleden."],
    [2, "Dat is goed."],
  ] as const) {
    const at = new Date(Date.now() - hours * 60 * 60_000).toISOString().slice(0, 16).replace(":", "-");
    await writeFile(join(folder, `werktafel-${at}Z.sqlite`), "");
    await page.reload();
    await page.getByText(says).waitFor();
    await page.getByText("De laatste reservekopie is van").scrollIntoViewIfNeeded();
    await lookAtStaffPage(page, `beheer-kopie-${hours}`);
  }
  const kees = await house.member(ada, "Kees Bakker", brug, "admin");
  const his = await pageOf(kees, "/beheer");
  await his.getByText("Wijkteam De Brug").waitFor();
  expect(await his.getByText("reservekopie").count()).toBe(0);
  await lookAtStaffPage(his, "beheer-van-een-organisatie");
}, 60_000);

test("one table: who could reach it, and with keys alone everyone goes out", async () => {
  const page = await pageOf(ada, "/beheer");
  await page.getByText("Eén tafel").waitFor();
  await lockPointerAway(page);
  await byKeys(page, "Eén tafel");
  await tabTo(page, /^Nummer van de tafel/);
  await page.keyboard.type(`${house.origin}/b/${table.board}`);
  await byKeys(page, "Laat zien");
  await page.getByText("Iemand zonder account:").first().waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Noor");
  await lookAtStaffPage(page, "beheer-tafel");
  await byKeys(page, "Stop alles van deze tafel");
  await page.getByText("Iedereen heeft daarna een nieuwe link nodig.").waitFor();
  await lookAtStaffPage(page, "beheer-tafel-zeker");
  await byKeys(page, "Ja, stop het");
  await page.getByText("Gestopt.").waitFor();
}, 60_000);

/** Amir sits at a table that Teun leads. */
const amirAtTeunsTable = async () => {
  const body = { name: "De tafel van Amir", people: [{ name: "Amir", party: "resident" }] };
  const made = await house.ask("/api/boards", { method: "POST", cookie: teun.cookie, body });
  const {
    board,
    participants,
  }: { board: string; participants: readonly { link: string; code: string; name: string }[] } = Object(made.json);
  const his = participants.find(({ name }) => name === "Amir");
  const link = { token: tokenOf(his?.link ?? ""), code: his?.code };
  return { board, cookie: cookieOf(await house.ask("/api/session", { method: "POST", body: link })) };
};

test("a new invitation for a colleague: link here, code there, and the colleague is told and ends it", async () => {
  const amir = await amirAtTeunsTable();
  const asks = await pageOf(ada, `/beheer#organisatie/${brug}`);
  await press(asks, "Meer over Teun Bos");
  await press(asks, "Nieuwe uitnodiging");
  await asks.getByText("De code krijg je niet").waitFor();
  await lookAtStaffPage(asks, "beheer-halve-uitnodiging");
  await press(asks, "Klaar");
  await asks.getByText("De nieuwe uitnodiging wacht op een tweede beheerder.").first().waitFor();

  const his = await pageOf(teun, "/account");
  await his.getByText("Beheerder Ada Brandt vraagt een nieuwe uitnodiging voor jouw account.").waitFor();

  // The other administrator meets it first of all on the overview; who asked does not.
  const agrees = await pageOf(bo, "/beheer");
  await agrees.getByRole("heading", { name: "Hier wacht iemand op jouw ja" }).waitFor();
  await agrees.getByText("Ada Brandt vraagt een nieuwe uitnodiging voor Teun Bos. Klopt dat?").waitFor();
  await agrees.getByText(/^Gevraagd op .* uur\.$/).waitFor();
  await lookAtStaffPage(agrees, "beheer-wacht");
  await asks.goto(`${house.origin}/beheer`);
  await asks.getByText("Wijkteam De Brug").waitFor();
  expect(await asks.getByText("Hier wacht iemand op jouw ja").count()).toBe(0);
  await agrees.goto(`${house.origin}/beheer#organisatie/${brug}`);
  await agrees.getByText("Ada Brandt vraagt een nieuwe uitnodiging voor Teun Bos. Klopt dat?").waitFor();
  // With a period that the door is shut: asked for, and not kept.
  await press(agrees, "Zet dagen erbij");
  await agrees.getByLabel("Dicht van").waitFor();
  await lookAtStaffPage(agrees, "beheer-tweede-ja");
  await lockPointerAway(agrees);
  await byKeys(agrees, "Ja, dit moet");
  await agrees.getByText("Geef deze code zelf aan Teun Bos.").waitFor();
  expect(await agrees.locator(".big-code").innerText()).toMatch(/^\d{6}$/);
  await lookAtStaffPage(agrees, "beheer-code");

  // The resident of the colleague's table reads it, in plain words.
  const amirs = await pageOf({ ...teun, cookie: amir.cookie }, `/b/${amir.board}/wie-keek`);
  await amirs.getByText("maakte een nieuwe uitnodiging voor Teun.").waitFor();
  await lookAtStaffPage(amirs, "wie-keek-uitnodiging");

  await his.goto(`${house.origin}/#tafels`);
  await his.getByRole("heading", { name: "Een nieuwe uitnodiging voor jou" }).waitFor();
  await lookAtStaffPage(his, "tafels-uitnodiging");
  await his.goto(`${house.origin}/account`);
  await his.getByText("Die is er sinds").waitFor();
  await lookAtStaffPage(his, "account-uitnodiging");
  await lockPointerAway(his);
  await byKeys(his, "Haal de uitnodiging weg");
  await his.getByText("Oké. De uitnodiging is weg.").waitFor();
  const shown = await house.ask("/api/account", { cookie: teun.cookie });
  expect(Object(shown.json).invitation).toBeNull();
}, 90_000);

test("signing in and the own account, with keys alone", async () => {
  const page = await pageOf(null, "/werk");
  await page.getByRole("button", { name: "Kom binnen met je sleutel" }).waitFor();
  await lockPointerAway(page);
  await tabTo(page, "Kom binnen met je sleutel");
  const invited = await house.ask("/api/admin/members", {
    method: "POST",
    cookie: ada.cookie,
    body: { name: "Wil Vermeer", organisation: brug, role: "staff" },
  });
  await page.goto(textIn(invited, "link"));
  await tabTo(page, "Code van 6 cijfers");
  await page.keyboard.type(textIn(invited, "code"));
  await byKeys(page, "Ga verder");
  await page.getByText("Hallo Wil Vermeer").waitFor();
  await tabTo(page, "Maak een sleutel op dit apparaat");

  const own = await pageOf(teun, "/account");
  await own.getByRole("heading", { name: "Mijn kaart" }).waitFor();
  await lockPointerAway(own);
  await tabTo(own, /^Wat mag je beslissen/);
  await own.keyboard.type("Hulp tot 3 maanden.");
  await byKeys(own, "Bewaar mijn kaart");
  await own.getByText("Bewaard", { exact: true }).first().waitFor();
}, 60_000);

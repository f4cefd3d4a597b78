// Issue 4, check 11: on an empty installation, without a manual, somebody who leads tables makes one and seats a resident, a
// relative without mail, a volunteer with a phone number, a group without an office, and a host; the resident says yes to
// each on her own phone. Counted: whatever either of them presses or fills in.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../../support/eventually.ts";
import { type Screen, type Screens, openScreens } from "../../support/openScreen.ts";
import { openStaffHouse, type StaffHouse } from "../../support/staff/staffHouse.ts";
import { keepPicture, patienceMs } from "../hands/openJourney.ts";

let house: StaffHouse;
let screens: Screens;
const steps = { facilitator: 0, resident: 0 };

beforeAll(async () => {
  [house, screens] = await Promise.all([openStaffHouse(), openScreens()]);
}, 60_000);
afterAll(async () => {
  await screens.close();
  await house.close();
});

const open = async (device: "laptop" | "phone"): Promise<Screen> => {
  const screen = await screens.open(device);
  screen.page.setDefaultTimeout(patienceMs);
  return screen;
};
const press = async (page: Page, who: keyof typeof steps, name: string): Promise<void> => {
  steps[who] += 1;
  await page.getByRole("button", { name, exact: true }).first().click();
};

/** Who comes beside the resident, and from which side of the table. */
const others = [
  ["Fatima", "informal"],
  ["Joost 06-12345678", "volunteer"],
  ["Buurtgroep De Stoep", "volunteer"],
  ["Ruben", "host"],
] as const;

test("a table with five people is made and said yes to in 25 steps at most", async () => {
  const keeper = await house.keeper("Ada Brandt");
  const team = await house.organisation(keeper, "Wijkteam De Brug");
  const teun = await house.member(keeper, "Teun de Graaf", team, "facilitator");
  // One's own card is filled in once, when one begins to work here (staffDoors.test.ts walks that).
  const card = {
    roleLabel: "wijkteammedewerker",
    whatHappensWithWhatISay: "Ik schrijf op wat we afspreken.",
    decidesAbout: "Hulp tot 3 maanden.",
    reachability: "maandag tot en met donderdag",
  };
  await house.ask("/api/account/card", { method: "POST", cookie: teun.cookie, body: { card } });
  const laptop = await open("laptop");
  const [name = "", value = ""] = teun.cookie.split("=");
  await laptop.context.addCookies([{ name, value, url: house.origin }]);
  const { page } = laptop;
  await page.goto(`${house.origin}/`);
  await keepPicture(page, "first-table-empty");
  steps.facilitator += 1;
  await page.getByRole("link", { name: "Nieuwe tafel" }).first().click();
  steps.facilitator += 1;
  await page.getByLabel("Hoe heet de tafel?").fill("De tafel van Amina");
  steps.facilitator += 1;
  await page.getByLabel("Naam", { exact: true }).first().fill("Amina");
  for (const [index, [person, party]] of others.entries()) {
    await press(page, "facilitator", "Nog iemand");
    steps.facilitator += 2;
    const row = page.locator(".persons > li").nth(index + 1);
    await row.getByLabel("Naam", { exact: true }).fill(person);
    await row.getByRole("combobox").selectOption(party);
  }
  await keepPicture(page, "first-table-form");
  await press(page, "facilitator", "Maak de tafel");
  await page.getByText("De tafel staat klaar").waitFor();
  await keepPicture(page, "first-table-links");
  const code = (await page.locator(".given-code").first().innerText()).trim();
  const link = (await page.locator(".given-link code").first().innerText()).trim();

  const phone = await open("phone");
  await phone.page.goto(link);
  steps.resident += 1;
  await phone.page.getByLabel("Code van 4 cijfers").fill(code);
  await press(phone.page, "resident", "Ga naar binnen");
  for (const [person] of others) {
    const called = person.split(" ")[0] ?? "";
    const asked = phone.page.getByRole("heading", { name: `Mag ${called} erbij komen?` });
    await asked.waitFor();
    if (called === "Fatima") await keepPicture(phone.page, "first-table-asked");
    await press(phone.page, "resident", "Ja, dat is goed");
    await asked.waitFor({ state: "detached" });
  }
  await keepPicture(phone.page, "first-table-resident");

  const board = new URL(phone.page.url()).pathname.split("/")[2] ?? "";
  const seated = async () => {
    const { json } = await house.ask(`/api/boards/${board}`, { cookie: teun.cookie });
    return typeof json === "object" && json !== null && "participants" in json && Array.isArray(json.participants)
      ? json.participants.length
      : 0;
  };
  await eventually(async () => expect(await seated()).toBe(2 + others.length));
  console.info(`steps: ${steps.facilitator} by who leads, ${steps.resident} by the resident`);
  expect(steps.facilitator + steps.resident).toBeLessThanOrEqual(25);
}, 120_000);

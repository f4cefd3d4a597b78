// Issue 4, checks 5 and 11: on an empty installation, in real browsers: an administrator comes in by the invitation that the
// command line prints, makes a key on the device, an organisation, and a facilitator, who makes a table. Each screen is looked
// at as one who listens, sees little, has a small screen or reads Dutch only.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import { openServer, type TestServer } from "../../support/openServer.ts";
import { goIn, keepPicture, patienceMs } from "../hands/openJourney.ts";
import { deviceWithKeys, givenOn, lookAtStaffPage } from "./withKeys.ts";

let server: TestServer;
let screens: Screens;
let origin = "";
/** What a person presses or fills in. */
let steps = 0;

beforeAll(async () => {
  [server, screens] = await Promise.all([openServer(), openScreens()]);
  origin = `http://localhost:${server.port}`;
}, 60_000);
afterAll(async () => {
  await screens.close();
  await server.close();
});

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  steps += 1;
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
};
const go = async (page: Page, name: string): Promise<void> => {
  steps += 1;
  await page.getByRole("link", { name }).first().click();
};
const fill = async (page: Page, label: string, text: string): Promise<void> => {
  steps += 1;
  await page.getByLabel(label).first().fill(text);
};
const lookAt = lookAtStaffPage;
const fillCard = async (page: Page): Promise<void> => {
  await fill(page, "Wat doe je?", "wijkteammedewerker");
  await fill(page, "Wat gebeurt er met wat iemand tegen je zegt?", "Ik schrijf op wat we afspreken.");
  await press(page, "Bewaar mijn kaart");
  await page.getByText("Bewaard", { exact: true }).first().waitFor();
};
/** Follows an invitation; resolves when the own account stands there. */
const accept = async (page: Page, link: string, code: string): Promise<void> => {
  await page.goto(link);
  await fill(page, "Code van 6 cijfers", code);
  await press(page, "Ga verder");
  await press(page, "Maak een sleutel op dit apparaat");
  await page.getByRole("heading", { name: "Mijn kaart" }).waitFor();
};

describe("on an empty installation", () => {
  let ada: Screen;
  let farida: Screen;

  test("the first administrator comes in by invitation, code and a key of the own device", async () => {
    const { printed } = await server.command("admin", "Ada Brandt", "--json");
    const { link, code }: { readonly link: string; readonly code: string } = JSON.parse(printed);
    ada = await deviceWithKeys(screens, "laptop");
    const { page } = ada;
    await page.goto(link);
    await page.getByLabel("Code van 6 cijfers").waitFor();
    expect(page.url()).toBe(`${origin}/uitnodiging`);
    await lookAt(page, "uitnodiging");
    ada.expectFaults(/status of 404/);
    await page.getByLabel("Code van 6 cijfers").fill(code === "111111" ? "222222" : "111111");
    await page.getByRole("button", { name: "Ga verder" }).click();
    await page.getByText("Dat is niet de goede code, of de uitnodiging is te oud.").waitFor();
    await lookAt(page, "uitnodiging-fout");
    await fill(page, "Code van 6 cijfers", code);
    await press(page, "Ga verder");
    await page.getByText("Hallo Ada Brandt").waitFor();
    await lookAt(page, "uitnodiging-kies");
    await press(page, "Maak een sleutel op dit apparaat");
    await page.getByRole("heading", { name: "Mijn kaart" }).waitFor();
    await page.getByText("Gemaakt op").waitFor();
    await lookAt(page, "account");
  }, 90_000);

  test("makes an organisation with its hours, and invites who leads tables there", async () => {
    const { page } = ada;
    await go(page, "Naar het beheer");
    await page.getByText("Er is nog geen organisatie.").waitFor();
    await lookAt(page, "beheer-leeg");
    await go(page, "Nieuwe organisatie");
    await fill(page, "Hoe heet de organisatie?", "Wijkteam De Brug");
    await page.getByLabel("vrijdag").uncheck();
    await page.getByLabel("tot", { exact: true }).fill("16:00");
    await lookAt(page, "beheer-organisatie");
    await press(page, "Bewaar");
    await go(page, "Wijkteam De Brug");
    await page.getByRole("heading", { name: "Wijkteam De Brug" }).waitFor();
    await fill(page, "Naam", "Farida El Amrani");
    await press(page, "Maak de uitnodiging");
    await page.getByText("Geef de link en de code apart.").waitFor();
    await lookAt(page, "beheer-uitnodiging");
    const { link, code } = await givenOn(page);
    farida = await deviceWithKeys(screens, "phone");
    await accept(farida.page, link, code);
    await lookAt(farida.page, "account-telefoon");
  }, 90_000);

  test("who leads tables fills in the own card, and makes a table with a resident: in few steps", async () => {
    const { page } = farida;
    await fillCard(page);
    await go(page, "Naar mijn tafels");
    await go(page, "Nieuwe tafel");
    await fill(page, "Hoe heet de tafel?", "De tafel van Amir");
    await fill(page, "Naam", "Amir");
    await press(page, "Maak de tafel");
    await page.getByText("De tafel staat klaar").waitFor();
    console.log(`${steps} steps from an empty house to a table with a resident`);
    expect(steps).toBeLessThanOrEqual(25);
  }, 60_000);

  test("goes out, and comes in again by the key alone", async () => {
    const { page } = farida;
    await page.goto(`${origin}/account`);
    await press(page, "Ga naar buiten");
    await page.getByRole("button", { name: "Kom binnen met je sleutel" }).waitFor();
    await lookAt(page, "werk");
    await press(page, "Kom binnen met je sleutel");
    await page.getByText("Amir").first().waitFor();
  }, 60_000);

  test("an administrator sees of somebody where they are in, and ends it; then that screen is out", async () => {
    const { page } = ada;
    await press(page, "Klaar");
    await press(page, "Meer over Farida El Amrani");
    await page.getByText("Computer, sinds").first().waitFor();
    await lookAt(page, "beheer-persoon");
    await press(page, "Wat kon dit account bereiken?");
    await press(page, "Laat zien");
    await page.getByText(/^Tafel /).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Amir");
    await press(page, "Werkt hier niet meer");
    await press(page, "Ja, stop het");
    await page.getByText("Hier werkt nog niemand.").waitFor();
    farida.expectFaults(/status of 40[14]/);
    await farida.page.goto(`${origin}/werk`);
    await press(farida.page, "Kom binnen met je sleutel");
    await farida.page.getByText("Dat lukte niet.").waitFor();
  }, 90_000);
});

test("a resident sees at once that an administrator looks along, and why", async () => {
  const table = await server.importCase(noorsTable.file);
  const invited = async (name: string) => {
    const { link, code } = Object(JSON.parse((await server.command("admin", name, "--json")).printed));
    const screen = await deviceWithKeys(screens, "laptop");
    await accept(screen.page, String(link), String(code));
    await screen.page.goto(`${origin}/beheer#meekijken`);
    return screen;
  };
  const [asks, agrees] = [await invited("Bram Kuiper"), await invited("Chris de Boer")];
  const noor = await screens.open("phone");
  noor.page.setDefaultTimeout(patienceMs);
  const link = table.participants.find(({ id }) => id === noorsTable.noor)?.link ?? "";
  await goIn(noor.page, link.replace("127.0.0.1", "localhost"));
  await fill(asks.page, "Nummer van de tafel", table.board);
  await fill(asks.page, "Waarom moet het?", "Er is een melding dat iemand in gevaar is.");
  await press(asks.page, "Vraag het een tweede beheerder");
  await asks.page.getByText("Wacht op een tweede beheerder.").waitFor();
  await lookAt(asks.page, "meekijken-vraag");
  // The second administrator meets it on the overview: who asks, about which table, and why.
  await agrees.page.goto(`${origin}/beheer`);
  await agrees.page.getByText(`Bram Kuiper wil meekijken aan tafel ${table.board}`).waitFor();
  await agrees.page.getByText("Waarom: Er is een melding dat iemand in gevaar is.").waitFor();
  await keepPicture(agrees.page, "staff-beheer-wacht-1280");
  await press(agrees.page, "Ja, dit moet");
  await agrees.page.getByText("Hier wacht iemand op jouw ja").waitFor({ state: "detached" });
  await agrees.page.goto(`${origin}/beheer#meekijken`);
  await noor.page.getByText("Bram Kuiper kijkt mee tot").waitFor();
  await noor.page.getByText("Waarom: Er is een melding dat iemand in gevaar is.").waitFor();
  await lookAt(noor.page, "meekijken-noor");
  // One tap, without a reason, and it is over.
  await noor.page.getByRole("button", { name: "Stop het meekijken" }).first().click();
  await noor.page.getByText("Bram Kuiper kijkt mee tot").waitFor({ state: "detached" });
  await asks.page.reload();
  await fill(asks.page, "Nummer van de tafel", table.board);
  await fill(asks.page, "Waarom moet het?", "Er is nog een melding dat iemand in gevaar is.");
  await press(asks.page, "Vraag het een tweede beheerder");
  await press(agrees.page, "Ja, dit moet");
  await noor.page.getByText("Bram Kuiper kijkt mee tot").waitFor();
  await go(asks.page, "Ga kijken");
  await asks.page.getByText("Je kijkt mee bij nood.").waitFor();
  await keepPicture(asks.page, "staff-meekijken-tafel-1280");
  await agrees.page.getByText("Kijkt nu mee.").waitFor();
  await press(agrees.page, "Stop met meekijken");
  await asks.page.getByText("Je zit niet meer aan deze tafel").waitFor();
  await noor.page.getByText("Bram Kuiper kijkt mee tot").waitFor({ state: "detached" });
}, 120_000);

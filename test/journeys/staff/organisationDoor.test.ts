// Issue 4, check 5: coming in by one's own organisation, in real browsers and at a real sign-in (`oidc-provider`). An administrator
// sets it up; one colleague shows two factors there, another shows one and a key here; who signs out there is out here.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { hashOf } from "@werktafel/server/access/token";
import type { Page } from "playwright-core";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import { openServer, type TestServer } from "../../support/openServer.ts";
import { openRealIssuer, type RealIssuer } from "../../support/staff/realIssuer.ts";
import { deviceWithKeys, givenOn, lookAtStaffPage } from "./withKeys.ts";

let server: TestServer;
let screens: Screens;
let issuer: RealIssuer;
let origin = "";
let ada: Screen;
let farida: Screen;
let board = "";
const place = "Wijkteam De Brug";

beforeAll(async () => {
  [server, screens] = await Promise.all([openServer(), openScreens()]);
  origin = `http://localhost:${server.port}`;
  issuer = await openRealIssuer(origin);
}, 60_000);
afterAll(async () => {
  await screens.close();
  await Promise.all([server.close(), issuer.close()]);
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label).first().fill(text);
const openInvitation = async (page: Page, { link, code }: { readonly link: string; readonly code: string }) => {
  await page.goto(link);
  await fill(page, "Code van 6 cijfers", code);
  await press(page, "Ga verder");
};
/** At the organisation's own page. */
const signInThere = async (page: Page, name: string, isStrong: boolean) => {
  await page.waitForURL(`${issuer.issuer}/aanmelden/**`);
  await fill(page, "Naam bij het wijkteam", name);
  if (isStrong) await page.getByLabel("Ook met mijn telefoon bevestigd").check();
  await press(page, "Meld me aan");
};
const invite = async (name: string) => {
  await fill(ada.page, "Naam", name);
  await press(ada.page, "Maak de uitnodiging");
  const given = await givenOn(ada.page);
  await press(ada.page, "Klaar");
  return given;
};

describe("a colleague of an organisation with a sign-in of its own", () => {
  test("finds it there once an administrator has set it up", async () => {
    const { printed } = await server.command("admin", "Ada Brandt", "--json");
    ada = await deviceWithKeys(screens, "laptop");
    const { page } = ada;
    await openInvitation(page, JSON.parse(printed));
    await press(page, "Maak een sleutel op dit apparaat");
    await page.getByRole("heading", { name: "Mijn kaart" }).waitFor();
    await page.goto(`${origin}/beheer#nieuw`);
    await fill(page, "Hoe heet de organisatie?", place);
    await press(page, "Bewaar");
    await page.getByRole("link", { name: place }).click();
    await page.getByText(`Geef daar dit adres op: ${origin}/terug`).waitFor();
    await fill(page, "Adres van de aanmelding", `${issuer.issuer}x`);
    await fill(page, "Naam van dit huis daar", "werktafel");
    await fill(page, "Geheim van dit huis daar", "een-geheim-van-dit-huis-bij-de-organisatie");
    await fill(page, "Woorden voor twee stappen", "twee-factoren");
    ada.expectFaults(/status of 400/);
    await press(page, "Zet de aanmelding erbij");
    await page.getByText("Op dat adres is geen aanmelding gevonden.").waitFor();
    await fill(page, "Adres van de aanmelding", issuer.issuer);
    await press(page, "Zet de aanmelding erbij");
    await page.getByRole("button", { name: `Haal de aanmelding weg: ${issuer.issuer}` }).waitFor();
    await lookAtStaffPage(page, "beheer-aanmelding");
  }, 90_000);

  test("comes in by it with two factors, and makes a table", async () => {
    farida = await deviceWithKeys(screens, "laptop");
    const { page } = farida;
    await openInvitation(page, await invite("Farida El Amrani"));
    await press(page, `Ik werk bij ${place}`);
    await signInThere(page, "farida", true);
    await page.getByRole("heading", { name: "Mijn tafels" }).waitFor();
    await page.goto(`${origin}/account`);
    await page.getByText(`Gekoppeld met ${place}`).waitFor();
    await fill(page, "Wat doe je?", "wijkteammedewerker");
    await fill(page, "Wat gebeurt er met wat iemand tegen je zegt?", "Ik schrijf op wat we afspreken.");
    await press(page, "Bewaar mijn kaart");
    await page.getByText("Bewaard", { exact: true }).first().waitFor();
    const made = await page.evaluate(async () => {
      const people = [{ name: "Amir", party: "resident" }];
      const response = await fetch("/api/boards", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "De tafel van Amir", people }),
      });
      return response.text();
    });
    board = String(Object(JSON.parse(made)).board);
  }, 60_000);

  test("shows there once more that it is really them, before something that cannot be taken back", async () => {
    const { page, context } = farida;
    await elevenMinutesAgo();
    await page.goto(`${origin}/account`);
    farida.expectFaults(/status of 403/);
    await press(page, "Maak een sleutel");
    const there = context.waitForEvent("page");
    await press(page, "Laat het zien bij je organisatie");
    const tab = await there;
    // Although she is in at her organisation still: it asks her again.
    await tab.getByText("Meld je nog een keer aan.").waitFor();
    await signInThere(tab, "farida", true);
    await tab.getByText("Dat ben jij.").waitFor();
    await lookAtStaffPage(tab, "terug-dat-ben-jij");
    await tab.close();
    await press(page, "Ga verder");
    await page.getByText("Gemaakt op").waitFor();
  }, 60_000);

  /** As if so long had passed on her device since she last showed who she is. */
  const elevenMinutesAgo = async () => {
    const { dataDir } = server;
    const cookies = await farida.context.cookies(origin);
    const hash = hashOf(cookies.find(({ name }) => name === "werktafel")?.value ?? "");
    const store = await openStore({ engine: "sqlite", directory: dataDir, keys: keysBeside(dataDir), use: "visit" });
    await store.run("setPin", { hash, now: Date.now() - 11 * 60_000, salt: "zout", slow: "traag" });
    await store.run("dropPin", { hash });
    await store.close();
  };

  test("who signs out there is out here: the open table closes", async () => {
    const { page, context } = farida;
    await page.goto(`${origin}/b/${board}`);
    await page.getByRole("heading", { name: "Amir" }).or(page.getByText("Amir")).first().waitFor();
    const tab = await context.newPage();
    await tab.goto(`${issuer.issuer}/session/end?client_id=werktafel`);
    farida.expectFaults(/status of 40[14]|closed|WebSocket/);
    const left = performance.now();
    await press(tab, "Ja, meld me af");
    await page.getByText("Je zit niet meer aan deze tafel").waitFor();
    console.log(`signed out there, out here after ${Math.round(performance.now() - left)} ms`);
    expect((await context.request.get(`${origin}/api/boards/${board}`)).status()).toBe(401);
    await tab.close();
  }, 60_000);

  test("who shows one factor there shows a key here as the second, each time", async () => {
    const teun = await deviceWithKeys(screens, "phone");
    const { page } = teun;
    await openInvitation(page, await invite("Teun Bos"));
    await press(page, `Ik werk bij ${place}`);
    await signInThere(page, "teun", false);
    await press(page, "Maak eerst een sleutel");
    await page.getByText("Gemaakt op").waitFor();
    // Still in at the organisation: it sends back at once.
    await press(page, `Koppel met ${place}`);
    await page.getByText(`Gekoppeld met ${place}`).waitFor();
    await press(page, "Ga naar buiten");
    await page.getByRole("button", { name: "Kom binnen met je sleutel" }).waitFor();
    await press(page, `Ik werk bij ${place}`);
    if (page.url().startsWith(issuer.issuer)) await signInThere(page, "teun", false);
    await page.getByRole("button", { name: "Laat ook je sleutel zien" }).waitFor();
    await lookAtStaffPage(page, "terug-tweede");
    expect((await page.context().request.get(`${origin}/api/account`)).status()).toBe(401);
    await press(page, "Laat ook je sleutel zien");
    await page.getByRole("heading", { name: "Mijn tafels" }).waitFor();
    await page.goto(`${origin}/account`);
    await press(page, "Ga naar buiten");
    // He came in by it this time, so it asks whether he wants out there too, and sends him back here.
    await press(page, "Ja, meld me af");
    await page.waitForURL(`${origin}/werk**`);
    await page.getByRole("button", { name: "Kom binnen met je sleutel" }).waitFor();
  }, 90_000);
});

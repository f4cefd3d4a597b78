// The screens one sees before one sits at a table.
import { noorsTable } from "../../../support/cast.ts";
import { tokenOf } from "../../../support/openServer.ts";
import { moreOfTable, reads } from "../../hands/atTheBoard.ts";
import { keepPicture } from "../../hands/openJourney.ts";
import type { State } from "./state.ts";

const { teun, mila, wil, joost } = noorsTable;

export const beforeTheTable: readonly State[] = [
  {
    name: "welcome, on a laptop",
    seat: null,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`http://localhost:${house.journey.server.port}/`);
      await page.getByRole("link", { name: /^Noor/ }).waitFor();
    },
  },
  {
    name: "what the house does with words",
    seat: null,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/privacy`);
      await reads(page, "Wie leest mee?");
    },
  },
  {
    name: "whether everyone can use this",
    seat: null,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/toegankelijkheid`);
      await reads(page, "Wat kan nog niet?");
    },
  },
  {
    name: "coming in",
    seat: null,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(house.journey.linkOf(wil));
      await page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
    },
    buttons: ["Ga naar binnen"],
  },
  {
    name: "coming in with a link that does not work",
    seat: null,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/in#${tokenOf(house.journey.linkOf(wil)).toUpperCase()}`);
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      // As a link that a code goes with: nobody is told which of the two it is.
      await reads(page, "Wat is jouw code?");
    },
    expects: /status of 404/,
    buttons: ["Ga naar binnen", "Nieuwe code"],
  },
  {
    name: "a code, and a wrong one",
    seat: null,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/in#${"A".repeat(44)}`);
      await page.getByLabel("Code van 4 cijfers").fill("4096");
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      await reads(page, "Dat is niet de goede code. Probeer het nog een keer.");
      await page.getByRole("button", { name: "Nieuwe code" }).click();
    },
    expects: /status of 404/,
    buttons: ["Ga naar binnen"],
  },
  {
    name: "the door of the table, with somebody before it",
    seat: teun,
    device: "phone",
    reach: async ({ page, house }) => {
      const { server, table } = house.journey;
      await page.goto(`${server.url}/b/${table.board}`);
      await moreOfTable(page, "Iemand komt binnen");
      const address = (await page.locator(".address").textContent()) ?? "";
      const [, token = ""] = address.split("#");
      await server.ask("/api/lobby", { method: "POST", body: { token, name: "Sanne" } });
      await reads(page, "Sanne staat bij de deur.");
    },
    buttons: ["Nu niet", "Sluit"],
  },
  {
    name: "waiting at the door",
    seat: null,
    device: "phone",
    reach: async ({ page, house }) => {
      const { server, table } = house.journey;
      const path = `/api/boards/${table.board}/lobby`;
      const shown = await server.ask(path, { method: "POST", body: {}, cookie: await house.cookieOf(teun) });
      const [, token = ""] = /#([a-z0-9]+)/.exec(shown.text) ?? [];
      await page.goto(`${server.url}/aan#${token}`);
      await page.getByLabel("Naam").fill("Bo");
      await page.getByRole("button", { name: "Vraag of ik binnen mag" }).click();
      await reads(page, /^Bo, iemand aan tafel laat je zo binnen/);
    },
  },
  {
    name: "whom to call before one is in",
    seat: null,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/in#${"A".repeat(44)}`);
      await page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
      await page.getByRole("link", { name: "Bel 112" }).waitFor();
    },
  },
  {
    name: "my devices",
    seat: mila,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/apparaten`);
      await page.getByRole("button", { name: "Maak een pincode" }).click();
      await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("1");
      await page.getByRole("button", { name: "Bewaar mijn pincode" }).click();
      await reads(page, "Een pincode heeft 4, 5 of 6 cijfers.");
    },
    buttons: ["Stop op dit apparaat", "Bewaar mijn pincode"],
  },
  {
    name: "a locked screen, and a wrong PIN",
    seat: joost,
    device: "phone",
    reach: async ({ page, house }) => {
      const { server } = house.journey;
      const asJoost = { method: "POST", cookie: await house.cookieOf(joost) } as const;
      await server.ask("/api/session/pin", { ...asJoost, body: { pin: "4096" } });
      await server.ask("/api/session/lock", { ...asJoost, body: {} });
      await page.goto(`${server.url}/`);
      await page.getByLabel("Pincode").fill("1111");
      await page.getByRole("button", { name: "Doe open" }).click();
      await reads(page, "Dat is niet de goede pincode. Probeer het nog een keer.");
      await page.getByRole("button", { name: "Pincode kwijt" }).click();
      await keepPicture(page, "locked");
      await server.ask("/api/session/unlock", { ...asJoost, body: { pin: "4096" } });
    },
    expects: /status of 403/,
    buttons: ["Doe open"],
  },
  {
    name: "coming in where somebody else is in",
    seat: mila,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(house.journey.linkOf(wil));
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      await reads(page, /^Hier is nu Mila/);
    },
    expects: /status of 409/,
    buttons: ["Ja, wissel"],
  },
  {
    name: "a table that is not there",
    seat: mila,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/b/nergens`);
      await reads(page, "Hier is geen tafel voor jou");
    },
    expects: /status of 404/,
  },
  {
    name: "my tables",
    seat: teun,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/#tafels`);
      await page.getByRole("link", { name: /Noor/ }).first().waitFor();
    },
  },
  {
    name: "a new table",
    seat: teun,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/#nieuw`);
      await page.getByRole("button", { name: "Nog iemand" }).click();
      await page.getByRole("button", { name: "Maak de tafel" }).click();
      await reads(page, "Geef de tafel een naam.");
    },
    buttons: ["Maak de tafel", "Nog iemand"],
  },
  {
    name: "the links of a new table",
    seat: teun,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/#nieuw`);
      await page.getByLabel("Hoe heet de tafel?").fill("De tafel van Amir");
      await page.getByLabel("Naam").first().fill("Amir");
      await page.getByRole("button", { name: "Maak de tafel" }).click();
      await page.getByRole("img", { name: "De link van Amir" }).waitFor();
    },
    buttons: ["Print de links"],
  },
];

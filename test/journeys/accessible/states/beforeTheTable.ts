// The screens one sees before one sits at a table.
import { noorsTable } from "../../../support/cast.ts";
import { tokenOf } from "../../../support/openServer.ts";
import { reads } from "../../hands/atTheBoard.ts";
import type { State } from "./state.ts";

const { teun, mila, wil } = noorsTable;

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
      await reads(page, "Deze link werkt niet meer. Vraag een nieuwe.");
    },
    expects: /status of 404/,
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

// "Wie heeft er gekeken?" after others looked, took along and were refused: on a resident's phone, on a laptop with other
// days, and for somebody of the table who is no resident.
import type { Page } from "playwright-core";
import { noorsTable } from "../../../support/cast.ts";
import { reads } from "../../hands/atTheBoard.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, House, State } from "./state.ts";

const { noor, farida, ruben } = noorsTable;
const looked = new WeakSet<House>();

/** Farida opens the table and takes it along; Ruben tries what is not for him. Once. */
const lookAround = async (house: House): Promise<void> => {
  if (looked.has(house)) return;
  looked.add(house);
  const { server, table } = house.journey;
  const cookie = await house.cookieOf(farida);
  for (const path of ["", "/plan.pdf"]) await server.ask(`/api/boards/${table.board}${path}`, { cookie });
  const { json } = await server.ask(`/api/boards/${table.board}`, { cookie });
  const few = /"id":"([^"]+)","audience":\[/.exec(JSON.stringify(json))?.[1] ?? "";
  const other = await house.cookieOf(ruben);
  await server.ask(`/api/boards/${table.board}/sheets/${few}/authors`, { cookie: other });
};

const lookAt =
  (then: (page: Page) => Promise<unknown>) =>
  async ({ page, house }: At): Promise<void> => {
    await lookAround(house);
    await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/wie-keek`);
    await isDrawn(page);
    await reads(page, /Wat is er meegenomen/);
    await then(page);
  };

export const whoLooked: readonly State[] = [
  {
    name: "who looked, on Noor's phone",
    seat: noor,
    device: "phone",
    reach: lookAt(async (page) => reads(page, /Ruben wilde iets openen dat niet voor Ruben is/)),
    buttons: ["Terug"],
  },
  {
    name: "who looked, on days of Noor's own choice and with her own looks",
    seat: noor,
    device: "laptop",
    reach: lookAt(async (page) => {
      await page.getByRole("button", { name: "Een maand" }).click();
      await page.getByRole("checkbox", { name: "Laat ook zien wat ik zelf deed" }).check();
      await page.getByRole("button", { name: "Ik kies zelf" }).click();
      await reads(page, /Tot en met/);
    }),
  },
  {
    name: "who looked, for Farida",
    seat: farida,
    device: "laptop",
    reach: lookAt(async (page) => reads(page, /Ruben/)),
  },
];

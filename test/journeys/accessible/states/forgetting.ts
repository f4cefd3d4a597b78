// Taking a table home and ending it, and words that should not stay: on a resident's phone, for who leads, and for others.
import { noorsTable } from "../../../support/cast.ts";
import { more, putOnBoard, savedSays } from "../../hands/atTheBoard.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, State } from "./state.ts";

const { noor, teun, joost } = noorsTable;

const atTakeAlong = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/meenemen`);
  await isDrawn(page);
  await page.getByRole("heading", { name: "Neem mee naar huis" }).waitFor();
};
const atTable = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
};

export const forgettingStates: readonly State[] = [
  {
    name: "what a resident takes home, and how a table rests or stops",
    seat: noor,
    device: "phone",
    reach: atTakeAlong,
    buttons: ["Neem mee naar huis", "Geef de tafel rust", "Stel voor om te stoppen", "Vraag om alles weg te halen"],
  },
  {
    name: "how long a table is kept, for who leads",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await atTakeAlong(at);
      await at.page.getByText("Zet erbij hoe lang").click();
      await at.page.getByText("Dit mag nog niet weg").click();
    },
  },
  {
    name: "saying that something is not right",
    seat: joost,
    device: "laptop",
    reach: async (at) => {
      await atTable(at);
      await more(at.page, "Noor doet wat zij belooft", "Dit klopt niet");
      await at.page.getByRole("dialog", { name: "Dit klopt niet" }).waitFor();
    },
  },
  {
    name: "taking back own words",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await atTable(at);
      await putOnBoard(at.page, { kind: "Idee", text: "Een moestuin" });
      await savedSays(at.page, "Bewaard");
      await more(at.page, "Een moestuin", "Neem terug");
      await at.page.getByRole("dialog", { name: "Neem je dit terug?" }).waitFor();
    },
    buttons: ["Ja, neem terug", "Nee, laat staan"],
  },
  {
    name: "asking to have something gone for good",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await atTable(at);
      await more(at.page, "Noor doet wat zij belooft", "Haal weg voor altijd");
      await at.page.getByRole("dialog", { name: "Moet dit weg, voor altijd?" }).waitFor();
    },
  },
  {
    name: "a table that rests",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await (await at.house.lineOf(noor)).wish("pauseTable", { until: null });
      await atTable(at);
      await at.page.getByText("De tafel rust").first().waitFor();
    },
  },
];

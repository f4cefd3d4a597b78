// The screens of who sits at more than one table: another invitation, "Ben jij dat ook?", and the tables that are together.
import { bramAndLottesTable, noorsTable } from "../../../support/cast.ts";
import { tokenOf } from "../../../support/openServer.ts";
import { reads } from "../../hands/atTheBoard.ts";
import type { House, State } from "./state.ts";

const { farida } = noorsTable;

/** A link to a chair at another table in this house, of which nobody here knows. */
const elsewhere = async ({ journey: { server } }: House, participant: string): Promise<string> => {
  const { participants } = await server.importCase(bramAndLottesTable.file);
  return participants.find(({ id }) => id === participant)?.link ?? "";
};

export const severalTables: readonly State[] = [
  {
    name: "another invitation, and no link of ours",
    seat: farida,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/#uitnodiging`);
      await page.getByLabel("Jouw link").fill("ergens");
      await page.getByRole("button", { name: "Ga verder" }).click();
      await reads(page, "Dit is geen link van Werktafel. Kijk nog een keer.");
    },
    buttons: ["Ga verder"],
  },
  {
    name: "is that you too",
    seat: farida,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(await elsewhere(house, bramAndLottesTable.gerda));
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      await reads(page, "Ben jij dat ook?");
    },
    expects: /status of 409/,
    buttons: ["Ja, voeg samen", "Nee, houd apart"],
  },
  {
    name: "a second chair at one table",
    seat: farida,
    device: "phone",
    reach: async ({ page, house }) => {
      const { server, table } = house.journey;
      const { printed } = await server.command("link", table.board, noorsTable.ruben, "--json");
      await page.goto(JSON.parse(printed).link);
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      await reads(page, "Hier zit al iemand van deze tafel. Eén persoon zit op één stoel.");
    },
    expects: /status of 409/,
    buttons: ["Ja, wissel"],
  },
  {
    name: "tables that are together, and taking one apart",
    seat: farida,
    device: "phone",
    reach: async ({ page, house }) => {
      const { server } = house.journey;
      const token = tokenOf(await elsewhere(house, bramAndLottesTable.ilse));
      const cookie = await house.cookieOf(farida);
      await server.ask("/api/session", { method: "POST", cookie, body: { token, join: true } });
      await page.goto(`${server.url}/apparaten`);
      await page
        .getByRole("button", { name: /^Haal uit elkaar/ })
        .first()
        .click();
      await reads(page, "Deze tafel staat dan niet meer bij de andere.");
    },
    buttons: ["Ja, haal uit elkaar", "Nee, laat zo"],
  },
];

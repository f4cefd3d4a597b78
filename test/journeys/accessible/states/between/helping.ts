// A volunteer asks for help, and whoever looks after them: each paper and page of it.
import { boardId, personId } from "@werktafel/shared/ids";
import { openStore } from "@werktafel/server/storage/openStore";
import { noorsTable } from "../../../../support/cast.ts";
import { reads } from "../../../hands/atTheBoard.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

const { joost, teun } = noorsTable;
const needHelp = "Ik heb hulp nodig";

const openHelp = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
  await page.getByRole("button", { name: needHelp }).click();
  await reads(page, "Wat heb je nodig?");
};
const choose = (word: string, says: string) => async (at: At) => {
  await openHelp(at);
  await at.page.getByRole("button", { name: word }).click();
  await reads(at.page, says);
};

/** Whoever the file calls the coordinator is Teun from now on, as an administrator would say. */
const teunCoordinates = async ({ house }: At): Promise<void> => {
  const { server, table } = house.journey;
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  const seats = await store.run("seatsAt", { board: boardId(table.board) });
  const to = seats.find(({ participant }) => participant === teun)?.person ?? personId("");
  const from = { person: null, name: "Ans Denkbeeld" };
  await store.run("giveVolunteers", { organisationName: "Stichting Naast Elkaar Nergenshuizen", from, to });
  await store.close();
};

export const helping: readonly State[] = [
  {
    name: "help for a volunteer, on a phone",
    seat: joost,
    device: "phone",
    reach: openHelp,
    buttons: ["Een vraag", "Steun", "Even praten", "Zorgen om veiligheid"],
  },
  {
    name: "worries about safety",
    seat: joost,
    device: "phone",
    reach: choose("Zorgen om veiligheid", "Is er nu gevaar?"),
    buttons: ["Snel weg"],
  },
  {
    name: "help that nobody would read",
    seat: joost,
    device: "laptop",
    reach: choose("Steun", "leest hier geen vragen"),
  },
  {
    name: "help, before it is asked",
    seat: joost,
    device: "phone",
    reach: async (at) => {
      await teunCoordinates(at);
      await choose("Even praten", "ziet alleen dat je even wilt praten")(at);
    },
    buttons: ["Vraag Teun Bedacht om te bellen", "Terug"],
  },
  {
    name: "my volunteers",
    seat: teun,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/vrijwilligers`);
      await reads(page, "Vraag Joost hoe het gaat");
    },
    buttons: ["Ik heb het gevraagd: Vraag Joost hoe het gaat"],
  },
];

// What makes the table easier to read: a plain sentence beside a line, the plan read aloud, and back from paper by its code.
import type { Page } from "playwright-core";
import { paperCode } from "@werktafel/shared/domain/table/paperCode";
import { itemId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../support/cast.ts";
import { more, moreOfTable, putOnBoard } from "../../hands/atTheBoard.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import { atBoard } from "./atTheTable.ts";
import type { State } from "./state.ts";

const { noor, teun, joost } = noorsTable;

/** Noor's own, and she is at it: on paper it can stand as done. */
const ownAction = "ac-11";
const newGoal = "Ik kook een keer voor de buurt.";
const openGoal = async (page: Page): Promise<void> => page.getByRole("button", { name: newGoal }).first().click();
/** By the code behind the line, what stands on paper is filled in. */
const fillIn = async (page: Page, item: string, says: string): Promise<void> => {
  await moreOfTable(page, "Code van je papier");
  await page.getByLabel("Welke code staat er?").fill(paperCode(itemId(item)));
  await page.getByRole("button", { name: "Zet erbij wat er op papier staat" }).click();
  await page.getByRole("radio", { name: says, exact: true }).check();
};

const three = ["Terug", "Help mij", "Wie kan ik bellen?"];
const atOwn =
  (part: string, says: string): State["reach"] =>
  async ({ page, house }) => {
    await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}${part}`);
    await isDrawn(page);
    await page.getByRole("heading", { name: says }).waitFor();
  };

export const reading: readonly State[] = [
  {
    name: "a resident's own first screen",
    seat: noor,
    device: "phone",
    reach: atOwn("/hallo", "Hallo Noor"),
    buttons: ["Lees voor", ...three],
  },
  {
    name: "the plan, goal by goal",
    seat: noor,
    device: "phone",
    reach: atOwn("/lees", "Mijn plan"),
    buttons: ["Volgende doel", ...three],
  },
  {
    name: "saying a line in plain words",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => more(page, "Noor bepaalt het tempo", "Zeg het gewoner")),
    buttons: ["Zet het erbij"],
  },
  {
    name: "the plan, to be read aloud",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await moreOfTable(page, "Lees voor");
      await page.getByText("Stoppen kan altijd").waitFor();
    }),
  },
  {
    name: "the explanation under help, one guide of it",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await atOwn("/hallo", "Hallo Noor")(at);
      await at.page.getByRole("button", { name: "Help mij" }).click();
      const help = at.page.getByRole("dialog", { name: "Help mij" });
      await help.getByRole("button", { name: "Uitleg" }).click();
      await help.getByRole("button", { name: "Klopt dit?" }).click();
      await help.getByRole("img", { name: "Ik wil dit samen lezen: Noor kiest met wie" }).waitFor();
    },
    buttons: ["Andere uitleg", "Lees voor"],
  },
  {
    name: "the table on paper, with a code behind each line",
    seat: noor,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/papier`);
      await page.locator("main .code").first().waitFor();
    },
  },
  {
    name: "the code of a line on paper",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await moreOfTable(page, "Code van je papier");
      await page.getByLabel("Welke code staat er?").fill("12345");
    }),
  },
  {
    name: "a resident's own action on paper, filled in by somebody else",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => fillIn(page, ownAction, "Klaar")),
    buttons: ["Zet dit erbij"],
  },
  {
    name: "a goal on paper, filled in by somebody else",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => {
      await putOnBoard(page, { kind: "Doel", text: newGoal });
      await openGoal(page);
      const item = await page.locator("[data-collection=goals]", { hasText: newGoal }).getAttribute("data-item");
      await fillIn(page, item ?? "", "Nog niet");
    }),
    buttons: ["Zet dit erbij"],
  },
  {
    name: "not yet, or no, to a goal, in own words",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await openGoal(page);
      await page.getByRole("button", { name: /^Nog niet, of nee/ }).click();
      await page.getByLabel("Wil je er iets bij zeggen?").first().waitFor();
    }),
    buttons: ["Nog niet", "Nee"],
  },
];

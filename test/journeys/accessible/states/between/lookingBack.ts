// A host with its questions and its trial, looking back at a goal, and what it brought: the states one can bring them into.
import { noorsTable } from "../../../../support/cast.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

const { noor, teun, ruben } = noorsTable;
const goalHead = ".goal-head";

const toBoard = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
};

/** Somebody's card as a page of its own; its address bears the place at the table. */
const toCard = async ({ page, house }: At, seat: string, heading: string): Promise<void> => {
  const line = await house.lineOf(noor);
  const people = line.facts().participants;
  const place = people.findIndex(({ id }) => id === seat) + 1;
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/aan-tafel/${String(place)}`);
  await page.getByRole("heading", { name: heading }).waitFor();
};

const lookBack = async (at: At, word: string): Promise<void> => {
  await toBoard(at);
  const head = at.page.locator(goalHead);
  await head.locator("summary").first().click();
  await head.getByRole("button", { name: word }).click();
  await at.page.getByRole("dialog").waitFor();
};

export const lookingBack: readonly State[] = [
  {
    name: "the host answers its own question",
    seat: ruben,
    device: "laptop",
    reach: async (at) => {
      await toCard(at, ruben, "Onze vraag");
      await at.page.getByRole("button", { name: /^Schrijf jullie antwoord: Kunnen we/ }).click();
      await at.page.getByRole("textbox", { name: /^Jullie antwoord/ }).fill("Met een vast gezicht wel.");
      await at.page.getByRole("button", { name: "Spreek een dag af" }).click();
    },
    buttons: ["Zet het erbij", "Nu niet"],
  },
  {
    name: "what the table does for the host, on a phone",
    seat: teun,
    device: "phone",
    reach: async (at) => {
      await toCard(at, ruben, "Wat Ruben zich afvraagt");
      await at.page.getByRole("button", { name: "Schrijf wat de tafel doet" }).click();
      await at.page.getByLabel("Hoeveel tijd kost het?").fill("Een half uur per week");
    },
    buttons: ["Zet het erbij"],
  },
  {
    name: "looking back at an own goal, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await lookBack(at, "Kijk terug op dit doel");
      await at.page.getByRole("radio", { name: "Gaat wel" }).check();
    },
    buttons: ["Ik hou dit doel", "Ik wil het veranderen", "Ik stop hiermee"],
  },
  {
    name: "what if it goes otherwise, on a laptop",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await lookBack(at, "Wat als het anders loopt?");
      await at.page.getByRole("dialog").getByRole("textbox").fill("Dan bellen we Wil.");
      await at.page.getByRole("dialog").getByRole("button", { name: "Zet het erbij" }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: "Sluit" }).click();
      await at.page.locator(goalHead).getByText("Dan bellen we Wil.").waitFor();
    },
  },
  {
    name: "what it brought, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await toCard(at, noor, "Wat heeft het mij gebracht?");
      await at.page.getByRole("button", { name: "Vertel wat het bracht" }).click();
      await at.page.getByRole("checkbox", { name: "Ik hoor erbij" }).check();
    },
    buttons: ["Zet het erbij", "Nu niet"],
  },
];

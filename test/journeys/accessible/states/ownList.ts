// The own lists over all tables: what I do, in each of its steps, and what waits for who is paid for it.
import { noorsTable } from "../../../support/cast.ts";
import { reads } from "../../hands/atTheBoard.ts";
import type { At, State } from "./state.ts";

const { joost, noor, samira, teun, wil } = noorsTable;

const open =
  (path: "mijn" | "wacht", says: string) =>
  async ({ page, house }: At): Promise<void> => {
    await page.goto(`${house.journey.server.url}/${path}`);
    await reads(page, says);
  };

export const ownList: readonly State[] = [
  {
    name: "my own list, a resident's",
    seat: noor,
    device: "phone",
    reach: open("mijn", "Mijn acties"),
    buttons: ["Help mij"],
  },
  {
    name: "my own list, with a proposal",
    seat: wil,
    device: "phone",
    reach: open("mijn", "Voorstel van Samira"),
    buttons: ["Ik ga het doen. over: Mee naar het gesprek over de uitkering"],
  },
  {
    name: "my own list, a yes in own words",
    seat: wil,
    device: "phone",
    reach: async (at) => {
      await open("mijn", "Voorstel van Samira")(at);
      await at.page.getByRole("button", { name: /^In mijn eigen woorden/ }).click();
      await reads(at.page, "Wat wil jij doen?");
    },
    buttons: ["Ik ga het doen", "Terug"],
  },
  { name: "my own list, empty", seat: joost, device: "phone", reach: open("mijn", "Je hebt nu geen acties") },
  { name: "my own list, with a day that went by", seat: samira, device: "laptop", reach: open("mijn", "Mijn acties") },
  { name: "what waits for me", seat: teun, device: "laptop", reach: open("wacht", "Dag Teun") },
  { name: "what waits for me, on a phone", seat: teun, device: "phone", reach: open("wacht", "Dag Teun") },
];

// The own lists over all tables: what I do, in each of its steps, and what waits for who is paid for it.
import { noorsTable } from "../../../../support/cast.ts";
import { putOnBoard, reads } from "../../../hands/atTheBoard.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

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
    buttons: ["Ik ga het doen: Mee naar het gesprek over de uitkering"],
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
    buttons: ["Ik ga het doen", "Toch niet"],
  },
  { name: "my own list, empty", seat: joost, device: "phone", reach: open("mijn", "Je hebt nu geen acties") },
  { name: "my own list, with a day that went by", seat: samira, device: "laptop", reach: open("mijn", "Mijn acties") },
  { name: "what waits for me", seat: teun, device: "laptop", reach: open("wacht", "Dag Teun") },
  { name: "what waits for me, on a phone", seat: teun, device: "phone", reach: open("wacht", "Dag Teun") },
  {
    name: "past dit bij jou, asked of a volunteer",
    seat: joost,
    device: "phone",
    reach: async ({ page, house }) => {
      const { server, table } = house.journey;
      const hers = await house.pageOf(teun, "laptop");
      await hers.goto(`${server.url}/b/${table.board}`);
      await isDrawn(hers);
      const text = "De gemeente bellen over de brief";
      await putOnBoard(hers, { kind: "Actie", text, owner: "Joost", isWithAuthority: true });
      await hers.close();
      await page.goto(`${server.url}/mijn`);
      await page.getByRole("button", { name: `Ik ga het doen: ${text}` }).click();
      await reads(page, "Past dit bij jou?");
    },
    buttons: ["Ja, ik doe het", "Samen met Teun", "Liever een beroepskracht"],
  },
];

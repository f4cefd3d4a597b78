// "Berichten en agenda": a code under way, and messages with hours of one's own beside a calendar's address.
import { noorsTable } from "../../../support/cast.ts";
import { reads } from "../../hands/atTheBoard.ts";
import type { At, State } from "./state.ts";

const { noor } = noorsTable;

const asksCode = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/berichten`);
  await page.getByLabel("Een mail").check();
  await page.getByLabel("Op welk mailadres?").fill("noor@voorbeeld.nl");
  await page.getByRole("button", { name: "Stuur een code" }).click();
  await reads(page, /^De code is onderweg naar n/);
};

export const atTheMessages: readonly State[] = [
  {
    name: "messages: a code is under way, and a wrong one",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await asksCode(at);
      const { page } = at;
      await page.getByLabel("Welke code kreeg je?").fill("123");
      await page.getByRole("button", { name: "Dit is de code" }).click();
      await reads(page, "Dat is niet de goede code. Probeer het nog een keer.");
    },
    buttons: ["Dit is de code", "Kies een ander adres"],
  },
  {
    name: "messages once a week, with hours of one's own, and the address of a calendar",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      const { page, house } = at;
      await page.goto(`${house.journey.server.url}/berichten`);
      const code = /Je code is ([0-9]{6})/.exec(house.mails().at(-1)?.raw ?? "")?.[1] ?? "";
      await page.getByLabel("Welke code kreeg je?").fill(code);
      await page.getByRole("button", { name: "Dit is de code" }).click();
      await reads(page, /^Je krijgt nu een mail op n/);
      await page.getByLabel("Eén keer per week").check();
      await reads(page, "Op welke dag?");
      await page.getByLabel("Stil vanaf").selectOption("18");
      await reads(page, "Dat staat zo.");
      await page.waitForLoadState("networkidle");
      // What was chosen first stands there too: neither of the two brought back what the other changed.
      await page.reload();
      await reads(page, "Op welke dag?");
      await page.getByRole("button", { name: "Maak een adres voor mijn agenda" }).click();
      await reads(page, "Het adres voor jouw agenda");
    },
    buttons: ["Stop met mijn agenda", "Kopieer het adres"],
  },
];

// Who may read along, who takes over, what was said aloud, and who stands at the door, in every state one can bring it into.
import { placeOf } from "@werktafel/client/table/placeAtTable";
import { noorsTable } from "../../../support/cast.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, State } from "./state.ts";

const { noor, teun, wil, ruben } = noorsTable;

const goTo = async ({ page, house }: At, path: string): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}${path}`);
  await isDrawn(page);
};

/** Teun asks, once, that Ruben takes over from Wil. */
const isAsked = async ({ house }: At): Promise<void> => {
  const lead = await house.lineOf(teun);
  await lead.wish("askTakeOver", { who: ruben, insteadOf: wil });
};

/** At the door of the table, with somebody who waits there. */
const somebodyWaits = async (at: At): Promise<void> => {
  const { page, house } = at;
  await goTo(at, "");
  await page.getByRole("navigation", { name: "Meer" }).getByText("Meer").first().click();
  await page.getByRole("button", { name: "Iemand komt binnen" }).click();
  const door = page.getByRole("dialog", { name: "Iemand komt binnen" });
  const token = (await door.locator(".address").innerText()).split("#")[1] ?? "";
  await house.journey.server.ask("/api/lobby", { method: "POST", body: { token, name: "Sanne Bedacht" } });
  await door.getByText("Sanne Bedacht staat bij de deur.").first().waitFor();
};

export const circles: readonly State[] = [
  {
    name: "somebody takes over, on the screen of who leads",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await goTo(at, `/aan-tafel/${placeOf(at.house.journey.table.participants, wil)}`);
      await at.page.getByRole("button", { name: "Iemand neemt het over van Wil" }).click();
      await at.page.getByRole("radio", { name: "Ruben" }).check();
    },
    buttons: ["Vraag dit"],
  },
  {
    name: "may somebody read this too, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await isAsked(at);
      await goTo(at, "");
      await at.page.getByRole("heading", { name: "Mag Ruben dit ook lezen?" }).first().waitFor();
      await at.page.getByText("Dit ligt hier").first().click();
    },
    buttons: ["Ja, dat is goed", "Nee, liever niet"],
  },
  {
    name: "what one asked to read along and waits for",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await isAsked(at);
      await goTo(at, "/aan-tafel");
      await at.page.getByText("Gevraagd of Ruben dit ook mag lezen.").first().waitFor();
    },
    buttons: ["Haal terug: Ruben. Nu lezen alleen Noor, Mila, Samira, Teun en Wil dit."],
  },
  {
    name: "somebody stands at the door without a chair",
    seat: teun,
    device: "laptop",
    reach: somebodyWaits,
    buttons: ["Vraag of Sanne Bedacht erbij mag", "Nu niet"],
  },
  {
    name: "asking at the door whether somebody may join",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await somebodyWaits(at);
      await at.page.getByRole("button", { name: "Vraag of Sanne Bedacht erbij mag" }).first().click();
      await at.page.getByLabel("Wie is dit?").first().selectOption({ label: "Gast" });
    },
    buttons: ["Vraag het Noor"],
  },
];

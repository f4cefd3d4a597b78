// An agreement that is made where people stand together: the slip that asks where and with whom, and the phone in the other's hand.
import type { Page } from "playwright-core";
import { noorsTable } from "../../../../support/cast.ts";
import { eventually } from "../../../../support/eventually.ts";
import { reads, savedSays } from "../../../hands/atTheBoard.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

const slipOf = (page: Page) => page.getByRole("form", { name: "Nieuw op het bord" });
const inTheGarden = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
  // The slip of an earlier state is still in hand, as it should be.
  if (await slipOf(page).isVisible()) await slipOf(page).getByRole("button", { name: "Gooi weg" }).click();
  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await slipOf(page).getByLabel("Wat wil je erbij zetten?").selectOption({ label: "Afspraak" });
  await slipOf(page).getByLabel("Jouw woorden").fill("Op vrijdag geven we samen de planten water.");
  await slipOf(page).getByRole("checkbox", { name: "Ergens anders" }).check();
  await slipOf(page).getByLabel("Welke plek is dit?").fill("In de tuin");
  await slipOf(page).getByRole("radio", { name: "Noor", exact: true }).check();
};

export const onTheSpot: readonly State[] = [
  {
    name: "an agreement that is made where people stand",
    seat: noorsTable.joost,
    device: "phone",
    reach: inTheGarden,
    buttons: ["Ja. Nu vraag ik het Noor", "Ja. Noor antwoordt later"],
  },
  {
    name: "the phone in somebody else's hand",
    seat: noorsTable.joost,
    device: "phone",
    reach: async (at) => {
      await inTheGarden(at);
      await at.page.getByRole("button", { name: "Ja. Nu vraag ik het Noor" }).click();
      await at.page.getByRole("dialog", { name: "Noor, klopt dit voor jou?" }).waitFor();
    },
    buttons: ["Ja, dit klopt", "Nog niet", "Nee", "Nu niet"],
  },
  {
    name: "a yes on somebody else's phone, that still asks for the own hand",
    seat: noorsTable.noor,
    device: "phone",
    reach: async ({ page, context, house }) => {
      const his = await house.pageOf(noorsTable.joost, "phone");
      await inTheGarden({ page: his, context, house });
      await his.getByRole("button", { name: "Ja. Nu vraag ik het Noor" }).click();
      const paper = his.getByRole("dialog");
      await eventually(async () => {
        const answer = paper.getByRole("button", { name: "Ja, dit klopt" });
        if (await answer.isVisible()) await answer.click();
        return paper.getByText("Jij zei ja").isVisible();
      });
      await paper.getByRole("button", { name: "Geef de telefoon terug aan Joost" }).click();
      await savedSays(his, "Bewaard");
      await his.close();
      await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
      await reads(page, "Jij zei ja, op de telefoon van Joost");
    },
    buttons: ["Klopt dit? Op vrijdag geven we samen de planten water."],
  },
];

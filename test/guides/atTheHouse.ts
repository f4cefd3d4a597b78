// Ada, who keeps the house, looks at an organisation and at somebody who works there, for the guide of administrators.
import type { Screens } from "../support/openScreen.ts";
import { openStaffHouse } from "../support/staff/staffHouse.ts";
import type { Draw } from "./atNoorsTable.ts";

/** On the day of today: an invitation that the command line makes is of the machine's own clock. */
export const keepHouse = async (screens: Screens, draw: Draw): Promise<void> => {
  const house = await openStaffHouse();
  try {
    const ada = await house.keeper("Ada Brandt");
    const team = await house.organisation(ada, "Wijkteam De Brug");
    await house.member(ada, "Teun de Graaf", team, "facilitator");
    const { page, context } = await screens.open("laptop");
    const [name = "", value = ""] = ada.cookie.split("=");
    await context.addCookies([{ name, value, url: house.origin }]);
    await page.goto(`${house.origin}/beheer`);
    await page.getByText("Wijkteam De Brug").click();
    await page.getByText("Meer", { exact: true }).first().click();
    await page.getByRole("button", { name: "Nieuwe uitnodiging" }).waitFor();
    await draw(page, "beheer");
    await page.close();
  } finally {
    await house.close();
  }
};

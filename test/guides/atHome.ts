// Noor alone on her phone, Wil who helps and Teun who leads, for the guides about one's own first screen, reading together, paper,
// and what is not right.
import { paperCode } from "@werktafel/shared/domain/table/paperCode";
import { itemId } from "@werktafel/shared/ids";
import { noorsTable } from "../support/cast.ts";
import { more, moreOfTable, putOnBoard, thing } from "../journeys/hands/atTheBoard.ts";
import { isDrawn, type Journey } from "../journeys/hands/openJourney.ts";
import type { Draw } from "./atNoorsTable.ts";

const text = "Wil gaat mee naar de huisarts.";
const fixedFace = "Ruben is in de keuken het vaste gezicht voor Noor.";

export const liveAtHome = async (journey: Journey, draw: Draw): Promise<void> => {
  const wil = (await journey.comeIn(noorsTable.wil, "phone")).page;
  await putOnBoard(wil, { kind: "Afspraak", text });
  const noor = (await journey.comeIn(noorsTable.noor, "phone")).page;
  await noor.goto(`${journey.server.url}/b/${journey.table.board}/hallo`);
  await isDrawn(noor);
  await draw(noor, "hallo");
  const asked = noor.getByRole("region", { name: "Hier mag jij iets over zeggen" });
  await asked.locator("summary").click();
  await asked.getByRole("button", { name: "Ik wil dit samen lezen" }).click();
  await noor.getByRole("dialog").waitFor();
  await draw(noor, "samen-lezen");
  const id = await thing(wil, text).getAttribute("data-item");
  await moreOfTable(wil, "Code van je papier");
  await wil.getByLabel("Welke code staat er?").fill(paperCode(itemId(id ?? "")));
  await wil.getByRole("button", { name: "Zet erbij wat er op papier staat" }).click();
  await wil.getByRole("radio", { name: "Ja, dit klopt" }).check();
  await draw(wil, "op-papier");
  await noor.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(noor);
  await more(noor, fixedFace, "Dit klopt niet");
  await noor.getByLabel("Wat klopt er niet?").fill("Ruben is er niet altijd. En hij belt de dag ervoor niet.");
  await noor.getByRole("dialog").getByRole("button", { name: "Zet erbij" }).click();
  const teun = (await journey.comeIn(noorsTable.teun, "laptop")).page;
  await teun.getByText("Noor zegt: dit klopt niet").first().click();
  await teun
    .getByText(/^Jij geeft antwoord[.] Dat kan tot en met /)
    .first()
    .waitFor();
  await draw(teun, "klopt-niet");
};

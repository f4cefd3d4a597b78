// "Ik heb een vraag" in each of its states: asking, asked of me on top of the table, and answered under its line.
import { noorsTable } from "../../../../support/cast.ts";
import { more, putOnBoard, thing } from "../../../hands/atTheBoard.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

const { noor, joost, teun } = noorsTable;
const line = "Noor doet wat zij belooft";
const toBoard = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
};
/** Asked by Teun, once, of Joost; Joost's answer comes with the last state. */
const asks = async ({ house }: At): Promise<void> => {
  const hers = await house.pageOf(teun, "laptop");
  await hers.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(hers);
  await more(hers, line, "Ik heb een vraag");
  const paper = hers.getByRole("dialog", { name: "Ik heb een vraag" });
  await paper.getByLabel("Wat wil je weten?").fill("Hoe weet je dat?");
  await paper.getByRole("radio", { name: "Joost", exact: true }).check();
  await paper.getByRole("button", { name: "Stel de vraag" }).click();
  await thing(hers, line).getByText("Hoe weet je dat?").waitFor();
  await hers.close();
};

/** Laid before Noor by Teun, once. */
const proposal = "Teun belt op maandag over de reiskosten.";

export const lineQuestionStates: readonly State[] = [
  {
    name: "a resident wants to read together what is laid before her",
    seat: noor,
    device: "phone",
    reach: async ({ page, house }) => {
      const board = `${house.journey.server.url}/b/${house.journey.table.board}`;
      const his = await house.pageOf(teun, "laptop");
      await his.goto(board);
      await isDrawn(his);
      await putOnBoard(his, { kind: "Afspraak", text: proposal });
      await his.close();
      await page.goto(`${board}/hallo`);
      await isDrawn(page);
      const asked = page.getByRole("region", { name: "Hier mag jij iets over zeggen" });
      await asked.getByText("Kijk wat het is").click();
      await asked.getByText(proposal).waitFor();
      await asked.getByRole("button", { name: "Ik wil dit samen lezen" }).last().click();
      await page.getByText("Met wie wil je dit lezen?").waitFor();
    },
    buttons: ["Maakt niet uit wie", "Sluit"],
  },
  {
    name: "a resident asks something about a line",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await toBoard(at);
      await more(at.page, line, "Ik heb een vraag");
      await at.page.getByLabel("Wat wil je weten?").waitFor();
    },
    buttons: ["Stel de vraag", "Sluit"],
  },
  {
    name: "a question to me, on top of the table",
    seat: joost,
    device: "phone",
    reach: async (at) => {
      await asks(at);
      await toBoard(at);
      await at.page.getByText("Kijk en antwoord").first().click();
      await at.page.getByLabel("Jouw antwoord").first().waitFor();
    },
    buttons: ["Zet je antwoord erbij"],
  },
  {
    name: "a question that was answered, under its line",
    seat: joost,
    device: "laptop",
    reach: async (at) => {
      await toBoard(at);
      await at.page.getByText("Kijk en antwoord").first().click();
      await at.page.getByLabel("Jouw antwoord").first().fill("Dat zei zij zelf.");
      await at.page.getByRole("button", { name: "Zet je antwoord erbij" }).first().click();
      await thing(at.page, line).getByText("Dat zei zij zelf.").waitFor();
    },
    buttons: ["Haal je antwoord terug"],
  },
  {
    name: "what is new for me",
    seat: teun,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/mijn`);
      await page.getByText("Joost gaf antwoord op jouw vraag:").waitFor();
    },
    buttons: ["Zoek"],
  },
  {
    name: "searching over my tables, choosing which",
    seat: noor,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/mijn`);
      await page.getByRole("button", { name: "Zoek", exact: true }).click();
      await page.getByText("Op welke tafels?").waitFor();
    },
    buttons: ["Open en zoek", "Sluit"],
  },
  {
    name: "searching over my tables, found",
    seat: teun,
    device: "laptop",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/mijn`);
      await page.getByRole("button", { name: "Zoek", exact: true }).click();
      // He made another table in a state before: which of them he means is his to choose.
      await page.getByRole("checkbox", { name: "Noor wordt gastvrouw in de buurtkeuken" }).check();
      await page.getByRole("button", { name: "Open en zoek" }).click();
      await page.getByLabel("Wat zoek je?").fill("belooft");
      await page.getByRole("link", { name: line }).waitFor();
    },
    buttons: ["Sluit"],
  },
];

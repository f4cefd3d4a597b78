// What stands in the way, who can solve it, and what rests for a while, in the states one can bring them into.
import { noorsTable } from "../../../../support/cast.ts";
import { eventually } from "../../../../support/eventually.ts";
import { more, thing } from "../../../hands/atTheBoard.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

const { noor, teun, farida } = noorsTable;
const inTheWay = "Op vrijdag 26 juni om 16.10 uur kwam er een brief.";
const privacy = "De ggz mag niets vertellen aan de keuken.";
const goal = "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week.";

const toLoose = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
  await page.getByRole("button", { name: "Nog niet bij een doel" }).first().click();
};

/** Noor asked Farida once; later states find it there. */
const isRaised = async ({ house }: At): Promise<void> => {
  const line = await house.lineOf(noor);
  const found = Object.values(line.facts().barriers).find(({ questions }) => questions.length > 0);
  if (found) return;
  const sheet = house.journey.table.board;
  const page = await house.pageOf(noor, "phone");
  await page.goto(`${house.journey.server.url}/b/${sheet}`);
  await isDrawn(page);
  await page.getByRole("button", { name: "Nog niet bij een doel" }).first().click();
  await thing(page, inTheWay)
    .getByRole("button", { name: /^Wie kan dit oplossen\?/ })
    .click();
  const paper = page.getByRole("dialog", { name: "Wie kan dit oplossen?" });
  await paper.getByRole("radio", { name: "Farida", exact: true }).check();
  await paper.getByRole("button", { name: "Vraag het", exact: true }).click();
  await eventually(() => {
    if (Object.keys(line.facts().barriers).length === 0) throw new Error("nobody heard of it yet");
  });
  await page.close();
};

export const resting: readonly State[] = [
  {
    name: "who can solve this, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await toLoose(at);
      await thing(at.page, inTheWay)
        .getByRole("button", { name: /^Wie kan dit oplossen\?/ })
        .click();
      const paper = at.page.getByRole("dialog", { name: "Wie kan dit oplossen?" });
      await paper.getByRole("radio", { name: "Teun", exact: true }).check();
    },
    buttons: ["Vraag het", "Sluit"],
  },
  {
    name: "who was asked says what happens, on a laptop",
    seat: farida,
    device: "laptop",
    reach: async (at) => {
      await isRaised(at);
      await toLoose(at);
      await thing(at.page, inTheWay)
        .getByRole("button", { name: /^Geef antwoord/ })
        .click();
      const paper = at.page.getByRole("dialog", { name: "Wat gebeurt er nu?" });
      await paper.getByRole("button", { name: "Geef antwoord" }).click();
      await paper.getByText("Schrijf wat er gebeurt, en kies een dag.").waitFor();
    },
    buttons: ["Geef antwoord"],
  },
  {
    name: "three ways where privacy is in the way, on a laptop",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await toLoose(at);
      const item = thing(at.page, privacy);
      if ((await item.getByText("Dit is opgelost").first().count()) > 0)
        await more(at.page, privacy, "Dit speelt toch nog");
      await item.getByRole("button", { name: /^Wat kan wel\?/ }).click();
      const paper = at.page.getByRole("dialog", { name: "Wat kan wel?" });
      await paper.getByRole("button", { name: "Vraag Noor of het mag" }).click();
      await paper.getByRole("textbox").fill("Ruben mag weten wat helpt.");
    },
    buttons: ["Noor vertelt het zelf", "Vraag het zonder naam"],
  },
  {
    name: "a goal may rest, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await at.page.goto(`${at.house.journey.server.url}/b/${at.house.journey.table.board}`);
      await isDrawn(at.page);
      await at.page.locator(".goal-head summary").first().click();
      await at.page.locator(".goal-head").getByRole("button", { name: "Even laten rusten" }).click();
      const paper = at.page.getByRole("dialog", { name: "Even laten rusten" });
      await paper.getByText(goal).waitFor();
    },
    buttons: ["Weet ik nog niet", "Sluit"],
  },
];

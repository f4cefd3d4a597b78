// A limit, who takes it over, and tries that did not work out, in the states one can bring them into.
import { noorsTable } from "../../../../support/cast.ts";
import { eventually } from "../../../../support/eventually.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";

const { joost, teun, noor, farida } = noorsTable;
const limit = "Ik ben niet beschikbaar als noodnummer.";

const toBoard = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
};

/** Joost asked Teun once; later states find it there. */
const isAsked = async ({ house }: At): Promise<string> => {
  const line = await house.lineOf(joost);
  const known = line.facts().handovers.find(({ boundary }) => boundary === limit);
  if (known) return known.id;
  const asked = { item: null, audience: "everyone", to: teun, reason: "volunteerLimit", boundary: limit } as const;
  const answer = await line.wish("askHandover", asked);
  return answer.ok ? (answer.made ?? "") : "";
};

const isAccepted = async (at: At): Promise<void> => {
  const handover = await isAsked(at);
  const line = await at.house.lineOf(teun);
  await eventually(() => {
    if (!line.facts().handovers.some(({ id }) => id === handover)) throw new Error("Teun did not hear of it yet");
  });
  await line.wish("answerHandover", { handover, value: "accepted", note: "", offer: "", until: null });
};

export const handovers: readonly State[] = [
  {
    name: "dit is mijn grens, at the table, on a phone",
    seat: joost,
    device: "phone",
    reach: async (at) => {
      const { page } = at;
      await toBoard(at);
      await page.getByRole("button", { name: "Dit is mijn grens" }).last().click();
      await page.getByRole("dialog", { name: "Dit is mijn grens" }).waitFor();
    },
    buttons: ["Vraag het iemand anders", limit, "Dat zeg ik liever niet", "Sluit"],
  },
  {
    name: "who was asked answers, on a laptop",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await isAsked(at);
      await toBoard(at);
      const asked = at.page.getByRole("region", { name: "Joost vraagt: neem jij dit over?" });
      await asked.getByText("Kijk en antwoord").click();
      await asked.getByRole("button", { name: "Ik help voor even" }).click();
      await asked.getByLabel("Tot welke dag?").waitFor();
    },
    buttons: ["Ik neem het over", "Ik help voor even", "Nee, maar wel iets anders", "Nee, ik kan dit niet"],
  },
  {
    name: "may somebody take it over, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await isAccepted(at);
      await toBoard(at);
      await at.page.getByRole("region", { name: "Mag Teun dit overnemen van Joost?" }).waitFor();
    },
    buttons: ["Ja, dat is goed", "Liever niet"],
  },
  {
    name: "the way it goes, on a volunteer's phone",
    seat: joost,
    device: "phone",
    reach: async (at) => {
      await isAccepted(at);
      await toBoard(at);
      const own = at.page.getByRole("region", { name: "Wie neemt het over?" });
      await own.getByText("Kijk", { exact: true }).click();
      await own.getByText("Teun wil het overnemen").waitFor();
    },
    buttons: ["Ik doe het toch zelf"],
  },
  {
    name: "what a resident said by telephone is written down, on a laptop",
    seat: farida,
    device: "laptop",
    reach: async (at) => {
      await isAccepted(at);
      await toBoard(at);
      const about = at.page.getByRole("region", { name: "Mag Teun dit overnemen van Joost?" });
      await about.getByText("Kijk", { exact: true }).first().click();
      await about.getByRole("button", { name: "Noor zei het aan de telefoon" }).click();
      await at.page.getByRole("dialog", { name: "Noor zei het aan de telefoon" }).waitFor();
    },
    buttons: ["Sluit"],
  },
  {
    name: "was it so, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await isAccepted(at);
      const line = await at.house.lineOf(farida);
      const handover = await isAsked(at);
      await eventually(() => {
        const known = line.facts().handovers.find(({ id }) => id === handover);
        if (!known?.asks[0]?.answer) throw new Error("Farida did not hear of it yet");
      });
      await line.wish("consentHandover", { handover, value: "yes", for: noor, how: "phone" });
      await toBoard(at);
      await at.page.getByRole("region", { name: "Zei jij dat Teun dit mag overnemen?" }).waitFor();
    },
    buttons: ["Ja, dat klopt", "Nee, zo was het niet"],
  },
];

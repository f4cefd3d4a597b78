// Taking a table home and ending it, and words that should not stay: on a resident's phone, for who leads, and for others.
import { meetingId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../support/cast.ts";
import { more, putOnBoard, savedSays } from "../../hands/atTheBoard.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, State } from "./state.ts";

const { noor, teun, joost } = noorsTable;

const atTakeAlong = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/meenemen`);
  await isDrawn(page);
  await page.getByRole("heading", { name: "Neem mee naar huis" }).waitFor();
};
const atMinutes = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/verslag/m-2`);
  await isDrawn(page);
};
const atTable = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
};

export const forgettingStates: readonly State[] = [
  {
    name: "what a resident takes home, and how a table rests or stops",
    seat: noor,
    device: "phone",
    reach: atTakeAlong,
    buttons: ["Neem mee naar huis", "Geef de tafel rust", "Stel voor om te stoppen", "Vraag om alles weg te halen"],
  },
  {
    name: "how long a table is kept, for who leads",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await atTakeAlong(at);
      await at.page.getByText("Zet erbij hoe lang").click();
      await at.page.getByText("Dit mag nog niet weg").click();
    },
  },
  {
    name: "saying that something is not right",
    seat: joost,
    device: "laptop",
    reach: async (at) => {
      await atTable(at);
      await more(at.page, "Noor doet wat zij belooft", "Dit klopt niet");
      await at.page.getByRole("dialog", { name: "Dit klopt niet" }).waitFor();
    },
  },
  {
    name: "what I said is not right, where I read my plan, and with whom it lies",
    seat: noor,
    device: "phone",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/lees`);
      await isDrawn(page);
      await page
        .getByRole("button", { name: /^Dit klopt niet/ })
        .first()
        .click();
      await page.getByLabel("Wat klopt er niet?").fill("Dat is niet elke week.");
      await page.getByRole("button", { name: "Zet erbij" }).click();
      await page.getByText(/^Teun geeft antwoord/).waitFor();
    },
    buttons: ["Toch goed"],
  },
  {
    name: "answering that something is not right, for who leads",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      await atTable(at);
      const asked = at.page.getByRole("region", { name: "Noor zegt: dit klopt niet" });
      await asked.getByText("Kijk en antwoord").click();
      await asked.getByLabel("Hoe staat het er nu?").waitFor();
    },
    buttons: ["Ik verander het niet", "Zet je antwoord erbij"],
  },
  {
    name: "taking back own words",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await atTable(at);
      await putOnBoard(at.page, { kind: "Idee", text: "Een moestuin" });
      await savedSays(at.page, "Bewaard");
      await more(at.page, "Een moestuin", "Neem terug");
      await at.page.getByRole("dialog", { name: "Neem je dit terug?" }).waitFor();
    },
    buttons: ["Ja, neem terug", "Nee, laat staan"],
  },
  {
    name: "asking to have something gone for good",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await atTable(at);
      await more(at.page, "Noor doet wat zij belooft", "Haal weg voor altijd");
      await at.page.getByRole("dialog", { name: "Moet dit weg, voor altijd?" }).waitFor();
    },
  },
  {
    name: "asking to have a part of adopted minutes gone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await atMinutes(at);
      await at.page.getByRole("button", { name: "Haal iets weg uit dit verslag" }).click();
      await at.page.locator(".minutes-part .pick").first().click();
      await at.page.getByText("Moet dit weg, voor altijd?").waitFor();
    },
    buttons: ["Ja, dit moet weg", "Nee, laat staan"],
  },
  {
    name: "a part of minutes that somebody wants gone, for who leads, and why not yet",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      const line = await at.house.lineOf(noor);
      const meeting = meetingId("m-2");
      const { adopted, versions } = line.facts().meetings[meeting]?.minutes ?? {};
      const block = versions
        ?.find(({ version }) => version === adopted?.version)
        ?.blocks.find(({ section, text }) => section === "agreements" && text !== "");
      await line.wish("askMinutesErasure", { meeting, block: block?.id ?? "" });
      await atMinutes(at);
      await at.page.getByText("Noor wil dat dit weggaat.").waitFor();
      await at.page.getByRole("button", { name: "Nog niet, en waarom" }).click();
    },
  },
  {
    name: "a table that rests",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await (await at.house.lineOf(noor)).wish("pauseTable", { until: null });
      await atTable(at);
      await at.page.getByText("De tafel rust").first().waitFor();
    },
  },
  // The last of all: nobody changes anything after it.
  {
    name: "a table that is finished and may go on again",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      const afterCare = { who: teun, on: "2026-12-18" };
      await (await at.house.lineOf(noor)).wish("proposeClosing", { keepers: [teun], afterCare });
      await (await at.house.lineOf(teun)).wish("agreeToClosing", {});
      await atTakeAlong(at);
      await at.page.getByRole("heading", { name: "Weer verder" }).waitFor();
    },
    buttons: ["Stel voor om verder te gaan"],
  },
];

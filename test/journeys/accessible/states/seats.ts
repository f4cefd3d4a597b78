// Who sits at the table, who may join, one's own card, and what one agreed to, in every state one can bring it into.
import type { ParticipantId } from "@werktafel/shared/ids";
import { placeOf } from "@werktafel/client/table/placeAtTable";
import type { Page } from "playwright-core";
import { noorsTable } from "../../../support/cast.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, State } from "./state.ts";

const { noor, teun, joost, mila, farida, samira } = noorsTable;

const toList = async ({ page, house }: At, person: ParticipantId | null = null): Promise<void> => {
  const { server, table } = house.journey;
  const card = person === null ? "" : `/${placeOf(table.participants, person)}`;
  await page.goto(`${server.url}/b/${table.board}/aan-tafel${card}`);
  await isDrawn(page);
};
const atList =
  (then: (page: Page, at: At) => Promise<void> = async () => {}, person: ParticipantId | null = null) =>
  async (at: At): Promise<void> => {
    await toList(at, person);
    await then(at.page, at);
  };

const wil = {
  name: "Roos Verzonnen",
  party: "volunteer",
  roleLabel: "helpt met de post",
  organisationId: null,
  organisationName: "Naast Je",
  why: "Roos kan goed uitleggen wat er in brieven staat.",
} as const;

/** Mila proposes somebody and Farida asks something, once: later states find it there. */
const isAsked = async ({ house }: At): Promise<void> => {
  const [asksSeat, asksYes] = await Promise.all([house.lineOf(mila), house.lineOf(farida)]);
  if (asksSeat.facts().proposals.length === 0) await asksSeat.wish("proposeSeat", wil);
  if (!asksYes.facts().consents.some(({ scope }) => scope.includes("bij drukte op straat"))) {
    await asksYes.wish("askConsent", {
      of: noor,
      consent: "breakConfidentiality",
      about: farida,
      toOrganisationIds: ["o-pollepel"],
      scope: "Farida mag vertellen wat Noor helpt bij drukte op straat.",
      validUntil: "2030-05-12",
      domains: [],
    });
  }
};

export const seats: readonly State[] = [
  { name: "who sits at the table, on a laptop", seat: teun, device: "laptop", reach: atList(undefined, samira) },
  {
    name: "who sits at my table, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: atList(),
    buttons: ["Wie mist er nog? Jij zegt eerst ja", "Terug", "Help mij", "Wie kan ik bellen?"],
  },
  {
    name: "somebody's card as a page of its own",
    seat: noor,
    device: "phone",
    reach: atList(undefined, samira),
    buttons: ["Samira hoeft niet meer te komen"],
  },
  {
    name: "letting somebody go, asked once",
    seat: noor,
    device: "phone",
    reach: atList(
      async (page) => page.getByRole("button", { name: "Samira hoeft niet meer te komen" }).click(),
      samira,
    ),
    buttons: ["Ja, Samira stopt", "Nee, laat het zo"],
  },
  {
    name: "leaving oneself, asked once",
    seat: joost,
    device: "phone",
    reach: atList(async (page) => page.getByRole("button", { name: "Ik wil stoppen aan deze tafel" }).click(), joost),
    buttons: ["Ja, ik stop"],
  },
  {
    name: "writing on one's own card",
    seat: joost,
    device: "phone",
    reach: atList(async (page) => page.getByRole("button", { name: "Verander mijn kaart" }).click(), joost),
    buttons: ["Zet op mijn kaart"],
  },
  {
    name: "the days on which who is paid works, on their own card",
    seat: teun,
    device: "phone",
    reach: atList(async (page) => {
      await page.getByRole("button", { name: "Verander mijn kaart" }).click();
      await page.getByLabel("dinsdag").check();
      await page.getByLabel("Ik heb eigen uren").check();
    }, teun),
    buttons: ["Zet op mijn kaart"],
  },
  {
    name: "how news may come on a Friday, and choosing who asks how it goes",
    seat: noor,
    device: "phone",
    reach: atList(async (page) => {
      await page.getByLabel("Vraag het mij eerst").check();
      await page.getByRole("button", { name: "Kies wie het vraagt" }).click();
    }, noor),
    buttons: ["Spreek dit af", "Nu niet"],
  },
  {
    name: "saying how it goes",
    seat: noor,
    device: "phone",
    reach: atList(async (page) => {
      await page.getByRole("button", { name: "Zeg hoe het gaat" }).click();
      await page.getByLabel("Niet goed").check();
    }, noor),
    buttons: ["Zet het erbij", "Nu niet"],
  },
  {
    name: "asking for who is missing",
    seat: joost,
    device: "phone",
    reach: atList(async (page) => {
      await page.getByRole("button", { name: "Wie mist er nog?" }).click();
      await page.getByLabel("Van welke organisatie?").selectOption({ label: "Een andere" });
    }),
    buttons: ["Vraag het Noor"],
  },
  {
    name: "may somebody join, and is this all right, on a resident's phone",
    seat: noor,
    device: "phone",
    reach: async (at) => {
      await isAsked(at);
      await at.page.goto(`${at.house.journey.server.url}/b/${at.house.journey.table.board}`);
      await isDrawn(at.page);
      await at.page.getByRole("heading", { name: "Mag Roos erbij komen?" }).waitFor();
      await at.page.getByRole("heading", { name: "Vind je dit goed?" }).waitFor();
    },
    buttons: ["Ja, dat is goed", "Ja, dit is goed"],
  },
  {
    name: "what waits for the resident, on the screen of who asked",
    seat: mila,
    device: "phone",
    reach: async (at) => {
      await isAsked(at);
      await toList(at);
      await at.page.getByText("Gevraagd of Roos erbij mag.").waitFor();
    },
  },
  {
    name: "asking whether something is all right",
    seat: teun,
    device: "laptop",
    reach: async (at) => {
      const { page, house } = at;
      await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/wie-keek`);
      await isDrawn(page);
      await page.getByRole("button", { name: "Vraag of iets mag" }).click();
      await page.getByLabel("Wat vraag je?").selectOption({ label: "Een organisatie mag iets weten" });
    },
    buttons: ["Vraag het Noor"],
  },
  {
    name: "choosing what others call one",
    seat: noor,
    device: "phone",
    reach: atList(async (page) => {
      await page.getByRole("button", { name: "Kies een ander woord" }).click();
      await page.getByLabel("Een eigen woord").check();
      await page.getByLabel("Schrijf het woord op").fill("de kok");
    }),
    buttons: ["Bewaar"],
  },
  {
    name: "naming who may say yes for somebody",
    seat: noor,
    device: "phone",
    reach: atList(async (page) => page.getByRole("button", { name: "Zet iemand erbij" }).click()),
    buttons: ["Zet erbij"],
  },
  {
    name: "why an organisation may keep something",
    seat: teun,
    device: "laptop",
    reach: atList(async (page) => page.getByRole("button", { name: /^Vul in voor GGZ/ }).click()),
    buttons: ["Zet erbij"],
  },
];

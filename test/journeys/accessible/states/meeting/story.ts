// One meeting, told from the first plan to its closing: each state of a screen waits for its place in it. What can be done
// without a screen is done over the wire; what is written on a sheet is written on the chair's own screen.
import type { Page } from "playwright-core";
import { type MeetingId, meetingId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../../support/cast.ts";
import { planOf, yes } from "../../../../support/meetingHands.ts";
import type { SeatedLine } from "../../../../support/lines/seatedLine.ts";
import { reads } from "../../../hands/atTheBoard.ts";
import { press, putPointFor } from "../../../hands/atTheMeeting.ts";
import type { House } from "../state.ts";

const { noor, joost, ruben, teun, farida, samira, wil, mila, agreementSecondMorning } = noorsTable;
export const restricted = "De brief van de gemeente";
export const putDown = "Teun belt de gemeente over de reiskosten.";
/** Everyone but Mila, who is noted on the telephone. */
const inTheRoom = [farida, joost, noor, ruben, teun, wil] as const;

interface Told {
  readonly house: House;
  readonly chair: SeatedLine;
  readonly meeting: MeetingId;
}

type Deed = (told: Told) => Promise<unknown>;

const wordsNow = ({ chair, meeting }: Told) =>
  chair.facts().meetings[meeting]?.accordRounds[agreementSecondMorning]?.words ?? { text: "" };

/** On the chair's own screen, at the meeting. */
const onScreen = async ({ house }: Told, deed: (page: Page) => Promise<unknown>): Promise<void> => {
  const page = await house.pageOf(teun, "laptop");
  const { server, table } = house.journey;
  await page.goto(`${server.url}/b/${table.board}/overleg`);
  await page.getByLabel("Is alles bewaard?").waitFor();
  await deed(page);
  await page.getByLabel("Is alles bewaard?").filter({ hasText: "Bewaard" }).waitFor();
  await page.close();
};

const makeAgenda = async (page: Page): Promise<void> => {
  await press(page, "Kort gesprek met z'n drieën");
  await putPointFor(page, restricted, ["Wil"]);
};
const putOnBoard = async (page: Page): Promise<void> => {
  await press(page, "Nieuw op het bord");
  await page.getByLabel("Jouw woorden").fill(putDown);
  await press(page, "Zet op het bord");
  await reads(page, "Staat op het bord.");
  await press(page, "Leg opzij");
};
const rephrase = async (page: Page): Promise<void> => {
  await press(page, "Verander de tekst");
  await page.getByLabel("De tekst van deze afspraak").fill("Noor houdt één ochtend in de keuken.");
  await press(page, "Klaar met schrijven");
};

/** In the order of the meeting. */
const deeds = {
  listSeen: async ({ house, meeting, chair }) => {
    const { invited } = chair.facts().meetings[meeting]?.plan ?? { invited: [] };
    await yes((await house.lineOf(noor)).wish("seeInvitations", { meeting, invited }));
  },
  invited: async ({ chair, meeting }) => yes(chair.wish("invite", { meeting })),
  agenda: async (told) => onScreen(told, makeAgenda),
  here: async ({ chair, meeting }) => {
    for (const participant of inTheRoom)
      await yes(chair.wish("noteAttendance", { meeting, participant, via: "inPerson" }));
    await yes(chair.wish("noteAttendance", { meeting, participant: mila, via: "phone" }));
    await yes(chair.wish("noteAttendance", { meeting, participant: samira, via: "video" }));
  },
  open: async ({ chair, meeting }) => yes(chair.wish("openMeeting", { meeting })),
  point: async (told) => onScreen(told, async (page) => press(page, "Ga naar het eerste punt")),
  putDown: async (told) => onScreen(told, putOnBoard),
  turns: async ({ chair, meeting }) => {
    await yes(chair.wish("openTurnRound", { meeting }));
    await yes(chair.wish("giveTurn", { meeting, to: noor }));
  },
  turnsOver: async ({ chair, meeting }) => {
    await yes(chair.wish("endTurn", { meeting, participant: noor, as: "heard" }));
    await yes(chair.wish("closeTurnRound", { meeting }));
  },
  round: async (told) => {
    const { chair, meeting, house } = told;
    const item = await chair.item(agreementSecondMorning);
    await yes(chair.wish("openAccordRound", { meeting, item }));
    const note = "Ik kijk eerst naar mijn rooster.";
    const line = await house.lineOf(ruben);
    await yes(line.wish("answerAgreement", { item, value: "notYet", note, words: wordsNow(told) }));
  },
  answersOpen: async (told) => {
    const item = await told.chair.item(agreementSecondMorning);
    const line = await told.house.lineOf(noor);
    await yes(
      line.wish("answerAgreement", { item, value: "no", note: "Eén ochtend is genoeg.", words: wordsNow(told) }),
    );
  },
  otherWords: async (told) => onScreen(told, rephrase),
  pause: async ({ house, meeting }) => yes((await house.lineOf(joost)).wish("pauseMeeting", { meeting })),
  smallCircle: async (told) => {
    await yes((await told.house.lineOf(noor)).wish("resumeMeeting", { meeting: told.meeting }));
    await onScreen(told, async (page) => {
      await press(page, "Kijk op de agenda");
      await press(page, new RegExp(restricted));
      await press(page, "Ga hier met iedereen heen");
      await page.locator("[aria-current=step]").filter({ hasText: restricted }).waitFor();
    });
  },
  privateTime: async ({ house, meeting }) =>
    yes((await house.lineOf(noor)).wish("startPrivateTime", { meeting, with: [wil] })),
  joostLeads: async ({ house, chair, meeting }) => {
    await yes((await house.lineOf(noor)).wish("endPrivateTime", { meeting }));
    await yes(chair.wish("handFacilitation", { meeting, to: joost }));
  },
  teunLeads: async ({ house, meeting }) =>
    yes((await house.lineOf(joost)).wish("handFacilitation", { meeting, to: teun })),
} satisfies Readonly<Record<string, Deed>>;

export type Stage = "nothing" | "planned" | keyof typeof deeds;

const names = Object.keys(deeds);

/** Told forwards only: a state that was passed cannot be shown again. */
export class MeetingStory {
  #told: Told | null = null;
  #done = 0;

  /** Brings the table to `stage`. */
  async to(house: House, stage: Stage): Promise<void> {
    if (stage === "nothing") return;
    this.#told ??= await this.#plan(house);
    const until = names.indexOf(stage) + 1;
    if (until < this.#done) throw new Error(`the meeting is past ${stage}`);
    for (const deed of Object.values(deeds).slice(this.#done, until)) await deed(this.#told);
    this.#done = until;
  }

  async #plan(house: House): Promise<Told> {
    const chair = await house.lineOf(teun);
    const plan = { ...planOf(teun, [...inTheRoom, samira, mila]), place: "De Pollepel, kleine kamer" };
    const { made = "" } = await yes(chair.wish("planMeeting", { meeting: null, plan }));
    return { house, chair, meeting: meetingId(made) };
  }
}

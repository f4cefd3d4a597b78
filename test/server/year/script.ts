// What people do in this year, at which hour on the clock at the table. Each step stands in the diary in its own words; what the
// house does by itself follows from it, and from the calendar.
import { type MeetingId, meetingId, type ParticipantId } from "@werktafel/shared/ids";
import type { Face } from "@werktafel/shared/domain/time/asking";
import type { NewsChoice } from "@werktafel/shared/domain/time/heldBack";
import { noorsTable as nt } from "../../support/cast.ts";
import { planOf, yes } from "../../support/meetingHands.ts";
import type { Wording } from "@werktafel/shared/domain/wording";
import type { Year } from "./openYear.ts";

export interface Step {
  /** `2028-01-04 10`: day and hour at the table. */
  readonly at: string;
  readonly says: string;
  readonly does: (year: Year, kept: Map<string, string>) => Promise<unknown>;
}

interface Own {
  readonly actions: readonly { readonly item: { readonly item: string }; readonly words: Wording }[];
}

const { noor, mila, teun, farida, joost, ruben, wil, samira } = nt;
const made = (kept: Map<string, string>, name: string): string => {
  const id = kept.get(name);
  if (id === undefined) throw new Error(`there is no ${name} yet`);
  return id;
};

const agrees = (
  at: string,
  says: string,
  of: ParticipantId,
  asker: ParticipantId,
  everyWeeks: number,
  starts: string,
): Step => ({
  at,
  says,
  does: async (year) => yes(year.as(noor).wish("agreeAsking", { of, asker, everyWeeks, starts })),
});
const writesDown = (at: string, says: string, by: ParticipantId, of: ParticipantId, face: Face): Step => ({
  at,
  says,
  does: async (year) => yes(year.as(by).wish("checkIn", { of, face, text: "", via: "", audience: "everyone" })),
});
const atLimit = (at: string, says: string, name: string, to: ParticipantId): Step => ({
  at,
  says,
  does: async (year, kept) => {
    const limit = { item: null, audience: "everyone", to, reason: "volunteerLimit", boundary: "" } as const;
    kept.set(name, (await yes(year.as(joost).wish("askHandover", limit))).made ?? "");
  },
});
const answers = (
  at: string,
  says: string,
  name: string,
  by: ParticipantId,
  answer: {
    readonly value: "accepted" | "bridged" | "refused";
    readonly note?: string;
    readonly offer?: string;
    readonly until?: string;
  },
): Step => ({
  at,
  says,
  does: async (year, kept) => {
    const said = { note: "", offer: "", until: null, ...answer };
    return yes(year.as(by).wish("answerHandover", { handover: made(kept, name), ...said }));
  },
});
const consents = (at: string, says: string, name: string): Step => ({
  at,
  says,
  does: async (year, kept) => yes(year.as(noor).wish("consentHandover", { handover: made(kept, name), value: "yes" })),
});
const decided = (at: string, says: string): Step => ({
  at,
  says,
  does: async (year) => {
    const decision = { kind: "authorityDecision", text: "Een besluit", meeting: null } as const;
    const of = { byOrganisation: "Gemeente", objectionUntil: null, audience: "everyone" } as const;
    return yes(year.as(samira).wish("takeDecision", { ...decision, ...of }));
  },
});
const chooses = (at: string, says: string, choice: NewsChoice): Step => ({
  at,
  says,
  does: async (year) => yes(year.as(noor).wish("chooseNews", { choice })),
});
const moves = (
  at: string,
  says: string,
  who: ParticipantId,
  id: string,
  to: "accepted" | "declined" | "stuck" | "done",
): Step => ({
  at,
  says,
  does: async (year) => {
    const item = await year.as(who).item(id);
    const mine: { readonly tables: readonly Own[] } = Object(await year.ask(who, "/api/mine"));
    const own = mine.tables.flatMap(({ actions }) => actions).find((each) => each.item.item === id);
    if (!own) throw new Error(`${id} is not on the list of ${who}`);
    return yes(year.as(who).wish("moveAction", { item, to, note: "", words: own.words }));
  },
});
const proposes = (at: string, says: string, id: string, text: string, to: ParticipantId): Step => ({
  at,
  says,
  does: async (year) => year.propose(noor, { id, text, for: to }),
});
const plan = (plannedFor: string) => ({ ...planOf(teun, [teun, noor, mila]), plannedFor });
const meetingOf = (kept: Map<string, string>): MeetingId => meetingId(made(kept, "overleg"));

export const steps: readonly Step[] = [
  agrees(
    "2028-01-03 10",
    "Noor spreekt af: Mila vraagt elke 6 weken hoe het gaat, vanaf 10 januari.",
    noor,
    mila,
    6,
    "2028-01-10",
  ),
  agrees(
    "2028-01-03 11",
    "Noor spreekt af: Farida vraagt Ruben elke 8 weken hoe het gaat, vanaf 4 januari.",
    ruben,
    farida,
    8,
    "2028-01-04",
  ),
  writesDown("2028-01-10 19", "Mila vroeg het: met Noor gaat het wel.", mila, noor, "ok"),
  writesDown("2028-01-11 10", "Farida vroeg het: met Ruben gaat het goed.", farida, ruben, "good"),
  {
    at: "2028-01-17 10",
    says: "Noor en Teun nodigen Mila uit voor een overleg op 8 februari.",
    does: async (year, kept) => {
      const asked = { meeting: null, plan: plan("2028-02-08T10:30:00+01:00") };
      kept.set("overleg", (await yes(year.as(teun).wish("planMeeting", asked))).made ?? "");
      await yes(year.as(noor).wish("seeInvitations", { meeting: meetingOf(kept), invited: [teun, noor, mila] }));
      return yes(year.as(teun).wish("invite", { meeting: meetingOf(kept) }));
    },
  },
  {
    at: "2028-01-18 10",
    says: "Teun zet het overleg een uur later.",
    does: async (year, kept) =>
      yes(year.as(teun).wish("planMeeting", { meeting: meetingOf(kept), plan: plan("2028-02-08T11:30:00+01:00") })),
  },
  {
    at: "2028-02-04 21",
    says: "Teun zegt het overleg af.",
    does: async (year, kept) => yes(year.as(teun).wish("callOffMeeting", { meeting: meetingOf(kept) })),
  },
  writesDown("2028-02-21 19", "Mila vroeg het: met Noor gaat het goed.", mila, noor, "good"),
  writesDown("2028-03-14 10", "Farida vroeg het: met Ruben gaat het goed.", farida, ruben, "good"),
  atLimit("2028-03-24 17", "Joost zegt: dit is mijn grens. Hij vraagt Teun.", "maart", teun),
  proposes(
    "2028-03-25 21",
    "Noor vraagt of Teun iets wil doen. Het is de laatste avond van de wintertijd.",
    "ac-vraag",
    "Samen een brief lezen",
    teun,
  ),
  moves("2028-03-27 10", "Teun zegt ja tegen wat Noor vroeg.", teun, "ac-vraag", "accepted"),
  answers("2028-03-27 11", "Teun zegt tegen Joost: ik help tot en met 7 april.", "maart", teun, {
    value: "bridged",
    note: "Ik bel zolang",
    until: "2028-04-07",
  }),
  answers("2028-04-11 10", "Farida zegt: ik neem het over van Joost.", "maart", farida, { value: "accepted" }),
  consents("2028-04-12 12", "Noor zegt ja: Farida mag het overnemen.", "maart"),
  atLimit("2028-04-13 15", "Joost zegt: dit is mijn grens. Hij vraagt Farida.", "april", farida),
  writesDown("2028-04-19 20", "Noor zegt zelf hoe het gaat: niet goed.", noor, noor, "notGood"),
  answers("2028-04-24 10", "Teun zegt nee, zonder ander aanbod.", "april", teun, { value: "refused" }),
  answers("2028-04-26 15", "Samira zegt: ik neem het over van Joost.", "april", samira, { value: "accepted" }),
  consents("2028-04-28 11", "Noor zegt ja: Samira mag het overnemen.", "april"),
  decided("2028-05-12 14", "Samira schrijft een besluit van de gemeente op. Teun is er nog twee uur."),
  writesDown("2028-05-16 10", "Farida vroeg het: met Ruben gaat het wel.", farida, ruben, "ok"),
  decided("2028-05-19 16", "Samira schrijft een besluit van de gemeente op. Niemand kan het meer uitleggen."),
  decided("2028-05-24 17", "Samira schrijft een besluit van de gemeente op. Morgen is het Hemelvaart."),
  writesDown("2028-05-31 19", "Mila vroeg het: met Noor gaat het goed.", mila, noor, "good"),
  chooses("2028-06-01 12", "Noor kiest voor nieuws op vrijdag: vraag het mij eerst.", "askMe"),
  decided("2028-06-02 13", "Samira schrijft een besluit van de gemeente op. Maandag is het Pinksteren."),
  moves("2028-06-12 10", "Teun zegt: de ruimte is geregeld. Klaar.", teun, "ac-klaar", "done"),
  chooses("2028-07-01 12", "Noor kiest voor nieuws op vrijdag: meteen.", "atOnce"),
  {
    at: "2028-07-01 20",
    says: "Iedereen komt binnen met een nieuwe link: een oude houdt het een jaar.",
    does: async (year) => year.everybodyComesInAnew(),
  },
  decided("2028-07-07 17", "Samira schrijft een besluit van de gemeente op. Het weekend is begonnen."),
  writesDown("2028-07-12 19", "Mila vroeg het: met Noor gaat het goed.", mila, noor, "good"),
  writesDown("2028-07-18 10", "Farida vroeg het: met Ruben gaat het goed.", farida, ruben, "good"),
  writesDown("2028-08-23 19", "Mila vroeg het: met Noor gaat het goed.", mila, noor, "good"),
  moves("2028-08-31 15", "Teun zegt: het rooster lukt niet.", teun, "ac-vast", "stuck"),
  writesDown("2028-09-19 10", "Farida vroeg het: met Ruben gaat het goed.", farida, ruben, "good"),
  writesDown("2028-10-04 19", "Mila vroeg het: met Noor gaat het goed.", mila, noor, "good"),
  atLimit("2028-10-27 14", "Joost zegt: dit is mijn grens. Hij vraagt Teun.", "oktober", teun),
  proposes(
    "2028-10-28 21",
    "Noor vraagt of Joost iets wil doen. Het is de laatste avond van de zomertijd.",
    "ac-liever",
    "Een keer naar zee",
    joost,
  ),
  moves("2028-10-30 12", "Joost zegt: liever niet.", joost, "ac-liever", "declined"),
  answers("2028-11-02 11", "Farida zegt nee, en biedt iets anders aan.", "oktober", farida, {
    value: "refused",
    offer: "Wij gaan samen een keer mee",
  }),
  writesDown("2028-11-15 19", "Mila vroeg het: met Noor gaat het wel.", mila, noor, "ok"),
  {
    at: "2028-11-16 12",
    says: "Farida gaat weg van de tafel.",
    does: async (year) => {
      await yes(year.as(farida).wish("endSeat", { participant: farida }));
      year.hangUp(farida);
    },
  },
  agrees(
    "2028-11-28 12",
    "Noor spreekt af: Wil vraagt Ruben elke 8 weken hoe het gaat, vanaf 4 december.",
    ruben,
    wil,
    8,
    "2028-12-04",
  ),
  chooses("2028-12-01 12", "Noor kiest voor nieuws op vrijdag: als iemand het kan uitleggen.", "explained"),
  writesDown("2028-12-04 11", "Wil vroeg het: met Ruben gaat het goed.", wil, ruben, "good"),
  atLimit("2028-12-21 10", "Joost zegt: dit is mijn grens. Hij vraagt Teun.", "kerst", teun),
  decided("2028-12-22 18", "Samira schrijft een besluit van de gemeente op. Het is bijna kerst."),
];

// Noor's table on New Year's morning of 2028: the people and the organisations of the example, a few promises with a day in that
// year, and nothing else yet.
import type { PlainObject } from "@werktafel/shared/boardFile/plainJson";
import { noorsTable as nt } from "../../support/cast.ts";
import { exampleJson, listIn } from "../../support/exampleTable.ts";

/** On which days they say they work; who is not named says what the example says. */
const days: Readonly<Record<string, string>> = {
  // Four days, so that two days of an answer can go over a weekend of three.
  [nt.farida]: "Dinsdag en donderdag.",
};

const promise = (id: string, ownerId: string, text: string, due: string) => ({
  id,
  text,
  goalId: null,
  agreementId: null,
  ownerId,
  mode: "self",
  withIds: [],
  kind: "general",
  mandateId: null,
  due,
  rhythm: null,
  status: "accepted",
  statusHistory: [{ on: "2027-12-20", status: "accepted", byId: ownerId, note: "" }],
  attempts: [],
  createdIn: null,
  audience: "everyone",
});

/** Each lies on a day that could go wrong. */
const promises = [
  promise("ac-eerste", nt.teun, "De eerste werkdag van het jaar bellen", "2028-01-03"),
  promise("ac-schrikkel", nt.teun, "Op schrikkeldag naar het loket", "2028-02-29"),
  promise("ac-zomertijd", nt.teun, "De maandag na de zomertijd bellen", "2028-03-27"),
  promise("ac-koningsdag", nt.samira, "Voor Koningsdag de brief sturen", "2028-04-26"),
  promise("ac-joost", nt.joost, "Een keer fietsen", "2028-05-01"),
  promise("ac-noor", nt.noor, "Een taart bakken", "2028-05-01"),
  promise("ac-klaar", nt.teun, "De ruimte regelen", "2028-06-15"),
  promise("ac-vast", nt.teun, "Het rooster maken", "2028-09-04"),
  promise("ac-wintertijd", nt.farida, "De dinsdag na de wintertijd langsgaan", "2028-10-31"),
  promise("ac-kerst", nt.teun, "Tweede kerstdag appen", "2028-12-26"),
  promise("ac-nieuwjaar", nt.wil, "Het nieuwe jaar samen bekijken", "2029-01-02"),
];

/** To be asked after on Koningsdag, when every door is shut. */
const waits = {
  id: "wl-1",
  forWhat: "Een cursus",
  organisationId: "o-ggz",
  goalId: null,
  registeredOn: "2027-12-01",
  expectedWeeks: null,
  lastAskedOn: null,
  lastAnswer: "",
  nextAskOn: "2028-04-27",
  ownerId: nt.teun,
  bridge: "Elke maand bellen met Wil.",
  status: "waiting",
  barrierId: null,
  audience: "everyone",
};

const empty = [
  ...["guests", "volunteerSupport", "consents", "mandates", "strengths", "concerns", "goals", "agreements", "barriers"],
  ...["decisions", "dissents", "handovers", "meetings", "checkIns", "evaluations", "accessLog"],
];

export const tableOf2028 = (): PlainObject => {
  const file = exampleJson(nt.file);
  const { expectations: _, ...rest } = file;
  return {
    ...rest,
    ...Object.fromEntries(empty.map((name) => [name, []])),
    board: { ...Object(file["board"]), nextMeetingOn: null },
    crisisPlan: { ...Object(file["crisisPlan"]), agreementId: null },
    participants: listIn(file, "participants").map((each) => {
      const reachability = days[String(each["id"])];
      return reachability === undefined ? each : { ...each, reachability };
    }),
    actions: promises,
    waitingLists: [waits],
  };
};

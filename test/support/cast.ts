// The people every test speaks of: those round Noor's table and those round Bram and Lotte's, as in the two example files,
// and a few of the things on their tables.
import type { Participant } from "@werktafel/shared/domain/participant";
import { itemId, participantId } from "@werktafel/shared/ids";

/** Noor wordt gastvrouw in de buurtkeuken. */
export const noorsTable = {
  file: "casus-voorbeeld",
  noor: participantId("p-noor"),
  /** Her sister. */
  mila: participantId("p-mila"),
  /** Leads the process. */
  teun: participantId("p-teun"),
  farida: participantId("p-farida"),
  /** Her buddy, a volunteer. */
  joost: participantId("p-joost"),
  /** Guides her at the kitchen. */
  ruben: participantId("p-ruben"),
  wil: participantId("p-wil"),
  samira: participantId("p-samira"),
  /** Everyone reads it; Noor's own. */
  goalHost: itemId("g-1"),
  /** About money: for Noor, Mila, Samira, Wil and Teun. */
  goalBenefit: itemId("g-4"),
  /** Agreed by all. */
  agreementStart: itemId("a-01"),
  /** A second morning: Noor does not want it. */
  agreementSecondMorning: itemId("a-15"),
} as const;

/** Bram en Lotte: two residents, and much that not everyone reads. */
export const bramAndLottesTable = {
  file: "casus-thuisadministratie",
  bram: participantId("p-bram"),
  lotte: participantId("p-lotte"),
  /** The volunteer with the map. */
  gerda: participantId("p-gerda"),
  ilse: participantId("p-ilse"),
  /** Leads the process. */
  marije: participantId("p-marije"),
  karim: participantId("p-karim"),
  /** From the landlord. */
  otto: participantId("p-otto"),
  /** From school. */
  hanna: participantId("p-hanna"),
  /** For everyone, and yet it serves a goal that few read. */
  agreementForAll: itemId("a-02"),
  /** For Bram, Lotte, Marije and Hanna. */
  goalChildren: itemId("g-5"),
  /** For Lotte and Marije alone. */
  agreementOwnAccount: itemId("a-06"),
} as const;

export const exampleFiles = [noorsTable.file, bramAndLottesTable.file] as const;
export type ExampleFile = (typeof exampleFiles)[number];

/** Somebody with a seat and nothing on the card but what the test says of them. */
export const seatedAs = (
  id: string,
  about: Pick<Participant, "party"> & Partial<Omit<Participant, "id" | "party">>,
): Participant => ({
  id: participantId(id),
  name: id,
  callName: about.name ?? id,
  role: "",
  roleLabel: "",
  organisationId: null,
  joinedOn: "2026-05-12",
  leftOn: null,
  whatHappensWithWhatISay: "",
  decidesAbout: null,
  reachability: "",
  contactPreference: [],
  boundaries: [],
  accessNeeds: [],
  ...about,
});

// What somebody says of themselves on their card. Only that person writes it, and a beroepskracht says first of all what
// happens with what you tell them: without that sentence no table opens for them.
import type { OpenHours, WeekDay } from "./house/organisation.ts";
import type { Participant, Party } from "./participant.ts";

export type OwnCard = Pick<
  Participant,
  "callName" | "roleLabel" | "whatHappensWithWhatISay" | "decidesAbout" | "reachability" | "boundaries"
> & {
  readonly phone: string;
  readonly mail: string;
  /** Whoever must keep silent by law or oath says so, and sees while typing whether a release is recorded. */
  readonly hasSecrecy: boolean;
  /** Where to go with a complaint. */
  readonly complaintTo: string;
  /** On which days who is paid works; absent: as it was. */
  readonly worksOn?: readonly WeekDay[];
  /** From when to when; `null`: as the organisation has it; absent: as it was. */
  readonly workHours?: Pick<OpenHours, "open" | "close"> | null;
};

export const ownCardOf = (person: Participant): OwnCard => ({
  callName: person.callName,
  roleLabel: person.roleLabel,
  whatHappensWithWhatISay: person.whatHappensWithWhatISay,
  decidesAbout: person.decidesAbout,
  reachability: person.reachability,
  boundaries: person.boundaries,
  phone: person.phone ?? "",
  mail: person.mail ?? "",
  hasSecrecy: person.hasSecrecy ?? false,
  complaintTo: person.complaintTo ?? "",
  ...(person.worksOn ? { worksOn: person.worksOn } : {}),
  ...(person.workHours ? { workHours: person.workHours } : {}),
});

/** A beroepskracht who did not say yet what happens with what people tell them. */
export const owesSentence = (person: Pick<Participant, "party" | "whatHappensWithWhatISay">): boolean =>
  person.party === "staff" && person.whatHappensWithWhatISay.trim() === "";

/** A ready sentence for who is no beroepskracht, to be changed by that person alone. */
export const readySentence: Readonly<Record<Party, string>> = {
  resident: "Wat ik zeg is van mij. Ik kies wat op het bord komt.",
  informal: "Ik vertel niets door. Ik schrijf alleen op wat we samen afspreken.",
  volunteer: "Ik schrijf niets op. Ik vertel niets door.",
  staff: "",
  host: "Ik vertel niets over jou aan anderen op de werkplek.",
  guest: "Ik lees alleen mee. Ik vertel niets door.",
};

// A seat of a person at a table. What others see of that person is on the card: function in plain words, how to
// reach, what they may decide, and what happens with what you say.
import type { ParticipantId } from "../ids.ts";
import type { OpenHours, WeekDay } from "./house/organisation.ts";
import type { NewsChoice } from "./time/heldBack.ts";

/** Which side of the table someone comes from. On screen: inwoner, naaste, vrijwilliger, beroepskracht, werkplek, gast. */
export type Party = "resident" | "informal" | "volunteer" | "staff" | "host" | "guest";

export const parties: readonly Party[] = ["resident", "informal", "volunteer", "staff", "host", "guest"];

export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly callName: string;
  readonly party: Party;
  /** Free in the board file; `facilitator` leads the process. */
  readonly role: string;
  readonly roleLabel: string;
  readonly organisationId: string | null;
  readonly joinedOn: string;
  /** The day the seat ended; from then on nothing is readable for this person. */
  readonly leftOn: string | null;
  readonly whatHappensWithWhatISay: string;
  readonly decidesAbout: string | null;
  readonly reachability: string;
  readonly contactPreference: readonly string[];
  readonly boundaries: readonly string[];
  readonly accessNeeds: readonly string[];
  /** Absent on cards from before people could fill in their own. */
  readonly phone?: string;
  readonly mail?: string;
  /** Must keep silent by law or oath, by own word. */
  readonly hasSecrecy?: boolean;
  readonly complaintTo?: string;
  /** The days somebody who is paid works here; absent or none: not said. */
  readonly worksOn?: readonly WeekDay[];
  /** From when to when on those days; absent or `null`: as their organisation has it. */
  readonly workHours?: Pick<OpenHours, "open" | "close"> | null;
  /** How a resident wants to hear news on a Friday afternoon; absent: did not choose yet. */
  readonly news?: NewsChoice;
}

export const isSeated = (participant: Participant): boolean => participant.leftOn === null;
export const isResident = (participant: Pick<Participant, "party">): boolean => participant.party === "resident";
export const isFacilitator = (participant: Pick<Participant, "role">): boolean => participant.role === "facilitator";

/** Round the table: by call name, for all alike. */
export const inOrderOfName = <P extends Pick<Participant, "callName">>(participants: readonly P[]): readonly P[] =>
  [...participants].sort((one, other) => one.callName.localeCompare(other.callName, "nl"));

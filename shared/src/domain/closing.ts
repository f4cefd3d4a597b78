// How a table rests and how it ends: a pause that loses nothing; the yes of the residents and of who leads the
// process to stop; what is kept, why and how long, as data; and what holds its erasure up.
import type { Audience } from "./audience.ts";
import { isFacilitator, isResident, isSeated, type Participant } from "./participant.ts";
import type { ParticipantId } from "../ids.ts";

/** One named person who asks, on a named day, how it goes. */
export interface AfterCare {
  readonly who: ParticipantId;
  readonly on: string;
}

/** What somebody proposes when they want to stop. */
export interface ClosingPlan {
  /** Who still reads the table when it is closed, beside the residents: the record-keepers. */
  readonly keepers: readonly ParticipantId[];
  readonly afterCare: AfterCare;
}

export interface ClosingProposal extends ClosingPlan {
  readonly by: ParticipantId;
  readonly on: string;
  /** Who said yes to exactly this, the proposer first. */
  readonly yes: readonly ParticipantId[];
}

export interface Closed extends ClosingPlan {
  readonly on: string;
  readonly agreedBy: readonly ParticipantId[];
}

/** From which day the years are counted. */
export const retentionStarts = ["boardClosed", "lastMeeting", "afterCare"] as const;
export type RetentionStart = (typeof retentionStarts)[number];

/** Why something is kept and how long: set by the table, never a number in the code. */
export interface RetentionRule {
  readonly id: string;
  /** Whose duty it is, in plain words: an organisation, or the table itself. */
  readonly whose: string;
  /** The law or the reason. */
  readonly basis: string;
  readonly years: number;
  readonly start: RetentionStart;
}

/** A reason of law not to erase yet. */
export interface Hold {
  readonly id: string;
  readonly by: ParticipantId;
  readonly on: string;
  readonly reason: string;
}

/** A page to read without us, a PDF, or a file for machines. */
export const copyForms = ["page", "pdf", "json"] as const;
export type CopyForm = (typeof copyForms)[number];

export interface CopyTaken {
  readonly by: ParticipantId;
  readonly on: string;
  readonly as: CopyForm;
}

/** Somebody wants to go on with a table that was closed. */
export interface ReopeningProposal {
  readonly by: ParticipantId;
  readonly on: string;
  readonly yes: readonly ParticipantId[];
}

export interface Ending {
  readonly pause: { readonly by: ParticipantId; readonly on: string; readonly until: string | null } | null;
  readonly proposal: ClosingProposal | null;
  readonly closed: Closed | null;
  readonly reopening: ReopeningProposal | null;
  readonly retention: readonly RetentionRule[];
  readonly holds: readonly Hold[];
  /** Who took the table as they read it out of the house, and as what, oldest first. */
  readonly copies: readonly CopyTaken[];
  /** A resident asked to erase the whole table. */
  readonly erasureAsked: { readonly by: ParticipantId; readonly on: string } | null;
  /** It stands on the destruction list since this day; the yes to it, once there is one. */
  readonly listed: {
    readonly on: string;
    readonly approved: { readonly by: ParticipantId; readonly on: string } | null;
  } | null;
}

export const noEnding: Ending = {
  pause: null,
  proposal: null,
  closed: null,
  reopening: null,
  retention: [],
  holds: [],
  copies: [],
  erasureAsked: null,
  listed: null,
};

type Told = { readonly audience: Audience };
type ByOn = { readonly by: ParticipantId; readonly on: string };

export type EndingFact =
  | ({ readonly kind: "tablePaused"; readonly until: string | null } & Told & ByOn)
  | ({ readonly kind: "tableResumed" } & Told & ByOn)
  | ({ readonly kind: "closingProposed"; readonly plan: ClosingPlan } & Told & ByOn)
  | ({ readonly kind: "closingAgreed" } & Told & ByOn)
  | ({ readonly kind: "closingCalledOff" } & Told & ByOn)
  | ({ readonly kind: "boardClosed"; readonly closed: Closed } & Told)
  | ({ readonly kind: "reopeningProposed" } & Told & ByOn)
  | ({ readonly kind: "reopeningAgreed" } & Told & ByOn)
  | ({ readonly kind: "reopeningCalledOff" } & Told & ByOn)
  /** Everything goes on where it was; the years of keeping are counted anew from the next closing. */
  | ({ readonly kind: "boardReopened"; readonly on: string; readonly agreedBy: readonly ParticipantId[] } & Told)
  | ({ readonly kind: "retentionSet"; readonly rule: RetentionRule } & Told & ByOn)
  | ({ readonly kind: "retentionDropped"; readonly rule: string } & Told & ByOn)
  | ({ readonly kind: "erasureHeld"; readonly hold: string; readonly reason: string } & Told & ByOn)
  | ({ readonly kind: "holdEnded"; readonly hold: string } & Told & ByOn)
  | ({ readonly kind: "boardErasureAsked" } & Told & ByOn)
  | ({ readonly kind: "boardErasureUnasked" } & Told & ByOn)
  /** Somebody took the table as they read it out of the house (R-222e): told to the residents, and to who did it. */
  | ({ readonly kind: "copyTaken"; readonly as: CopyForm } & Told & ByOn)
  /** By the house's clock: every period that was set is over. */
  | ({ readonly kind: "destructionListed"; readonly on: string } & Told)
  /** Its time turned out not to be over: a rule was changed. */
  | ({ readonly kind: "destructionUnlisted"; readonly on: string } & Told)
  | ({ readonly kind: "destructionApproved" } & Told & ByOn)
  | ({ readonly kind: "destructionUnapproved" } & Told & ByOn);

const kinds: Readonly<Record<EndingFact["kind"], true>> = {
  tablePaused: true,
  tableResumed: true,
  closingProposed: true,
  closingAgreed: true,
  closingCalledOff: true,
  boardClosed: true,
  reopeningProposed: true,
  reopeningAgreed: true,
  reopeningCalledOff: true,
  boardReopened: true,
  retentionSet: true,
  retentionDropped: true,
  erasureHeld: true,
  holdEnded: true,
  boardErasureAsked: true,
  boardErasureUnasked: true,
  copyTaken: true,
  destructionListed: true,
  destructionUnlisted: true,
  destructionApproved: true,
  destructionUnapproved: true,
};
export const isEndingFact = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: EndingFact["kind"] }> => Object.hasOwn(kinds, fact.kind);

/** One fact further. */
export const foldEnding = (ending: Ending, fact: EndingFact): Ending => {
  switch (fact.kind) {
    case "tablePaused":
      return { ...ending, pause: { by: fact.by, on: fact.on, until: fact.until } };
    case "tableResumed":
      return { ...ending, pause: null };
    case "closingProposed":
      return { ...ending, proposal: { ...fact.plan, by: fact.by, on: fact.on, yes: [fact.by] } };
    case "closingAgreed": {
      const { proposal } = ending;
      if (proposal === null || proposal.yes.includes(fact.by)) return ending;
      return { ...ending, proposal: { ...proposal, yes: [...proposal.yes, fact.by] } };
    }
    case "closingCalledOff":
      return { ...ending, proposal: null };
    case "boardClosed":
      return { ...ending, proposal: null, pause: null, closed: fact.closed };
    case "reopeningProposed":
      return { ...ending, reopening: { by: fact.by, on: fact.on, yes: [fact.by] } };
    case "reopeningAgreed": {
      const { reopening } = ending;
      if (reopening === null || reopening.yes.includes(fact.by)) return ending;
      return { ...ending, reopening: { ...reopening, yes: [...reopening.yes, fact.by] } };
    }
    case "reopeningCalledOff":
      return { ...ending, reopening: null };
    case "boardReopened":
      return { ...ending, closed: null, reopening: null, proposal: null, pause: null, listed: null };
    case "retentionSet":
      return { ...ending, retention: [...ending.retention.filter(({ id }) => id !== fact.rule.id), fact.rule] };
    case "retentionDropped":
      return { ...ending, retention: ending.retention.filter(({ id }) => id !== fact.rule) };
    case "erasureHeld": {
      const { hold: id, by, on, reason } = fact;
      // What is held is not on the list of what may go, whoever said yes to that.
      return {
        ...ending,
        listed: null,
        holds: [...ending.holds.filter((each) => each.id !== id), { id, by, on, reason }],
      };
    }
    case "holdEnded":
      return { ...ending, holds: ending.holds.filter(({ id }) => id !== fact.hold) };
    case "boardErasureAsked":
      return { ...ending, erasureAsked: { by: fact.by, on: fact.on } };
    case "boardErasureUnasked":
      return { ...ending, erasureAsked: null };
    case "copyTaken": {
      const { by, on, as } = fact;
      return { ...ending, copies: [...ending.copies, { by, on, as }] };
    }
    case "destructionListed":
      return { ...ending, listed: { on: fact.on, approved: null } };
    case "destructionUnlisted":
      return { ...ending, listed: null };
    case "destructionApproved":
      return ending.listed === null
        ? ending
        : { ...ending, listed: { ...ending.listed, approved: { by: fact.by, on: fact.on } } };
    case "destructionUnapproved":
      return ending.listed === null ? ending : { ...ending, listed: { ...ending.listed, approved: null } };
  }
};

/** Whose yes is still missing: every resident at the table, and one of those who lead the process, if somebody does. */
export const closingMisses = (
  { yes }: Pick<ClosingProposal, "yes">,
  participants: readonly Participant[],
): readonly ParticipantId[] => {
  const seated = participants.filter(isSeated);
  const residents = seated.filter(isResident).filter(({ id }) => !yes.includes(id));
  const leading = seated.filter((each) => isFacilitator(each) && !isResident(each));
  const isLed = leading.length === 0 || leading.some(({ id }) => yes.includes(id));
  return [...residents, ...(isLed ? [] : leading.slice(0, 1))].map(({ id }) => id);
};

/** True for who still reads a closed table: its residents, and who keeps the record. */
export const staysAtClosed = (participant: Participant, { keepers }: Pick<ClosingPlan, "keepers">): boolean =>
  isResident(participant) || keepers.includes(participant.id);

/** Whose yes is missing to go on with a closed table: every resident's, and that of one who keeps the record, if somebody does. */
export const reopeningMisses = (
  { yes }: Pick<ReopeningProposal, "yes">,
  participants: readonly Participant[],
  { keepers }: Pick<ClosingPlan, "keepers">,
): readonly ParticipantId[] => {
  const seated = participants.filter(isSeated);
  const residents = seated.filter(isResident).filter(({ id }) => !yes.includes(id));
  const keeping = seated.filter((each) => keepers.includes(each.id) && !isResident(each));
  const isKept = keeping.length === 0 || keeping.some(({ id }) => yes.includes(id));
  return [...residents, ...(isKept ? [] : keeping.slice(0, 1))].map(({ id }) => id);
};

// The host as a full participant: its three questions before somebody comes to work there, with its own answers and what the table
// offers against each; and a trial with an end, which both sides can leave without a word. For everyone here.
import { type ParticipantId, participantId } from "../../ids.ts";
import type { Audience } from "../audience.ts";

/** *Kost het niet te veel tijd aan begeleiding? Kunnen we dit wel aan? Passen we wel bij elkaar?* */
export type HostQuestion = "time" | "able" | "fits";
export const hostQuestions: readonly HostQuestion[] = ["time", "able", "fits"];

/** *Proberen tot …*, rust even, weer verder, or over: none of them says how it went. */
export type TrialStep = "set" | "rest" | "resume" | "end";
export const trialSteps: readonly TrialStep[] = ["set", "rest", "resume", "end"];

export interface HostOffer {
  /** How much time goes to guiding, in words: nobody counts it. */
  readonly guidance: string;
  /** The fixed face. */
  readonly face: ParticipantId | null;
  readonly call: ParticipantId | null;
}

export interface Trial {
  readonly from: string;
  readonly until: string;
  /** While it rests; `until` null: not known yet. */
  readonly rest: { readonly until: string | null } | null;
  readonly endedOn: string | null;
}

export interface Hosting {
  readonly host: ParticipantId;
  /** In the host's own words; what is not here is open, which is a normal thing. */
  readonly answers: Readonly<Partial<Record<HostQuestion, { readonly text: string; readonly on: string }>>>;
  readonly offer: HostOffer | null;
  readonly trial: Trial | null;
}

type Told = {
  readonly host: ParticipantId;
  readonly by: ParticipantId;
  readonly on: string;
  readonly audience: "everyone";
};
export type HostingFact =
  | ({ readonly kind: "hostAnswered"; readonly question: HostQuestion; readonly text: string } & Told)
  | ({ readonly kind: "hostOffered"; readonly offer: HostOffer } & Told)
  | ({ readonly kind: "trialMoved"; readonly to: TrialStep; readonly until: string | null } & Told);

export interface HostingState {
  readonly hosting: readonly Hosting[];
}
export const noHosting: HostingState = { hosting: [] };

const kinds: Readonly<Record<HostingFact["kind"], true>> = { hostAnswered: true, hostOffered: true, trialMoved: true };
export const isHostingFact = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: HostingFact["kind"] }> => Object.hasOwn(kinds, fact.kind);

export const hostingOf = ({ hosting }: HostingState, host: ParticipantId): Hosting =>
  hosting.find((each) => each.host === host) ?? { host, answers: {}, offer: null, trial: null };

const trialAfter = (trial: Trial | null, fact: Extract<HostingFact, { kind: "trialMoved" }>): Trial | null => {
  const { to, until, on } = fact;
  if (to === "set") {
    const isGoingOn = trial !== null && trial.endedOn === null;
    return until === null ? trial : { from: isGoingOn ? trial.from : on, until, rest: null, endedOn: null };
  }
  if (trial === null) return null;
  if (to === "rest") return { ...trial, rest: { until } };
  return { ...trial, rest: null, endedOn: to === "end" ? on : trial.endedOn };
};

const after = (before: Hosting, fact: HostingFact): Hosting => {
  switch (fact.kind) {
    case "hostAnswered": {
      const { [fact.question]: _was, ...others } = before.answers;
      const now = fact.text === "" ? {} : { [fact.question]: { text: fact.text, on: fact.on } };
      return { ...before, answers: { ...others, ...now } };
    }
    case "hostOffered":
      return { ...before, offer: fact.offer };
    case "trialMoved":
      return { ...before, trial: trialAfter(before.trial, fact) };
  }
};

const withHost = (all: readonly Hosting[], now: Hosting): readonly Hosting[] => [
  ...all.filter(({ host }) => host !== now.host),
  now,
];

export const foldHosting = (state: HostingState, fact: HostingFact): HostingState => ({
  hosting: withHost(state.hosting, after(hostingOf(state, fact.host), fact)),
});

/** Goes on now: neither resting nor over. */
export const isTrying = (trial: Trial | null): trial is Trial =>
  trial !== null && trial.endedOn === null && trial.rest === null;

// As a board file holds it: one record per host.

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const who = (value: unknown): ParticipantId | null => (text(value) === "" ? null : participantId(text(value)));
const day = (value: unknown): string | null => text(value) || null;

interface Kept {
  readonly id: string;
  readonly audience: Audience;
  readonly record: unknown;
}

export const foldKeptHosting = (state: HostingState, collection: string, { record }: Kept): Partial<HostingState> => {
  const fields = fieldsOf(record);
  const host = who(fields["hostId"]);
  if (collection !== "hosting" || host === null) return {};
  const answers = (Array.isArray(fields["answers"]) ? fields["answers"] : []).map(fieldsOf).flatMap((each) => {
    const question = hostQuestions.find((known) => known === each["question"]);
    return question ? [[question, { text: text(each["text"]), on: text(each["on"]) }] as const] : [];
  });
  const [offer, trial] = [fieldsOf(fields["offer"]), fieldsOf(fields["trial"])];
  const rest = fieldsOf(trial["rest"]);
  const now: Hosting = {
    host,
    answers: Object.fromEntries(answers),
    offer: fields["offer"]
      ? { guidance: text(offer["guidance"]), face: who(offer["faceId"]), call: who(offer["callId"]) }
      : null,
    trial: fields["trial"]
      ? {
          from: text(trial["from"]),
          until: text(trial["until"]),
          rest: trial["rest"] ? { until: day(rest["until"]) } : null,
          endedOn: day(trial["endedOn"]),
        }
      : null,
  };
  return { hosting: withHost(state.hosting, now) };
};

export const hostingRecords = ({ hosting }: HostingState): readonly Kept[] =>
  hosting.map(({ host, answers, offer, trial }) => ({
    id: host,
    audience: "everyone",
    record: {
      hostId: host,
      answers: hostQuestions.flatMap((question) => (answers[question] ? [{ question, ...answers[question] }] : [])),
      offer: offer && { guidance: offer.guidance, faceId: offer.face, callId: offer.call },
      trial,
    },
  }));

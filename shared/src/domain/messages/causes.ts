// Of which facts somebody hears that there is something new: what waits for their own answer, and what changes in their diary.
// Never of what they did themselves, never of what they may not read, and never what it is.
import type { ParticipantId } from "../../ids.ts";
import { tellsOfTries } from "../between/toldOfTries.ts";
import type { BoardFacts } from "../board.ts";
import type { Fact } from "../fact.ts";
import { grouped } from "../grouped.ts";
import { isSameList, type MeetingPlan } from "../meeting/plan.ts";
import { isFacilitator, isResident, isSeated, type Participant } from "../participant.ts";
import { heldUntil, type Hour } from "./held.ts";
import type { MessageCause } from "./messageCause.ts";

export interface CauseForSome {
  readonly cause: MessageCause;
  readonly to: readonly ParticipantId[];
}

const ids = (people: readonly Participant[]): readonly ParticipantId[] => people.map(({ id }) => id);
/** A guest hears from who invited them; no board opens for a guest between meetings. */
const seated = ({ participants }: BoardFacts): readonly Participant[] =>
  participants.filter((each) => isSeated(each) && each.party !== "guest");

/** Who leads and who writes changes nobody's diary. */
const isSameInDiary = (one: MeetingPlan, other: MeetingPlan): boolean =>
  Date.parse(one.plannedFor) === Date.parse(other.plannedFor) &&
  one.durationMinutes === other.durationMinutes &&
  one.place === other.place &&
  one.form === other.form &&
  isSameList(one.invited, other.invited);

/** A plan is changed part by part, tap by tap: what changes within this time is one change. */
const settlesMs = 10 * 60_000;

/** Facts that are one cause together, and until when they may go on; `null`: each is its own. */
const togetherWith = (fact: Fact, at: number): { readonly about: string; readonly until: number | null } | null => {
  // What was tried after it was told is told no second time.
  if (fact.kind === "attemptNoted") return { about: `tries ${fact.item.item} ${fact.attempt.by}`, until: null };
  if (fact.kind !== "meetingPlanned") return null;
  const period = Math.floor(at / settlesMs);
  return { about: `${fact.meeting} ${period}`, until: (period + 1) * settlesMs };
};

const found = (fact: Fact, before: BoardFacts): (CauseForSome & { readonly by: ParticipantId | null }) | null => {
  const residents = ids(seated(before).filter(isResident));
  const staff = ids(seated(before).filter((each) => each.party === "staff" || isFacilitator(each)));
  switch (fact.kind) {
    case "meetingInvited":
      return { cause: "meetingInvited", to: fact.plan.invited, by: fact.by };
    case "meetingPlanned": {
      const known = before.meetings[fact.meeting];
      if (known?.phase !== "invited" || isSameInDiary(known.plan, fact.plan)) return null;
      return { cause: "meetingChanged", to: [...known.plan.invited, ...fact.plan.invited], by: fact.by };
    }
    case "meetingCalledOff": {
      const known = before.meetings[fact.meeting];
      if (known?.phase !== "invited") return null;
      return { cause: "meetingCalledOff", to: known.plan.invited, by: fact.by };
    }
    case "minutesAskedAbout":
      return { cause: "minutesAsked", to: ids(seated(before)), by: fact.by };
    case "seatProposed":
      return { cause: "seatAsked", to: residents, by: fact.proposal.by };
    case "consentAsked":
      // Given in the same breath: nothing waits.
      return fact.asked.givenOn === null
        ? { cause: "consentAsked", to: [fact.asked.of], by: fact.asked.askedById }
        : null;
    case "wideningAsked":
      return { cause: "readingAsked", to: residents, by: fact.asked.by };
    case "decisionTaken":
      // What the table decides, a resident is there for; an authority's decision comes from outside.
      return fact.decision.kind === "authorityDecision"
        ? { cause: "decisionTold", to: residents, by: fact.decision.by }
        : null;
    case "handoverAsked":
      return { cause: "handoverAsked", to: fact.to === null ? staff : [fact.to], by: fact.asker };
    case "handoverClimbed":
      // Where nobody is left to ask by name, all who could take it over hear, and who leads.
      return { cause: "handoverAsked", to: fact.to === null ? staff : [fact.to], by: null };
    case "handoverAnswered": {
      const asker = before.handovers.find(({ id }) => id === fact.handover)?.from;
      const { by, value } = fact.answer;
      // A yes waits for the residents' own (R-221).
      const waits = value === "accepted" ? residents : [];
      return { cause: "handoverAnswered", to: [...(asker === undefined ? [] : [asker]), ...waits], by };
    }
    case "handoverConsented": {
      const takes = before.handovers.find(({ id }) => id === fact.handover)?.asks.at(-1)?.answer?.by;
      // Whose word was written down by another hears of it too: it is theirs to say that it was not so.
      const { by, notedById } = fact;
      const to = [...(takes ? [takes] : []), ...(notedById === undefined ? [] : [by])];
      return { cause: "handoverAnswered", to, by: notedById ?? by };
    }
    case "barrierRaised":
      return { cause: "barrierAsked", to: [fact.to], by: fact.by };
    case "barrierAnswered": {
      const { questions = [] } = before.barriers[fact.item.item] ?? {};
      const asker = questions.find(({ id }) => id === fact.question)?.by;
      return { cause: "barrierAnswered", to: asker === undefined ? [] : [asker], by: fact.answer.by };
    }
    case "lineQuestionAsked": {
      // What is asked of the table, who leads the process sees to.
      const to = fact.to === null ? ids(seated(before).filter(isFacilitator)) : [fact.to];
      return { cause: "questionAsked", to, by: fact.by };
    }
    case "lineQuestionAnswered": {
      const asker = before.lineQuestions.find(({ id }) => id === fact.question)?.by;
      return { cause: "questionAnswered", to: asker === undefined ? [] : [asker], by: fact.by };
    }
    case "statementMade":
      return { cause: "statementMade", to: fact.asks ?? [], by: fact.by };
    case "statementAnswered": {
      const asker = before.statements.find(({ id }) => id === fact.statement)?.byId;
      return { cause: "statementAnswered", to: asker === undefined ? [] : [asker], by: fact.by };
    }
    case "statementDisputed": {
      const answer = before.statements.find(({ id }) => id === fact.statement)?.answer;
      return { cause: "statementAnswered", to: answer ? [answer.by] : [], by: fact.by };
    }
    case "attemptNoted": {
      const { item } = fact.item;
      const tries = [...(before.attempts[item] ?? []), fact.attempt];
      const after = { ...before, attempts: { ...before.attempts, [item]: tries } };
      const { by } = fact.attempt;
      return tellsOfTries(after, item, by)
        ? { cause: "triedOften", to: ids(seated(before).filter(isFacilitator)), by }
        : null;
    }
    case "closingProposed":
    case "reopeningProposed":
      return { cause: "closingAsked", to: residents, by: fact.by };
    default:
      return null;
  }
};

/** May this participant read the fact? */
export type MayRead = (who: ParticipantId, fact: Fact) => boolean;

/** Who hears of a fact that becomes true now; `null`: nobody does. `before`: the board as it was until then. */
export const causeOf = (fact: Fact, before: BoardFacts, mayRead: MayRead): CauseForSome | null => {
  const cause = found(fact, before);
  if (cause === null) return null;
  const here = new Set(ids(seated(before)));
  const to = [...new Set(cause.to)].filter((id) => id !== cause.by && here.has(id) && mayRead(id, fact));
  return to.length === 0 ? null : { cause: cause.cause, to };
};

/**
 * Of one fact (which of them: `fact`) for some people. `notBefore`: so long it waits for them, because it is held back
 * or still being changed. `about`: what it is one cause with; absent: the fact itself.
 */
export type MessageOfFact = CauseForSome & {
  readonly fact: number;
  readonly notBefore: number | null;
  readonly about?: string;
};

/** The same of some facts that become true together. */
export const messagesOf = (
  facts: readonly Fact[],
  before: BoardFacts,
  { mayRead, ...hour }: Hour & { readonly mayRead: MayRead },
): readonly MessageOfFact[] =>
  facts.flatMap((each, fact) => {
    const found = causeOf(each, before, mayRead);
    if (found === null) return [];
    const { cause } = found;
    const together = togetherWith(each, hour.at);
    const byMoment = grouped(found.to, (who) => heldUntil(cause, who, before, hour) ?? together?.until ?? null);
    const about = together === null ? {} : { about: together.about };
    return [...byMoment].map(([notBefore, to]) => ({ cause, fact, to, notBefore, ...about }));
  });

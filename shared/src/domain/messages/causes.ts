// Of which facts somebody hears that there is something new: what waits for their own answer, and what changes in their diary.
// Never of what they did themselves, never of what they may not read, and never what it is.
import type { ParticipantId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { Fact } from "../fact.ts";
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

const found = (fact: Fact, before: BoardFacts): (CauseForSome & { readonly by: ParticipantId | null }) | null => {
  const residents = ids(seated(before).filter(isResident));
  const staff = ids(seated(before).filter((each) => each.party === "staff" || isFacilitator(each)));
  switch (fact.kind) {
    case "meetingInvited":
      return { cause: "meetingInvited", to: fact.plan.invited, by: fact.by };
    case "meetingPlanned": {
      const known = before.meetings[fact.meeting];
      if (known?.phase !== "invited") return null;
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
      return { cause: "handoverAnswered", to: takes ? [takes] : [], by: fact.by };
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

/** Of one fact (which of them: `fact`) for some people; `notBefore`: so long it is held back for them. */
export type MessageOfFact = CauseForSome & { readonly fact: number; readonly notBefore: number | null };

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
    const byMoment = Map.groupBy(found.to, (who) => heldUntil(cause, who, before, hour));
    return [...byMoment].map(([notBefore, to]) => ({ cause, fact, to, notBefore }));
  });

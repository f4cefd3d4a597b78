// Of which facts somebody hears that there is something new: what waits for their own answer, and what changes in their diary.
// Never of what they did themselves, never of what they may not read, and never what it is.
import type { ParticipantId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { Fact } from "../fact.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";

/**
 * Each cause by its name: of a fact, or of a day that came. R-235 holds back those that bring news; a cause of another part of
 * the house gets its name here.
 */
export const messageCauses = [
  "meetingInvited",
  "meetingChanged",
  "meetingCalledOff",
  "minutesAsked",
  "seatAsked",
  "consentAsked",
  "readingAsked",
  "closingAsked",
  /** An action was proposed to somebody, and waits for their yes. */
  "actionProposed",
  /** Somebody's own date is tomorrow (the next day they work), or today. */
  "dateComes",
  "dateIsHere",
] as const;
export type MessageCause = (typeof messageCauses)[number];

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

/** The same of some facts that become true together; `fact`: which of them. */
export const messagesOf = (
  facts: readonly Fact[],
  before: BoardFacts,
  mayRead: MayRead,
): readonly (CauseForSome & { readonly fact: number })[] =>
  facts.flatMap((each, fact) => {
    const cause = causeOf(each, before, mayRead);
    return cause === null ? [] : [{ fact, ...cause }];
  });

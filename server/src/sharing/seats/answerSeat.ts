// A resident's yes to somebody who would join, or *liever niet*: without a reason, and nobody is told whose no it was. With
// the last yes the seat is there. Somebody without a screen says it aloud at the table.
import { isResident } from "@werktafel/shared/domain/participant";
import { maySayFor } from "@werktafel/shared/domain/representation";
import { whyNotAloud } from "@werktafel/shared/domain/saidAloud";
import { hearsOfProposal, isAgreedByAll, residentsAt } from "@werktafel/shared/domain/seating";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { unknown, type Verb, type VerbContext } from "../../boards/verb.ts";
import { giveSeat } from "./giveSeat.ts";

/** Oneself; aloud at a meeting; or who may say everything for this resident. Anyone else: no. */
const whyNotFor = (context: VerbContext, resident: ParticipantId): Refusal | null => {
  const { me, facts, everything, on } = context;
  if (resident === me.id) return may(me, "answerSeat");
  const { representations, participants } = everything;
  if (maySayFor(representations, participants, { by: me.id, for: resident, domains: [], on })) return null;
  const residents = residentsAt(participants);
  return may(me, "noteAloud") ?? whyNotAloud(facts.meetings, { notedBy: me, saidBy: resident, readers: residents });
};

export const answerSeat: Verb<"answerSeat"> = (context, { proposal: id, answer, for: resident = context.me.id }) => {
  const { me, facts, everything, on } = context;
  const known = facts.proposals.find((each) => each.id === id);
  const proposal = everything.proposals.find((each) => each.id === id);
  if (!known || !proposal) return may(me, "answerSeat") ?? unknown;
  const barred = whyNotFor(context, resident);
  if (barred) return barred;
  if (!residentsAt(everything.participants).some((each) => each.id === resident && isResident(each))) return unknown;
  if (answer === "no") {
    // Everyone who heard of it hears that it ended, alike for all.
    const audience = hearsOfProposal(everything.participants, proposal.by);
    return { facts: [{ kind: "seatProposalEnded", proposal: id, as: "declined", on, audience }] };
  }
  if (proposal.yeses.some(({ by }) => by === resident)) return { facts: [] };
  const noted = resident === me.id ? {} : { notedById: me.id };
  const yes = { by: resident, on, ...noted };
  const audience = resident === me.id ? [me.id] : [resident, me.id].toSorted();
  const agreed = { kind: "seatAgreed", proposal: id, audience, ...yes } as const;
  const { yeses, ...asked } = proposal;
  if (!isAgreedByAll({ yeses: [...yeses, yes] }, everything.participants)) return { facts: [agreed] };
  const given = giveSeat(context, asked);
  return { ...given, facts: [agreed, ...given.facts], asksSure: true };
};

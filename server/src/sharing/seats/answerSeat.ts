// A resident's yes to somebody who would join, or *liever niet*: without a reason, and nobody is told whose no it was. With
// the last yes the seat is there. Somebody without a screen says it aloud at the table: whose hand it was
// stands with it, the own answer always comes over it, and *zo was het niet* ends the seat in one tap (decision 0161).
import { isResident } from "@werktafel/shared/domain/participant";
import { maySayFor } from "@werktafel/shared/domain/representation";
import { whyNotAloud } from "@werktafel/shared/domain/saidAloud";
import {
  hearsOfProposal,
  isAgreedByAll,
  isOtherHand,
  residentsAt,
  type SeatByOthersHand,
  type SeatYes,
  whyNotEnded,
} from "@werktafel/shared/domain/seating";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { unknown, type Verb, type VerbContext, type Verdict } from "../../boards/verb.ts";
import { giveSeat } from "./giveSeat.ts";
import { leave } from "./leave.ts";

type Hand = Pick<SeatYes, "notedById" | "saidForById">;

/** Whose hand it is: one's own; aloud at a meeting; or who may say everything for this resident. Anyone else: no. */
const handFor = (context: VerbContext, resident: ParticipantId): Hand | Refusal => {
  const { me, facts, everything, on } = context;
  if (resident === me.id) return may(me, "answerSeat") ?? {};
  const { representations, participants } = everything;
  const says = { by: me.id, for: resident, domains: [], on };
  if (maySayFor(representations, participants, says)) return { saidForById: me.id };
  const readers = residentsAt(participants);
  const barred = may(me, "noteAloud") ?? whyNotAloud(facts.meetings, { notedBy: me, saidBy: resident, readers });
  return barred ?? { notedById: me.id };
};

/** The seat is there by another's hand: it was so, or it was not, and then it ends at once. */
const afterwards = (context: VerbContext, { proposal, participant, notedById, saidForById }: SeatByOthersHand) => ({
  yes: (): Verdict => {
    const { me, on } = context;
    const audience = [me.id, notedById ?? saidForById ?? me.id].toSorted();
    return { facts: [{ kind: "seatAgreed", proposal, by: me.id, on, audience }] };
  },
  no: async (): Promise<Verdict> =>
    whyNotEnded(context.everything.participants, context.me, participant) ?? leave(context, participant),
});

export const answerSeat: Verb<"answerSeat"> = (context, { proposal: id, answer, for: resident = context.me.id }) => {
  const { me, facts, everything, on } = context;
  const isMine = resident === me.id;
  const came = isMine ? facts.otherHands.find((each) => each.proposal === id && each.by === me.id) : undefined;
  if (came) return may(me, "answerSeat") ?? afterwards(context, came)[answer]();
  const known = facts.proposals.find((each) => each.id === id);
  const proposal = everything.proposals.find((each) => each.id === id);
  if (!known || !proposal) return may(me, "answerSeat") ?? unknown;
  const hand = handFor(context, resident);
  if ("reason" in hand) return hand;
  if (!residentsAt(everything.participants).some((each) => each.id === resident && isResident(each))) return unknown;
  const said = proposal.yeses.find(({ by }) => by === resident);
  const isOwnYes = said !== undefined && !isOtherHand(said);
  if (answer === "no") {
    // A yes from one's own hand is nobody else's to turn around.
    if (!isMine && isOwnYes) return { reason: "ownWords", of: resident };
    // Everyone who heard of it hears that it ended, alike for all.
    const audience = hearsOfProposal(everything.participants, proposal.by);
    return { facts: [{ kind: "seatProposalEnded", proposal: id, as: "declined", on, audience }] };
  }
  if (said && (isOwnYes || !isMine)) return { facts: [] };
  const yes: SeatYes = { by: resident, on, ...hand };
  const audience = isMine ? [me.id] : [resident, me.id].toSorted();
  const agreed = { kind: "seatAgreed", proposal: id, audience, ...yes } as const;
  const yeses = [...proposal.yeses.filter(({ by }) => by !== resident), yes];
  if (!isAgreedByAll({ yeses }, everything.participants)) return { facts: [agreed] };
  const { yeses: _yeses, ...asked } = proposal;
  const given = giveSeat(context, asked, resident);
  return { ...given, facts: [agreed, ...given.facts], asksSure: true };
};

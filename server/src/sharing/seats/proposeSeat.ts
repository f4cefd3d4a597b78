// *Mag Wil erbij komen?* Anyone at the table may propose somebody; the residents say whether. A resident who proposes says
// yes with it, and where nobody else's yes is needed the seat is there at once.
import type { Fact } from "@werktafel/shared/domain/fact";
import { isResident } from "@werktafel/shared/domain/participant";
import { hearsOfProposal, isAgreedByAll, type SeatProposal } from "@werktafel/shared/domain/seating";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../../boards/verb.ts";
import { giveSeat } from "./giveSeat.ts";

/** Nobody has more than this many people waiting for an answer. */
const mostProposals = 40;

export const proposeSeat: Verb<"proposeSeat"> = (context, payload) => {
  const { me, everything, on, newId } = context;
  const barred = may(me, "proposeSeat");
  if (barred) return barred;
  if (everything.proposals.length >= mostProposals) return { reason: "tooFast" };
  const proposal: SeatProposal = { ...payload, id: newId(), by: me.id, on };
  const audience = hearsOfProposal(everything.participants, me.id);
  const proposed: Fact = { kind: "seatProposed", proposal, audience };
  if (!isResident(me)) return { facts: [proposed], made: proposal.id };
  const yes = { by: me.id, on };
  const agreed: Fact = { kind: "seatAgreed", proposal: proposal.id, audience: [me.id], ...yes };
  if (!isAgreedByAll({ yeses: [yes] }, everything.participants))
    return { facts: [proposed, agreed], made: proposal.id };
  const given = giveSeat(context, proposal, me.id);
  return { ...given, facts: [proposed, agreed, ...given.facts], asksSure: true };
};

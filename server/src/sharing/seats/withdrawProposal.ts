// Who proposed somebody takes it back before it was answered.
import { hearsOfProposal } from "@werktafel/shared/domain/seating";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const withdrawProposal: Verb<"withdrawProposal"> = ({ me, facts, everything, on }, { proposal: id }) => {
  const barred = may(me, "proposeSeat");
  if (barred) return barred;
  const proposal = facts.proposals.find((each) => each.id === id);
  if (!proposal) return unknown;
  if (proposal.by !== me.id) return { reason: "notYours", who: "author" };
  const audience = hearsOfProposal(everything.participants, proposal.by);
  return { facts: [{ kind: "seatProposalEnded", proposal: id, as: "withdrawn", on, audience }] };
};

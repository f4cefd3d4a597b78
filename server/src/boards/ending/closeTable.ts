// What becomes true when the last yes to stopping is there: the table is read-only, and only its residents and who keeps the
// record still come in.
import { type Closed, type ClosingProposal, closingMisses, staysAtClosed } from "@werktafel/shared/domain/closing";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { Deed, VerbContext } from "../verb.ts";

/** The facts of this proposal with these yeses, and the closing itself when nobody's is missing. */
export const withClosing = ({ everything, on }: VerbContext, proposal: ClosingProposal, said: Deed["facts"]): Deed => {
  const { participants } = everything;
  if (closingMisses(proposal, participants).length > 0) return { facts: said };
  const { keepers, afterCare, yes } = proposal;
  const closed: Closed = { on, keepers, afterCare, agreedBy: yes };
  return {
    facts: [...said, { kind: "boardClosed", audience: "everyone", closed }],
    doors: participants
      .filter((each) => isSeated(each) && !staysAtClosed(each, closed))
      .map(({ id }) => ({ participant: id, isLetIn: false })),
    closesBoard: true,
    keepsVersion: "boardClosed",
  };
};

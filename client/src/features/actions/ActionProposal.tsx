// What somebody wants to change about an action that its owner already took on.
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { Wording } from "@werktafel/shared/domain/wording";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Changed } from "../../ui/Changed.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

export const ActionProposal = ({ action, proposal }: { readonly action: ActionView; readonly proposal: Wording }) => {
  const now = useNow();
  return (
    <div className="note plain stack">
      <span className="label">
        <Picture name="pen" />
        {nl.changing.proposal}
      </span>
      <Changed before={action.words.text} after={proposal.text} outWord={nl.changing.out} inWord={nl.changing.into} />
      {proposal.ownerId && proposal.ownerId !== action.owner && (
        <span className="small">{nl.actions.otherOwner(callName(now, proposal.ownerId))}</span>
      )}
      {proposal.rhythm && <span className="small">{nl.actions.rhythm(proposal.rhythm)}</span>}
      <span className="soft small">{nl.changing.proposalFrom}</span>
    </div>
  );
};

// "Voorstel om te veranderen": what somebody wrote on a goal after the resident had said yes to it.
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { Wording } from "@werktafel/shared/domain/wording";
import { Changed } from "../../ui/Changed.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

export const GoalProposal = ({ goal, proposal }: { readonly goal: GoalView; readonly proposal: Wording }) => (
  <div className="note plain stack">
    <span className="label">
      <Picture name="pen" />
      {nl.changing.proposal}
    </span>
    <Changed before={goal.words.text} after={proposal.text} outWord={nl.changing.out} inWord={nl.changing.into} />
    {(proposal.why ?? "") !== (goal.words.why ?? "") && (
      <Changed
        before={goal.words.why ?? ""}
        after={proposal.why ?? ""}
        outWord={nl.changing.out}
        inWord={nl.changing.into}
      />
    )}
    {proposal.reviewOn && proposal.reviewOn !== goal.words.reviewOn && (
      <span>{nl.goals.reviewOn(dayInWords(proposal.reviewOn))}</span>
    )}
    <span className="soft small">{nl.changing.proposalFrom}</span>
  </div>
);

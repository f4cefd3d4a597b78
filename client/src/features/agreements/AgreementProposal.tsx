// What somebody wants to change about an agreement, beside the words that stay in force until the new ones are agreed to.
import type { AgreementView, AnsweredWords } from "@werktafel/shared/domain/table/agreementView";
import { Answers } from "../../table/hand/Answers.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Changed } from "../../ui/Changed.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

interface AgreementProposalProps {
  readonly agreement: AgreementView;
  readonly proposal: AnsweredWords;
}

export const AgreementProposal = ({ agreement, proposal }: AgreementProposalProps) => {
  const now = useNow();
  const { words } = proposal;
  return (
    <div className="note plain stack">
      <span className="label">
        <Picture name="pen" />
        {nl.changing.proposal}
      </span>
      <Changed before={agreement.words.text} after={words.text} outWord={nl.changing.out} inWord={nl.changing.into} />
      {(words.partyIds?.length ?? 0) > 0 && (
        <span className="small">{nl.agreements.parties((words.partyIds ?? []).map((id) => callName(now, id)))}</span>
      )}
      {words.rhythm && <span className="small">{nl.actions.rhythm(words.rhythm)}</span>}
      <Answers answers={proposal.answers} which="said" />
      <span className="soft small">{nl.changing.proposalFrom}</span>
    </div>
  );
};

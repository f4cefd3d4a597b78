// Who would join, as the residents read it; and for who sits at the meeting without a screen, another who writes down what they say.
import { hearsOfProposal, type ProposalState, residentsAt } from "@werktafel/shared/domain/seating";
import { NoteAloud } from "../../table/aloud/NoteAloud.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { nl } from "../../words/nl.ts";
import { organisationName } from "./organisationName.ts";

const words = nl.seats;

export const AboutThem = ({ proposal }: { readonly proposal: ProposalState }) => {
  const now = useNow();
  const from = organisationName(now.facts, proposal.organisationId) || proposal.organisationName;
  return (
    <>
      <p>
        {proposal.name} · {nl.parties[proposal.party]}
        {proposal.roleLabel && ` · ${proposal.roleLabel}`}
        {from && ` · ${from}`}
      </p>
      {proposal.party === "guest" && <p>{words.guestOnlyNow(proposal.name)}</p>}
      {proposal.why && <p className="words">{proposal.why}</p>}
      {proposal.by !== now.me?.id && <p className="soft small">{words.proposedBy(callName(now, proposal.by))}</p>}
    </>
  );
};

/** As one says it: "Mag Wil erbij komen?" */
export const calledOf = ({ name }: ProposalState): string => name.split(" ")[0] ?? name;

export const SeatAloud = ({ proposal }: { readonly proposal: ProposalState }) => {
  const { facts } = useNow();
  const sending = useSending();
  const missing = residentsAt(facts.participants).filter(({ id }) => !proposal.yeses.some(({ by }) => by === id));
  return (
    <NoteAloud
      of={missing.map(({ id }) => id)}
      about={
        <>
          <p>
            <b>{words.mayJoin(calledOf(proposal))}</b>
          </p>
          <AboutThem proposal={proposal} />
        </>
      }
      words={{ yes: words.yes, no: words.no }}
      readers={hearsOfProposal(facts.participants, proposal.by).filter((id) => missing.every((each) => each.id !== id))}
      sending={sending}
      onAnswer={async (who, value) => sending.send("answerSeat", { proposal: proposal.id, answer: value, for: who })}
    />
  );
};

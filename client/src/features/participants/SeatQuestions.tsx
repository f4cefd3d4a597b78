// *Mag Wil erbij komen?*: one card per person who would join, for each resident to answer alone. Both answers look the same;
// nobody is asked why, and nobody hears whose no it was. Who asked sees that it waits, and can take it back.
import { isResident } from "@werktafel/shared/domain/participant";
import { type ProposalState, residentsAt } from "@werktafel/shared/domain/seating";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { organisationName } from "./organisationName.ts";

const words = nl.seats;

const AboutThem = ({ proposal }: { readonly proposal: ProposalState }) => {
  const now = useNow();
  const from = organisationName(now.facts, proposal.organisationId) || proposal.organisationName;
  return (
    <>
      <p>
        {proposal.name} · {nl.parties[proposal.party]}
        {proposal.roleLabel && ` · ${proposal.roleLabel}`}
        {from && ` · ${from}`}
      </p>
      {proposal.why && <p className="words">{proposal.why}</p>}
      {proposal.by !== now.me?.id && <p className="soft small">{words.proposedBy(callName(now, proposal.by))}</p>}
    </>
  );
};

/** As one says it: "Mag Wil erbij komen?" */
const calledOf = ({ name }: ProposalState): string => name.split(" ")[0] ?? name;

const Asked = ({ proposal }: { readonly proposal: ProposalState }) => {
  const { me } = useNow();
  const sending = useSending();
  const hasSaidYes = proposal.yeses.some(({ by }) => by === me?.id);
  const answer = async (value: "yes" | "no") => {
    if (!(await sending.send("answerSeat", { proposal: proposal.id, answer: value }))) return;
    if (value === "no") speech.say(words.comesNot(calledOf(proposal)));
  };
  return (
    <section className="card seat-question" aria-label={words.mayJoin(calledOf(proposal))}>
      <h2>{words.mayJoin(calledOf(proposal))}</h2>
      <AboutThem proposal={proposal} />
      {hasSaidYes && (
        <p role="status">
          {words.saidYes(calledOf(proposal))} {words.othersToo}
        </p>
      )}
      <div className="answers">
        {!hasSaidYes && (
          <Button isBig onPress={() => void answer("yes")}>
            {words.yes}
          </Button>
        )}
        <Button isBig onPress={() => void answer("no")}>
          {words.no}
        </Button>
      </div>
      <p className="soft small">{words.noReason}</p>
      <SendingNote sending={sending} />
    </section>
  );
};

const Waiting = ({ proposal }: { readonly proposal: ProposalState }) => {
  const { me } = useNow();
  const sending = useSending();
  return (
    <section className="card seat-question" aria-label={words.waits(calledOf(proposal))}>
      <p>{words.waits(calledOf(proposal))}</p>
      <AboutThem proposal={proposal} />
      {proposal.by === me?.id && (
        <div className="row">
          <Button
            picture="undo"
            label={`${words.takeBack}: ${proposal.name}`}
            onPress={() => void sending.send("withdrawProposal", { proposal: proposal.id })}
          >
            {words.takeBack}
          </Button>
        </div>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};

/** `areAllShown`: also those that only wait for somebody else. */
export const SeatQuestions = ({ areAllShown = false }: { readonly areAllShown?: boolean }) => {
  const { me, facts } = useNow();
  if (!me || facts.proposals.length === 0) return null;
  const decides = isResident(me) && residentsAt(facts.participants).some(({ id }) => id === me.id);
  if (!decides && !areAllShown) return null;
  return (
    <div className="seat-questions">
      {facts.proposals.map((proposal) =>
        decides ? <Asked key={proposal.id} proposal={proposal} /> : <Waiting key={proposal.id} proposal={proposal} />,
      )}
    </div>
  );
};

// *Mag Wil erbij komen?*: one card per person who would join, for each resident to answer alone. Both answers look the same;
// nobody is asked why, and nobody hears whose no it was. Who asked sees that it waits, and can take it back.
import { isResident } from "@werktafel/shared/domain/participant";
import { isOtherHand, type ProposalState, residentsAt, type SeatByOthersHand } from "@werktafel/shared/domain/seating";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { AboutThem, calledOf, SeatAloud } from "./SeatAloud.tsx";

const words = nl.seats;

/** Whose hand a yes was, where it was not one's own. */
const WhoseHand = ({ yes }: { readonly yes: Pick<SeatByOthersHand, "notedById" | "saidForById"> }) => {
  const now = useNow();
  if (yes.saidForById !== undefined) return <p>{nl.aloud.saidForYou(callName(now, yes.saidForById))}</p>;
  return <p>{nl.aloud.wroteYes(callName(now, yes.notedById ?? null))}</p>;
};

/** The seat is there, and somebody else wrote down the yes: was it so? */
const ByOthersHand = ({ hand }: { readonly hand: SeatByOthersHand }) => {
  const now = useNow();
  const sending = useSending();
  const name = callName(now, hand.participant);
  const answer = async (value: "yes" | "no") => {
    if (!(await sending.send("answerSeat", { proposal: hand.proposal, answer: value }))) return;
    if (value === "no") speech.say(words.gone(name));
  };
  return (
    <section className="card seat-question" aria-label={nl.aloud.didYouSay(name)}>
      <h2>{nl.aloud.didYouSay(name)}</h2>
      <WhoseHand yes={hand} />
      <p>{nl.aloud.sitsNow(name)}</p>
      <div className="answers">
        <Button isBig onPress={() => void answer("yes")}>
          {nl.aloud.itWasSo}
        </Button>
        <Button isBig onPress={() => void answer("no")}>
          {nl.aloud.itWasNot(name)}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </section>
  );
};

const Asked = ({ proposal }: { readonly proposal: ProposalState }) => {
  const { me } = useNow();
  const sending = useSending();
  const said = proposal.yeses.find(({ by }) => by === me?.id);
  const isNoted = said !== undefined && isOtherHand(said);
  const hasSaidYes = said !== undefined && !isNoted;
  const answer = async (value: "yes" | "no") => {
    if (!(await sending.send("answerSeat", { proposal: proposal.id, answer: value }))) return;
    if (value === "no") speech.say(words.comesNot(calledOf(proposal)));
  };
  return (
    <section className="card seat-question" aria-label={words.mayJoin(calledOf(proposal))}>
      <h2>{words.mayJoin(calledOf(proposal))}</h2>
      <AboutThem proposal={proposal} />
      {isNoted && <WhoseHand yes={said} />}
      {hasSaidYes && (
        <p role="status">
          {words.saidYes(calledOf(proposal))} {words.othersToo}
        </p>
      )}
      <div className="answers">
        {!hasSaidYes && (
          <Button isBig onPress={() => void answer("yes")}>
            {isNoted ? nl.aloud.itWasSo : words.yes}
          </Button>
        )}
        <Button isBig onPress={() => void answer("no")}>
          {words.no}
        </Button>
      </div>
      <p className="soft small">{words.noReason}</p>
      <SeatAloud proposal={proposal} />
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
      <SeatAloud proposal={proposal} />
      <SendingNote sending={sending} />
    </section>
  );
};

/** `areAllShown`: also those that only wait for somebody else. */
export const SeatQuestions = ({ areAllShown = false }: { readonly areAllShown?: boolean }) => {
  const { me, facts } = useNow();
  if (!me) return null;
  const hands = facts.otherHands.filter(({ by }) => by === me.id);
  if (facts.proposals.length === 0 && hands.length === 0) return null;
  const decides = isResident(me) && residentsAt(facts.participants).some(({ id }) => id === me.id);
  if (!decides && !areAllShown) return null;
  return (
    <div className="seat-questions">
      {hands.map((hand) => (
        <ByOthersHand key={hand.proposal} hand={hand} />
      ))}
      {facts.proposals.map((proposal) =>
        decides ? <Asked key={proposal.id} proposal={proposal} /> : <Waiting key={proposal.id} proposal={proposal} />,
      )}
    </div>
  );
};

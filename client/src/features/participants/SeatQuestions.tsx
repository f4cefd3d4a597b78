// *Mag Wil erbij komen?*: one card per person who would join, for each resident to answer alone. Both answers look the same;
// nobody is asked why, and nobody hears whose no it was. Who asked sees that it waits, and can take it back.
import { isResident } from "@werktafel/shared/domain/participant";
import { isOtherHand, type ProposalState, residentsAt, type SeatByOthersHand } from "@werktafel/shared/domain/seating";
import { QuestionCard, WaitingCard } from "../../table/asked/QuestionCard.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
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
    <QuestionCard
      title={nl.aloud.didYouSay(name)}
      answers={[
        { word: nl.aloud.itWasSo, onPress: () => void answer("yes") },
        { word: nl.aloud.itWasNot(name), onPress: () => void answer("no") },
      ]}
      sending={sending}
    >
      <WhoseHand yes={hand} />
      <p>{nl.aloud.sitsNow(name)}</p>
    </QuestionCard>
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
    <QuestionCard
      title={words.mayJoin(calledOf(proposal))}
      answers={[
        ...(hasSaidYes ? [] : [{ word: isNoted ? nl.aloud.itWasSo : words.yes, onPress: () => void answer("yes") }]),
        { word: words.no, onPress: () => void answer("no") },
      ]}
      below={
        <>
          <p className="soft small">{words.noReason}</p>
          <SeatAloud proposal={proposal} />
        </>
      }
      sending={sending}
    >
      <AboutThem proposal={proposal} />
      {isNoted && <WhoseHand yes={said} />}
      {hasSaidYes && (
        <p role="status">
          {words.saidYes(calledOf(proposal))} {words.othersToo}
        </p>
      )}
    </QuestionCard>
  );
};

const Waiting = ({ proposal }: { readonly proposal: ProposalState }) => {
  const { me } = useNow();
  const sending = useSending();
  return (
    <WaitingCard
      title={words.waits(calledOf(proposal))}
      takeBack={
        proposal.by === me?.id
          ? {
              word: words.takeBack,
              of: proposal.name,
              onPress: () => void sending.send("withdrawProposal", { proposal: proposal.id }),
            }
          : null
      }
      below={<SeatAloud proposal={proposal} />}
      sending={sending}
    >
      <AboutThem proposal={proposal} />
    </WaitingCard>
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

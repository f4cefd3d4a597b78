// What the answers come to, in one sentence. A no is an outcome and no fault: it then stays a proposal, and nothing happens
// without the resident.
import { callName, type TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { firstOnes } from "./firstOnes.ts";
import type { CardNow, RoundNow } from "./roundNow.ts";

const isNo = (card: CardNow): boolean => card.kind === "said" && card.accord.value === "no";

const residentsAreFor = ({ cards, residents }: RoundNow): boolean =>
  residents.every((resident) =>
    cards.some((card) => card.person === resident && card.kind === "said" && card.accord.value === "yes"),
  );

/** `null` while it is still asked. */
const outcomeOf = (now: TableNow, round: RoundNow): string | null => {
  if (round.isAgreed) return round.isClosed ? nlMeeting.accordRound.inForce : nlMeeting.accordRound.agreed;
  if (round.isClosed) return null;
  if (!residentsAreFor(round))
    return `${nlMeeting.accordRound.stays} ${nlMeeting.accordRound.notWithout(firstOnes(now, round))}`;
  const no = round.cards.filter(isNo).map((card) => callName(now, card.person));
  return no.length > 0
    ? `${nlMeeting.accordRound.stays} ${nlMeeting.accordRound.saidNo(no)}`
    : nlMeeting.accordRound.stays;
};

export const Outcome = ({ round }: { readonly round: RoundNow }) => {
  const now = useNow();
  const outcome = outcomeOf(now, round);
  if (outcome === null) return null;
  const days = now.facts.parkedObjections
    .filter((each) => each.item === round.agreement.id && !round.isAgreed)
    .map((each) => each.until)
    .sort();
  return (
    <p className="outcome">
      <Picture name={round.isAgreed ? "check" : "later"} />
      <span>
        {outcome} {days[0] && nlMeeting.accordRound.again(dayInWords(days[0]))}
      </span>
    </p>
  );
};

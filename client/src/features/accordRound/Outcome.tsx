// What the answers come to, in one sentence. A no is an outcome and no fault: it then stays a proposal, and nothing happens
// without the resident.
import { callName, type TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { firstOnes } from "./firstOnes.ts";
import type { CardNow, RoundNow } from "./roundNow.ts";

const isNo = (card: CardNow): boolean => card.kind === "said" && card.accord.value === "no";

const residentsAreFor = ({ cards, residents }: RoundNow): boolean =>
  residents.every((resident) =>
    cards.some((card) => card.person === resident && card.kind === "said" && card.accord.value === "yes"),
  );

/** `null` while it is still asked. */
const outcomeOf = (now: TableNow, round: RoundNow): string | null => {
  if (round.isAgreed) return round.isClosed ? nl.accordRound.inForce : nl.accordRound.agreed;
  if (round.isClosed) return null;
  if (!residentsAreFor(round)) return `${nl.accordRound.stays} ${nl.accordRound.notWithout(firstOnes(now, round))}`;
  const no = round.cards.filter(isNo).map((card) => callName(now, card.person));
  return no.length > 0 ? `${nl.accordRound.stays} ${nl.accordRound.saidNo(no)}` : nl.accordRound.stays;
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
        {outcome} {days[0] && nl.accordRound.again(dayInWords(days[0]))}
      </span>
    </p>
  );
};

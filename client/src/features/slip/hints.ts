// Quiet hints under a slip: they ask, and never block. A number that passes the test of the burgerservicenummer, words
// of illness or the law, and "we" where nobody was chosen.
import { saysIllness, serviceNumbersIn } from "../../table/writing/hints.ts";
import { nl } from "../../words/nl.ts";
import type { Slip } from "./slip.ts";

const vague = /\b(we|wij|ons|onze|men|iemand)\b|\ber wordt\b/i;

/** The hint that fits now, or nothing. */
export const hintFor = (slip: Slip): string | undefined => {
  const all = `${slip.text}\n${slip.second}`;
  if (serviceNumbersIn(all).length > 0) return nl.slips.hints.number;
  if (saysIllness(all)) return nl.slips.hints.illness;
  const nobodyChosen =
    (slip.kind === "agreements" && slip.partyIds.length === 0 && slip.togetherWith === null) ||
    (slip.kind === "actions" && slip.ownerId === null);
  return nobodyChosen && vague.test(slip.text) ? nl.slips.hints.whoDoYouMean : undefined;
};

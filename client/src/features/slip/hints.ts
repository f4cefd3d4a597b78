// Quiet hints under a slip: they ask, and never block. A number that passes the test of the burgerservicenummer, and "we"
// where nobody was chosen.
import { nl } from "../../words/nl.ts";
import type { Slip } from "./slip.ts";

/** The 11-test: nine digits, weights 9 to 2 and −1, the sum divisible by 11. */
export const isServiceNumber = (digits: string): boolean => {
  if (!/^[0-9]{9}$/.test(digits) || digits === "000000000") return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
};

const candidates = (text: string): readonly string[] =>
  (text.match(/(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])/g) ?? []).map((each) => each.replace(/[^0-9]/g, ""));

const vague = /\b(we|wij|ons|onze|men|iemand)\b|\ber wordt\b/i;

/** The hint that fits now, or nothing. */
export const hintFor = (slip: Slip): string | undefined => {
  const all = `${slip.text}\n${slip.second}`;
  if (candidates(all).some(isServiceNumber)) return nl.slips.hints.number;
  const nobodyChosen =
    (slip.kind === "agreements" && slip.partyIds.length === 0) || (slip.kind === "actions" && slip.ownerId === null);
  return nobodyChosen && vague.test(slip.text) ? nl.slips.hints.whoDoYouMean : undefined;
};

import { expect, test } from "@jest/globals";
import type { Accord, AccordValue } from "@werktafel/shared/domain/accord";
import { agreementStatus, newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import type { Wording } from "@werktafel/shared/domain/wording";
import { itemId, participantId } from "@werktafel/shared/ids";

const noor = participantId("p-noor");
const ruben = participantId("p-ruben");
const words: Wording = { text: "Noor werkt elke woensdag.", partyIds: [noor, ruben] };
const said = (who: typeof noor, value: AccordValue, to: Wording = words): Accord => ({
  participantId: who,
  value,
  on: "2026-09-08",
  note: "",
  words: to,
});
const after = (...accords: Accord[]) => ({ ...newAgreement(itemId("a-1")), accords });

test("an agreement is agreed when every resident said yes and no party said no", () => {
  expect(agreementStatus(after(said(noor, "yes")), [noor])).toBe("agreed");
  expect(agreementStatus(after(said(noor, "yes"), said(ruben, "no")), [noor])).toBe("proposed");
});

test("a party who said nothing holds nothing up, a resident who said nothing does (R-313)", () => {
  expect(agreementStatus(after(said(ruben, "yes")), [noor])).toBe("proposed");
});

test("a yes taken back ends the agreement", () => {
  expect(agreementStatus(after(said(noor, "yes"), said(noor, "no")), [noor])).toBe("proposed");
});

test("what was agreed stays in force in its words until new words are agreed to", () => {
  const later: Wording = { ...words, text: "Noor werkt elke donderdag." };
  const underway = after(said(noor, "yes"), said(ruben, "yes", later));
  expect(wordsInForce(underway, [noor])).toEqual(words);
  expect(wordsInForce({ ...underway, accords: [...underway.accords, said(noor, "yes", later)] }, [noor])).toEqual(
    later,
  );
});

test("a yes to newer words that is taken back does not bring the replaced words back", () => {
  const later: Wording = { ...words, text: "Noor werkt elke donderdag." };
  const replaced = after(said(noor, "yes"), said(noor, "yes", later));
  expect(wordsInForce(replaced, [noor])).toEqual(later);
  expect(wordsInForce({ ...replaced, accords: [...replaced.accords, said(noor, "no", later)] }, [noor])).toBeNull();
});

test("a no to a proposal leaves what was agreed in force", () => {
  const proposal: Wording = { ...words, text: "Noor werkt ook op vrijdag." };
  expect(
    wordsInForce(after(said(noor, "yes"), said(ruben, "yes", proposal), said(noor, "no", proposal)), [noor]),
  ).toEqual(words);
});

test("a comma more is another wording, a space more is not", () => {
  const spaced = { ...words, text: "Noor  werkt elke woensdag. " };
  expect(agreementStatus(after(said(noor, "yes", spaced), said(ruben, "yes")), [noor])).toBe("agreed");
  expect(
    wordsInForce(after(said(ruben, "yes"), said(noor, "yes", { ...words, text: "Noor, werkt." })), [noor])?.text,
  ).toBe("Noor, werkt.");
});

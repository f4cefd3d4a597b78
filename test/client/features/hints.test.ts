// The quiet hints under a slip ask, and are wrong as rarely as can be.
import { expect, test } from "@jest/globals";
import { hintFor } from "@werktafel/client/features/slip/hints";
import { isServiceNumber, saysIllness, withoutServiceNumbers } from "@werktafel/client/table/writing/hints";
import { emptySlip, type Slip } from "@werktafel/client/features/slip/slip";
import { noorsTable } from "../../support/cast.ts";

const slip = (kind: Slip["kind"], text: string, more: Partial<Slip> = {}): Slip => ({
  ...emptySlip(kind, null, "everyone"),
  text,
  ...more,
});

test("a number that can be a burgerservicenummer is asked about, also with dots or spaces", () => {
  expect(isServiceNumber("123456782")).toBe(true);
  expect(hintFor(slip("ideas", "Zij is 1234.56.782"))).toBe("Is dit een BSN? Dat mag hier niet.");
  expect(hintFor(slip("ideas", "Zij is 123 456 782"))).toBe("Is dit een BSN? Dat mag hier niet.");
});

test("a phone number and a number that fails the 11-test are left in peace", () => {
  expect(isServiceNumber("123456789")).toBe(false);
  expect(hintFor(slip("ideas", "Bel 0612345678"))).toBeUndefined();
  expect(hintFor(slip("ideas", "000000000"))).toBeUndefined();
});

test("we without anybody chosen gets a question, and none once somebody is chosen", () => {
  expect(hintFor(slip("agreements", "We komen op woensdag."))).toBe("Wie bedoel je?");
  expect(hintFor(slip("agreements", "We komen op woensdag.", { partyIds: [noorsTable.noor] }))).toBeUndefined();
  expect(hintFor(slip("actions", "Er wordt gebeld."))).toBe("Wie bedoel je?");
  expect(hintFor(slip("actions", "Er wordt gebeld.", { ownerId: noorsTable.teun }))).toBeUndefined();
});

test("a word that only begins like we is no we, and a worry is nobody's task", () => {
  expect(hintFor(slip("agreements", "Noor werkt op woensdag."))).toBeUndefined();
  expect(hintFor(slip("concerns", "We slapen slecht."))).toBeUndefined();
});

test("the number is taken out, and nothing else of the line", () => {
  expect(withoutServiceNumbers("Zij is 1234.56.782, bel 0612345678.")).toBe("Zij is , bel 0612345678.");
  expect(withoutServiceNumbers("Nummer 123456789")).toBe("Nummer 123456789");
});

test("illness, medicines and the law are better told than written; ordinary words are left in peace", () => {
  for (const text of ["Zij heeft een depressie", "Medicijnen om acht uur", "Hij heeft een strafblad", "ADHD"]) {
    expect(hintFor(slip("ideas", text))).toBe("Schrijf geen ziekte, medicijnen of strafzaken op. Vertel het liever.");
  }
  for (const text of ["Samen wandelen", "Een dementerende buurt", "Noor is moe", "De rechter stoel", "Borderlines"]) {
    expect([text, saysIllness(text)]).toEqual([text, text === "Een dementerende buurt"]);
  }
});

// Where something lies is told by what is said of it there; a dissent may be kept to fewer readers than its item, and never says
// so, not even when it is taken back and its words are gone.
import { expect, test } from "@jest/globals";
import { noFacts, foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { erasedMark } from "@werktafel/shared/domain/forgetting";
import { itemId, participantId, sheetId } from "@werktafel/shared/ids";

const item = itemId("a-1");
const [everyone, few] = [sheetId("everyone~1"), sheetId("few~1")];
const mila = participantId("p-mila");

const dissented: Fact = {
  kind: "dissented",
  item: { sheet: few, item },
  dissent: "di-1",
  about: "agreement",
  by: mila,
  on: "2026-09-18",
  text: "Ik ben het niet eens",
  tableResponse: "",
  status: "open",
};
const takenBack: Fact = { kind: "dissentWithdrawn", item: { sheet: few, item }, dissent: "di-1" };
const said: Fact = {
  kind: "agreementAnswered",
  item: { sheet: everyone, item },
  accord: {
    participantId: mila,
    value: "yes",
    note: "",
    on: "2026-09-18",
    words: { text: "Noor werkt elke woensdag.", partyIds: [], rhythm: null, reviewOn: null },
  },
};

test("a dissent that was taken back moves nothing: what is said of its item afterwards still counts", () => {
  // As every screen heard it, and as a restarted server reads it from its log.
  const heard = foldFacts([dissented, takenBack, said], noFacts);
  const readAgain = foldFacts([erasedMark(dissented), takenBack, said], noFacts);
  expect(readAgain.homes).toEqual({ [item]: everyone });
  expect(readAgain.agreements[item]?.accords).toHaveLength(1);
  expect(readAgain).toEqual(heard);
});

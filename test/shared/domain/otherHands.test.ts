// A yes to a seat from another's hand, in a household: what one resident said by their own hand, nobody writes over.
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { newParticipant } from "@werktafel/shared/domain/newcomer";
import { participantId } from "@werktafel/shared/ids";

const [bram, lotte, teun] = ["p-bram", "p-lotte", "p-teun"].map(participantId);
if (!bram || !lotte || !teun) throw new Error("nobody");
const on = "2026-09-18";
const newcomer = { name: "Wil", party: "volunteer", roleLabel: "", organisationId: null } as const;
const audience = [bram, lotte, teun];
const proposed: Fact = {
  kind: "seatProposed",
  proposal: { ...newcomer, id: "sp", organisationName: "", why: "", by: teun, on },
  audience,
};
const seated: Fact = {
  kind: "participantSeated",
  participant: newParticipant(participantId("p-wil"), newcomer, on),
  proposal: "sp",
};
const yes = (by: typeof bram, notedById?: typeof bram): Fact => ({
  kind: "seatAgreed",
  proposal: "sp",
  by,
  on,
  audience,
  ...(notedById ? { notedById } : {}),
});

test("only who did not say it by their own hand is asked whether it was so", () => {
  const { otherHands } = foldFacts([proposed, yes(bram), yes(lotte, teun), seated]);
  expect(otherHands).toMatchObject([{ by: lotte, notedById: teun, participant: "p-wil" }]);
});
test("the own yes takes the place of what was written down, before and after the seat", () => {
  expect(foldFacts([proposed, yes(bram, teun), yes(bram), seated]).otherHands).toEqual([]);
  expect(foldFacts([proposed, yes(bram, teun), seated, yes(bram)]).otherHands).toEqual([]);
});
test("with the seat the question ends", () => {
  const ended: Fact = { kind: "seatEnded", participant: participantId("p-wil"), on, audience: "everyone" };
  expect(foldFacts([proposed, yes(bram, teun), seated, ended]).otherHands).toEqual([]);
});

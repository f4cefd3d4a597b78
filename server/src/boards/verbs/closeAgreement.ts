// An agreement is over, or another took its place: what was agreed stays in force until the resident says so. Answers that were
// still closed in a round of yes open with it: nothing is asked of these words any more, so nothing waits.
import { newAgreement } from "@werktafel/shared/domain/agreement";
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import type { Fact } from "@werktafel/shared/domain/fact";
import { answersThatOpen } from "@werktafel/shared/domain/meeting/accordRound";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";

export const closeAgreement: Verb<"closeAgreement"> = async ({ me, facts, everything, item }, { item: ref, as }) => {
  const found = await item(ref, "agreements");
  if (!found) return unknown;
  const barred = may(me, "closeAgreement");
  if (barred) return barred;
  const { closed } = facts.agreements[ref.item] ?? newAgreement(ref.item);
  if (closed) return { reason: "notNow", from: closed, to: as };
  const readers = readersAmong(facts.participants, found.sheet.audience);
  const laid = { ref, words: found.words ?? { text: "" }, readers };
  const opened = answersThatOpen(everything.meetings, laid, true);
  return {
    facts: [
      { kind: "agreementClosed", item: ref, as },
      ...opened.map((accord): Fact => ({ kind: "agreementAnswered", item: ref, accord })),
    ],
  };
};

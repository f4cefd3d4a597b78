// The round of yes: one agreement is laid before everyone who may read it, in the words that stand on the sheet now.
import { newAgreement } from "@werktafel/shared/domain/agreement";
import { whyAway } from "../../boards/away.ts";
import { unknown } from "../../boards/verb.ts";
import { inMeeting, instantOf } from "../inMeeting.ts";

export const openAccordRound = inMeeting("openAccordRound", async (context, { item: ref }, { id: meeting }) => {
  const { me, facts } = context;
  const found = await context.item(ref, "agreements");
  if (!found?.words) return unknown;
  const isAway = whyAway(context, found, "openAccordRound");
  if (isAway) return isAway;
  const { closed } = facts.agreements[ref.item] ?? newAgreement(ref.item);
  if (closed) return { reason: "notNow", from: closed, to: "openAccordRound" };

  const isInSmallCircle = found.sheet.audience !== "everyone";
  const about = { audience: "everyone", isInSmallCircle, at: instantOf(context) } as const;
  return {
    facts: [
      { kind: "pointReached", meeting, as: "accord", by: me.id, ...about },
      { kind: "pointShown", meeting, item: ref },
      { kind: "accordRoundOpened", meeting, item: ref, words: found.words, by: me.id },
    ],
  };
});

// The round of yes: one agreement is laid before everyone who may read it, in the words that stand on the sheet now.
import { newAgreement } from "@werktafel/shared/domain/agreement";
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { whyAway } from "../../boards/away.ts";
import { unknown, type Verb } from "../../boards/verb.ts";

export const openAccordRound: Verb<"openAccordRound"> = async (context, { meeting: id, item: ref }) => {
  const { me, facts, at: now } = context;
  const barred = whyNot("openAccordRound", me, facts.meetings[id] ?? null);
  if (barred) return barred;
  const found = await context.item(ref, "agreements");
  if (!found?.words) return unknown;
  const { closed } = facts.agreements[ref.item] ?? newAgreement(ref.item);
  const isOver = whyAway(context, found, "accordRound");
  if (isOver) return isOver;
  if (closed) return { reason: "notNow", from: closed, to: "accordRound" };

  const at = new Date(now).toISOString();
  const isInSmallCircle = found.sheet.audience !== "everyone";
  return {
    facts: [
      { kind: "pointReached", meeting: id, audience: "everyone", as: "accord", isInSmallCircle, by: me.id, at },
      { kind: "pointShown", meeting: id, item: ref },
      { kind: "accordRoundOpened", meeting: id, item: ref, words: found.words, by: me.id },
    ],
  };
};

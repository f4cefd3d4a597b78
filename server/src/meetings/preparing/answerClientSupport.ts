// Independent client support was offered, and this was the answer: kept for the residents and who leads the process.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { residentsOwn } from "@werktafel/shared/domain/ownWords";
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { Verb } from "../../boards/verb.ts";

export const answerClientSupport: Verb<"answerClientSupport"> = ({ me, facts, on }, { answer }) => {
  const barred = whyNot("answerClientSupport", me, null);
  if (barred) return barred;
  const of = residentsOwn(facts.clientSupport, me, facts.participants);
  if (of !== null) return { reason: "ownWords", of };
  if (facts.clientSupport?.answer === answer) return { facts: [] };
  const audience = facts.participants
    .filter((each) => isSeated(each) && (isResident(each) || isFacilitator(each)))
    .map(({ id }) => id);
  return { facts: [{ kind: "clientSupportAnswered", audience, answer, by: me.id, on }] };
};

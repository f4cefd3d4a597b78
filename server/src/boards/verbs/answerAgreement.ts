// Klopt dit? One person answers an agreement in the words that stood on their screen; it counts for those words alone. In a
// round of yes the residents' answers count at once, and others' stay closed until then.
import type { Accord } from "@werktafel/shared/domain/accord";
import { newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import { readersAmong, withOpened } from "@werktafel/shared/domain/closedAnswers";
import { meetingThatCloses } from "@werktafel/shared/domain/meeting/accordRound";
import { isResident } from "@werktafel/shared/domain/participant";
import { whyOverOwnHand } from "@werktafel/shared/domain/overOwnHand";
import { sameWording } from "@werktafel/shared/domain/wording";
import { whyAway } from "../away.ts";
import { unknown, type Verb } from "../verb.ts";
import { whoseHand } from "./hand/whoseHand.ts";

export const answerAgreement: Verb<"answerAgreement"> = async (context, payload) => {
  const { me, facts, everything, on } = context;
  const { item: ref, value, note, words: seen } = payload;
  const found = await context.item(ref, "agreements");
  if (!found) return unknown;
  const state = facts.agreements[ref.item] ?? newAgreement(ref.item);
  const readers = readersAmong(facts.participants, found.sheet.audience);
  const pen = whoseHand(context, found, payload, "answerAgreement");
  if ("reason" in pen) return pen;
  const { of: other, isOwn, hand } = pen;
  const barred = whyAway(context, found, value);
  if (barred) return barred;
  if (state.closed) return { reason: "notNow", from: state.closed, to: value };

  const now = found.words;
  const residents = readers.filter(isResident).map((each) => each.id);
  const inForce = wordsInForce(state, residents);
  // While a proposal to change lies beside it, a no to the words in force is still a no: nobody can keep somebody bound
  // by going on typing. A yes is only ever to what the sheet says now.
  const answerable = value === "yes" ? [now] : [now, inForce];
  const words = answerable.find((each) => each && sameWording(seen, each));
  if (!words) return now ? { reason: "wordingChanged", words: now } : unknown;

  const accord: Accord = { participantId: other, value, on, note, words, ...hand };
  const said = state.accords.filter((each) => each.participantId === other);
  const over = whyOverOwnHand(accord, said);
  if (over) return over;

  const meeting = residents.includes(other) ? null : meetingThatCloses(everything.meetings, { ref, words, readers });
  if (meeting !== null) {
    const audience = isOwn ? [me.id] : [other, me.id].toSorted();
    return { facts: [{ kind: "accordClosed", meeting, audience, about: ref, accord }] };
  }
  const laid = { ref, words: now ?? words, readers };
  return { facts: withOpened(everything, laid, { kind: "agreementAnswered", item: ref, accord }) };
};

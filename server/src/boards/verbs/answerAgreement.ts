// Klopt dit? One person answers an agreement in the words that stood on their screen; it counts for those words alone.
import { newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import { reads } from "@werktafel/shared/domain/audience";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { sameWording } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../away.ts";
import { unknown, type Verb } from "../verb.ts";

export const answerAgreement: Verb<"answerAgreement"> = async (context, { item: ref, value, note, words: seen }) => {
  const { me, facts, on } = context;
  const found = await context.item(ref, "agreements");
  if (!found) return unknown;
  const state = facts.agreements[ref.item] ?? newAgreement(ref.item);
  const barred = may(me, "answerAgreement") ?? whyAway(context, found, value);
  if (barred) return barred;
  if (state.closed) return { reason: "notNow", from: state.closed, to: value };

  const now = found.words;
  const readers = facts.participants.filter((each) => isSeated(each) && reads(found.sheet.audience, each.id));
  const inForce = wordsInForce(
    state,
    readers.filter(isResident).map((each) => each.id),
  );
  // While a proposal to change lies beside it, a no to the words in force is still a no: nobody can keep somebody bound
  // by going on typing. A yes is only ever to what the sheet says now.
  const answerable = value === "yes" ? [now] : [now, inForce];
  const words = answerable.find((each) => each && sameWording(seen, each));
  if (!words) return now ? { reason: "wordingChanged", words: now } : unknown;
  const accord = { participantId: me.id, value, on, note, words };
  return { facts: [{ kind: "agreementAnswered", item: ref, accord }] };
};

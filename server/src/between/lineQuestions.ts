// Ik heb een vraag: about anything on the table, to somebody who reads it or to the table; its answer; and taking own words
// back, which leaves those of others where they are.
import { isUnansweredQuestion, mayAnswerQuestion } from "@werktafel/shared/domain/between/lineQuestion";
import { reads } from "@werktafel/shared/domain/audience";
import type { Fact } from "@werktafel/shared/domain/fact";
import { isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { keptOf } from "../boards/forgetting/keptOf.ts";
import { unknown, type Verb, type VerbContext } from "../boards/verb.ts";

export const askLineQuestion: Verb<"askLineQuestion"> = async (context, { item: ref, to, text, together }) => {
  const { me, facts, on, newId } = context;
  const [found] = await context.items(ref);
  if (!found) return unknown;
  const barred = may(me, "askLineQuestion");
  if (barred) return barred;
  if (to !== null) {
    const asked = facts.participants.find(({ id }) => id === to);
    if (!asked || !isSeated(asked) || asked.party === "guest" || to === me.id) return unknown;
    if (!reads(found.sheet.audience, to)) return { reason: "leavesOut", of: [to] };
  }
  const question = newId();
  return {
    facts: [{ kind: "lineQuestionAsked", item: ref, question, by: me.id, to, on, text, ...(together && { together }) }],
    made: question,
  };
};

/** With the sheet where its line lies now; `null`: none that the asker may read. */
const found = ({ facts, sheets }: VerbContext, id: string) => {
  const question = facts.lineQuestions.find((each) => each.id === id);
  const sheet = question && sheets.find((each) => each.id === facts.homes[question.about]);
  return question && sheet ? { question, sheet, item: { sheet: sheet.id, item: question.about } } : null;
};

export const answerLineQuestion: Verb<"answerLineQuestion"> = (context, { question: id, text }) => {
  const { me, facts, on } = context;
  const there = found(context, id);
  if (!there) return unknown;
  const barred = may(me, "answerLineQuestion");
  if (barred) return barred;
  const { question, sheet, item } = there;
  if (question.text === "") return { reason: "notNow", from: "takenBack", to: "answered" };
  if (!mayAnswerQuestion(question, me, { people: facts.participants, readers: sheet.audience })) {
    return { reason: "notYours", who: "owner" };
  }
  if (question.answers.some(({ by }) => by === me.id)) return { reason: "notNow", from: "answered", to: "answered" };
  return { facts: [{ kind: "lineQuestionAnswered", item, question: id, by: me.id, on, text }] };
};

export const takeBackLineQuestion: Verb<"takeBackLineQuestion"> = (context, { question: id }) => {
  const { me, everything, on } = context;
  const there = found(context, id);
  if (!there) return unknown;
  const barred = may(me, "askLineQuestion");
  if (barred) return barred;
  const { question, item } = there;
  const isMine = question.by === me.id;
  if (!isMine && !question.answers.some(({ by }) => by === me.id)) return { reason: "notYours", who: "author" };
  const isGoing = (fact: Fact): boolean =>
    (fact.kind === "lineQuestionAnswered" && fact.by === me.id && fact.question === id) ||
    (fact.kind === "lineQuestionAsked" && fact.by === me.id && fact.question === id);
  return {
    facts: [{ kind: "lineQuestionTakenBack", item, question: id, by: me.id, on }],
    ...(isMine && isUnansweredQuestion(question) ? { goneFromKept: keptOf(everything, id) } : {}),
    // The answers of others must still know what they hang on: it stays, without a word.
    forgets: {
      instead: (all) => all.map((fact) => (isGoing(fact) && "text" in fact ? { ...fact, text: "" } : null)),
    },
  };
};

// Who takes own words back leaves those of others: also when the table is read again from facts in which the words that went are empty
// from the start. What a screen was told and what a restarted house tells is the same, and nobody's answer is lost.
import { expect, test } from "@jest/globals";
import type { Audience } from "@werktafel/shared/domain/audience";
import {
  foldLineQuestion,
  type LineQuestion,
  type LineQuestionFact,
} from "@werktafel/shared/domain/between/lineQuestion";
import { foldStatement, type Statement, type StatementFact } from "@werktafel/shared/domain/correcting/statement";
import { foldMinutesFact, type MinutesFact } from "@werktafel/shared/domain/minutes/foldMinutes";
import { type MinutesAnswer, noMinutes, withoutWords } from "@werktafel/shared/domain/minutes/minutes";
import { itemId, meetingId, type ParticipantId, participantId, sheetId } from "@werktafel/shared/ids";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";

const stories = 1_000;
const steps = 14;
const item = { sheet: sheetId("s~1"), item: itemId("a-1") };
const people = ["p-noor", "p-mila", "p-joost"].map(participantId);
const on = "2026-11-30";

interface Told<Fact> {
  /** As a screen was told them, in order. */
  readonly told: readonly Fact[];
  /** As they lie on the disk now: words that were taken back are empty. */
  readonly stored: readonly Fact[];
}

/** The words of these facts go, also from what was. */
const without = <Fact extends { readonly kind: string }>(facts: readonly Fact[], isGoing: (fact: Fact) => boolean) =>
  facts.map((fact) => (isGoing(fact) && "text" in fact ? { ...fact, text: "" } : fact));

const askedAndAnswered = (random: SeededRandom): Told<LineQuestionFact> & { readonly now: readonly LineQuestion[] } => {
  let [now, stored]: [readonly LineQuestion[], readonly LineQuestionFact[]] = [[], []];
  const told: LineQuestionFact[] = [];
  const say = (fact: LineQuestionFact): void => {
    told.push(fact);
    stored = [...stored, fact];
    now = foldLineQuestion(now, fact);
  };
  for (let step = 0; step < steps; step += 1) {
    const by = random.pick(people);
    const question = `q-${random.below(2)}`;
    const there = now.find((each) => each.id === question);
    const isNew = !told.some((fact) => fact.question === question);
    if (isNew) say({ kind: "lineQuestionAsked", item, question, by, to: null, on, text: `vraag ${step}` });
    if (!there) continue;
    const own = there.by === by || there.answers.some((answer) => answer.by === by);
    if (own && random.chance(0.5)) {
      stored = without(stored, (fact) => fact.question === question && fact.by === by);
      say({ kind: "lineQuestionTakenBack", item, question, by, on });
    } else if (!own && there.text !== "") {
      say({ kind: "lineQuestionAnswered", item, question, by, on, text: `antwoord ${step}` });
    }
  }
  return { told, stored, now };
};

test("a question and its answers stand the same after a restart, whoever took words back in between", () => {
  let [takenBack, standing] = [0, 0];
  for (let seed = 1; seed <= stories; seed += 1) {
    const { told, stored, now } = askedAndAnswered(seededRandom(seed));
    const restarted = stored.reduce(foldLineQuestion, []);
    expect({ seed, questions: restarted }).toEqual({ seed, questions: now });
    expect(now.flatMap(({ answers }) => answers).every(({ text }) => text !== "")).toBe(true);
    expect(now.filter(({ text, answers }) => text === "" && answers.length === 0)).toEqual([]);
    takenBack += told.filter(({ kind }) => kind === "lineQuestionTakenBack").length;
    standing += now.filter(({ isTakenBack }) => isTakenBack).length;
  }
  console.info(`${stories} stories: ${takenBack} times taken back, ${standing} answers to what was taken back stand`);
  expect([takenBack > stories, standing > stories / 20]).toEqual([true, true]);
});

/** *Klopt niet*: what nobody answered goes whole, what was answered stays without its words. */
const saidAndAnswered = (random: SeededRandom): Told<StatementFact> & { readonly now: readonly Statement[] } => {
  let [now, stored]: [readonly Statement[], readonly StatementFact[]] = [[], []];
  const told: StatementFact[] = [];
  const say = (fact: StatementFact): void => {
    told.push(fact);
    stored = [...stored, fact];
    now = foldStatement(now, fact);
  };
  const [noor, mila]: readonly (ParticipantId | undefined)[] = people;
  if (!noor || !mila) throw new Error("nobody there");
  for (let step = 0; step < steps; step += 1) {
    const statement = `k-${random.below(3)}`;
    const there = now.find((each) => each.id === statement);
    if (!told.some((fact) => fact.statement === statement))
      say({ kind: "statementMade", item, statement, by: noor, on, text: `klopt niet ${step}` });
    else if (there && there.text !== "" && random.chance(0.5)) {
      const isGoing = (fact: StatementFact): boolean => fact.kind === "statementMade" && fact.statement === statement;
      stored = there.answer === null ? stored.filter((fact) => !isGoing(fact)) : without(stored, isGoing);
      say({ kind: "statementTakenBack", item, statement, by: noor, on });
    } else if (there && there.text !== "" && there.answer === null) {
      say({ kind: "statementAnswered", item, statement, by: mila, on, as: "kept", text: `omdat ${step}`, line: null });
    }
  }
  return { told, stored, now };
};

test("what is not right and its answer stand the same after a restart, whichever was taken back first", () => {
  let answered = 0;
  for (let seed = 1; seed <= stories; seed += 1) {
    const { stored, now } = saidAndAnswered(seededRandom(seed));
    expect({ seed, statements: stored.reduce(foldStatement, []) }).toEqual({ seed, statements: now });
    answered += now.filter(({ text }) => text === "").length;
  }
  expect(answered).toBeGreaterThan(stories / 10);
});

test("what was said to minutes after words for few stays an answer of its own, also when those words are erased", () => {
  const [noor] = people;
  if (!noor) throw new Error("nobody there");
  const said = (text: string): MinutesAnswer => ({ by: noor, version: 1, value: "yes", on, text, notedById: null });
  const forFew = { ...said("alleen voor Mila"), about: "b-1" };
  const told = (audience: Audience, answer: MinutesAnswer): MinutesFact => ({
    kind: "minutesAnswered",
    meeting: meetingId("m-1"),
    audience,
    answer,
  });
  const facts = (words: MinutesAnswer): readonly MinutesFact[] => [
    told("everyone", said("")),
    told(people, words),
    told("everyone", said("en dit mag iedereen lezen")),
  ];
  const { answers } = facts(forFew).reduce(foldMinutesFact, noMinutes);
  const shown = answers.map((each) => (each.about === undefined ? each : withoutWords(each)));
  expect(shown.map(({ text }) => text)).toEqual(["", "en dit mag iedereen lezen"]);
  expect(facts(withoutWords(forFew)).reduce(foldMinutesFact, noMinutes).answers).toEqual(shown);
});

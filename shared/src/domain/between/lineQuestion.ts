// *Ik heb een vraag* about a line on the table: to one person, or to the table. Read by those who read the line, and by nobody
// else; it goes where the line goes. That nobody answers, or somebody rather not, is counted nowhere.
import type { ItemId, ParticipantId } from "../../ids.ts";
import { type Audience, reads } from "../audience.ts";
import type { ItemRef } from "../item.ts";
import { isFacilitator, isSeated, type Participant } from "../participant.ts";

export interface LineAnswer {
  readonly by: ParticipantId;
  readonly on: string;
  readonly text: string;
}

export interface LineQuestion {
  readonly id: string;
  readonly about: ItemId;
  readonly by: ParticipantId;
  /** `null`: whoever at the table knows it. */
  readonly to: ParticipantId | null;
  readonly on: string;
  /** Empty when who asked took it back. */
  readonly text: string;
  /** Who asked took it back, and others had answered: their words stay theirs. */
  readonly isTakenBack?: true;
  /** Oldest first. */
  readonly answers: readonly LineAnswer[];
  /** *Ik wil dit samen lezen*: an answer is wanted of who asks, who wants somebody beside them first. Never an answer itself. */
  readonly together?: true;
}

export type LineQuestionFact =
  | {
      readonly kind: "lineQuestionAsked";
      readonly item: ItemRef;
      readonly question: string;
      readonly by: ParticipantId;
      readonly to: ParticipantId | null;
      readonly on: string;
      readonly text: string;
      readonly together?: true;
    }
  | {
      readonly kind: "lineQuestionAnswered";
      readonly item: ItemRef;
      readonly question: string;
      readonly by: ParticipantId;
      readonly on: string;
      readonly text: string;
    }
  /** Whoever's words these were, question or answer, took them back. */
  | {
      readonly kind: "lineQuestionTakenBack";
      readonly item: ItemRef;
      readonly question: string;
      readonly by: ParticipantId;
      readonly on: string;
    };

/**
 * Words that were taken back later are empty from the start when the facts are read again: what stands is told from the facts, never
 * from whether there are words.
 */
export const foldLineQuestion = (
  questions: readonly LineQuestion[],
  fact: LineQuestionFact,
): readonly LineQuestion[] => {
  const { question: id, by, on } = fact;
  switch (fact.kind) {
    case "lineQuestionAsked": {
      const { item, to, text, together } = fact;
      const asked = { id, about: item.item, by, to, on, text, answers: [], ...(together && { together }) };
      return [...questions.filter((each) => each.id !== id), asked];
    }
    case "lineQuestionAnswered":
      return questions.map((each) =>
        each.id === id ? { ...each, answers: [...each.answers, { by, on, text: fact.text }] } : each,
      );
    case "lineQuestionTakenBack":
      return questions.flatMap((each): readonly LineQuestion[] => {
        if (each.id !== id) return [each];
        const left: LineQuestion =
          each.by === by
            ? { ...each, text: "", isTakenBack: true }
            : { ...each, answers: each.answers.filter((answer) => answer.by !== by) };
        return left.isTakenBack && left.answers.length === 0 ? [] : [left];
      });
  }
};

export const isUnansweredQuestion = ({ text, answers }: LineQuestion): boolean => text !== "" && answers.length === 0;

/** Who wanted to read it together said what they think of it with the own hand: nobody has to come any more. */
export const readTogether = (
  questions: readonly LineQuestion[],
  item: ItemId,
  by: ParticipantId,
): readonly LineQuestion[] => {
  const isDone = (each: LineQuestion): boolean =>
    each.together === true && each.about === item && each.by === by && each.answers.length === 0;
  return questions.some(isDone) ? questions.filter((each) => !isDone(each)) : questions;
};

/** About this thing, oldest first. */
export const questionsAbout = (questions: readonly LineQuestion[], item: ItemId): readonly LineQuestion[] =>
  questions.filter(({ about }) => about === item);

type Reader = Participant;

const canAnswer = (person: Reader | undefined, readers: Audience): boolean =>
  person !== undefined && isSeated(person) && person.party !== "guest" && reads(readers, person.id);

/** Who is asked answers; what is asked of the table anyone who reads it, and so where who was asked is not there any more. */
export const mayAnswerQuestion = (
  question: LineQuestion,
  me: Reader,
  { people, readers }: { readonly people: readonly Reader[]; readonly readers: Audience },
): boolean => {
  if (question.text === "" || question.by === me.id || !canAnswer(me, readers)) return false;
  if (question.to === null || question.to === me.id) return true;
  return !canAnswer(
    people.find(({ id }) => id === question.to),
    readers,
  );
};

/** For whom it waits: who is asked; what is asked of the table, who leads the process sees to. */
export const questionWaitsFor = (
  question: LineQuestion,
  me: Participant,
  at: { readonly people: readonly Participant[]; readonly readers: Audience },
): boolean =>
  isUnansweredQuestion(question) && mayAnswerQuestion(question, me, at) && (question.to === me.id || isFacilitator(me));

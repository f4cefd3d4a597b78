// Sentences of asking about a line on the table, and answering, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { lineQuestions as dutch } from "../../nl/between/lineQuestions.ts";

export const lineQuestions: Translated<typeof dutch> = {
  title: "I have a question",
  field: "What do you want to know?",
  toWhom: "Who do you ask?",
  toTable: "Everyone who reads this",
  ask: "Ask the question",
  asked: "Your question is on the table.",
  comesBack: "No answer? Then your question is ready for the next meeting.",
  mine: "You ask",
  mineTo: (name) => `You ask ${name}`,
  by: (name) => `${name} asks`,
  byTo: (name, to) => `${name} asks ${to}`,
  byToMe: (name) => `${name} asks you something`,
  byToTable: (name) => `${name} asks the table something`,
  about: (line) => `About: ${line}`,
  takeBack: "Take this question back",
  takenBack: (name) => `${name} took this question back.`,
  takenBackMine: "You took this question back.",
  myAnswer: "Your answer",
  answerOf: (name) => `${name} answers`,
  lookAndAnswer: "Look and answer",
  answer: "Give an answer",
  putAnswer: "Add your answer",
  answered: "Your answer is there now.",
  answerBack: "Take your answer back",
  mayWait: "You do not know? Or you would rather not say? That is fine. Then you talk about it at the next meeting.",
};

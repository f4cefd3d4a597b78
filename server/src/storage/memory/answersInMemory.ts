// Answers to commands in memory.
import type { Transaction } from "../port.ts";
import { answerPlace } from "../places.ts";
import { type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";

export const answersInMemory = ({ answers }: Tables, seal: Seal) => {
  return {
    answerTo: (board, person, command) => {
      const found = answers.get(`${board} ${person} ${command}`);
      return found === undefined
        ? null
        : toText(seal.open(found.bytes, answerPlace(board, person, command), found.epoch));
    },
    putAnswer: (board, person, command, answer) => {
      answers.add(`${board} ${person} ${command}`, seal.seal(toBytes(answer), answerPlace(board, person, command)));
    },
  } satisfies Partial<Transaction>;
};

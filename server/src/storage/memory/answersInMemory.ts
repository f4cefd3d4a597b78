// Answers to commands in memory.
import type { Transaction } from "../port.ts";
import { outsideLog, type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";

export const answersInMemory = ({ answers }: Tables, seal: Seal) => {
  return {
    answerTo: (board, person, command) => {
      const found = answers.get(`${board} ${person} ${command}`);
      return found === undefined ? null : toText(seal.open(found.bytes, outsideLog("answer", board), found.epoch));
    },
    putAnswer: (board, person, command, answer) => {
      const bytes = seal.seal(toBytes(answer), outsideLog("answer", board));
      answers.add(`${board} ${person} ${command}`, { epoch: seal.keyEpoch, bytes });
    },
  } satisfies Partial<Transaction>;
};

// Answers to commands and access lines in memory.
import type { Transaction } from "../port.ts";
import { outsideLog, type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";
import { padded } from "./undoLog.ts";

export const accessInMemory = ({ answers, accessLines }: Tables, seal: Seal) => {
  let lineCount = 0;
  return {
    answerTo: (board, person, command) => {
      const found = answers.get(`${board} ${person} ${command}`);
      return found === undefined ? null : toText(seal.open(found.bytes, outsideLog("answer", board), found.epoch));
    },
    putAnswer: (board, person, command, answer) => {
      const bytes = seal.seal(toBytes(answer), outsideLog("answer", board));
      answers.add(`${board} ${person} ${command}`, { epoch: seal.keyEpoch, bytes });
    },
    putAccess: (row) => {
      lineCount += 1;
      accessLines.add(padded(lineCount), row);
    },
    accessAt: (board) => accessLines.where((row) => row.board === board),
    lastAccess: ({ board, person, event, before }) => {
      const moments = accessLines
        .where((row) => row.board === board && row.person === person && row.event === event)
        .filter((row) => row.at < before && row.refusal === null)
        .map(({ at }) => at);
      return moments.length === 0 ? null : Math.max(...moments);
    },
  } satisfies Partial<Transaction>;
};

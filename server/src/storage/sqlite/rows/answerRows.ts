// What commands were answered, in SQLite: the same command again gets the same answer.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import { answerPlace } from "../../places.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";

interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export const answerRows = (database: Database, seal: Seal): Pick<Transaction, "answerTo" | "putAnswer"> => {
  type CommandKey = [BoardId, PersonId, string];
  const answerTo = database.prepare<CommandKey, Sealed>(
    "SELECT key_epoch AS epoch, answer AS bytes FROM answers WHERE board = ? AND person = ? AND command = ?",
  );
  const putAnswer = database.prepare<[...CommandKey, number, Uint8Array]>(
    "INSERT INTO answers (board, person, command, key_epoch, answer) VALUES (?, ?, ?, ?, ?)",
  );

  /** A screen chooses its command's name itself: not even that lies here as it was. */
  const named = (command: string): string => seal.mac("command", command);

  return {
    answerTo: (board, person, command) => {
      const name = named(command);
      const row = answerTo.get(board, person, name);
      return row === undefined ? null : toText(seal.open(row.bytes, answerPlace(board, person, name), row.epoch));
    },
    putAnswer: (board, person, command, answer) => {
      const name = named(command);
      const { epoch, bytes } = seal.seal(toBytes(answer), answerPlace(board, person, name));
      putAnswer.run(board, person, name, epoch, bytes);
    },
  };
};

// A person at the table, as the boards know them: asks straight, without a socket, so that a test reads like the table.
import type { CommandAnswer, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { type CommandId, commandId } from "@werktafel/shared/ids";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Command } from "@werktafel/shared/protocol/facts";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import { board, type Name, type OpenTable } from "../live/openTable.ts";

let last = 0;
export const freshId = (): CommandId => commandId(`wens-${(last += 1)}`);

export interface AtTable {
  wish<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind], id?: CommandId): Promise<CommandAnswer>;
  facts(): Promise<BoardFacts>;
  seq(): Promise<number>;
}

const asCommand = (sent: unknown): Command => anyCommand.parse(sent);

export const atTable = (table: OpenTable, name: Name): AtTable => {
  const read = async () => {
    const read = await table.boards.factsFor(await table.placeOf(name));
    if (!read) throw new Error("no board");
    return read;
  };
  return {
    wish: async (kind, payload, id = freshId()) =>
      table.boards.command(await table.placeOf(name), asCommand({ id, kind, board, payload })),
    facts: async () => (await read()).facts,
    seq: async () => (await read()).seq,
  };
};

/** The reason of a no; `"done"` of a yes. */
export const reasonOf = (answer: CommandAnswer): string => (answer.ok ? "done" : answer.refusal.reason);

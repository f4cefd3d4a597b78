// `erase BOARD --ground …`: a whole table goes for good, beside a running server or without one. Prints the proof.
import { boardId, isId } from "@werktafel/shared/ids";
import { erasureGrounds, type ErasureProof } from "../../boards/ending/eraseTable.ts";
import type { CommandCall, ExitCode } from "../commandCall.ts";
import { visitStore } from "../visitStore.ts";

export const erase = async (call: CommandCall): Promise<ExitCode> => {
  const { words, print, complain } = call;
  const [board = "", given = "operator"] = words;
  const ground = erasureGrounds.find((each) => each === given);
  if (ground === undefined) {
    complain(`werktafel: expected a ground: ${erasureGrounds.join(", ")}\n`);
    return 2;
  }
  return visitStore(call, async (store) => {
    const at = Date.now();
    if (!isId(board) || !(await store.erase({ board: boardId(board), ground, at }))) {
      complain(`werktafel: there is no board ${board}.\n`);
      return 1;
    }
    const proof: ErasureProof = {
      what: "werktafel",
      board: boardId(board),
      ground,
      by: "operator",
      at: new Date(at).toISOString(),
    };
    print(`${JSON.stringify(proof, null, 2)}\n`);
    return 0;
  });
};

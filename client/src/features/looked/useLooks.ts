// Who looked in a period, asked of the server; and, at the reader's wish, of ever earlier days.
import type { BoardId } from "@werktafel/shared/ids";
import { useEffect, useState } from "react";
import type { LooksAnswer } from "../../requests/decode.ts";
import { askLooks, type Period } from "../../requests/looks.ts";

export interface LooksFound {
  /** `null` while they are asked for; what was found stays until the next is there. */
  readonly answer: LooksAnswer | null;
  readonly hasFailed: boolean;
}

export const useLooks = (board: BoardId, period: Period, only?: "taken"): LooksFound => {
  const [found, setFound] = useState<LooksFound>({ answer: null, hasFailed: false });
  const asked = JSON.stringify(period);
  useEffect(() => {
    let isOver = false;
    void askLooks(board, period, only).then((answer) => {
      if (isOver) return;
      if (answer.kind === "ok") setFound({ answer: answer.value, hasFailed: false });
      else setFound((before) => ({ ...before, hasFailed: true }));
    });
    return () => {
      isOver = true;
    };
    // The period by what it says: whoever draws makes a new one each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [board, asked, only]);
  return found;
};

// The moments to look back to, and the table as it lay at the one that was chosen.
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";
import { useEffect, useState } from "react";
import { askBoardThen, askHistory } from "../../requests/boards.ts";
import type { History } from "../../requests/decode.ts";

export interface Past {
  readonly at: string;
  readonly view: TableView;
}

export interface LookingBack {
  /** `null` while it is asked for. */
  readonly history: History | null;
  readonly at: string | null;
  /** The table at `at`; the one before it while that is asked for. */
  readonly past: Past | null;
  readonly hasFailed: boolean;
  readonly choose: (at: string) => void;
}

/** Who slides past many moments asks for the one where the slider comes to rest. */
const restsAfterMs = 200;

const firstChoice = ({ lastMeetingAt, lastLookAt, moments }: History): string | null =>
  lastMeetingAt ?? lastLookAt ?? moments[0]?.at ?? null;

export const useHistory = (board: BoardId, me: ParticipantId | null): LookingBack => {
  const [history, setHistory] = useState<History | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [past, setPast] = useState<Past | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isOver = false;
    void askHistory(board).then((answer) => {
      if (isOver) return;
      if (answer.kind !== "ok") return setFailed(true);
      setHistory(answer.value);
      setAt(firstChoice(answer.value));
    });
    return () => {
      isOver = true;
    };
  }, [board]);
  useEffect(() => {
    if (at === null) return;
    let isOver = false;
    const askThen = async () => {
      const answer = await askBoardThen(board, at);
      if (isOver) return;
      setFailed(answer.kind !== "ok");
      if (answer.kind === "ok") {
        const { facts, sheets } = answer.value;
        setPast({ at, view: tableView({ sheets, facts, me }) });
      }
    };
    const rests = setTimeout(() => void askThen(), restsAfterMs);
    return () => {
      isOver = true;
      clearTimeout(rests);
    };
  }, [board, at, me]);

  return { history, at, past, hasFailed, choose: setAt };
};

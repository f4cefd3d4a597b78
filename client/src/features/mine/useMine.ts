// The own list as the screen holds it: asked again after each step, while wishes wait their turn on a line of their own. What I
// just said stays on the screen, so that it can be taken back.
import type { ActionStatus } from "@werktafel/shared/domain/action";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { type BoardId, participantId } from "@werktafel/shared/ids";
import { useCallback, useEffect, useState } from "react";
import type { WishLine } from "../../facts/wishLine.ts";
import type { Mine, MyAction } from "../../requests/mine/decode.ts";
import { askMine } from "../../requests/mine/mine.ts";

/** What goes along with a step. */
interface Along {
  readonly note?: string;
  readonly ownWords?: string;
  readonly together?: string;
}

/** Done or declined just now: off the list, and still here to be taken back. */
export interface Settled {
  readonly board: BoardId;
  readonly action: MyAction;
  readonly as: "done" | "declined";
}

export interface MineNow {
  readonly mine: Mine;
  readonly settled: readonly Settled[];
  readonly saved: "saved" | "busy" | "away";
  /** The last no, and what it was about. */
  readonly refused: { readonly key: string; readonly refusal: Refusal } | null;
  readonly move: (board: BoardId, action: MyAction, to: ActionStatus, along: Along) => Promise<boolean>;
  readonly takeBack: (settled: Settled) => Promise<boolean>;
  /** What rested by itself is taken up again. */
  readonly resume: (board: BoardId, action: MyAction) => Promise<void>;
}

export const keyOf = (board: BoardId, { item }: Pick<MyAction, "item">): string =>
  `${board} ${item.sheet} ${item.item}`;

export const useMine = (first: Mine, line: WishLine): MineNow => {
  const [mine, setMine] = useState(first);
  const [settled, setSettled] = useState<readonly Settled[]>([]);
  const [refused, setRefused] = useState<MineNow["refused"]>(null);
  const [standing, setStanding] = useState({ isConnected: line.isConnected(), isWaiting: false });
  useEffect(
    () => line.subscribe(() => setStanding({ isConnected: line.isConnected(), isWaiting: line.isWaiting() })),
    [line],
  );
  const refresh = useCallback(async () => {
    const answer = await askMine();
    if (answer.kind === "ok") setMine(answer.value);
  }, []);
  useEffect(() => {
    // A phone out of a pocket: what others asked meanwhile stands there.
    const seen = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [refresh]);

  const send = async (board: BoardId, action: MyAction, to: ActionStatus, along: Along): Promise<boolean> => {
    setRefused(null);
    const { note = "", ownWords, together } = along;
    const answer = await line.send(board, "moveAction", {
      item: action.item,
      to,
      note,
      words: action.words,
      ...(ownWords === undefined ? {} : { ownWords }),
      ...(together === undefined ? {} : { together: participantId(together) }),
    });
    if (!answer.ok) setRefused({ key: keyOf(board, action), refusal: answer.refusal });
    await refresh();
    return answer.ok;
  };
  const without = (gone: MyAction) => (all: readonly Settled[]) => all.filter(({ action }) => action !== gone);
  return {
    mine,
    settled,
    saved: standing.isWaiting ? (standing.isConnected ? "busy" : "away") : "saved",
    refused,
    move: async (board, action, to, along) => {
      const isDone = await send(board, action, to, along);
      if (isDone && (to === "done" || to === "declined")) {
        setSettled((all) => [...without(action)(all), { board, action, as: to }]);
      }
      return isDone;
    },
    resume: async (board, action) => {
      setRefused(null);
      const answer = await line.send(board, "resumeItem", { item: action.item });
      if (!answer.ok) setRefused({ key: keyOf(board, action), refusal: answer.refusal });
      await refresh();
    },
    takeBack: async ({ board, action, as }) => {
      const isBack = await send(board, action, as === "done" ? "inProgress" : "accepted", {});
      setSettled(without(action));
      return isBack;
    },
  };
};

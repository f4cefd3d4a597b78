// What an earlier page left waiting on this device goes out behind another screen: its table is opened there until all of it is told.
import type { BoardId } from "@werktafel/shared/ids";
import type { DeviceKeep } from "../sync/deviceKeep.ts";

/** Words that an earlier page could not send go before what was said about them. */
export const bringAlong = async (board: BoardId, keep: DeviceKeep): Promise<void> => {
  const { openBoard } = await import("./openBoard.ts");
  const opened = await openBoard(board, { isScreen: false, openKeep: async () => keep });
  if (opened.kind !== "open") return keep.close();
  const { table } = opened;
  await new Promise<void>((done) => {
    const stop = table.subscribe(look);
    function look() {
      const { saved, wishes, hasEnded } = table.now();
      if (!hasEnded && (saved !== "saved" || wishes.length > 0)) return;
      stop();
      done();
    }
    look();
  });
  table.close();
  await keep.close();
};

// Opens a board for the person who is signed in here, with what this device kept of that person's own words.
import type { ReactNode } from "react";
import { openSlipBox } from "../../features/slip/slipBox.ts";
import { openDeviceKeep } from "../../sync/deviceKeep.ts";
import { TableContext } from "../../table/TableContext.ts";
import { openBoard } from "../openBoard.ts";
import { NoConnectionPage, UnknownPage } from "../start/PlainPage.tsx";
import { BoardScreen } from "./BoardScreen.tsx";

export const openBoardScreen = async (id: string): Promise<ReactNode> => {
  const opened = await openBoard(id, { isScreen: false, openKeep: async (board) => openDeviceKeep({ board }) });
  switch (opened.kind) {
    case "unknown":
      return <UnknownPage />;
    case "noConnection":
      return <NoConnectionPage />;
    case "open":
      return (
        <TableContext value={opened.table}>
          <BoardScreen slipBox={openSlipBox(opened.keep)} />
        </TableContext>
      );
  }
};

// Opens the big screen of a board with its own session, never a person's.
import type { ReactNode } from "react";
import { TableContext } from "../../table/TableContext.ts";
import { openBoard } from "../openBoard.ts";
import { NoConnectionPage, UnknownPage } from "../start/PlainPage.tsx";
import { BigScreen } from "./BigScreen.tsx";

export const openBigScreen = async (id: string): Promise<ReactNode> => {
  const opened = await openBoard(id, { isScreen: true, openKeep: async () => null });
  switch (opened.kind) {
    case "unknown":
      return <UnknownPage />;
    case "noConnection":
      return <NoConnectionPage />;
    case "open":
      return (
        <TableContext value={opened.table}>
          <BigScreen />
        </TableContext>
      );
  }
};

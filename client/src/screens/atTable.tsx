// Opens what a person signed in here wants to see of one table, and draws it with that table round it.
import type { ReactNode } from "react";
import type { KeptOnDevice } from "../sync/keep/keptOnDevice.ts";
import { openDeviceKeep } from "../sync/deviceKeep.ts";
import { TableContext, tableHere } from "../table/TableContext.ts";
import { openBoard } from "./openBoard.ts";
import { NoConnectionPage, UnknownPage } from "./start/PlainPage.tsx";

export const atTable = async (id: string, screen: (keep: KeptOnDevice | null) => ReactNode): Promise<ReactNode> => {
  const opened = await openBoard(id, { isScreen: false, openKeep: async (board) => openDeviceKeep({ board }) });
  switch (opened.kind) {
    case "unknown":
      return <UnknownPage />;
    case "noConnection":
      return <NoConnectionPage />;
    case "open":
      tableHere.table = opened.table;
      return <TableContext value={opened.table}>{screen(opened.keep)}</TableContext>;
  }
};

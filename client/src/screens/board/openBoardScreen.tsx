// The board for the person who is signed in here, with what this device kept of that person's own words.
import type { ReactNode } from "react";
import { openSlipBox } from "../../features/slip/slipBox.ts";
import { atTable } from "../atTable.tsx";
import { BoardScreen } from "./BoardScreen.tsx";

export const openBoardScreen = async (id: string): Promise<ReactNode> =>
  atTable(id, (keep) => <BoardScreen slipBox={openSlipBox(keep)} />);

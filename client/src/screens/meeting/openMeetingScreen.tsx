// The meeting for the person who is signed in here: being prepared, or under way.
import type { ReactNode } from "react";
import { openSlipBox } from "../../features/slip/slipBox.ts";
import { atTable } from "../atTable.tsx";
import { MeetingScreen } from "./MeetingScreen.tsx";

export const openMeetingScreen = async (id: string): Promise<ReactNode> =>
  atTable(id, (keep) => (
    <MeetingScreen slipBox={openSlipBox(keep)} privateSlipBox={openSlipBox(keep, "privateSlip")} />
  ));

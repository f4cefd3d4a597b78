// Pause: every screen is calm and says the same; nothing else is asked of anyone.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { Paused } from "../../../features/pause/Paused.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { TableFrame } from "../../frame/TableFrame.tsx";

export const PauseScreen = ({ meeting, isWide }: { readonly meeting: MeetingState; readonly isWide: boolean }) => (
  <TableFrame title={nlMeeting.meetingNow.pause} className="quiet" isWide={isWide} follows hasQuestion={false}>
    {/* What became of an answer to an earlier pause is not said of this one. */}
    <Paused key={meeting.pause} meeting={meeting} />
  </TableFrame>
);

// Pause: every screen is calm and says the same; nothing else is asked of anyone.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { Paused } from "../../../features/pause/Paused.tsx";
import { nl } from "../../../words/nl.ts";
import { FollowingFrame } from "../frame/FollowingFrame.tsx";

export const PauseScreen = ({ meeting }: { readonly meeting: MeetingState }) => (
  <FollowingFrame title={nl.meetingNow.pause} className="quiet">
    <Paused meeting={meeting} />
  </FollowingFrame>
);

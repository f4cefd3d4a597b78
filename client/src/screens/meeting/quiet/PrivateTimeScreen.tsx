// Private time: for those in it their own paper, that nothing leaves unless the resident puts it on the table; for everyone else
// only that it is.
import { isInPrivateTime } from "@werktafel/shared/domain/meeting/leading";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { Besides } from "../../../features/privateTime/Besides.tsx";
import { OwnPaper } from "../../../features/privateTime/OwnPaper.tsx";
import { PauseButton } from "../../../features/pause/PauseButton.tsx";
import type { SlipBox } from "../../../features/slip/slipBox.ts";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { TableFrame } from "../../frame/TableFrame.tsx";
import { PaperSlip } from "./PaperSlip.tsx";

interface PrivateTimeScreenProps {
  readonly meeting: MeetingState;
  readonly isWide: boolean;
  /** The slip of private time: another one than that of the table, so that no word slips from one to the other. */
  readonly paperBox: SlipBox;
}

export const PrivateTimeScreen = ({ meeting, isWide, paperBox }: PrivateTimeScreenProps) => {
  const { me } = useNow();
  const sending = useSending();
  const { privateCircle: circle, privateTime } = meeting;
  const end = () => {
    if (sending.isWaiting) return;
    const named = privateTime === null ? {} : { privateTime };
    void sending.send("endPrivateTime", { meeting: meeting.id, ...named });
  };
  const tools = (
    <>
      <PauseButton meeting={meeting} />
      {me && isInPrivateTime(meeting, me) && (
        <span className="row end">
          <SendingNote sending={sending} />
          <Button picture="check" onPress={end}>
            {nlMeeting.quiet.done}
          </Button>
        </span>
      )}
    </>
  );
  return (
    <TableFrame
      isWide={isWide}
      follows
      hasQuestion={false}
      className={circle ? "private" : "quiet"}
      title={circle ? nlMeeting.quiet.privateOn : nlMeeting.quiet.privateTime}
      {...(isWide ? { footer: tools } : { always: tools })}
    >
      {circle ? (
        <div className="now-page">
          <OwnPaper meeting={meeting.id} circle={circle} />
          <PaperSlip circle={circle.audience} box={paperBox} />
        </div>
      ) : (
        <Besides />
      )}
    </TableFrame>
  );
};

// "Even pauze": anyone, at once, and nobody asks why.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const PauseButton = ({ meeting: { id, pause: last } }: { readonly meeting: MeetingState }) => {
  const sending = useSending();
  const pause = () => {
    if (!sending.isWaiting) void sending.send("pauseMeeting", { meeting: id, pause: last });
  };
  return (
    <>
      <Button picture="pause" onPress={pause}>
        {nlMeeting.meetingNow.pause}
      </Button>
      <SendingNote sending={sending} />
    </>
  );
};

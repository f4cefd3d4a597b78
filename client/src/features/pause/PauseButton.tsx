// "Even pauze": anyone, at once, and nobody asks why.
import type { MeetingId } from "@werktafel/shared/ids";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

interface PauseButtonProps {
  readonly meeting: MeetingId;
  /** On a phone: over the whole width, in the colour of the table. */
  readonly isBig?: boolean;
}

export const PauseButton = ({ meeting, isBig = false }: PauseButtonProps) => {
  const sending = useSending();
  const pause = () => {
    if (!sending.isWaiting) void sending.send("pauseMeeting", { meeting });
  };
  return (
    <>
      <Button {...(isBig ? { look: "main", isBig, isWide: true } : {})} picture="pause" onPress={pause}>
        {nl.meetingNow.pause}
      </Button>
      <SendingNote sending={sending} />
    </>
  );
};

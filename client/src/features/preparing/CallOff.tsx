// A meeting that does not take place: one plain question first, for everyone reads it and it cannot be taken back.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const CallOff = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { me } = useNow();
  const sending = useSending();
  const [isAsking, setAsking] = useState(false);
  if (!me || whyNot("callOffMeeting", me, meeting) !== null) return null;
  const callOff = async () => {
    if (await sending.send("callOffMeeting", { meeting: meeting.id })) setAsking(false);
  };
  return (
    <>
      <Button look="link" onPress={() => setAsking(true)}>
        {nlMeeting.preparing.callOff}
      </Button>
      {isAsking && (
        <Dialog title={nlMeeting.preparing.callOff} closeWord={nl.frame.close} onClose={() => setAsking(false)}>
          <p>{nlMeeting.preparing.callOffAsk}</p>
          <SendingNote sending={sending} />
          <p className="row">
            <Button onPress={() => void callOff()}>{nlMeeting.preparing.callOffYes}</Button>
          </p>
        </Dialog>
      )}
    </>
  );
};

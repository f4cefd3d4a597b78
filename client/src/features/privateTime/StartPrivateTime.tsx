// "Even alleen praten": a resident picks with whom; everyone else only hears that it is.
import type { ParticipantId } from "@werktafel/shared/ids";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { useState } from "react";
import { ChoosePeople } from "../../table/choosing/ChoosePeople.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

const Choosing = ({ meeting, onClose }: { readonly meeting: MeetingState; readonly onClose: () => void }) => {
  const { me } = useNow();
  const sending = useSending();
  const [chosen, setChosen] = useState<readonly ParticipantId[]>([]);
  const begin = async () => {
    if (sending.isWaiting) return;
    if (await sending.send("startPrivateTime", { meeting: meeting.id, with: chosen })) onClose();
  };
  return (
    <Dialog title={nlMeeting.quiet.privateStart} closeWord={nl.frame.close} onClose={onClose}>
      <ChoosePeople
        legend={nlMeeting.quiet.privateWith}
        chosen={chosen}
        onChange={setChosen}
        among={(person) => person.id !== me?.id && person.party !== "guest"}
      />
      <p>{nlMeeting.quiet.privateWhat}</p>
      <SendingNote sending={sending} />
      <div className="row">
        <Button look="main" onPress={() => void begin()}>
          {nlMeeting.quiet.privateBegin}
        </Button>
      </div>
    </Dialog>
  );
};

/** Nothing for who may not start it. */
export const StartPrivateTime = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { me } = useNow();
  const [isChoosing, setChoosing] = useState(false);
  if (!me || whyNot("startPrivateTime", me, meeting) !== null) return null;
  return (
    <>
      <Button look="quiet" picture="few" onPress={() => setChoosing(true)}>
        {nlMeeting.quiet.privateStart}
      </Button>
      {isChoosing && <Choosing meeting={meeting} onClose={() => setChoosing(false)} />}
    </>
  );
};

// "Rond af": one clear question when nobody knows yet whom to call after hours, the next date, and then the minutes
// are there. Few taps: the work after a meeting is short.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { type ReactNode, useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

interface CloseMeetingProps {
  readonly meeting: MeetingState;
  /** Where the after-hours agreement is made. */
  readonly afterHours: ReactNode;
  /** The meeting is closed: its minutes are there. */
  readonly onClosed: () => void;
  readonly onAside: () => void;
}

export const CloseMeeting = ({ meeting, afterHours, onClosed, onAside }: CloseMeetingProps) => {
  const { me, facts, view } = useNow();
  const sending = useSending();
  const [doesMake, setMake] = useState(false);
  const [nextOn, setNextOn] = useState(facts.card?.nextMeetingOn ?? "");
  // The server has the last word: it looks whether a resident reads it.
  const isMissing = view.afterHours.length === 0 || sending.refusal?.reason === "afterHoursMissing";
  const mayChooseNext = me !== null && whyNot("chooseNextMeeting", me, meeting) === null;
  const close = async (withoutAfterHours: boolean) => {
    const on = nextOn === "" ? null : nextOn;
    const { id, pause, privateTime } = meeting;
    if (mayChooseNext && on !== (facts.card?.nextMeetingOn ?? null)) {
      if (!(await sending.send("chooseNextMeeting", { on }))) return;
    }
    if (await sending.send("closeMeeting", { meeting: id, withoutAfterHours, pause, privateTime })) onClosed();
  };
  return (
    <Dialog title={nlMeeting.closing.title} closeWord={nl.frame.back} onClose={onAside}>
      {mayChooseNext && (
        <>
          <h3>{nlMeeting.closing.next}</h3>
          <Field name={nlMeeting.closing.nextField}>
            <input type="date" value={nextOn} min={today()} onChange={(event) => setNextOn(event.target.value)} />
          </Field>
        </>
      )}
      {doesMake && afterHours}
      {isMissing && (
        <div className="note now stack">
          {!doesMake && <p>{nlMeeting.closing.afterHours}</p>}
          <div className="row">
            {!doesMake && <Button onPress={() => setMake(true)}>{nlMeeting.closing.afterHoursNow}</Button>}
            <Button onPress={() => void close(true)}>{nlMeeting.closing.afterHoursNot}</Button>
          </div>
        </div>
      )}
      {!isMissing && (
        <>
          <p className="soft">{nlMeeting.closing.minutesReady}</p>
          <p className="row">
            <Button look="main" onPress={() => void close(false)}>
              {nlMeeting.closing.close}
            </Button>
          </p>
        </>
      )}
      <SendingNote sending={sending} />
    </Dialog>
  );
};

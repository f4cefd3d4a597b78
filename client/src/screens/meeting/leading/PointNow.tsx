// The point the table is at, or the one this reader looks at meanwhile: its words, what was put down there, and the slip.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { leads } from "@werktafel/shared/domain/meeting/leading";
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import { type ReactNode, useState } from "react";
import { FewChip } from "../../../table/item/FewChip.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { LiveField } from "../../../table/item/LiveField.tsx";
import { useItemValues } from "../../../table/item/useItemValues.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { PutHere } from "./PutHere.tsx";

interface PointNowProps {
  readonly meeting: MeetingState;
  readonly point: AgendaView;
  /** It is another one than where the table is. */
  readonly isLooking: boolean;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export const PointNow = ({ meeting, point, isLooking, onBack, children }: PointNowProps) => {
  const now = useNow();
  const sending = useSending();
  const values = useItemValues(point);
  const isLead = now.me !== null && leads(meeting, now.me);
  const [hasNotes] = useState(point.notes.trim() !== "");
  const about = now.view.agreements.find((each) => each.id === point.about);
  const goHere = async () => {
    if (await sending.send("goToPoint", { meeting: meeting.id, item: point.ref })) onBack();
  };
  return (
    <>
      {isLooking && (
        <div className="looking note plain row">
          <span className="grow">{nlMeeting.leading.looking}</span>
          <Button picture="back" onPress={onBack}>
            {nlMeeting.leading.backToNow}
          </Button>
          {isLead && <Button onPress={() => void goHere()}>{nlMeeting.leading.goHere}</Button>}
        </div>
      )}
      <h2 className="point-title" tabIndex={-1}>
        {point.text || nl.changing.noWords}
      </h2>
      <FewChip audience={point.audience} />
      {about && isLead && (
        <p className="row">
          <span className="grow said">{about.words.text}</span>
          <Button
            picture="shake"
            onPress={() => void sending.send("openAccordRound", { meeting: meeting.id, item: about.ref })}
          >
            {nlMeeting.leading.accordAbout}
          </Button>
        </p>
      )}
      <PutHere point={point.id} />
      <SendingNote sending={sending} />
      {children}
      {point.isWritable && !isLooking && (
        <details className="notes" open={hasNotes}>
          <summary className="link">{nlMeeting.agenda.notes}</summary>
          <LiveField at={point.ref} collection="agenda" field="notes" label={nlMeeting.agenda.notes} isLabelHidden />
        </details>
      )}
      {isLead && isLooking && point.isWritable && !meeting.pointsDone.includes(point.id) && (
        <Button
          look="link"
          onPress={() => {
            values.set("meetingId", null);
            onBack();
          }}
        >
          {nlMeeting.agenda.toLater}
        </Button>
      )}
    </>
  );
};

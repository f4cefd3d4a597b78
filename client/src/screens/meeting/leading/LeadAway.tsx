// Nobody who leads has a line any more: a resident can ask somebody who is here to go on, so that a browser that died never
// holds up the table. While who leads is there, nothing of it is shown.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { leads } from "@werktafel/shared/domain/meeting/leading";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useState } from "react";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { HandOver } from "./HandOver.tsx";

export const LeadAway = ({ meeting }: { readonly meeting: MeetingState }) => {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { me, facts, presence } = now;
  const isOnLine = (id: string): boolean => presence.some(({ participant }) => participant === id);
  const isLed = facts.participants.some((each) => leads(meeting, each) && isOnLine(each.id));
  // Without a line of one's own one knows of nobody whether they are there.
  const isKnown = me !== null && isOnLine(me.id);
  if (!isKnown || isLed || whyNot("handFacilitation", me, meeting) !== null) return null;
  return (
    <div className="note plain row">
      <span className="grow">{nlMeeting.leading.leadAway(callName(now, meeting.plan.chairId))}</span>
      <Button picture="people" onPress={() => setOpen(true)}>
        {nlMeeting.leading.hand}
      </Button>
      {isOpen && <HandOver meeting={meeting} onClose={() => setOpen(false)} />}
    </div>
  );
};

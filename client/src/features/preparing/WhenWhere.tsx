// When, where, how long and how we come together: chosen with the resident, read by everyone who is asked. The video call is
// the table's own: a link that opens beside this page, and nothing of it is loaded here.
import { audienceOf } from "@werktafel/shared/domain/meeting/invitations";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import { useState } from "react";
import { latePart } from "../../table/late/latePaper.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import type { Planning } from "./usePlan.ts";

const PlanForm = latePart(async () => (await import("./PlanForm.tsx")).PlanForm);

/** Opens the table's own video call in a page of its own, which learns nothing of where it came from. */
export const VideoLink = ({ plan }: { readonly plan: Pick<MeetingPlan, "videoLink"> }) =>
  plan.videoLink?.startsWith("https://") ? (
    <a className="button" href={plan.videoLink} target="_blank" rel="noopener noreferrer">
      <Picture name="screen" />
      {nlMeeting.preparing.video}
    </a>
  ) : null;

/** Into one's own calendar: when it is, and nothing else. */
const MeetingFile = ({ planning: { meeting } }: { readonly planning: Planning }) => {
  const { board } = useTable();
  const { me } = useNow();
  if (me === null || meeting.phase === "preparing" || !meeting.plan.invited.includes(me.id)) return null;
  return (
    <a className="button" href={`/api/boards/${board}/meetings/${meeting.id}/calendar`} download>
      <Picture name="day" />
      {nl.ways.meetingFile}
    </a>
  );
};

interface WhenWhereProps {
  readonly planning: Planning;
  readonly mayPlan: boolean;
}

export const WhenWhere = ({ planning, mayPlan }: WhenWhereProps) => {
  const now = useNow();
  const { plan, sending } = planning;
  const [isOpen, setOpen] = useState(mayPlan && plan.place === "");
  return (
    <div className="stack">
      {isOpen ? (
        <PlanForm planning={planning} readers={audienceOf(planning.meeting, now.facts.participants)} />
      ) : (
        <>
          <p className="plan-when">{nlMeeting.preparing.when(plan.plannedFor, plan.durationMinutes)}</p>
          <p>{nlMeeting.preparing.where(plan.place, plan.form)}</p>
          {plan.residentChoseTimeAndPlace && <p>{nlMeeting.preparing.chose(now.speaking)}</p>}
          <p>
            {nlMeeting.preparing.ledBy(
              callName(now, plan.chairId),
              plan.noteTakerId ? callName(now, plan.noteTakerId) : "",
            )}
          </p>
        </>
      )}
      <SendingNote sending={sending} />
      <div className="row">
        <VideoLink plan={plan} />
        <MeetingFile planning={planning} />
        {mayPlan && (
          <Button look={isOpen ? "main" : "quiet"} picture={isOpen ? "check" : "pen"} onPress={() => setOpen(!isOpen)}>
            {isOpen ? nlMeeting.preparing.ready : nlMeeting.preparing.change}
          </Button>
        )}
      </div>
    </div>
  );
};

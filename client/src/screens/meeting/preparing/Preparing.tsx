// A meeting that is coming, on one calm page: every step can be done in any order, and done again. The residents see who comes
// before anyone is asked; everyone who is asked reads the question, when and where, and the agenda.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { takesNotes } from "@werktafel/shared/domain/meeting/leading";
import { isHere, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { may } from "@werktafel/shared/policy/may";
import type { ReactNode } from "react";
import { AgendaMaking } from "../../../features/agenda/AgendaMaking.tsx";
import { Attendance } from "../../../features/attendance/Attendance.tsx";
import { OwnAttendance } from "../../../features/attendance/OwnAttendance.tsx";
import { CallOff } from "../../../features/preparing/CallOff.tsx";
import { ClientSupport } from "../../../features/preparing/ClientSupport.tsx";
import { isInPreparation, StartTable } from "../../../features/preparing/StartTable.tsx";
import { usePlan } from "../../../features/preparing/usePlan.ts";
import { WhenWhere } from "../../../features/preparing/WhenWhere.tsx";
import { WhoComes } from "../../../features/preparing/WhoComes.tsx";
import { WithoutMe, WithoutResident } from "../../../features/preparing/WithoutMe.tsx";
import { ReadAloud } from "../../../features/readAloud/ReadAloud.tsx";
import { TurnPlace } from "../../../features/turns/TurnPlace.tsx";
import { agendaOf } from "../../../table/meeting/agenda.ts";
import { audienceNames } from "../../../table/item/FewChip.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { latePart } from "../../../table/late/latePaper.tsx";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Picture, type PictureName } from "../../../ui/Picture.tsx";
import { namesJoined } from "../../../words/speaking.ts";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { TableFrame } from "../../frame/TableFrame.tsx";

const ComingBack = latePart(async () => (await import("../../../features/agenda/ComingBack.tsx")).ComingBack);

interface StepProps {
  readonly title: string;
  readonly picture: PictureName;
  readonly children: ReactNode;
}

const Step = ({ title, picture, children }: StepProps) => (
  <section className="card stack" aria-label={title}>
    <h2 className="heading">
      <Picture name={picture} />
      {title}
    </h2>
    {children}
  </section>
);

/** What is read aloud here stands on several papers: it is heard, and no line of them is marked. */
const unmarked = () => {};

const Opening = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { me } = useNow();
  const sending = useSending();
  const mayOpen = me !== null && whyNot("openMeeting", me, meeting) === null;
  const open = () => {
    if (!sending.isWaiting) void sending.send("openMeeting", { meeting: meeting.id });
  };
  return (
    <Step title={nlMeeting.preparing.openTitle} picture="people">
      <p>{nlMeeting.preparing.openLead}</p>
      <Attendance meeting={meeting} />
      <SendingNote sending={sending} />
      {mayOpen && (
        <p className="row">
          <Button look="main" picture="next" onPress={open}>
            {nlMeeting.preparing.open}
          </Button>
        </p>
      )}
    </Step>
  );
};

export const Preparing = ({ meeting, isWide }: { readonly meeting: MeetingState; readonly isWide: boolean }) => {
  const table = useTable();
  const now = useNow();
  const { me, facts, view } = now;
  const planning = usePlan(meeting);
  const mayPlan = me !== null && whyNot("planMeeting", me, meeting) === null;
  const mayWrite = me !== null && may(me, "writeTable") === null;
  const mayCall = me !== null && whyNot("answerClientSupport", me, null) === null;
  const isAsked = meeting.phase === "invited";
  const isResidents = me !== null && whyNot("agreeToMeeting", me, meeting) === null;
  const { plan } = meeting;
  const spoken = [
    `${nlMeeting.preparing.when(plan.plannedFor, plan.durationMinutes)}. `,
    `${nlMeeting.preparing.where(plan.place, plan.form)}. `,
    `${nlMeeting.preparing.whoTitle} ${namesJoined(audienceNames(now, plan.invited))}. `,
    `${nlMeeting.preparing.agendaTitle} `,
    ...agendaOf(view.agenda, meeting).map((point) => `${point.text}. `),
    ...nlMeeting.preparing.cardQuestions.map((question) => `${question} `),
  ];
  return (
    <TableFrame
      title={nl.meetings.titleOn(meeting.plan.plannedFor)}
      className="preparing"
      isWide={isWide}
      follows={me !== null && isHere(meeting, me.id)}
      under={<WithoutResident meeting={meeting} />}
    >
      <div className="steps">
        {isInPreparation(facts.card) && (
          <Step title={nlMeeting.preparing.startTitle} picture="flag">
            <StartTable />
          </Step>
        )}
        {isAsked && me !== null && takesNotes(meeting, me) ? (
          <Opening meeting={meeting} />
        ) : (
          <OwnAttendance meeting={meeting} />
        )}
        <Step title={nlMeeting.preparing.whenTitle} picture="day">
          <WhenWhere planning={planning} mayPlan={mayPlan} />
        </Step>
        <Step title={nlMeeting.preparing.whoTitle} picture="people">
          <WhoComes meeting={meeting} planning={planning} mayPlan={mayPlan} />
        </Step>
        {mayCall && (
          <Step title={nlMeeting.preparing.supportTitle} picture="shake">
            <ClientSupport />
          </Step>
        )}
        <Step title={nlMeeting.preparing.agendaTitle} picture="quote">
          <AgendaMaking
            meeting={meeting}
            mayPrepare={mayPlan}
            mayWrite={mayWrite}
            onTemplate={(template) => planning.change({ template })}
            comingBack={<ComingBack meeting={mayPlan ? meeting.id : null} />}
          />
        </Step>
        <Step title={nlMeeting.preparing.cardTitle} picture="print">
          <p>{nlMeeting.preparing.cardWhat}</p>
          <p className="row">
            <a className="button" href={`/b/${table.board}/voorbereiding`}>
              {nlMeeting.preparing.card}
            </a>
            <ReadAloud sentences={spoken} onSentence={unmarked} />
          </p>
        </Step>
        {isResidents && (
          <>
            <Step title={nlMeeting.turns.title} picture="quote">
              <TurnPlace />
            </Step>
            <Step title={nlMeeting.preparing.withoutMeTitle} picture="no">
              <WithoutMe meeting={meeting} />
            </Step>
          </>
        )}
        <CallOff meeting={meeting} />
      </div>
    </TableFrame>
  );
};

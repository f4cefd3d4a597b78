// A meeting under way, on a laptop: the agenda, the point the table is at with what was put down there, and who is here. Who
// leads takes everyone from point to point; everyone else sees the same, may look around, and come back.
import { leads } from "@werktafel/shared/domain/meeting/leading";
import { isHere, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ItemId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useEffect, useState, useSyncExternalStore } from "react";
import { AfterHours } from "../../../features/afterHours/AfterHours.tsx";
import { AgendaList } from "../../../features/agenda/AgendaList.tsx";
import { Later } from "../../../features/agenda/Later.tsx";
import { NewPoint } from "../../../features/agenda/NewPoint.tsx";
import { OwnAttendance } from "../../../features/attendance/OwnAttendance.tsx";
import { WhoIsHere } from "../../../features/attendance/WhoIsHere.tsx";
import { CloseMeeting } from "../../../features/closing/CloseMeeting.tsx";
import { useDecisionDraft } from "../../../features/decisions/DecisionForm.tsx";
import { Decisions } from "../../../features/decisions/Decisions.tsx";
import { VideoLink } from "../../../features/preparing/WhenWhere.tsx";
import { WithoutResident } from "../../../features/preparing/WithoutMe.tsx";
import { emptySlip, isEmpty } from "../../../features/slip/slip.ts";
import type { SlipBox } from "../../../features/slip/slipBox.ts";
import { SlipForm } from "../../../features/slip/SlipForm.tsx";
import { TimeShared } from "../../../features/turns/TimeShared.tsx";
import { TurnRound } from "../../../features/turns/TurnRound.tsx";
import { agendaOf, nextPoint, plannedEnd, pointOf } from "../../../table/meeting/agenda.ts";
import { speech } from "../../../table/speech.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { namesJoined } from "../../../words/speaking.ts";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { TableFrame } from "../../frame/TableFrame.tsx";
import { AccordChooser } from "./AccordChooser.tsx";
import { HandOver } from "./HandOver.tsx";
import { PointNow } from "./PointNow.tsx";
import { type MeetingDialog, Tools } from "./Tools.tsx";
import { useMinute } from "./useMinute.ts";

interface LeadingProps {
  readonly meeting: MeetingState;
  readonly slipBox: SlipBox;
  readonly isWide: boolean;
  /** The table is at an agreement, and this reader looked away: back to it. */
  readonly onAccord: (() => void) | null;
}

export const Leading = ({ meeting, slipBox, isWide, onAccord }: LeadingProps) => {
  const table = useTable();
  const now = useNow();
  const { me, view, facts } = now;
  const slip = useSyncExternalStore(slipBox.subscribe, slipBox.slip);
  const [isSlipOpen, setSlipOpen] = useState(slip !== null && !isEmpty(slip));
  const [looking, setLooking] = useState<ItemId | null>(null);
  const [dialog, setDialog] = useState<MeetingDialog | null>(null);
  const [decision] = useDecisionDraft();
  const [isDeciding, setDeciding] = useState(decision.text !== "");
  const isLead = me !== null && leads(meeting, me);
  const minute = useMinute(isLead);
  const points = agendaOf(view.agenda, meeting);
  const here = pointOf(points, meeting);
  const lookedAt = points.find((each) => each.id === looking && each.id !== here?.id) ?? null;
  const shown = lookedAt ?? here;
  const mayWrite = me !== null && may(me, "writeTable") === null;
  const title = here?.text ?? "";
  useEffect(() => {
    if (title !== "" && !isLead) speech.tell(nlMeeting.leading.nowAt(title));
  }, [title, isLead]);
  const residentsHere = facts.participants.filter(
    (each) => isSeated(each) && isResident(each) && isHere(meeting, each.id),
  );
  const take = () => {
    if (!slip || isEmpty(slip)) slipBox.change(emptySlip("actions", null, here?.audience ?? "everyone"));
    setSlipOpen(true);
  };
  const closeSlip = () => {
    setSlipOpen(false);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".take-slip button")?.focus());
  };
  const close = () => setDialog(null);
  const writing =
    mayWrite &&
    (slip && isSlipOpen ? (
      <SlipForm slip={slip} onChange={slipBox.change} onAside={closeSlip} isOpen />
    ) : (
      <p className="take-slip row">
        <Button look="main" picture="plus" onPress={take}>
          {slip && !isEmpty(slip) ? nl.slips.open : nl.frame.newOnBoard}
        </Button>
      </p>
    ));
  const agendaPart = (
    <section key="agenda" className="agenda-part" aria-label={nlMeeting.agenda.title} tabIndex={-1}>
      <AgendaList
        meeting={meeting}
        points={points}
        lookingAt={lookedAt?.id ?? null}
        onLook={(point) => setLooking(point === looking ? null : point)}
      />
      {isLead && points.length > 0 && <p className="soft small">{nlMeeting.leading.later}</p>}
      {mayWrite && <NewPoint meeting={isLead ? meeting.id : null} />}
      <Later meeting={isLead ? meeting.id : null} />
    </section>
  );
  const middle = (
    <section key="point" className="point-part" aria-label={nlMeeting.leading.now} tabIndex={-1}>
      {onAccord && (
        <div className="note plain row">
          <span className="grow">{nlMeeting.leading.looking}</span>
          <Button picture="back" onPress={onAccord}>
            {nlMeeting.leading.backToNow}
          </Button>
        </div>
      )}
      <OwnAttendance meeting={meeting} />
      <TurnRound meeting={meeting} />
      <TimeShared meeting={meeting} />
      {shown ? (
        <PointNow
          key={shown.key}
          meeting={meeting}
          point={shown}
          isLooking={lookedAt !== null}
          onBack={() => setLooking(null)}
        >
          {lookedAt === null && writing}
        </PointNow>
      ) : (
        <>
          <h2 className="point-title">
            {onAccord
              ? nlMeeting.leading.atAgreement
              : meeting.point?.isInSmallCircle
                ? nlMeeting.leading.smallCircle
                : nlMeeting.leading.notYet}
          </h2>
          {!onAccord && meeting.point?.isInSmallCircle && <p>{nlMeeting.leading.smallCircleWhat}</p>}
          {writing}
        </>
      )}
      <Decisions meeting={meeting} isOpen={isDeciding} onOpen={setDeciding} />
    </section>
  );
  const people = (
    <section key="people" className="people-part" aria-label={nlMeeting.attendance.title} tabIndex={-1}>
      <WhoIsHere meeting={meeting} />
      <VideoLink plan={meeting.plan} />
    </section>
  );
  const tools = (
    <Tools
      meeting={meeting}
      isWide={isWide}
      isLead={isLead}
      next={nextPoint(points, meeting)}
      onDialog={setDialog}
      onDecide={() => setDeciding(true)}
    />
  );
  return (
    <TableFrame
      follows
      title={nl.meetings.titleOn(meeting.plan.plannedFor)}
      aside={[
        isWide ? meeting.plan.place : "",
        nlMeeting.leading.until(plannedEnd(meeting)),
        isLead ? nlMeeting.leading.clock(minute) : "",
      ]
        .filter(Boolean)
        .join(" · ")}
      under={
        <>
          {residentsHere.length > 0 && (
            <p className="is-here">
              {nlMeeting.leading.residentsHere(
                namesJoined(residentsHere.map((each) => each.callName)),
                residentsHere.length,
              )}
            </p>
          )}
          <WithoutResident meeting={meeting} />
        </>
      }
      isWide={isWide}
      className="leading"
      {...(mayWrite ? { onNew: take } : {})}
      {...(isWide ? { footer: tools } : { always: <div className="meeting-tools">{tools}</div> })}
    >
      {isWide ? [agendaPart, middle, people] : [middle, agendaPart, people]}
      {dialog === "accord" && <AccordChooser meeting={meeting} onClose={close} />}
      {dialog === "hand" && <HandOver meeting={meeting} onClose={close} />}
      {dialog === "close" && (
        <CloseMeeting
          meeting={meeting}
          afterHours={<AfterHours />}
          onClosed={() => location.assign(`/b/${table.board}/verslag/${meeting.id}`)}
          onAside={close}
        />
      )}
    </TableFrame>
  );
};

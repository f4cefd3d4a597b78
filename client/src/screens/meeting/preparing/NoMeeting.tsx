// No meeting is planned: one sentence, one thing to do, and what anyone would like to talk about next time.
import { may } from "@werktafel/shared/policy/may";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import { Later } from "../../../features/agenda/Later.tsx";
import { NewPoint } from "../../../features/agenda/NewPoint.tsx";
import { isInPreparation, StartTable } from "../../../features/preparing/StartTable.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import type { TableNow } from "../../../table/table.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Picture } from "../../../ui/Picture.tsx";
import { instantAt, today } from "../../../words/dates.ts";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { TableFrame } from "../../frame/TableFrame.tsx";

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** To begin with: a week from now, in the morning, with the residents and who prepares it. All of it can be changed. */
const firstPlan = ({ facts, me }: TableNow): Omit<MeetingPlan, "number"> | null => {
  const here = facts.participants.filter(isSeated);
  const chair = here.find((each) => each.id === facts.card?.facilitatorId) ?? me;
  if (!me || !chair) return null;
  const day = facts.card?.nextMeetingOn ?? "";
  return {
    kind: Object.keys(facts.meetings).length === 0 ? "start" : "progress",
    plannedFor: instantAt(day >= today() ? day : today(new Date(Date.now() + weekMs)), "10:00"),
    durationMinutes: 90,
    place: "",
    form: "inPerson",
    videoLink: null,
    chairId: chair.id,
    noteTakerId: null,
    template: "",
    invited: [...new Set([...here.filter(isResident).map((each) => each.id), chair.id, me.id])],
    residentChoseTimeAndPlace: false,
  };
};

export const NoMeeting = ({ isWide }: { readonly isWide: boolean }) => {
  const table = useTable();
  const now = useNow();
  const sending = useSending();
  const { me, facts } = now;
  const last = Object.values(facts.meetings)
    .filter(({ phase }) => phase === "closed")
    .sort((one, other) => other.plan.plannedFor.localeCompare(one.plan.plannedFor))[0];
  const nextOn = facts.card?.nextMeetingOn ?? "";
  const prepare = () => {
    const plan = firstPlan(now);
    if (plan && !sending.isWaiting) void sending.send("planMeeting", { meeting: null, plan });
  };
  return (
    <TableFrame title={nl.meetings.title} className="preparing" isWide={isWide}>
      <div className="steps">
        {isInPreparation(facts.card) && (
          <section className="card stack">
            <h2 className="heading">
              <Picture name="flag" />
              {nlMeeting.preparing.startTitle}
            </h2>
            <StartTable />
          </section>
        )}
        <section className="card stack">
          <p className="plan-when">{nextOn >= today() ? nl.meetings.nextOn(nextOn) : nl.meetings.none}</p>
          {me && may(me, "prepareMeeting") === null && (
            <p className="row">
              <Button look="main" picture="plus" onPress={prepare}>
                {nl.meetings.prepare}
              </Button>
            </p>
          )}
          <SendingNote sending={sending} />
          {last && (
            <p>
              <a className="link" href={`/b/${table.board}/verslag/${last.id}`}>
                {nl.meetings.lastMinutes(last.plan.plannedFor)}
              </a>
            </p>
          )}
        </section>
        {me && may(me, "writeTable") === null && (
          <section className="card stack">
            <h2 className="heading">
              <Picture name="quote" />
              {nlMeeting.preparing.agendaTitle}
            </h2>
            <Later meeting={null} />
            <NewPoint meeting={null} />
          </section>
        )}
      </div>
    </TableFrame>
  );
};

// The meetings of this table of which there are minutes, the newest first: when, where, and how far they are.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { dayInWords, shortDay } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { isResident } from "@werktafel/shared/domain/participant";
import { meetingsWithMinutes, mayHearOthers, versionFor, waitsFor } from "./minutesHere.ts";

/** What a resident reads here is never what others said before the resident did. */
const howFar = (now: TableNow, meeting: MeetingState): string => {
  const { minutes } = meeting;
  const { facts, me } = now;
  if (minutes.adopted) return nl.minutes.adoptedOn(shortDay(minutes.adopted.on));
  if (minutes.asked === null) return nl.minutes.draft;
  if (waitsFor(meeting, me) && me && isResident(me)) return nl.minutes.ready;
  if (!mayHearOthers(meeting, me)) return nl.minutes.askedYou;
  const view = minutesFor(minutes, facts.participants, versionFor(meeting, me)?.version);
  const silent = view?.answers.filter((each) => each.isNeeded && each.answer === null) ?? [];
  if (silent.length > 0) return nl.minutes.waiting(silent.map((each) => callName(now, each.participant)));
  return waitsFor(meeting, me) ? nl.minutes.askedYou : nl.minutes.notAdopted;
};

export const MinutesList = () => {
  const table = useTable();
  const now = useNow();
  const meetings = meetingsWithMinutes(now.facts);
  return (
    <section className="minutes-list stack" id="minutes" tabIndex={-1} aria-label={nl.minutes.list}>
      <h2>{nl.minutes.list}</h2>
      {meetings.length === 0 && <p>{nl.minutes.none}</p>}
      <ul className="stack">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <a className="card" href={`/b/${table.board}/verslag/${encodeURIComponent(meeting.id)}`}>
              <b>{nl.minutes.meetingOf(dayInWords(meeting.openedAt ?? meeting.plan.plannedFor))}</b>
              {meeting.plan.place && <span>{meeting.plan.place}</span>}
              <span className="soft">{howFar(now, meeting)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

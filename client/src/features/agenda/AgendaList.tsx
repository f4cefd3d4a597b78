// The agenda while the table meets: what was dealt with, where we are now, what follows, and until about when. Anyone may look
// at another point; only who leads takes everyone along.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import type { ItemId } from "@werktafel/shared/ids";
import { plannedEnds, pointOf } from "../../table/meeting/agenda.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

interface AgendaListProps {
  readonly meeting: MeetingState;
  readonly points: readonly AgendaView[];
  /** The point this reader looks at, when it is another one. */
  readonly lookingAt: ItemId | null;
  readonly onLook: (point: ItemId) => void;
}

export const AgendaList = ({ meeting, points, lookingAt, onLook }: AgendaListProps) => {
  const now = pointOf(points, meeting);
  const ends = plannedEnds(points, meeting);
  return (
    <>
      <h2 className="heading">
        <Picture name="day" />
        {nlMeeting.agenda.title}
      </h2>
      {points.length === 0 && <p className="soft">{nlMeeting.agenda.empty}</p>}
      <ol className="agenda" data-list>
        {points.map((point, place) => {
          const isNow = point.id === now?.id;
          const isDone = !isNow && meeting.pointsDone.includes(point.id);
          const end = ends.get(point.id);
          return (
            <li key={point.key}>
              <button
                type="button"
                data-stop
                data-done={isDone}
                aria-current={isNow ? "step" : undefined}
                aria-pressed={lookingAt === point.id}
                onClick={() => onLook(point.id)}
              >
                {isDone ? <Picture name="check" /> : <span className="ordinal">{place + 1}</span>}
                <span>
                  {isNow && <span className="label">{nlMeeting.leading.now}</span>}
                  <span className="words">{point.text || nl.changing.noWords}</span>
                  {isDone && <span className="spoken"> {nlMeeting.leading.done}</span>}
                  {end !== undefined && !isDone && <small>{nlMeeting.leading.until(end)}</small>}
                  <FewChip audience={point.audience} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
};

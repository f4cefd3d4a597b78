// The agenda of a meeting that is coming: for who prepares it every line can be written and moved; everyone else reads it.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident } from "@werktafel/shared/domain/participant";
import { type ReactNode, useState } from "react";
import { agendaOf } from "../../table/meeting/agenda.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { AgendaLine } from "./AgendaLine.tsx";
import { KeepTemplate } from "./KeepTemplate.tsx";
import { Later } from "./Later.tsx";
import { NewPoint } from "./NewPoint.tsx";
import { Templates } from "./Templates.tsx";

interface AgendaMakingProps {
  readonly meeting: MeetingState;
  readonly mayPrepare: boolean;
  readonly mayWrite: boolean;
  readonly onTemplate: (template: string) => void;
  /** What comes back by itself, with its way onto the agenda. */
  readonly comingBack: ReactNode;
}

export const AgendaMaking = ({ meeting, mayPrepare, mayWrite, onTemplate, comingBack }: AgendaMakingProps) => {
  const { view, me } = useNow();
  const points = agendaOf(view.agenda, meeting);
  // A resident reads it first; one tap and it can be written.
  const [isWriting, setWriting] = useState(me !== null && !isResident(me));
  const mayChange = mayPrepare && isWriting;
  return (
    <div className="stack">
      {points.length === 0 &&
        (mayPrepare ? (
          <Templates meeting={meeting.id} onTaken={onTemplate} />
        ) : (
          <p className="soft">{nlMeeting.agenda.empty}</p>
        ))}
      {points.length > 0 && (
        <ol className="agenda-lines" data-list>
          {points.map((point, place) =>
            mayChange ? (
              <AgendaLine key={point.key} point={point} among={points} />
            ) : (
              <li key={point.key} className="agenda-line">
                <span className="ordinal" aria-hidden="true">
                  {place + 1}
                </span>
                <span className="words">{point.text}</span>
                <span className="soft small">{point.minutes > 0 ? nlMeeting.agenda.minutes(point.minutes) : ""}</span>
                <FewChip audience={point.audience} />
              </li>
            ),
          )}
        </ol>
      )}
      {mayPrepare && points.length > 0 && (
        <p className="row">
          <Button look="quiet" picture={isWriting ? "check" : "pen"} onPress={() => setWriting(!isWriting)}>
            {isWriting ? nlMeeting.preparing.ready : nlMeeting.agenda.write}
          </Button>
        </p>
      )}
      {mayWrite && <NewPoint meeting={mayPrepare ? meeting.id : null} />}
      {mayChange && <KeepTemplate points={points} />}
      {comingBack}
      <Later meeting={mayPrepare ? meeting.id : null} />
    </div>
  );
};

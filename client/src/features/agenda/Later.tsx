// "Later": what somebody proposed to talk about, or what did not fit before. Who prepares puts it on the agenda.
import type { MeetingId } from "@werktafel/shared/ids";
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import { laterOf } from "../../table/meeting/agenda.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

const LaterLine = ({ point, meeting }: { readonly point: AgendaView; readonly meeting: MeetingId | null }) => {
  const now = useNow();
  const values = useItemValues(point);
  const by = point.item?.values["byId"];
  return (
    <li className="row agenda-later" data-item={point.id}>
      <span className="grow">
        <span className="words">{point.text}</span>{" "}
        {typeof by === "string" && <span className="soft small">{nlMeeting.agenda.proposedBy(callName(now, by))}</span>}{" "}
        <FewChip audience={point.audience} />
      </span>
      {meeting !== null && point.isWritable && (
        <Button label={`${nlMeeting.agenda.put}: ${point.text}`} onPress={() => values.set("meetingId", meeting)}>
          {nlMeeting.agenda.put}
        </Button>
      )}
    </li>
  );
};

/** `meeting`: the agenda it can be put on by this reader; `null`: none. */
export const Later = ({ meeting }: { readonly meeting: MeetingId | null }) => {
  const { view } = useNow();
  const later = laterOf(view.agenda);
  if (later.length === 0) return null;
  return (
    <div className="part">
      <h3 className="heading">{nlMeeting.agenda.later}</h3>
      <ul className="stack" data-list>
        {later.map((point) => (
          <LaterLine key={point.key} point={point} meeting={meeting} />
        ))}
      </ul>
    </div>
  );
};

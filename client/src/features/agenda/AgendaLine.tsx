// One point of an agenda that is being made: its title is written together, its minutes and place are set by tapping.
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import type { MeetingId } from "@werktafel/shared/ids";
import { FewChip } from "../../table/item/FewChip.tsx";
import { LiveField } from "../../table/item/LiveField.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { moveOnePlace } from "../../table/placing.ts";
import { putAway } from "../../table/puttingAway.ts";
import { speech } from "../../table/speech.ts";
import { useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { ChooseMinutes } from "./ChooseMinutes.tsx";

interface AgendaLineProps {
  readonly point: AgendaView;
  readonly among: readonly AgendaView[];
}

export const AgendaLine = ({ point, among }: AgendaLineProps) => {
  const table = useTable();
  const values = useItemValues(point);
  const place = among.findIndex((each) => each.key === point.key);
  const move = (direction: "up" | "down") => {
    const to = moveOnePlace(table, point, among, direction);
    if (to !== null) speech.say(nl.changing.moved(to, among.length));
  };
  const setMeeting = (meeting: MeetingId | null) => values.set("meetingId", meeting);
  return (
    <li className="agenda-line" data-item={point.id}>
      <span className="ordinal" aria-hidden="true">
        {place + 1}
      </span>
      {point.isWritable ? (
        <LiveField
          at={point.ref}
          collection="agenda"
          field="title"
          label={nlMeeting.agenda.line(place + 1)}
          isLabelHidden
        />
      ) : (
        <span className="words">{point.text}</span>
      )}
      {point.isWritable && (
        <>
          <ChooseMinutes
            label={nlMeeting.agenda.minutesOf(point.text)}
            minutes={point.minutes}
            onChange={(minutes) => values.set("minutes", minutes)}
          />
          <Menu word={nl.changing.more} about={nl.changing.about(point.text)}>
            {place > 0 && (
              <Button look="quiet" picture="up" onPress={() => move("up")}>
                {nl.changing.up}
              </Button>
            )}
            {place < among.length - 1 && (
              <Button look="quiet" picture="down" onPress={() => move("down")}>
                {nl.changing.down}
              </Button>
            )}
            <Button look="quiet" picture="later" onPress={() => setMeeting(null)}>
              {nlMeeting.agenda.toLater}
            </Button>
            <Button look="quiet" picture="no" onPress={() => void putAway(table, point)}>
              {nl.changing.putAway}
            </Button>
          </Menu>
        </>
      )}
      <FewChip audience={point.audience} />
    </li>
  );
};

// Who is here now, in order of name, and who is not: coming and going is noted by a tap, by who leads or takes notes.
import { takesNotes } from "@werktafel/shared/domain/meeting/leading";
import { isHere, isUnderWay, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { type Via, vias } from "@werktafel/shared/domain/meeting/plan";
import { inOrderOfName, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Face } from "../../ui/Face.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { canBeHere } from "./Attendance.tsx";

/** How somebody is here most likely, as the meeting was planned. */
const usualVia = ({ plan }: MeetingState): Via =>
  plan.form === "video" ? "video" : plan.form === "phone" ? "phone" : "inPerson";

export const WhoIsHere = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { facts, me } = useNow();
  const sending = useSending();
  const mayNote = me !== null && takesNotes(meeting, me) && isUnderWay(meeting);
  const people = inOrderOfName(facts.participants.filter((each) => isSeated(each) && canBeHere(meeting, each)));
  const here = people.filter((each) => isHere(meeting, each.id));
  const away = people.filter((each) => !isHere(meeting, each.id));
  // A guest gets no minutes.
  const withMinutes = away.filter((each) => each.party !== "guest");
  const note = (person: Participant, via: Via | null) =>
    void sending.send("noteAttendance", {
      meeting: meeting.id,
      participant: person.id,
      via,
      seen: meeting.attendance[person.id]?.steps.at(-1)?.at ?? null,
    });
  const howOf = (person: Participant): string => {
    const via = meeting.attendance[person.id]?.via ?? null;
    return via === null || via === "inPerson" ? "" : nl.meetings.vias[via];
  };
  return (
    <>
      <h2 className="heading">
        <Picture name="people" />
        {nlMeeting.attendance.title}
      </h2>
      <ul className="who-here">
        {here.map((person) => (
          <li key={person.id}>
            <Face name={person.callName} />
            <span>
              {mayNote ? (
                <Menu word={person.callName} about={nlMeeting.attendance.how}>
                  {[...vias, null].map((via) => (
                    <Button key={via ?? "none"} look="quiet" onPress={() => note(person, via)}>
                      {via === null ? nl.meetings.viaNone : nl.meetings.vias[via]}
                    </Button>
                  ))}
                </Menu>
              ) : (
                person.callName
              )}
              {howOf(person) && <small>{howOf(person)}</small>}
              {person.id === meeting.plan.chairId && <small>{nlMeeting.leading.leadsHere}</small>}
            </span>
          </li>
        ))}
      </ul>
      {away.length > 0 &&
        (mayNote ? (
          <div className="away">
            <p className="label">{nlMeeting.attendance.notHere}</p>
            {away.map((person) => (
              <Button
                key={person.id}
                look="quiet"
                picture="plus"
                label={nlMeeting.attendance.here(person.callName)}
                onPress={() => note(person, usualVia(meeting))}
              >
                {person.callName}
              </Button>
            ))}
          </div>
        ) : (
          withMinutes.length > 0 && (
            <p className="soft small">{nlMeeting.attendance.minutesFollow(withMinutes.map((each) => each.callName))}</p>
          )
        ))}
      <SendingNote sending={sending} />
    </>
  );
};

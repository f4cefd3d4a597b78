// Who is here and how: in the room, by video, by telephone, or not. One tap per person, noted by who leads or takes notes;
// who has no screen is noted too.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { type Via, vias } from "@werktafel/shared/domain/meeting/plan";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import { useId } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Face } from "../../ui/Face.tsx";
import { nl } from "../../words/nl.ts";

/** Everyone who can be here: those who sit at the table, and the guests a resident welcomed. */
export const canBeHere = (meeting: MeetingState, person: { readonly party: string; readonly id: string }): boolean =>
  person.party !== "guest" || meeting.guests.some((each) => each === person.id);

export const Attendance = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { facts } = useNow();
  const sending = useSending();
  const name = useId();
  const people = inOrderOfName(facts.participants.filter((each) => isSeated(each) && canBeHere(meeting, each)));
  return (
    <div className="stack">
      {people.map((person) => {
        const noted = meeting.attendance[person.id];
        const choose = (via: Via | null) =>
          void sending.send("noteAttendance", {
            meeting: meeting.id,
            participant: person.id,
            via,
            seen: noted?.steps.at(-1)?.at ?? null,
          });
        return (
          <fieldset key={person.id} className="attending">
            <legend>
              <Face name={person.callName} isSmall />
              <span>{person.callName}</span>
            </legend>
            <div className="choice">
              {[...vias, null].map((via) => (
                <label key={via ?? "none"}>
                  <input
                    type="radio"
                    name={`${name}-${person.id}`}
                    checked={noted !== undefined && noted.via === via}
                    onChange={() => choose(via)}
                  />
                  {via === null ? nl.meetings.viaNone : nl.meetings.vias[via]}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <SendingNote sending={sending} />
    </div>
  );
};

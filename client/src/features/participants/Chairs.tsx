// The chairs along the table's lower edge, in order of name; who is here now is named so, and on a calm screen nobody is.
// The resident has no chair among helpers: the table itself is the resident.
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useNow } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";
import { Face } from "../../ui/Face.tsx";

interface ChairsProps {
  /** The residents stand with the table's name; all others along its lower edge. */
  readonly which: "residents" | "others";
  readonly isCalm: boolean;
  readonly onOpen: (person: ParticipantId) => void;
}

export const Chairs = ({ which, isCalm, onOpen }: ChairsProps) => {
  const now = useNow();
  const here = new Set(isCalm ? [] : now.presence.map((each) => each.participant));
  const people = inOrderOfName(
    now.facts.participants.filter((each) => isSeated(each) && isResident(each) === (which === "residents")),
  );
  const chair = (person: Participant) => {
    const isMe = person.id === now.me?.id;
    const isHere = isMe || here.has(person.id);
    const small = isMe ? nl.frame.isYou : isHere ? nl.frame.isHere : "";
    return (
      <li key={person.id}>
        <button
          type="button"
          className={`chair${isHere ? " here" : ""}`}
          data-stop
          data-participant={person.id}
          onClick={() => onOpen(person.id)}
        >
          <Face name={person.callName} />
          <span>
            {person.callName}
            {small && <small>{small}</small>}
          </span>
        </button>
      </li>
    );
  };
  return (
    <ul className="chairs" data-list aria-label={which === "others" ? nl.frame.seats : nl.frame.atHead}>
      {people.map(chair)}
    </ul>
  );
};

// Who sits at the table, as equal cards in order of name. The resident is the table itself: whose it is stands above the others
// . At the end, who may still be missing.
import { centralRoleTo } from "@werktafel/shared/domain/centralPerson";
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { cardAddress } from "../../table/placeAtTable.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Face } from "../../ui/Face.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { first } from "../../words/speaking.ts";
import { organisationName } from "./organisationName.ts";

const words = nl.seats;

interface PeopleListProps {
  readonly chosen: ParticipantId | null;
  readonly onChoose: (person: ParticipantId) => void;
  readonly onPropose: () => void;
}

const volunteerToo = ({ party, roleLabel }: Participant): string => {
  if (party !== "volunteer" || /vrijwilliger/i.test(roleLabel)) return roleLabel;
  return roleLabel === "" ? nl.parties.volunteer : `${roleLabel}, ${nl.parties.volunteer.toLowerCase()}`;
};

export const PeopleList = ({ chosen, onChoose, onPropose }: PeopleListProps) => {
  const { facts, me, speaking } = useNow();
  const { board } = useTable();
  const seated = inOrderOfName(facts.participants.filter(isSeated));
  const role = centralRoleTo(me, facts);
  const partyOf = (person: Participant) => (role && isResident(person) ? first(role) : nl.parties[person.party]);
  const card = (person: Participant) => (
    <li key={person.id}>
      <a
        className="card person"
        href={cardAddress(board, facts.participants, person.id)}
        aria-current={person.id === chosen ? "true" : undefined}
        data-stop
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChoose(person.id);
        }}
      >
        <Face name={person.callName} />
        <span>
          <b>{person.callName}</b>
          <small>{volunteerToo(person) || partyOf(person)}</small>
          <small>{organisationName(facts, person.organisationId)}</small>
        </span>
      </a>
    </li>
  );
  return (
    <section aria-labelledby="who-sits">
      <h2 id="who-sits">{speaking.isMine ? words.titleMine : words.title(speaking.name)}</h2>
      <p className="soft">{speaking.isMine ? words.orderMine : words.order(speaking.name)}</p>
      <ul className="people head" data-list aria-label={nl.frame.atHead}>
        {seated.filter(isResident).map(card)}
      </ul>
      <ul className="people" data-list aria-label={nl.frame.seats}>
        {seated.filter((each) => !isResident(each)).map(card)}
        {me && may(me, "proposeSeat") === null && (
          <li>
            <button type="button" className="card person missing" data-stop onClick={onPropose}>
              <span className="face">
                <Picture name="plus" />
              </span>
              <span>
                <b>{words.missing}</b>
                <small>{speaking.isMine ? words.missingWhatMine : words.missingWhat(speaking.name)}</small>
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
};

// "Wie is dit?": somebody's card over the board, one tap from their chair. Everything else about who sits here stands on
// *Wie zit er aan tafel?*.
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { cardAddress } from "../../table/placeAtTable.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Face } from "../../ui/Face.tsx";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { CardContent, CardHead, Reach } from "./card/CardContent.tsx";
import { NewLink } from "./NewLink.tsx";

interface ParticipantCardProps {
  readonly person: Participant;
  readonly onClose: () => void;
}

export const ParticipantCard = ({ person, onClose }: ParticipantCardProps) => {
  const { me, facts } = useNow();
  const { board } = useTable();
  return (
    <Dialog title={person.name} closeWord={nl.frame.close} onClose={onClose}>
      <div className="row">
        <Face name={person.callName} />
        <CardHead person={person} />
      </div>
      {(person.phone || person.mail) && (
        <div className="row">
          <Reach person={person} />
        </div>
      )}
      <CardContent person={person} />
      <p>
        <a className="link" href={cardAddress(board, facts.participants, person.id)}>
          {nl.seats.open}
        </a>
      </p>
      {isResident(person) && (
        <p>
          <a className="link" href={`/b/${board}/wie-keek`}>
            {nlTable.looked.onCard}
          </a>
        </p>
      )}
      {me && isFacilitator(me) && may(me, "makeLink") === null && person.id !== me.id && <NewLink person={person} />}
    </Dialog>
  );
};

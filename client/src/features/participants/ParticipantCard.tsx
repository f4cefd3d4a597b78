// "Wie is dit?": the same card for everyone, with first of all what happens with what you say.
import { isFacilitator, type Participant } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import type { ReactNode } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Face } from "../../ui/Face.tsx";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { NewLink } from "./NewLink.tsx";
import { organisationName } from "./organisationName.ts";

const Part = ({
  picture,
  title,
  children,
}: {
  readonly picture: PictureName;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <div>
    <dt>
      <Picture name={picture} />
      {title}
    </dt>
    <dd>{children}</dd>
  </div>
);

const openStatuses = ["accepted", "inProgress", "stuck"];

interface ParticipantCardProps {
  readonly person: Participant;
  readonly onClose: () => void;
}

export const ParticipantCard = ({ person, onClose }: ParticipantCardProps) => {
  const now = useNow();
  const doing = now.view.actions.filter((each) => each.owner === person.id && openStatuses.includes(each.status));
  const organisation = organisationName(now.facts, person.organisationId);
  const isResidentCard = person.party === "resident";
  return (
    <Dialog title={person.name} closeWord={nl.frame.close} onClose={onClose}>
      <div className="row">
        <Face name={person.callName} />
        <p>
          {person.roleLabel}
          {organisation && (
            <>
              <br />
              {organisation}
            </>
          )}
          <br />
          <span className="soft">{nl.parties[person.party]}</span>
        </p>
      </div>
      <dl className="facts">
        <Part picture="quote" title={nl.people.whatHappens}>
          {person.whatHappensWithWhatISay || nl.people.nothingWritten}
        </Part>
        {!isResidentCard && (
          <Part picture="shake" title={nl.people.decides}>
            {person.decidesAbout || nl.people.decidesNothing}
          </Part>
        )}
        <Part picture="clock" title={nl.people.reach(person.callName)}>
          {person.reachability || nl.people.nothingWritten}
        </Part>
        <Part picture="do" title={nl.people.now(person.callName)}>
          {doing.length === 0 ? (
            nl.people.nothingNow
          ) : (
            <ul>
              {doing.map((each) => (
                <li key={each.key}>{each.words.text}</li>
              ))}
            </ul>
          )}
        </Part>
        <Part picture="hand" title={nl.people.boundaries}>
          {person.boundaries.length === 0 ? (
            nl.people.nothingWritten
          ) : (
            <ul>
              {person.boundaries.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </Part>
      </dl>
      {now.me && isFacilitator(now.me) && may(now.me, "makeLink") === null && person.id !== now.me.id && (
        <NewLink person={person} />
      )}
    </Dialog>
  );
};

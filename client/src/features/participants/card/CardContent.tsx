// What stands on somebody's card, the same parts in the same order for all: first of all what happens with what you say
//
import { centralRoleTo } from "@werktafel/shared/domain/centralPerson";
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import type { ReactNode } from "react";
import { useNow } from "../../../table/TableContext.ts";
import { Picture, type PictureName } from "../../../ui/Picture.tsx";
import { nl } from "../../../words/nl.ts";
import { nlTable } from "../../../words/nlTable.ts";
import { first } from "../../../words/speaking.ts";
import { clockInWords } from "../../../words/wallTime.ts";
import { organisationName } from "../organisationName.ts";

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

const List = ({ lines }: { readonly lines: readonly { readonly key: string; readonly text: string }[] }) => (
  <ul>
    {lines.map(({ key, text }) => (
      <li key={key}>{text}</li>
    ))}
  </ul>
);

const openStatuses = ["accepted", "inProgress", "stuck"];

/** Function, organisation, and from which side of the table, under the name. */
export const CardHead = ({ person }: { readonly person: Participant }) => {
  const { facts, me } = useNow();
  const role = isResident(person) && centralRoleTo(me, facts);
  const organisation = organisationName(facts, person.organisationId);
  return (
    <p>
      {person.roleLabel && (
        <>
          {person.roleLabel}
          <br />
        </>
      )}
      {organisation && (
        <>
          {organisation}
          <br />
        </>
      )}
      <span className="soft">
        {person.party === "volunteer" ? nl.seats.volunteer : role ? first(role) : nl.parties[person.party]}
      </span>
    </p>
  );
};

/** The days and hours somebody ticked, when they did. */
const WorkTimes = ({ person }: { readonly person: Participant }) => {
  const { worksOn = [], workHours = null } = person;
  const days = worksOn.map((day) => nl.dayWords[day]).join(", ");
  const hours = workHours && nlTable.workDays.hours(clockInWords(workHours.open), clockInWords(workHours.close));
  if (days === "" && hours === null) return null;
  return (
    <p>
      {nlTable.workDays.card} {[days, hours].filter(Boolean).join(", ")}
    </p>
  );
};

export const CardContent = ({ person }: { readonly person: Participant }) => {
  const now = useNow();
  const doing = now.view.actions.filter((each) => each.owner === person.id && openStatuses.includes(each.status));
  return (
    <>
      <dl className="facts">
        <Part picture="quote" title={nl.people.whatHappens}>
          {person.whatHappensWithWhatISay || nl.people.nothingWritten}
          {person.hasSecrecy === true && <p>{nl.seats.secrecyOf(person.callName)}</p>}
        </Part>
        {person.party !== "resident" && (
          <Part picture="shake" title={nl.people.decides}>
            {person.decidesAbout || nl.people.decidesNothing(now.speaking)}
          </Part>
        )}
        <Part picture="clock" title={nl.people.reach(person.callName)}>
          {person.reachability || nl.people.nothingWritten}
          <WorkTimes person={person} />
        </Part>
        <Part picture="do" title={nl.people.now(person.callName)}>
          {doing.length === 0 ? (
            nl.people.nothingNow
          ) : (
            <List lines={doing.map(({ key, words }) => ({ key, text: words.text }))} />
          )}
        </Part>
        <Part picture="hand" title={nl.people.boundaries}>
          {person.boundaries.length === 0 ? (
            nl.people.nothingWritten
          ) : (
            <List lines={person.boundaries.map((text) => ({ key: text, text }))} />
          )}
        </Part>
      </dl>
      {person.complaintTo && (
        <details className="complaint">
          <summary className="link">{nl.seats.complaint}</summary>
          <p className="words">{person.complaintTo}</p>
        </details>
      )}
    </>
  );
};

/** *Bel* and *Mail*, where this person said how. */
export const Reach = ({ person, isBig = false }: { readonly person: Participant; readonly isBig?: boolean }) => (
  <>
    {person.phone && (
      <a
        className={`button ${isBig ? "main tall" : ""}`}
        href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}
        aria-label={nl.seats.call(person.callName)}
      >
        <Picture name="phone" />
        <span>{isBig ? nl.seats.call(person.callName) : nl.seats.callShort}</span>
      </a>
    )}
    {person.mail && (
      <a className="button" href={`mailto:${person.mail}`} aria-label={nl.seats.mail(person.callName)}>
        <Picture name="mail" />
        <span>{nl.seats.mailShort}</span>
      </a>
    )}
  </>
);

// What is known of an organisation: its name and kind, when its door is open, what happens outside those hours.
import {
  type Organisation,
  type OpenHours,
  organisationKinds,
  type WeekDay,
  weekDays,
} from "@werktafel/shared/domain/house/organisation";
import { useState } from "react";
import { keepOrganisation } from "../../requests/house/admin.ts";
import { Field } from "../../ui/Field.tsx";
import { SaveTail } from "../../ui/pressing/SaveTail.tsx";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { ClosedDays, isWhole } from "./ClosedDays.tsx";

const words = nlApart.admin;
const usual: OpenHours = { days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close: "17:00" };
const empty: Organisation = {
  name: "",
  kind: "socialTeam",
  officeHours: [usual],
  outsideOfficeHours: "",
  complaints: "",
};

const withDay = ({ days, ...hours }: OpenHours, day: WeekDay, isOpen: boolean): OpenHours => ({
  ...hours,
  days: weekDays.filter((each) => (each === day ? isOpen : days.includes(each))),
});

const HoursField = ({
  hours,
  onChange,
}: {
  readonly hours: OpenHours;
  readonly onChange: (hours: OpenHours) => void;
}) => (
  <fieldset className="stack">
    <legend className="name">{words.hours}</legend>
    <p className="soft small">{words.hoursLead}</p>
    <div className="days">
      {weekDays.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={hours.days.includes(day)}
            onChange={(event) => onChange(withDay(hours, day, event.target.checked))}
          />
          <span>{nl.dayWords[day]}</span>
        </label>
      ))}
    </div>
    <div className="times">
      <Field name={words.open}>
        <input type="time" value={hours.open} onChange={(event) => onChange({ ...hours, open: event.target.value })} />
      </Field>
      <Field name={words.close}>
        <input
          type="time"
          value={hours.close}
          onChange={(event) => onChange({ ...hours, close: event.target.value })}
        />
      </Field>
    </div>
  </fieldset>
);

interface OrganisationFormProps {
  /** `null`: a new one. */
  readonly id: string | null;
  readonly first: Organisation | null;
  readonly onKept: () => void;
}

export const OrganisationForm = ({ id, first, onKept }: OrganisationFormProps) => {
  const [now, setNow] = useState<Organisation>(first ?? empty);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const [hours = usual, ...more] = now.officeHours;
  const change = (part: Partial<Organisation>) => {
    setNow({ ...now, ...part });
    setSaid("");
  };
  const save = async () => {
    if (now.name.trim() === "") return setSaid(words.needName);
    if (hours.open >= hours.close) return setSaid(words.needHours);
    const shut = now.closedOn ?? [];
    if (!shut.every(isWhole)) return setSaid(words.needDays);
    // What is over says nothing any more.
    const closedOn = shut.filter(({ until }) => until >= today());
    const open = [hours, ...more].filter(({ days }) => days.length > 0);
    const answer = await stepUp.around(async () => keepOrganisation(id, { ...now, officeHours: open, closedOn }));
    setSaid(answer.kind === "ok" ? words.saved : words.failed);
    if (answer.kind === "ok") onKept();
  };
  return (
    <div className="stack">
      <Field name={words.name}>
        <input
          type="text"
          value={now.name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field name={words.kind}>
        <select
          value={now.kind}
          onChange={(event) => {
            const kind = organisationKinds.find((each) => each === event.target.value);
            if (kind) change({ kind });
          }}
        >
          {organisationKinds.map((kind) => (
            <option key={kind} value={kind}>
              {nlApart.organisationKinds[kind]}
            </option>
          ))}
        </select>
      </Field>
      <HoursField hours={hours} onChange={(changed) => change({ officeHours: [changed, ...more] })} />
      <ClosedDays days={now.closedOn ?? []} onChange={(closedOn) => change({ closedOn })} />
      <Field name={words.outside}>
        <textarea
          rows={2}
          maxLength={300}
          value={now.outsideOfficeHours}
          onChange={(event) => change({ outsideOfficeHours: event.target.value })}
        />
      </Field>
      <Field name={words.complaints}>
        <textarea
          rows={2}
          maxLength={300}
          value={now.complaints}
          onChange={(event) => change({ complaints: event.target.value })}
        />
      </Field>
      <p className="readers">{words.organisationReads}</p>
      <SaveTail said={said} isWell={said === words.saved} word={words.save} onSave={() => void save()} />
      {stepUp.dialog}
    </div>
  );
};

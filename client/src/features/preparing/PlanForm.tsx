// The plan of a meeting, by tapping where that is possible. What is typed goes when one leaves its field.
import type { Audience } from "@werktafel/shared/domain/audience";
import { meetingForms, type MeetingForm } from "@werktafel/shared/domain/meeting/plan";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Field } from "../../ui/Field.tsx";
import { OneOf } from "../../ui/OneOf.tsx";
import { instantAt, timeOf, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import type { Planning } from "./usePlan.ts";

const usualMinutes: readonly number[] = [30, 45, 60, 75, 90, 120];

interface ChoosePersonProps {
  readonly name: string;
  readonly chosen: ParticipantId | null;
  /** Its word when nobody is chosen; without it somebody always is. */
  readonly noneWord?: string;
  readonly onChange: (person: ParticipantId | null) => void;
}

const ChoosePerson = ({ name, chosen, noneWord, onChange }: ChoosePersonProps) => {
  const { facts } = useNow();
  const people = inOrderOfName(facts.participants.filter((each) => isSeated(each) && each.party !== "guest"));
  return (
    <Field name={name}>
      <select
        value={chosen ?? ""}
        onChange={(event) => onChange(people.find((each) => each.id === event.target.value)?.id ?? null)}
      >
        {noneWord !== undefined && <option value="">{noneWord}</option>}
        {people.map((each) => (
          <option key={each.id} value={each.id}>
            {each.callName}
          </option>
        ))}
      </select>
    </Field>
  );
};

/** `null`: no call; `""`: it is no https address. */
const linkFrom = (typed: string): string | null => {
  const text = typed.trim();
  if (text === "") return null;
  try {
    return new URL(text).protocol === "https:" ? text : "";
  } catch {
    return "";
  }
};

export const PlanForm = ({ planning, readers }: { readonly planning: Planning; readonly readers: Audience }) => {
  const { speaking } = useNow();
  const { plan, change } = planning;
  const [isNoLink, setNoLink] = useState(false);
  const day = today(new Date(plan.plannedFor));
  const time = timeOf(plan.plannedFor);
  const moveTo = (newDay: string, newTime: string) => {
    const plannedFor = instantAt(newDay, newTime);
    if (plannedFor && plannedFor !== instantAt(day, time)) change({ plannedFor });
  };
  const chooseForm = (form: MeetingForm) => change({ form });
  const keepLink = (typed: string) => {
    const videoLink = linkFrom(typed);
    setNoLink(videoLink === "");
    if (videoLink !== "" && videoLink !== plan.videoLink) change({ videoLink });
  };
  return (
    <div className="stack">
      <div className="fields">
        <Field name={nlMeeting.preparing.fields.day}>
          <input key={day} type="date" defaultValue={day} onBlur={(event) => moveTo(event.target.value, time)} />
        </Field>
        <Field name={nlMeeting.preparing.fields.time}>
          <input key={time} type="time" defaultValue={time} onBlur={(event) => moveTo(day, event.target.value)} />
        </Field>
        <Field name={nlMeeting.preparing.fields.minutes}>
          <select
            value={plan.durationMinutes}
            onChange={(event) => change({ durationMinutes: Number(event.target.value) })}
          >
            {[...new Set([...usualMinutes, plan.durationMinutes])]
              .sort((one, other) => one - other)
              .map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
          </select>
        </Field>
      </div>
      <Readers id="plan-readers" audience={readers} onChange={null} />
      <Field name={nlMeeting.preparing.fields.place}>
        <input
          key={plan.place}
          type="text"
          lang="nl"
          defaultValue={plan.place}
          maxLength={200}
          autoComplete="off"
          onBlur={(event) => event.target.value.trim() !== plan.place && change({ place: event.target.value.trim() })}
        />
      </Field>
      <label className="tick">
        <input
          type="checkbox"
          checked={plan.residentChoseTimeAndPlace}
          onChange={(event) => change({ residentChoseTimeAndPlace: event.target.checked })}
        />
        {nlMeeting.preparing.choseTick(speaking)}
      </label>
      <OneOf
        legend={nlMeeting.preparing.fields.form}
        among={meetingForms}
        wordOf={(form) => nl.meetings.forms[form]}
        chosen={plan.form}
        onChoose={chooseForm}
      />
      {(plan.form === "hybrid" || plan.form === "video" || plan.videoLink !== null) && (
        <Field
          name={nlMeeting.preparing.fields.videoLink}
          hint={isNoLink ? nlMeeting.preparing.fields.videoHint : undefined}
        >
          <input
            key={plan.videoLink ?? ""}
            type="text"
            inputMode="url"
            defaultValue={plan.videoLink ?? ""}
            maxLength={500}
            autoComplete="off"
            onBlur={(event) => keepLink(event.target.value)}
          />
        </Field>
      )}
      <div className="fields">
        <ChoosePerson
          name={nlMeeting.preparing.fields.chair}
          chosen={plan.chairId}
          onChange={(chairId) => chairId && change({ chairId })}
        />
        <ChoosePerson
          name={nlMeeting.preparing.fields.noteTaker}
          chosen={plan.noteTakerId}
          noneWord={nlMeeting.preparing.fields.noteTakerNone}
          onChange={(noteTakerId) => change({ noteTakerId })}
        />
      </div>
    </div>
  );
};

// One volunteer who asks something of their coordinator now: help, a limit that waits, or being asked how it goes. Each with one
// tap; of their tables only that they are there.
import { askWeeks } from "@werktafel/shared/domain/house/volunteers";
import { useState } from "react";
import type { MyVolunteer } from "../../requests/volunteers/decode.ts";
import { Button } from "../../ui/Button.tsx";
import { nlHelp } from "../../words/nlHelp.ts";

const words = nlHelp.volunteers;

export const tablesInWords = ({ tables }: MyVolunteer): string => words.tables(tables.map(({ since }) => since));

/** By the first of their names, as one speaks to them. */
export const calledBy = (name: string): string => name.split(" ")[0] ?? name;

export const asksNow = ({ help, limits, isDue }: MyVolunteer): boolean =>
  help !== null || isDue || limits.some(({ isAnswered }) => !isAnswered);

interface VolunteerCardProps {
  readonly volunteer: MyVolunteer;
  readonly onCall: () => void;
  readonly onAsked: (weeks: number) => void;
}

const Help = ({ volunteer: { name, help }, onCall }: Pick<VolunteerCardProps, "volunteer" | "onCall">) => {
  if (help === null) return null;
  const called = calledBy(name);
  const { takenBy, phone } = help;
  return (
    <div className="stack">
      <p>{words.asks(called, help)}</p>
      {takenBy === null ? (
        <div className="row">
          <Button look="main" picture="phone" onPress={onCall}>
            {words.call(called)}
          </Button>
        </div>
      ) : (
        <p role="status">
          <b>{takenBy.isMine ? words.youCall(called) : words.otherCalls(takenBy.name, called)}</b>
        </p>
      )}
      {phone === null ? (
        <p className="soft small">{words.noNumber}</p>
      ) : (
        <a className="link" href={`tel:${phone}`}>
          {words.number(phone)}
        </a>
      )}
    </div>
  );
};

const AskHow = ({ volunteer, onAsked }: Pick<VolunteerCardProps, "volunteer" | "onAsked">) => {
  const { name, nextAskOn, everyWeeks, isDue } = volunteer;
  const [weeks, setWeeks] = useState(askWeeks.find((each) => each === everyWeeks) ?? 6);
  if (!isDue || nextAskOn === null) return null;
  const title = words.askHow(calledBy(name));
  return (
    <div className="stack">
      <p>
        <b>{title}</b> <span className="soft">{words.since(nextAskOn)}</span>
      </p>
      <div className="row">
        <label className="field">
          <span className="name">{words.again}</span>
          <select
            value={weeks}
            onChange={(event) => setWeeks(askWeeks.find((each) => String(each) === event.target.value) ?? weeks)}
          >
            {askWeeks.map((each) => (
              <option key={each} value={each}>
                {words.weeks(each)}
              </option>
            ))}
          </select>
        </label>
        <Button label={`${words.asked}: ${title}`} onPress={() => onAsked(weeks)}>
          {words.asked}
        </Button>
      </div>
    </div>
  );
};

export const VolunteerCard = ({ volunteer, onCall, onAsked }: VolunteerCardProps) => {
  const { name, standsInFor, limits } = volunteer;
  return (
    <li className="card stack volunteer">
      {standsInFor !== null && <p className="label">{words.standsInFor(standsInFor)}</p>}
      <h2>{name}</h2>
      <Help volunteer={volunteer} onCall={onCall} />
      {limits.map(({ on, isAnswered }, at) => (
        <p key={`${on} ${at}`}>
          {calledBy(name)} {words.limit(on)}: {isAnswered ? words.limitAnswered : words.limitOpen}.
        </p>
      ))}
      <AskHow volunteer={volunteer} onAsked={onAsked} />
      <p className="soft small">{tablesInWords(volunteer)}</p>
    </li>
  );
};

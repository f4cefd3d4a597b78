// Since when: since we last met, since you last looked, or any moment at which the board was kept.
import type { History } from "../../requests/decode.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

interface ChooseMomentProps {
  readonly history: History;
  readonly at: string;
  readonly onChoose: (at: string) => void;
}

export const ChooseMoment = ({ history, at, onChoose }: ChooseMomentProps) => {
  const { moments, lastMeetingAt, lastLookAt } = history;
  const known = [
    { word: nl.since.lastMeeting, at: lastMeetingAt },
    { word: nl.since.lastLook, at: lastLookAt },
  ];
  const place = moments.findLastIndex((moment) => moment.at <= at);
  const go = (to: number) => {
    const moment = moments[to];
    if (moment) onChoose(moment.at);
  };
  return (
    <fieldset className="card stack">
      <legend className="spoken">{nl.since.from}</legend>
      <p className="heading" aria-hidden="true">
        {nl.since.from}
      </p>
      <div className="row">
        {known.map(({ word, at: moment }) =>
          moment === null ? null : (
            <Button key={word} isPressed={at === moment} onPress={() => onChoose(moment)}>
              {word}
            </Button>
          ),
        )}
      </div>
      <p className="since-moment">{nl.since.moment(at)}</p>
      {moments.length > 1 && (
        <div className="since-slider">
          <label className="label" htmlFor="since-slider">
            {nl.since.slider}
          </label>
          <input
            id="since-slider"
            type="range"
            min={0}
            max={moments.length - 1}
            step={1}
            value={Math.max(place, 0)}
            aria-valuetext={nl.since.moment(at)}
            onChange={(event) => go(Number(event.target.value))}
          />
          <div className="row">
            <Button picture="back" onPress={() => go(Math.max(place - 1, 0))}>
              {nl.since.earlier}
            </Button>
            <Button picture="next" onPress={() => go(Math.min(place + 1, moments.length - 1))}>
              {nl.since.later}
            </Button>
          </div>
        </div>
      )}
    </fieldset>
  );
};

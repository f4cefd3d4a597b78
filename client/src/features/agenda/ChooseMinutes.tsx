// How long a point is meant to take, by tapping: a plan for who leads, never a clock.
import { nlMeeting } from "../../words/nlMeeting.ts";

const usual: readonly number[] = [0, 5, 10, 15, 20, 25, 30, 45, 60];

interface ChooseMinutesProps {
  /** What it is about, for who does not see where it stands. */
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

export const ChooseMinutes = ({ label, minutes, onChange }: ChooseMinutesProps) => (
  <label className="how-long">
    <span className="spoken">{label}</span>
    <select value={minutes} onChange={(event) => onChange(Number(event.target.value))}>
      {[...new Set([...usual, minutes])]
        .sort((one, other) => one - other)
        .map((each) => (
          <option key={each} value={each}>
            {nlMeeting.agenda.minutes(each)}
          </option>
        ))}
    </select>
  </label>
);

// On one's own card: from when to when one works, where that differs from the hours of one's organisation, or nobody knows those.
import type { OpenHours } from "@werktafel/shared/domain/house/organisation";
import { Field } from "../../../ui/Field.tsx";
import { nlTable } from "../../../words/nlTable.ts";

type Hours = Pick<OpenHours, "open" | "close">;

const words = nlTable.workDays;
const usual: Hours = { open: "09:00", close: "17:00" };

interface WorkHoursProps {
  readonly hours: Hours | null;
  readonly onChange: (hours: Hours | null) => void;
}

export const WorkHours = ({ hours, onChange }: WorkHoursProps) => (
  <>
    <label className="row">
      <input
        type="checkbox"
        checked={hours !== null}
        onChange={({ target }) => onChange(target.checked ? usual : null)}
      />
      {words.ownHours}
    </label>
    {hours && (
      <div className="times">
        <Field name={words.open}>
          <input type="time" value={hours.open} onChange={({ target }) => onChange({ ...hours, open: target.value })} />
        </Field>
        <Field name={words.close}>
          <input
            type="time"
            value={hours.close}
            onChange={({ target }) => onChange({ ...hours, close: target.value })}
          />
        </Field>
      </div>
    )}
  </>
);

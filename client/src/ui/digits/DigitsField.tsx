// A few digits, such as a code or a PIN: one field, drawn as cells when it is known how many. A phone offers its number keys
// and the code that came by text message; pasting works.
import { type RefObject, useId } from "react";

interface DigitsFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  /** So many cells; absent: a plain field. */
  readonly cells?: number;
  readonly most: number;
  /** A PIN is not shown to who looks over a shoulder. */
  readonly isSecret?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly isNameHidden?: boolean;
}

export const DigitsField = (props: DigitsFieldProps) => {
  const { name, value, onChange, cells, most, isSecret, isWrong, describedBy, field, isNameHidden } = props;
  const id = useId();
  const now = Math.min(value.length, (cells ?? 1) - 1);
  return (
    <div className="field digits">
      <label className={isNameHidden ? "name hidden-name" : "name"} htmlFor={id}>
        {name}
      </label>
      <div className={cells ? "cells" : "plain"}>
        {cells &&
          Array.from({ length: cells }, (_, at) => (
            <span key={at} aria-hidden="true" data-now={at === now}>
              {value[at] ?? ""}
            </span>
          ))}
        <input
          ref={field}
          id={id}
          data-first-focus
          type={isSecret ? "password" : "text"}
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete={isSecret ? "off" : "one-time-code"}
          maxLength={most}
          value={value}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value.replaceAll(/[^0-9]/g, "").slice(0, most))}
        />
      </div>
    </div>
  );
};

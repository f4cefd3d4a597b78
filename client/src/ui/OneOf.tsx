// One of a few, each said in words and all alike; nothing is chosen for anybody. Knows no casework.
import { useId } from "react";

interface OneOfProps<Value> {
  readonly legend: string;
  readonly among: readonly Value[];
  readonly wordOf: (value: Value) => string;
  /** `null`: nothing yet. */
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

export const OneOf = <Value extends string | boolean>({
  legend,
  among,
  wordOf,
  chosen,
  onChoose,
}: OneOfProps<Value>) => {
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choice">
        {among.map((each) => (
          <label key={String(each)}>
            <input type="radio" name={name} checked={chosen === each} onChange={() => onChoose(each)} />
            {wordOf(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

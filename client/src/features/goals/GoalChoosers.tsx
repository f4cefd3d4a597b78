// Of which part of life a goal is, and when one looks at it again: set by tapping, while one writes the words.
import { lifeDomains } from "@werktafel/shared/domain/lifeDomain";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { Wording } from "@werktafel/shared/domain/wording";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

interface GoalChoosersProps {
  readonly goal: GoalView;
  readonly onSheet: Wording | null;
}

export const GoalChoosers = ({ goal, onSheet }: GoalChoosersProps) => {
  const values = useItemValues(goal);
  return (
    <>
      <Field name={nl.goals.domain}>
        <select
          value={goal.lifeDomain ?? ""}
          onChange={(event) => values.set("lifeDomain", event.target.value || null)}
        >
          <option value="">{nl.goals.domainNone}</option>
          {lifeDomains.map((each) => (
            <option key={each} value={each}>
              {nl.lifeDomains[each]}
            </option>
          ))}
        </select>
      </Field>
      <Field name={nl.goals.reviewField}>
        <input
          type="date"
          value={onSheet?.reviewOn ?? ""}
          onChange={(event) => values.set("reviewOn", event.target.value || null)}
        />
      </Field>
    </>
  );
};

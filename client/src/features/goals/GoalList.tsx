// The goals, one line each: the one that is open is part of the table itself. No wall of cards (SCREENS.md 3.3).
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { ItemId } from "@werktafel/shared/ids";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { useNow } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";
import { domainWord } from "./domainWord.ts";

interface GoalListProps {
  readonly goals: readonly GoalView[];
  /** `null`: what belongs to no goal; `undefined`: everything is open. */
  readonly openGoal: ItemId | null | undefined;
  readonly onOpen: (goal: ItemId | null) => void;
  /** There are things that belong to no goal yet. */
  readonly hasLoose: boolean;
  readonly onAdd: (() => void) | null;
}

export const GoalList = ({ goals, openGoal, onOpen, hasLoose, onAdd }: GoalListProps) => {
  const { speaking } = useNow();
  return (
    <section className="goals" id="goals" tabIndex={-1} aria-label={nl.goals.region}>
      <h2 className="heading">
        <Picture name="flag" />
        {nl.goals.title(speaking)}
      </h2>
      {goals.length === 0 && <p className="soft">{nl.goals.none(speaking)}</p>}
      <ul data-list>
        {goals.map((goal) => (
          <li key={goal.key}>
            <button
              type="button"
              className="goal"
              data-stop
              aria-current={goal.id === openGoal ? "true" : undefined}
              onClick={() => onOpen(goal.id)}
            >
              <span className="words">{goal.words.text || nl.changing.noWords}</span>
              <span className="label">
                {[domainWord(goal.lifeDomain), nl.goals.status[goal.status]].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
        {hasLoose && (
          <li>
            <button
              type="button"
              className="goal"
              data-stop
              aria-current={openGoal === null ? "true" : undefined}
              onClick={() => onOpen(null)}
            >
              {nl.goals.loose}
            </button>
          </li>
        )}
      </ul>
      {onAdd && (
        <Button look="quiet" picture="plus" onPress={onAdd}>
          {nl.goals.add}
        </Button>
      )}
    </section>
  );
};

// "Verplaats naar …": to which goal a thing belongs, from a list. An agreement may belong to several goals.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { ItemId } from "@werktafel/shared/ids";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { belongNoMore, belongTo } from "../belonging.ts";
import { speech } from "../speech.ts";
import { useNow, useTable } from "../TableContext.ts";

interface MoveToProps {
  readonly card: ItemCard;
  readonly goalIds: readonly ItemId[];
  readonly onClose: () => void;
}

export const MoveTo = ({ card, goalIds, onClose }: MoveToProps) => {
  const table = useTable();
  const now = useNow();
  const isSeveral = card.collection === "agreements";
  const choose = (goal: GoalView | null) => {
    if (!card.ref) return;
    const from = { ...card.ref, collection: card.collection };
    const isOn = goal !== null && goalIds.includes(goal.id);
    if (isSeveral && isOn) belongNoMore(table, from, [goal.id]);
    else {
      if (!isSeveral || goal === null) belongNoMore(table, from, goalIds);
      if (goal?.ref) belongTo(table, from, goal.ref);
    }
    speech.say(nl.changing.movedTo(goal ? goal.words.text : nl.changing.noGoal));
    if (!isSeveral) onClose();
  };
  return (
    <Dialog title={nl.changing.moveToTitle} closeWord={nl.frame.close} onClose={onClose}>
      <div className="stack">
        {now.view.goals.map((goal) => (
          <label key={goal.key} className="tick">
            <input
              type={isSeveral ? "checkbox" : "radio"}
              name="goal"
              checked={goalIds.includes(goal.id)}
              onChange={() => choose(goal)}
            />
            {goal.words.text}
          </label>
        ))}
        <label className="tick">
          <input
            type={isSeveral ? "checkbox" : "radio"}
            name="goal"
            checked={goalIds.length === 0}
            onChange={() => choose(null)}
          />
          {nl.changing.noGoal}
        </label>
      </div>
    </Dialog>
  );
};

// The middle of the table: the one goal that is open, or everything at once when the whole table is asked for.
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import { may } from "@werktafel/shared/policy/may";
import type { ItemId } from "@werktafel/shared/ids";
import { useState } from "react";
import { AfterHours } from "../../../features/afterHours/AfterHours.tsx";
import { GoalHead } from "../../../features/goals/GoalHead.tsx";
import type { SlipKind } from "../../../features/slip/slip.ts";
import { latePaper } from "../../../table/late/latePaper.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { nl } from "../../../words/nl.ts";
import { GoalContent } from "./GoalContent.tsx";
import { useDissent } from "./useDissent.tsx";
import { atGoal, isNothing, onceAtGoal } from "../laidOut.ts";

const LookBackDialog = latePaper(
  async () => (await import("../../../features/lookingBack/LookBackDialog.tsx")).LookBackDialog,
);

type Add = ((kind: SlipKind, goal: ItemId | null) => void) | null;

const OneGoal = ({
  goal,
  isWhole,
  onAdd,
}: {
  readonly goal: GoalView;
  readonly isWhole: boolean;
  readonly onAdd: Add;
}) => {
  const { view, me, facts } = useNow();
  const [isLooking, setLooking] = useState(false);
  const mayLookBack = me !== null && facts.ending.closed === null && may(me, "writePlanB") === null;
  const dissents = useDissent(goal, "goal");
  return (
    <>
      <GoalHead
        goal={goal}
        among={view.goals}
        dissents={dissents}
        onLookBack={mayLookBack ? () => setLooking(true) : null}
      />
      {isLooking && <LookBackDialog goal={goal} onClose={() => setLooking(false)} />}
      <GoalContent
        goal={goal.id}
        at={isWhole ? onceAtGoal(view, goal.id) : atGoal(view, goal.id)}
        isWhole={isWhole}
        onAdd={onAdd}
      />
    </>
  );
};

export const OpenGoal = ({ goal, onAdd }: { readonly goal: GoalView | null; readonly onAdd: Add }) => {
  const { view, speaking } = useNow();
  const loose = atGoal(view, null);
  return (
    <section className="open" id="open-goal" tabIndex={-1} aria-label={nl.goals.openRegion}>
      {goal ? (
        <OneGoal key={goal.key} goal={goal} isWhole={false} onAdd={onAdd} />
      ) : view.goals.length === 0 && isNothing(loose) ? (
        <p className="soft">{nl.goals.none(speaking)}</p>
      ) : (
        <>
          <h2 className="title">{nl.goals.loose}</h2>
          <GoalContent goal={null} at={loose} isWhole={false} onAdd={onAdd} />
        </>
      )}
    </section>
  );
};

/** Everything this reader may see, each thing once. */
export const WholeTable = () => {
  const { view } = useNow();
  const loose = onceAtGoal(view, null);
  return (
    <section className="open" id="open-goal" tabIndex={-1} aria-label={nl.frame.unfoldAll}>
      {view.goals.map((goal) => (
        <div key={goal.key} className="whole-goal">
          <OneGoal goal={goal} isWhole onAdd={null} />
        </div>
      ))}
      {!isNothing(loose) && (
        <div className="whole-goal">
          <h2 className="title">{nl.goals.loose}</h2>
          <GoalContent goal={null} at={loose} isWhole onAdd={null} />
        </div>
      )}
      {view.afterHours.length > 0 && (
        <div className="whole-goal stack">
          <h2 className="title">{nl.afterHours.title}</h2>
          <AfterHours />
        </div>
      )}
    </section>
  );
};

// The plan from the device, goal by goal: what was said yes to, and what others do for it. One goal open at a time.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ItemId } from "@werktafel/shared/ids";
import { SaidBeside } from "../../table/correcting/SaidBeside.tsx";
import { callName } from "../../table/table.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nlApart } from "../../words/nlApart.ts";
import type { KeptNow } from "./kept.ts";

const words = nlApart.keptPlan.read;

interface LinesProps {
  readonly kept: KeptNow;
  readonly title: string;
  readonly lines: readonly (readonly [ItemCard, string])[];
}

const Lines = ({ kept, title, lines }: LinesProps) =>
  lines.length > 0 && (
    <>
      <h3>{title}</h3>
      <ul className="dots stack">
        {lines.map(([card, line]) => (
          <li key={card.key}>
            <span className="words">{line}</span>
            <SaidBeside card={card} now={kept} />
          </li>
        ))}
      </ul>
    </>
  );

export const KeptPlan = ({ kept }: { readonly kept: KeptNow }) => {
  const { view, facts } = kept;
  const accepted = view.actions.filter(({ isAccepted, status }) => isAccepted && status !== "done");
  const agreed = view.agreements.filter(({ status }) => status === "agreed");
  const under = (goal: ItemId | null) => ({
    agreements: agreed.filter(({ goalIds }) => (goal === null ? goalIds.length === 0 : goalIds.includes(goal))),
    doing: accepted.filter(({ goalId }) => goalId === goal),
  });
  const part = (goal: ItemId | null) => {
    const { agreements, doing } = under(goal);
    return (
      <div className="stack">
        <Lines
          kept={kept}
          title={words.agreements}
          lines={agreements.map((each) => [each, each.words.text] as const)}
        />
        <Lines
          kept={kept}
          title={words.doing}
          lines={doing.map((each) => [each, words.does(callName({ facts }, each.owner), each.words.text)] as const)}
        />
        {agreements.length + doing.length === 0 && <p>{words.nothingYet}</p>}
      </div>
    );
  };
  const loose = under(null);
  return (
    <section className="stack" aria-label={words.goals}>
      <h2 className="label">
        <Picture name="flag" />
        {words.goals}
      </h2>
      {view.goals.map((goal) => (
        <details key={goal.key} name="goal" className="card">
          <summary className="words">{goal.words.text}</summary>
          <SaidBeside card={goal} now={kept} />
          {part(goal.id)}
        </details>
      ))}
      {loose.agreements.length + loose.doing.length > 0 && (
        <details name="goal" className="card">
          <summary>{words.withoutGoal}</summary>
          {part(null)}
        </details>
      )}
      <p className="soft">{words.onlyAgreed}</p>
    </section>
  );
};

// The plan from the device, goal by goal: what was said yes to, and what others do for it. One goal open at a time.
import type { ItemId } from "@werktafel/shared/ids";
import { callName } from "../../table/table.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nlApart } from "../../words/nlApart.ts";
import type { KeptNow } from "./kept.ts";

const words = nlApart.keptPlan.read;

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly (readonly [string, string])[] }) =>
  lines.length > 0 && (
    <>
      <h3>{title}</h3>
      <ul className="dots stack">
        {lines.map(([key, line]) => (
          <li key={key} className="words">
            {line}
          </li>
        ))}
      </ul>
    </>
  );

export const KeptPlan = ({ kept: { view, facts } }: { readonly kept: KeptNow }) => {
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
        <Lines title={words.agreements} lines={agreements.map(({ key, words: said }) => [key, said.text] as const)} />
        <Lines
          title={words.doing}
          lines={doing.map(
            ({ key, owner, words: said }) => [key, words.does(callName({ facts }, owner), said.text)] as const,
          )}
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
      {view.goals.map(({ key, id, words: said }) => (
        <details key={key} name="goal" className="card">
          <summary className="words">{said.text}</summary>
          {part(id)}
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

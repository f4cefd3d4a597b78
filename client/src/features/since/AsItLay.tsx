// The table as it lay at an earlier moment, to look at only.
import type { TableView } from "@werktafel/shared/domain/tableView";
import { nl } from "../../words/nl.ts";

interface AsItLayProps {
  readonly view: TableView;
  readonly at: string;
}

export const AsItLay = ({ view, at }: AsItLayProps) => {
  const parts = [
    { kind: nl.since.kinds.goals, lines: view.goals.map(({ key, words }) => ({ key, text: words.text })) },
    { kind: nl.since.kinds.agreements, lines: view.agreements.map(({ key, words }) => ({ key, text: words.text })) },
    { kind: nl.since.kinds.actions, lines: view.actions.map(({ key, words }) => ({ key, text: words.text })) },
    { kind: nl.since.kinds.strengths, lines: view.strengths },
    { kind: nl.since.kinds.concerns, lines: view.concerns },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="stack" aria-labelledby="as-it-lay">
      <h2 id="as-it-lay">{nl.since.asItLay(at)}</h2>
      <p className="soft">{nl.since.asItLayWhy}</p>
      {parts.length === 0 && <p>{nl.since.nothingThen}</p>}
      {parts.map(({ kind, lines }) => (
        <div key={kind}>
          <h3>{kind}</h3>
          <ul>
            {lines.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

// The table as it lay at an earlier moment, to look at only, in the order in which it lies everywhere.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { TableView } from "@werktafel/shared/domain/tableView";
import { FewChip } from "../../table/item/FewChip.tsx";
import { nl } from "../../words/nl.ts";

interface AsItLayProps {
  readonly view: TableView;
  readonly at: string;
}

interface Line {
  readonly key: string;
  readonly text: string;
  readonly audience: Audience | null;
}

type Part = keyof typeof nl.since.parts;

const spoken = ({
  key,
  words,
  audience,
}: Omit<Line, "text"> & { readonly words: { readonly text: string } }): Line => ({
  key,
  text: words.text,
  audience,
});

const partsOf = (view: TableView): readonly { readonly part: Part; readonly lines: readonly Line[] }[] => [
  { part: "strengths", lines: view.strengths },
  { part: "concerns", lines: view.concerns },
  { part: "goals", lines: view.goals.map(spoken) },
  { part: "agreements", lines: view.agreements.map(spoken) },
  { part: "actions", lines: view.actions.map(spoken) },
  { part: "ideas", lines: view.ideas },
];

export const AsItLay = ({ view, at }: AsItLayProps) => {
  const parts = partsOf(view).filter(({ lines }) => lines.length > 0);
  return (
    <section className="card stack" aria-labelledby="as-it-lay">
      <h2 id="as-it-lay" className="heading">
        {nl.since.asItLay(at)}
      </h2>
      <p className="soft">{nl.since.asItLayWhy}</p>
      {parts.length === 0 && <p>{nl.since.nothingThen}</p>}
      {parts.map(({ part, lines }) => (
        <div key={part}>
          <h3>{nl.since.parts[part]}</h3>
          <ul className="since-lines">
            {lines.map(({ key, text, audience }) => (
              <li key={key}>
                <span className="words">{text}</span>
                <FewChip audience={audience} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

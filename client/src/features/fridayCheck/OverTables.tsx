// De vrijdag-check over all tables that somebody leads: one paper, a part per table by its colour and name (SCREENS.md 5.2).
import type { NamedCheck } from "@werktafel/shared/domain/time/friday/namedCheck";
import type { TableColour } from "@werktafel/shared/domain/fact";
import { useClock } from "../../table/time/useClock.ts";
import { CheckLines } from "./CheckLines.tsx";
import { CheckPaper } from "./CheckPaper.tsx";

interface CheckedTable {
  readonly board: string;
  readonly title: string;
  readonly colour: TableColour;
  readonly friday: NamedCheck | null;
}

export const OverTables = ({
  tables,
  isOpen,
}: {
  readonly tables: readonly CheckedTable[];
  readonly isOpen: boolean;
}) => {
  const at = useClock();
  const checked = tables.flatMap(({ friday, ...table }) => (friday ? [{ ...table, friday }] : []));
  const [first] = checked;
  if (!first) return null;
  return (
    <CheckPaper until={first.friday.until} closes={first.friday.closes} at={at} isOpen={isOpen}>
      {checked.map(({ board, title, colour, friday }) => (
        <section key={board} className="of-one-table" data-table={colour} aria-label={title}>
          <h3>
            <span className="tab" aria-hidden="true" />
            <a className="link" href={`/b/${board}`}>
              {title}
            </a>
          </h3>
          <CheckLines check={friday} at={at} />
        </section>
      ))}
    </CheckPaper>
  );
};

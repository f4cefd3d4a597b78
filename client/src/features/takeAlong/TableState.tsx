// How the table stands as a whole, in one calm sentence above everything: it rests, or it is finished.
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

export const TableState = () => {
  const now = useNow();
  const { pause, closed } = now.facts.ending;
  if (closed) {
    const { who, on } = closed.afterCare;
    return (
      <section className="table-state" aria-label={nl.tableState.over}>
        <p>
          <b>{nl.tableState.over}</b>
        </p>
        <p>{nl.tableState.since(dayInWords(closed.on))}</p>
        <p>{nl.tableState.asks(callName(now, who), dayInWords(on))}</p>
      </section>
    );
  }
  return pause ? (
    <p className="table-state">{nl.tableState.rests(pause.until === null ? null : dayInWords(pause.until))}</p>
  ) : null;
};

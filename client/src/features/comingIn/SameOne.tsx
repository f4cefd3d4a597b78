// Somebody is in here already, and holds the link of another chair: "Ben jij dat ook?". Their own yes and nothing else puts their
// tables together.
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";

interface SameOneProps {
  readonly name: string;
  /** Where they sit already. */
  readonly tables: readonly string[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

const words = nlApart.joined;

export const SameOne = ({ name, tables, onYes, onNo }: SameOneProps) => (
  <section className="stack" aria-label={words.ask}>
    <div role="alert" className="stack">
      <p>{words.here(name)}</p>
      {tables.length > 0 && (
        <>
          <p>{tables.length === 1 ? words.tables : words.manyTables}</p>
          <ul className="stack">
            {tables.map((table) => (
              <li key={table} className="card">
                {table}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="ask">{words.ask}</h2>
    </div>
    <p>{words.yesWhat}</p>
    <p>{words.apartWhat}</p>
    <Button look="main" isBig isWide onPress={onYes}>
      {words.yes}
    </Button>
    <Button isBig isWide onPress={onNo}>
      {words.no}
    </Button>
  </section>
);

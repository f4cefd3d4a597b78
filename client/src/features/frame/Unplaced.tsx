// Own words that could not get a place on the board any more: shown in full, to copy. Nothing typed is lost in silence.
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/links/CopyButton.tsx";
import { nl } from "../../words/nl.ts";

export const Unplaced = () => {
  const table = useTable();
  const { unplaced } = useNow();
  if (unplaced.length === 0) return null;
  return (
    <section className="unplaced note now stack" role="alert" aria-label={nl.unplaced.title}>
      <h2 className="heading">{nl.unplaced.title}</h2>
      <p>{nl.unplaced.why}</p>
      {unplaced.map((words) => (
        <div key={`${words.sheet}/${words.item}/${words.text}`} className="stack">
          <textarea readOnly value={words.text} aria-label={nl.unplaced.title} />
          <div className="row">
            <CopyButton text={words.text} word={nl.unplaced.copy} doneWord={nl.unplaced.copied} />
            <Button look="quiet" onPress={() => table.sync.forgetUnplaced(words)}>
              {nl.unplaced.done}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
};

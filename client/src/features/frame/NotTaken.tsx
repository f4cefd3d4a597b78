// What I said without a connection and the table could not take: told kindly, with my own words to read and copy, and with how it
// stands now. Nothing said is lost in silence.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import { useSyncExternalStore } from "react";
import type { NotTaken } from "../../facts/notTaken.ts";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/links/CopyButton.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.notTaken;

/** Where a wish has words, also a single one. */
const ownFields: ReadonlySet<string> = new Set(["text", "note", "why", "ownWords", "boundary", "offer"]);
/** Where it has ids, days and choices. */
const noWords: ReadonlySet<string> = new Set([
  "item",
  "from",
  "to",
  "kind",
  "value",
  "for",
  "on",
  "id",
  "meeting",
  "sheet",
  "audience",
]);

/** Whatever somebody wrote in a wish, whatever wish it is. */
const wordsIn = (found: unknown, field = ""): readonly string[] => {
  if (typeof found === "string") {
    const text = found.trim();
    return text !== "" && (ownFields.has(field) || /\s/.test(text)) ? [text] : [];
  }
  if (typeof found !== "object" || found === null) return [];
  // What it was said to comes first.
  const entries = Object.entries(found).sort(([one], [other]) => Number(other === "words") - Number(one === "words"));
  return entries.flatMap(([name, value]) => (noWords.has(name) ? [] : wordsIn(value, name)));
};

const isValue = (value: unknown): value is AccordValue => value === "yes" || value === "notYet" || value === "no";

const leadOf = ({ payload }: NotTaken, now: TableNow): string => {
  if (!("value" in payload) || !isValue(payload.value) || !("words" in payload)) return words.other;
  const other = "for" in payload ? payload.for : undefined;
  return other === undefined ? words.answered[payload.value] : words.answeredFor[payload.value](callName(now, other));
};

export const NotTakenNotes = () => {
  const { notTaken } = useTable();
  const now = useNow();
  const all = useSyncExternalStore(notTaken.subscribe, notTaken.all);
  if (all.length === 0) return null;
  return (
    <section className="unplaced note now stack" aria-label={words.title}>
      <h2 className="heading">{words.title}</h2>
      <p>{words.lead}</p>
      {all.map((each) => {
        const text = wordsIn(each.payload).join("\n");
        return (
          <div key={each.id} className="stack">
            <p className="label">{leadOf(each, now)}</p>
            {text !== "" && <textarea readOnly value={text} aria-label={words.field} />}
            <RefusalNote refusal={each.refusal} />
            <div className="row">
              {text !== "" && <CopyButton text={text} word={nl.unplaced.copy} doneWord={nl.unplaced.copied} />}
              <Button look="quiet" onPress={() => notTaken.forget(each.id)}>
                {words.seen}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
};

// "Code van je papier": the five digits behind a line on paper bring one to that line. Looked up among what this reader reads, in
// this browser; a code of something else is like none.
import { paperCode, typedCode } from "@werktafel/shared/domain/table/paperCode";
import { linesOn } from "@werktafel/shared/domain/table/tableLines";
import type { ItemId } from "@werktafel/shared/ids";
import { useState } from "react";
import { PaperAnswer } from "../../table/hand/PaperAnswer.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { paperCodeWords as words } from "../../words/nl/reading/paperCode.ts";

interface CodeDialogProps {
  readonly onGo: (collection: string, item: ItemId) => void;
  readonly onClose: () => void;
}

export const CodeDialog = ({ onGo, onClose }: CodeDialogProps) => {
  const { view } = useNow();
  // Typed on the first screen, or over all tables: the address brought it along, digits that say nothing of the line.
  const [typed, setTyped] = useState(() => /^#code-(\d{5})$/.exec(location.hash)?.[1] ?? "");
  const code = typedCode(typed);
  const found = code === null ? [] : linesOn(view).filter(({ card }) => paperCode(card.id) === code);
  return (
    <Dialog title={nl.searching.paperCode} closeWord={nl.frame.close} onClose={onClose}>
      <Field name={words.field} hint={words.hint}>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          data-first-focus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <p role="status" className="soft">
        {code !== null && found.length === 0 ? words.none : ""}
      </p>
      <ul className="stack">
        {found.map(({ card, text }) => (
          <li key={card.key} className="stack">
            <button
              type="button"
              className="card found"
              onClick={() => {
                onClose();
                onGo(card.collection, card.id);
              }}
            >
              {text}
            </button>
            <PaperAnswer card={card} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

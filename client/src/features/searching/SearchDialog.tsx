// "Zoek op deze tafel": in the words this reader sees, and nowhere else. Choosing a line goes there.
import type { ItemId } from "@werktafel/shared/ids";
import { useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { linesOf } from "./linesOf.ts";

const mostShown = 20;

interface SearchDialogProps {
  readonly onGo: (collection: string, item: ItemId) => void;
  readonly onClose: () => void;
}

export const SearchDialog = ({ onGo, onClose }: SearchDialogProps) => {
  const { view } = useNow();
  const [wanted, setWanted] = useState("");
  const found = linesOf(view, wanted).slice(0, mostShown);
  return (
    <Dialog title={nl.searching.title} closeWord={nl.frame.close} onClose={onClose}>
      <Field name={nl.searching.field}>
        <input
          type="text"
          inputMode="search"
          data-first-focus
          value={wanted}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
      </Field>
      <p role="status" className="soft">
        {wanted.trim() === "" ? "" : found.length === 0 ? nl.searching.none : nl.searching.found}
      </p>
      <ul className="stack">
        {found.map((line) => (
          <li key={line.key}>
            <button
              type="button"
              className="card found"
              onClick={() => {
                onClose();
                onGo(line.collection, line.id);
              }}
            >
              {line.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

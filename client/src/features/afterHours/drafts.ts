// What somebody began to write here stays in hand when the paper is closed for a moment, until it is put on the board.
import { useState } from "react";
import type { Table } from "../../table/table.ts";
import { useTable } from "../../table/TableContext.ts";
import type { ContactDraft } from "./putContact.ts";

const drafts = new WeakMap<Table, Map<string, ContactDraft>>();

const draftsOf = (table: Table): Map<string, ContactDraft> => {
  const known = drafts.get(table) ?? new Map<string, ContactDraft>();
  drafts.set(table, known);
  return known;
};

/** The draft for this agreement (`""`: for a new one), and how to change it; `null` throws it away. */
export const useDraft = (
  agreement: string,
): readonly [draft: ContactDraft | null, change: (draft: ContactDraft | null) => void] => {
  const kept = draftsOf(useTable());
  const [draft, setDraft] = useState(kept.get(agreement) ?? null);
  const change = (next: ContactDraft | null) => {
    if (next) kept.set(agreement, next);
    else kept.delete(agreement);
    setDraft(next);
  };
  return [draft, change];
};

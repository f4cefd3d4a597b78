// What somebody is writing outlives the paper it is written on: a pause, or a screen that changes under it, loses no word. In
// memory, for this table, until it is put down or thrown away.
import { useState } from "react";
import type { Table } from "./table.ts";
import { useTable } from "./TableContext.ts";

/** Makes the hook that keeps one draft per table; `empty` is how it begins. */
export const keptDraft = <Draft>(empty: Draft) => {
  const kept = new WeakMap<object, Draft>();
  return (): readonly [draft: Draft, change: (draft: Draft) => void] => {
    const table: Table = useTable();
    const [draft, setDraft] = useState(() => kept.get(table) ?? empty);
    const change = (next: Draft) => {
      kept.set(table, next);
      setDraft(next);
    };
    return [draft, change];
  };
};

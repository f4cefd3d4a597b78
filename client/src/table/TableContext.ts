// How the features reach the open board: one context, redrawn when something that was seen changes.
import { createContext, use, useSyncExternalStore } from "react";
import type { Table, TableNow } from "./table.ts";

export const TableContext = createContext<Table | null>(null);

export const useTable = (): Table => {
  const table = use(TableContext);
  if (!table) throw new Error("No table is open here");
  return table;
};

export const useNow = (): TableNow => {
  const table = useTable();
  return useSyncExternalStore(table.subscribe, table.now);
};

/** The table on this page, for who keeps a plan of it on this device (`keptPlan/atContact.ts`). */
export const tableHere: { table: Table | null } = { table: null };

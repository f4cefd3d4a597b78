// *Dit lezen: …* above what somebody adds to something that lies on the board: its readers are those of the sheet it lies on (R-222a).
import type { SheetId } from "@werktafel/shared/ids";
import { useId } from "react";
import { Readers } from "../choosing/Readers.tsx";
import { useTable } from "../TableContext.ts";

export const ItemReaders = ({ sheet }: { readonly sheet: SheetId }) => {
  const table = useTable();
  const id = useId();
  const found = table.sync.sheets().find(({ content }) => content.sheet === sheet);
  return found ? <Readers id={id} audience={found.content.audience} onChange={null} /> : null;
};

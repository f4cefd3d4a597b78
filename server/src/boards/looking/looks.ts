// Somebody opens a board, by whichever way: the table and everything of smaller circles that this reader may read comes on
// the screen at once, so all of it counts as looked at.
import type { AccessWay } from "@werktafel/shared/domain/accessEvent";
import type { AccessLines } from "../../access/accessLines.ts";
import type { Gate, Place } from "../../access/gate.ts";

export const openLooks =
  ({ gate, lines }: { readonly gate: Pick<Gate, "sheets">; readonly lines: AccessLines }) =>
  async (place: Place, via: AccessWay): Promise<void> => {
    const { board, visitor } = place;
    const sheets = (await gate.sheets(place)).filter(({ audience }) => audience !== "everyone").map(({ id }) => id);
    await lines.opened({ board, visitor, via, isTable: true, sheets });
  };

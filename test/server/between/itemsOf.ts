// The actions on a table on paper, as its sheets would hold them.
import type { ItemRef, SheetItem } from "@werktafel/shared/domain/item";
import type { ParticipantId, SheetId } from "@werktafel/shared/ids";

export const itemsOf = (
  text: string,
  ownerId: ParticipantId,
  refs: readonly ItemRef[],
): ReadonlyMap<SheetId, SheetItem[]> =>
  new Map(
    refs.map(({ sheet, item: id }) => [
      sheet,
      [
        {
          id,
          sheet,
          collection: "actions",
          texts: { text },
          values: { ownerId, mode: "self", kind: "contactAuthority", due: "2026-06-26" },
          ids: { with: [] },
        },
      ],
    ]),
  );

// Who reads a handover here, and how the people in it are called.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Handover } from "@werktafel/shared/domain/between/handover";
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import { isResident } from "@werktafel/shared/domain/participant";
import { callName, type Table, type TableNow } from "../../table/table.ts";
import type { Reader } from "./path.ts";

/** `null`: its sheet is not here (any more). */
export const audienceOf = (table: Table, { place }: Handover): Audience | null =>
  "audience" in place ? place.audience : (table.sync.sheet(place.item.sheet)?.card.audience ?? null);

export const readerOf = (table: Table, now: TableNow, handover: Handover): Reader => ({
  me: now.me?.id ?? null,
  residents: readersAmong(now.facts.participants, audienceOf(table, handover) ?? [])
    .filter(isResident)
    .map(({ id }) => id),
  nameOf: (id) => callName(now, id),
});

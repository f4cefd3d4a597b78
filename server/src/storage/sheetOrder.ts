// In which order the parts of a board stand, for everyone and each time: by when they began. What one file brought began at one
// moment; of that, what all read comes first, then from few readers to many.
import { audienceKey } from "@werktafel/shared/domain/audience";
import type { SheetRow } from "./port.ts";

const readersOf = ({ audience }: SheetRow): number => (audience === "everyone" ? 0 : audience.length);
/** Ids of sheets are drawn by lot: they tell two parts apart that are alike in everything else. */
const madeTogether = ({ audience, kind, id }: SheetRow): string => `${audienceKey(audience)} ${kind} ${id}`;

export const inOrderOfMaking = (one: SheetRow, other: SheetRow): number =>
  one.createdAt - other.createdAt ||
  readersOf(one) - readersOf(other) ||
  (madeTogether(one) < madeTogether(other) ? -1 : 1);

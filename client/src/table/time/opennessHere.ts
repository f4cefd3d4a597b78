// When the people at this table can be reached, as far as this screen knows: what the pure rules ask for.
import { opennessOf } from "@werktafel/shared/domain/time/doors";
import type { Openness } from "@werktafel/shared/domain/time/openness";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { TableNow } from "../table.ts";

export const opennessHere =
  ({ facts, holidays }: Pick<TableNow, "facts" | "holidays">) =>
  (person: Participant): Openness | null =>
    opennessOf(person, facts, holidays);

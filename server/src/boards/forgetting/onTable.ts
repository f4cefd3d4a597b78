// What lies on the table and can be contradicted, taken back or erased: everything but the question, which is the residents'
// own and which they put differently themselves.
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { FoundItem, VerbContext } from "../verb.ts";

/** `null`: not there, or not for who asks. */
export const onTable = async ({ items }: VerbContext, ref: ItemRef): Promise<FoundItem | null> =>
  (await items(ref)).find(({ item }) => item.collection !== "question") ?? null;

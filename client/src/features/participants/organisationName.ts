// The name of an organisation, from the records the board file brought along; empty when this reader was told none.
import type { BoardFacts } from "@werktafel/shared/domain/board";

export const organisationName = (facts: BoardFacts, id: string | null): string => {
  const kept = id === null ? undefined : facts.records["organisations"]?.find((each) => each.id === id);
  const { record } = kept ?? {};
  return typeof record === "object" && record !== null && "name" in record && typeof record.name === "string"
    ? record.name
    : "";
};

// The organisations this table knows, by name.
import type { BoardFacts } from "@werktafel/shared/domain/board";

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
}

export const organisationsOf = (facts: BoardFacts): readonly KnownOrganisation[] =>
  (facts.records["organisations"] ?? []).map(({ id, record }) => ({
    id,
    name:
      typeof record === "object" && record !== null && "name" in record && typeof record.name === "string"
        ? record.name
        : "",
  }));

export const namesOf = (facts: BoardFacts, ids: readonly string[]): readonly string[] =>
  organisationsOf(facts)
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name);

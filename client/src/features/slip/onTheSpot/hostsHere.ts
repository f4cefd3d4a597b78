// The workplaces around this table, by the names of their organisations, with who is there for them.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { grouped } from "@werktafel/shared/domain/grouped";
import { isSeated, type Participant } from "@werktafel/shared/domain/participant";

export interface HostHere {
  readonly organisation: string;
  readonly people: readonly Participant[];
}

const nameOf = (facts: BoardFacts, id: string | null): string => {
  const record = facts.records["organisations"]?.find((each) => each.id === id)?.record;
  return typeof record === "object" && record !== null && "name" in record && typeof record.name === "string"
    ? record.name
    : "";
};

export const hostsHere = (facts: BoardFacts): readonly HostHere[] => {
  const byName = grouped(
    facts.participants.filter((each) => each.party === "host" && isSeated(each)),
    (each) => nameOf(facts, each.organisationId),
  );
  return [...byName]
    .filter(([organisation]) => organisation !== "")
    .map(([organisation, people]) => ({ organisation, people }));
};

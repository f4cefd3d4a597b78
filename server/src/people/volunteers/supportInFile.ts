// How the volunteers of a board file are backed: told to the house alone, and never to the table. The coordinator is who
// the file itself seats under that name; otherwise a name, until an administrator says who that is here.
import type { BoardFile } from "@werktafel/shared/boardFile/fileShape";
import { usualAskWeeks, type VolunteerBacked } from "@werktafel/shared/domain/house/volunteers";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { PersonId } from "@werktafel/shared/ids";
import { newId } from "../newId.ts";

export interface NewBacked {
  readonly id: string;
  readonly person: PersonId;
  readonly is: VolunteerBacked;
}

interface SeatedAs {
  readonly participant: Participant;
  readonly person: PersonId;
}

const nameOf = ({ organisations }: BoardFile, id: string | null): string => {
  const name = organisations?.find((each) => each.id === id)?.["name"];
  return typeof name === "string" ? name : "";
};

export const supportInFile = (file: BoardFile, people: readonly SeatedAs[]): readonly NewBacked[] =>
  (file.volunteerSupport ?? []).flatMap((each) => {
    const of = people.find(({ participant }) => participant.id === each.forId);
    if (of?.participant.party !== "volunteer" || of.participant.leftOn !== null) return [];
    const coordinatorName = each.coordinatorName ?? "";
    const coordinator = people.find(
      ({ participant: { name, party, leftOn, organisationId } }) =>
        party === "staff" && leftOn === null && name === coordinatorName && organisationId === each.organisationId,
    );
    return [
      {
        id: newId(),
        person: of.person,
        is: {
          coordinator: coordinator?.person ?? null,
          coordinatorName,
          organisationName: nameOf(file, each.organisationId ?? null),
          everyWeeks: each.askEveryWeeks ?? usualAskWeeks,
          nextAskOn: each.nextAskOn ?? null,
          ask: null,
        },
      },
    ];
  });

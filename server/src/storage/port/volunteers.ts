// What the store keeps of how volunteers are backed: one row per person who volunteers, replaced and never added to.
import type { PersonId } from "@werktafel/shared/ids";

export interface VolunteerRow {
  readonly id: string;
  readonly person: PersonId;
  /** JSON text. Sealed under the person's own key. */
  readonly json: string;
}

export interface VolunteersPort {
  /** In the place of an earlier one of this id. */
  putVolunteer(row: VolunteerRow): void;
  volunteer(id: string): VolunteerRow | null;
  /** Of one person, or all; in order of id. */
  volunteers(person?: PersonId): readonly VolunteerRow[];
}

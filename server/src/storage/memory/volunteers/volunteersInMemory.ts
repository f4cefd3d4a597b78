// How volunteers are backed, in memory.
import { volunteerPlace } from "../../places.ts";
import type { VolunteersPort } from "../../port/volunteers.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { BackedRow, Tables } from "../tables.ts";

export const volunteersInMemory = ({ volunteers, people }: Tables, seal: Seal): VolunteersPort => {
  const opened = ({ id, person, epoch, bytes }: BackedRow) => ({
    id,
    person,
    json: toText(seal.open(bytes, volunteerPlace({ id, person }), epoch)),
  });
  return {
    putVolunteer: ({ id, person, json }) => {
      if (people.get(person) === undefined) throw new Error(`Impossible row: there is no person ${person}.`);
      volunteers.set(id, { id, person, ...seal.seal(toBytes(json), volunteerPlace({ id, person })) });
    },
    volunteer: (id) => {
      const row = volunteers.get(id);
      return row === undefined ? null : opened(row);
    },
    volunteers: (person) =>
      volunteers
        .where((row) => person === undefined || row.person === person)
        .map(opened)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
};

// How volunteers are backed, in SQLite: each row sealed under its volunteer's own key.
import type { PersonId } from "@werktafel/shared/ids";
import { volunteerPlace } from "../../../places.ts";
import type { VolunteerRow, VolunteersPort } from "../../../port/volunteers.ts";
import { type Seal, toBytes, toText } from "../../../seal.ts";
import type { Database } from "../../database.ts";

interface Stored extends Pick<VolunteerRow, "id" | "person"> {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export const volunteerRows = (database: Database, seal: Seal): VolunteersPort => {
  const put = database.prepare<[string, PersonId, number, Uint8Array]>(
    `INSERT INTO volunteers (id, person, key_epoch, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET person = excluded.person, key_epoch = excluded.key_epoch, bytes = excluded.bytes`,
  );
  const columns = "id, person, key_epoch AS epoch, bytes";
  const one = database.prepare<[string], Stored>(`SELECT ${columns} FROM volunteers WHERE id = ?`);
  const some = database.prepare<[PersonId], Stored>(`SELECT ${columns} FROM volunteers WHERE person = ? ORDER BY id`);
  const all = database.prepare<[], Stored>(`SELECT ${columns} FROM volunteers ORDER BY id`);
  const opened = ({ id, person, epoch, bytes }: Stored): VolunteerRow => ({
    id,
    person,
    json: toText(seal.open(bytes, volunteerPlace({ id, person }), epoch)),
  });
  return {
    putVolunteer: ({ id, person, json }) => {
      const { epoch, bytes } = seal.seal(toBytes(json), volunteerPlace({ id, person }));
      put.run(id, person, epoch, bytes);
    },
    volunteer: (id) => {
      const row = one.get(id);
      return row === undefined ? null : opened(row);
    },
    volunteers: (person) => (person === undefined ? all.all() : some.all(person)).map(opened),
  };
};

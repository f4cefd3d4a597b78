// In the place of the rows of access lines when they are priced: what is done at a table leaves no line in its transaction.
import type { AccessLinesPort } from "@werktafel/server/storage/port/accessLines";
import type { Seal } from "@werktafel/server/storage/seal";
import type { Database } from "@werktafel/server/storage/sqlite/database";
import { accessLineRows as rows } from "@werktafel/server/storage/sqlite/rows/accessLineRows";

export const accessLineRows = (database: Database, seal: Seal): AccessLinesPort => ({
  ...rows(database, seal),
  putAccess: () => undefined,
});

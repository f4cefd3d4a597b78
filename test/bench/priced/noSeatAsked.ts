// In the place of the store's questions about seats when the gate is priced: who writes is not looked up again at each edit.
import type { PermissionsPort } from "@werktafel/server/storage/port/permissions";
import type { Seal } from "@werktafel/server/storage/seal";
import type { Database } from "@werktafel/server/storage/sqlite/database";
import { permissionRows as rows } from "@werktafel/server/storage/sqlite/rows/permissionRows";

export const permissionRows = (database: Database, seal: Seal): PermissionsPort => ({
  ...rows(database, seal),
  isSeated: () => true,
});

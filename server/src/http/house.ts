// What the routes are handed: the rooms below, ready and open. Nothing here is made by a route itself.
import type { IncomingMessage } from "node:http";
import type { StepUpWay } from "@werktafel/shared/domain/signingIn";
import type { AccessLines } from "../access/accessLines.ts";
import type { Cookies } from "../access/cookies.ts";
import type { Devices } from "../access/devices/devices.ts";
import type { Gate, Visitor } from "../access/gate.ts";
import type { Standing } from "../access/openGate.ts";
import type { Strangers } from "../access/outside/strangers.ts";
import type { OrganisationDoor } from "../access/oidc/organisationDoor.ts";
import type { Passkeys } from "../access/passkeys/passkeys.ts";
import type { Ceremonies } from "../access/staff/ceremonies.ts";
import type { Pace } from "../access/pace.ts";
import type { Sessions } from "../access/sessions.ts";
import type { Boards } from "../boards/boards.ts";
import type { Mine } from "../boards/mine/openMine.ts";
import type { Log } from "../log.ts";
import type { Lobby } from "../people/lobby/lobby.ts";
import type { Newcomers } from "../people/newcomers.ts";
import type { Glass } from "../people/house/glass.ts";
import type { Staff } from "../people/house/staff.ts";
import type { Volunteers } from "../people/volunteers/volunteers.ts";
import type { Press } from "../paper/press.ts";
import type { Doors } from "../messages/sender.ts";
import type { Sheets } from "../sheets/sheets.ts";
import type { SessionRow } from "../storage/port/doors.ts";
import type { KeyWatch } from "../storage/nightly/keyWatch.ts";
import type { NightlyBackup } from "../storage/nightly/nightlyBackup.ts";
import type { Store } from "../storage/store.ts";
import type { ClientFiles } from "./clientFiles.ts";
import type { Metrics } from "./measured/metrics.ts";

export interface House {
  readonly store: Store;
  readonly gate: Gate;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly lobby: Lobby;
  readonly cookies: Cookies;
  /** Whose session a cookie's value is. */
  readonly visitorOf: (token: string) => Promise<Visitor | null>;
  /** How a cookie's session stands now, and that of the cookie a request is judged by. */
  readonly standingOf: (token: string) => Promise<Standing>;
  readonly standing: (request: IncomingMessage) => Promise<Standing>;
  readonly accessLines: AccessLines;
  readonly boards: Boards;
  /** What waits for whom, over all tables. */
  readonly mine: Pick<Mine, "linesAt">;
  readonly sheets: Sheets;
  readonly newcomers: Newcomers;
  readonly staff: Staff;
  readonly glass: Glass;
  /** How volunteers are backed, outside every table. */
  readonly volunteers: Volunteers;
  readonly passkeys: Passkeys;
  readonly ceremonies: Ceremonies;
  readonly organisationDoor: OrganisationDoor;
  /** In which ways whoever has this session can show that it is really them. */
  readonly stepUpWaysOf: (session: SessionRow) => Promise<readonly StepUpWay[]>;
  /** Where messages leave, per way. */
  readonly doors: Doors;
  readonly press: Press;
  /** Asked before what costs much. */
  readonly pace: Pace;
  /** Asked of who is not signed in. */
  readonly strangers: Strangers;
  readonly files: ClientFiles;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => number;
  readonly publicUrl: string | null;
  /** `strong`: who sits at a table for an organisation comes in by two factors. */
  readonly staffDoor: "strong" | "any";
  /** False where others than who sits at this machine might come: then the demo has no doors. */
  readonly mayHaveDoors: boolean;
  /** The nightly backups: whether they are made, and when the newest was. */
  readonly backups: Pick<NightlyBackup, "isOn" | "last">;
  /** Whether the keys open what lies in the store, as it was when they were last tried. */
  readonly keys: Pick<KeyWatch, "now">;
  /** True while the store takes nothing: disk full, input/output error. */
  readonly isRefusing: () => boolean;
}

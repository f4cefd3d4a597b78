// Where an organisation's sign-in sends people back to: one address, exactly, which the organisation knows beforehand.
import type { IncomingMessage } from "node:http";
import { ownOrigin } from "../origin.ts";

export const backInPath = "/terug";

export const backInAt = (request: IncomingMessage, publicUrl: string | null): string =>
  `${ownOrigin(request, publicUrl)}${backInPath}`;

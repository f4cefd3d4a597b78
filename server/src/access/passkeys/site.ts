// Under which name passkeys of this house are made: that of its public address, or of this machine while nobody else can come.
// An address by number has none; there a passkey cannot be made, and the screens do not offer it.
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { ownOrigin } from "../origin.ts";

export interface Site {
  readonly origin: string;
  /** The host name without its port. */
  readonly name: string;
}

const isThisMachine = (host: string): boolean => host === "localhost" || host.endsWith(".localhost");

/** `null`: no passkeys here. */
export const siteOf = (request: IncomingMessage, publicUrl: string | null): Site | null => {
  const origin = ownOrigin(request, publicUrl);
  const name = URL.parse(origin)?.hostname ?? "";
  if (name === "" || isIP(name.replace(/^\[|\]$/g, "")) !== 0) return null;
  if (publicUrl === null && !isThisMachine(name)) return null;
  return origin.startsWith("https:") || isThisMachine(name) ? { origin, name } : null;
};

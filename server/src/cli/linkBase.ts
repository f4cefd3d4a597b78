// Where links lead that a command hands out: the public address, else that of a server with these settings.
import type { Config } from "../config.ts";

/** Addresses that mean "every address of this machine"; nobody can go to those. */
const everywhere = ["0.0.0.0", "::"];

export const linkBaseFor = ({ publicUrl, host, port }: Config): string => {
  const reachable = everywhere.includes(host) ? "127.0.0.1" : host;
  return publicUrl ?? `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
};

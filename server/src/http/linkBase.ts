// Where a link leads that is made at a request: the public address, else the one that the maker used. A link made on the
// demo's `teun.localhost` leads to plain `localhost`: it is for somebody else.
import type { IncomingMessage } from "node:http";
import { ownOrigin } from "../access/origin.ts";

/** An origin without a slash at the end. */
export const linkBaseOf = (request: IncomingMessage, publicUrl: string | null): string =>
  ownOrigin(request, publicUrl).replace(/^http:\/\/[a-z0-9.-]+\.localhost(?=:|$)/, "http://localhost");

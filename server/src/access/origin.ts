// Where a request comes from. A page of another site can make a browser send requests here, cookies and all; it cannot
// make it lie about its origin. Judged for every request and for both kinds of socket (RELIABILITY.md W1, W2).
import type { IncomingMessage } from "node:http";

/** The origin this server is reached at: the public one, or the address in the request itself. */
export const ownOrigin = (request: IncomingMessage, publicUrl: string | null): string =>
  publicUrl ?? `http://${(request.headers.host ?? "").toLowerCase()}`;

/**
 * True when the request comes from our own pages, or from no page at all: a program sends no origin. A browser that sends
 * none (a plain navigation) says where it comes from in `Sec-Fetch-Site`.
 */
export const isOwnOrigin = (request: IncomingMessage, publicUrl: string | null): boolean => {
  const { origin } = request.headers;
  if (origin !== undefined) return origin.toLowerCase() === ownOrigin(request, publicUrl);
  const site = request.headers["sec-fetch-site"];
  const isNavigation = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
  return site === undefined || site === "same-origin" || site === "none" || isNavigation;
};

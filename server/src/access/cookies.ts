// The cookies of this house: a person's session; that of a big screen, which belongs to nobody; by what a browser that tries
// codes is known; and who waits at the door. Scripts cannot read them and other sites cannot send them along with a change.
import type { IncomingMessage } from "node:http";

export type CookieKind = "person" | "screen" | "browser" | "waiting";

/** Browsers keep a cookie 400 days at most. How long a session lasts is judged here, by its last use, not by the browser. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

export interface Cookies {
  readonly name: Readonly<Record<CookieKind, string>>;
  /** The value that came with a request; `null` when there is none. */
  read(request: IncomingMessage, kind: CookieKind): string | null;
  /** The `Set-Cookie` line that hands a session to the browser; a brief one is forgotten when the browser closes. */
  give(kind: CookieKind, token: string, isBrief?: boolean): string;
  /** The `Set-Cookie` line that takes it back. */
  take(kind: CookieKind): string;
}

/** Behind an https address the names get `__Host-`: bound to this one host, and never sent over an open line. */
export const cookiesFor = (publicUrl: string | null): Cookies => {
  const isSecure = publicUrl?.startsWith("https:") ?? false;
  const prefix = isSecure ? "__Host-" : "";
  const name = {
    person: `${prefix}werktafel`,
    screen: `${prefix}werktafel-screen`,
    browser: `${prefix}werktafel-browser`,
    waiting: `${prefix}werktafel-waiting`,
  };
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return {
    name,
    read: (request, kind) => {
      for (const pair of (request.headers.cookie ?? "").split(";")) {
        const split = pair.indexOf("=");
        if (split > 0 && pair.slice(0, split).trim() === name[kind]) return pair.slice(split + 1).trim();
      }
      return null;
    },
    give: (kind, token, isBrief = false) =>
      `${name[kind]}=${token}; ${isBrief ? "" : `Max-Age=${maxAgeSeconds}; `}${attributes}`,
    take: (kind) => `${name[kind]}=; Max-Age=0; ${attributes}`,
  };
};

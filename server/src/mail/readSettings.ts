// How mail and text messages are set up, read out of their settings: `null` when what stands there is not that.
import { readAddress } from "@werktafel/shared/domain/messages/address";
import type { MailSettings } from "./mailDoor.ts";
import type { TextSettings } from "./textDoor.ts";

const isLoopback = (host: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(host);
const usualPort = { "smtp:": 587, "smtps:": 465 } as const;
const isMailProtocol = (protocol: string): protocol is keyof typeof usualPort => Object.hasOwn(usualPort, protocol);

/** `smtps://user:password@host:465`, `smtp://host:587`; `?tls=never` where the server stands beside this one. */
export const readSmtpUrl = (text: string): Omit<MailSettings, "from"> | null => {
  const url = URL.parse(text);
  if (url === null || !isMailProtocol(url.protocol) || url.hostname === "" || !["", "/"].includes(url.pathname)) {
    return null;
  }
  const asked = url.searchParams.get("tls");
  if ([...url.searchParams.keys()].some((key) => key !== "tls") || (asked !== null && asked !== "never")) return null;
  const isInside = asked === "never" || isLoopback(url.hostname);
  const { username, password } = url;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? usualPort[url.protocol] : Number(url.port),
    tls: url.protocol === "smtps:" ? "always" : isInside ? "never" : "start",
    auth: username === "" ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
};

export const readSender = (text: string): string | null => readAddress("mail", text);

/** https; http only on this machine. The number has its place in it or in the body. */
export const readTextUrl = (text: string): string | null => {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.hash !== "") return null;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)) ? text : null;
};

const forbidden = /[\r\n]/;
const name = /^[A-Za-z0-9-]{1,64}$/;

/** `{"Authorization":"Bearer …","Content-Type":"application/json"}`. */
export const readTextHeaders = (text: string): TextSettings["headers"] | null => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // Not JSON: the setting is wrong, and its line says so.
    return null;
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) return null;
  const headers: Record<string, string> = {};
  for (const [key, value] of Object.entries(found)) {
    if (!name.test(key) || typeof value !== "string" || forbidden.test(value)) return null;
    headers[key] = value;
  }
  return headers;
};

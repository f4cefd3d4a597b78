// An answer to what never became a request of ours: a socket that is refused, bytes that are no HTTP. It says no more than
// its status, and nothing in it may run, be framed or be kept.

/** What every answer says at least, whoever makes it. */
export const bareHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

export const rawAnswer = (status: number, phrase: string): string =>
  [
    `HTTP/1.1 ${status} ${phrase}`,
    ...Object.entries(bareHeaders).map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
    "Content-Length: 0",
    "",
    "",
  ].join("\r\n");

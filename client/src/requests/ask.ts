// One request to our own server. An expected no comes back as a refusal; no connection is an answer too, because the
// screen then says so in words.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { decodeRefusal } from "./decode.ts";

export type Answer<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly body: unknown }
  | { readonly kind: "noConnection" };

interface Ask<Value> {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly decode: (found: unknown) => Value | null;
}

/** The page of this address comes anew, locked; from one that knows no lock the way leads to one that does. */
const toLockedPage = (): void => {
  const [navigation] = performance.getEntriesByType("navigation");
  const cameAnew = navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
  if (cameAnew && performance.now() < justNowMs) location.assign("/");
  else location.reload();
};
const justNowMs = 10_000;

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: a page of something in between. The caller treats it as an answer without a shape.
    return null;
  }
};

/** Asks; never throws for what the network or the server may rightly do. */
export const ask = async <Value>(
  path: string,
  { method = "GET", body, decode }: Ask<Value>,
): Promise<Answer<Value>> => {
  let response: Response;
  let found: unknown;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    found = await bodyOf(response);
  } catch {
    return { kind: "noConnection" };
  }
  if (!response.ok) {
    if (response.status >= 502) return { kind: "noConnection" };
    const refusal: Refusal = decodeRefusal(found) ?? { reason: "unknown" };
    // Locked by another tab, or by itself: the page comes anew, with nothing of what stood here.
    if (refusal.reason === "locked") toLockedPage();
    return { kind: "refused", refusal, body: found };
  }
  const value = decode(found);
  return value === null
    ? { kind: "refused", refusal: { reason: "malformed", path, detail: "answer" }, body: found }
    : { kind: "ok", value };
};

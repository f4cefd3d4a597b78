// What the house asks of an identity that was signed well and meant for it: that it is of now, that nobody stood in between,
// and, where that is the question, that the person was just asked and showed two factors.
import type { Provider } from "../../storage/works/house/records.ts";

export interface Claims {
  readonly iat: number;
  readonly azp?: unknown;
  readonly auth_time?: unknown;
  readonly acr?: unknown;
  readonly amr?: unknown;
}

/** Two clocks differ a little; more than this is another moment. */
const skewS = 60;
/** An identity is made while the browser is on its way back, not before. */
const oldestS = 10 * 60;

export interface ClaimsAsked {
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Since when the person must have been asked, at a step-up; `null`: whenever. */
  readonly askedSince: number | null;
}

/** The reason it is not believed; `null`: it is. */
export const faultOf = (claims: Claims, { clientId, now, askedSince }: ClaimsAsked): string | null => {
  const at = now / 1000;
  if (claims.iat > at + skewS) return "made in the future";
  if (claims.iat < at - oldestS) return "made long ago";
  if (claims.azp !== undefined && claims.azp !== clientId) return "made for another party";
  if (askedSince !== null) {
    if (typeof claims.auth_time !== "number") return "does not say when the person was asked";
    if (claims.auth_time < askedSince / 1000 - skewS) return "the person was not asked again";
  }
  return null;
};

const texts = (found: unknown): readonly string[] =>
  Array.isArray(found) ? found.filter((each): each is string => typeof each === "string") : [];

/** Two factors, in one of the ways that count for this organisation. Nothing said counts as one. */
export const isStrong = (
  claims: Claims,
  { strongAcr, strongAmr }: Pick<Provider, "strongAcr" | "strongAmr">,
): boolean =>
  (typeof claims.acr === "string" && strongAcr.includes(claims.acr)) ||
  texts(claims.amr).some((each) => strongAmr.includes(each));

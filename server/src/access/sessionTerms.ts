// How long somebody stays in, by how they came in: a resident is never sent away within the day, a borrowed phone
// forgets by itself, and who works with many tables shows more often that it is still them.
import type { DeviceWord, Strength } from "@werktafel/shared/domain/signingIn";
import type { SessionTerms } from "../storage/works/signIn.ts";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** Not used for so long, and open for so long, whatever was done (DESIGN.md 7: 90 days after its last use). */
export const sessionLimits = {
  link: { idleMs: 90 * dayMs, lastsMs: 365 * dayMs },
  borrowed: { idleMs: dayMs, lastsMs: dayMs },
  strong: { idleMs: 12 * hourMs, lastsMs: 7 * dayMs },
} as const;

export interface ComingInBy {
  readonly strength: Strength;
  readonly device: DeviceWord;
  readonly isBorrowed: boolean;
}

export const sessionTerms = ({ strength, device, isBorrowed }: ComingInBy, now: number): SessionTerms => {
  const { idleMs, lastsMs } = sessionLimits[isBorrowed ? "borrowed" : strength === "strong" ? "strong" : "link"];
  const hasShown = strength === "code" || strength === "strong";
  return { device, strength, isBorrowed, idleMs, endsAt: now + lastsMs, steppedUpAt: hasShown ? now : null };
};

/** A room's big screen: as long as it is used, until its link is replaced. */
export const screenTerms = (device: DeviceWord): SessionTerms => ({
  device,
  strength: "link",
  isBorrowed: false,
  idleMs: sessionLimits.link.idleMs,
  endsAt: null,
  steppedUpAt: null,
});

/** A phone, or something with a keyboard: all that is kept of what the browser says of itself. */
export const deviceOf = (userAgent: string): DeviceWord =>
  /Mobi|Android|iPhone|iPad|iPod/.test(userAgent) ? "phone" : "computer";

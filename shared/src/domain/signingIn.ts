// How somebody is in on a device: by which door, how sure the house is of it, and in which ways they can show again that it
// is really them before something that cannot be taken back.

/**
 * `link`: a personal link alone. `code`: a link, and a code that came another way. `strong`: two factors, by the own
 * organisation or a passkey. `demo`: a chair of the example table, where all is invented.
 */
export const strengths = ["link", "code", "strong", "demo"] as const;
export type Strength = (typeof strengths)[number];

/** No more of a device than its owner needs to know which of theirs it is. */
export const deviceWords = ["phone", "computer"] as const;
export type DeviceWord = (typeof deviceWords)[number];

/** `makePin`: nothing yet; choose a PIN on this device first. `organisation`: sign in there once more. */
export const stepUpWays = ["pin", "passkey", "organisation", "makePin"] as const;
export type StepUpWay = (typeof stepUpWays)[number];

/** For this long after showing that it is really them nobody is asked again. */
export const steppedUpForMs = 10 * 60_000;

/** True when this device showed not long ago that it is in its own hands. The example table has nothing to guard. */
export const isSteppedUp = (
  { strength, steppedUpAt }: { readonly strength: Strength; readonly steppedUpAt: number | null },
  now: number,
): boolean => strength === "demo" || (steppedUpAt !== null && now - steppedUpAt < steppedUpForMs);

/** A PIN of one's own: four to six digits. */
export const pinPattern = /^[0-9]{4,6}$/;
/** A code that goes with a link: four digits. */
export const codePattern = /^[0-9]{4}$/;

/**
 * How a device is shut that is not signed out: `locked`, to be opened with its own PIN; `lapsed`, past its limit and without
 * one: a new link is needed, and what was typed here waits for it.
 */
export const shutDoors = ["locked", "lapsed"] as const;
export type ShutDoor = (typeof shutDoors)[number];

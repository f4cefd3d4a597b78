// What the page that was loaded says of this device: whether its screen is locked, has a PIN, locks by itself, or is not
// one's own. Read once, before the screens take the place of that page.
import type { ShutDoor } from "@werktafel/shared/domain/signingIn";

export interface DeviceHere {
  /** `null`: open. */
  readonly door: ShutDoor | null;
  readonly hasPin: boolean;
  readonly isBorrowed: boolean;
  readonly lockAfterMinutes: number | null;
}

const doorOf = (said: string | undefined): ShutDoor | null => (said === "locked" || said === "lapsed" ? said : null);

const read = (): DeviceHere => {
  const said = document.querySelector<HTMLElement>("[data-door]")?.dataset ?? {};
  const minutes = Number(said["lockAfter"] ?? "");
  return {
    door: doorOf(said["door"]),
    hasPin: said["pin"] === "yes",
    isBorrowed: said["borrowed"] === "yes",
    lockAfterMinutes: Number.isInteger(minutes) && minutes > 0 ? minutes : null,
  };
};

let known: DeviceHere | null = null;

export const deviceHere = (): DeviceHere => (known ??= read());
/** A PIN was just chosen, or taken away. */
export const pinChanged = (hasPin: boolean): void => {
  known = { ...deviceHere(), hasPin, ...(hasPin ? {} : { lockAfterMinutes: null }) };
};

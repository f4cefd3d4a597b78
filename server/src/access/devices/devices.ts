// What somebody does with their own devices: lock one, open it again, choose a PIN, and end one that is lost. A PIN is tried
// slowly, off this thread, so that trying all of them takes longer than anybody has (RELIABILITY.md T5, T9).
import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import type { PersonId } from "@werktafel/shared/ids";
import type { SessionRow } from "../../storage/port/doors.ts";
import type { Store } from "../../storage/store.ts";
import type { SlowPin } from "../../storage/works/doors/pins.ts";

export interface Devices {
  /** What opens it again must be there; else false, and nothing is done. */
  lock(session: string): Promise<boolean>;
  setPin(session: string, pin: string): Promise<void>;
  dropPin(session: string): Promise<void>;
  /** True: right, and this device is open and showed who it is. A wrong one and one that must wait are told alike. */
  tryPin(session: string, pin: string): Promise<boolean>;
  /** Locks by itself when not used for so long; `null`: never. */
  lockAfter(session: string, ms: number | null): Promise<void>;
  /** The devices of somebody who is in as these people; one that reaches more than those is not among them. */
  of(people: readonly PersonId[]): Promise<readonly SessionRow[]>;
  /** On no device but one they are in as these any more; `but` null: on none. */
  endAll(people: readonly PersonId[], but: string | null): Promise<void>;
  /** All devices, and every link that could open another. Where they are in as somebody else too, they stay that. */
  endAllWays(person: PersonId): Promise<void>;
}

export interface DevicesNeeds {
  readonly store: Store;
  readonly now: () => number;
  /** These open nothing from now on. */
  readonly shut: (sessions: readonly string[]) => void;
  /** These go on for other tables than before. */
  readonly changed: (sessions: readonly string[]) => void;
  /** This one opens again. */
  readonly opened: (session: string) => void;
}

const slowly = promisify<string, string, number, Buffer>(scrypt);
const keyBytes = 32;

const slowPin = async (pin: string, salt: string): Promise<SlowPin> => ({
  salt,
  slow: (await slowly(pin, salt, keyBytes)).toString("base64url"),
});
const newSalt = (): string => randomBytes(16).toString("base64url");

export const openDevices = ({ store, now, shut, changed, opened }: DevicesNeeds): Devices => ({
  lock: async (session) => {
    const isLocked = await store.run("lockSession", { hash: session, now: now() });
    if (isLocked) shut([session]);
    return isLocked;
  },
  setPin: async (session, pin) => {
    await store.run("setPin", { hash: session, now: now(), ...(await slowPin(pin, newSalt())) });
  },
  dropPin: async (session) => store.run("dropPin", { hash: session }),
  tryPin: async (session, pin) => {
    // Without a PIN it takes as long.
    const salt = (await store.run("pinSalt", { hash: session })) ?? newSalt();
    const outcome = await store.run("tryPin", { hash: session, now: now(), ...(await slowPin(pin, salt)) });
    if (outcome === "right") opened(session);
    if (outcome === "over") shut([session]);
    return outcome === "right";
  },
  lockAfter: async (session, ms) => store.run("lockAfter", { hash: session, ms }),
  of: async (people) => store.run("devicesOf", { people }),
  endAll: async (people, but) => {
    const touched = await store.run("endDevicesOf", { people, but });
    if (touched.ended.length > 0) shut(touched.ended);
    changed(touched.changed);
  },
  endAllWays: async (person) => {
    const touched = await store.run("endWaysIn", { person, now: now() });
    if (touched.ended.length > 0) shut(touched.ended);
    changed(touched.changed);
  },
});

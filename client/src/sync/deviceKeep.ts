// What a person typed and the server does not have yet, kept on this device from page to page: slips, edits, wishes. Sealed
// under the session's key, one record per tab, taken over by one tab only, erased at sign-out and when the seat ends.
import type { BoardId } from "@werktafel/shared/ids";
import * as buffer from "lib0/buffer";
import { type DeviceRecord, type DeviceRecords, eraseDeviceRecords, openDeviceRecords } from "./keep/deviceRecords.ts";
import type { KeptOnDevice } from "./keep/keptOnDevice.ts";
import { type Seal, sealUnder } from "./keep/seal.ts";
import { lockedTabs, type Tabs } from "./keep/tabs.ts";

export interface DeviceKeep extends KeptOnDevice {
  /** The board leaves the screen: what is kept may be taken over by the next page. */
  close(): Promise<void>;
}

export interface DeviceKeepOptions {
  readonly board: BoardId;
  /** 32 bytes in base64, as `GET /api/session/keep-key` answers; rejects when there is no session. */
  readonly fetchKey?: () => Promise<string>;
  readonly records?: () => Promise<DeviceRecords>;
  readonly tabs?: Tabs;
  /** Asked before all is erased: is this device only shut, so that what it keeps must wait for it to be opened? */
  readonly isShut?: () => Promise<boolean>;
  /** The browser refused to keep something: private window, no room. Nothing on the screen is lost by it. */
  readonly onNotKept?: (cause: unknown) => void;
}

/** For who opens the keep of several tables: one key opens all of them. */
export const fetchKeyOfSession = async (): Promise<string> => {
  const response = await fetch("/api/session/keep-key", { headers: { Accept: "application/json" } });
  const answer: unknown = response.ok ? await response.json() : null;
  if (typeof answer === "object" && answer !== null && "key" in answer && typeof answer.key === "string") {
    return answer.key;
  }
  throw new Error(`no key for this session: ${response.status}`);
};

/** A locked screen and one that is past its limit look like the end of a seat; there what was typed waits. */
const isShutHere = async (): Promise<boolean> => {
  try {
    const answer: unknown = await (await fetch("/api/session")).json();
    return typeof answer === "object" && answer !== null && "door" in answer;
  } catch {
    // Nobody to ask: then nothing may stay.
    return false;
  }
};

/** `null` where nothing can be kept (no session, no secure page, a browser that refuses): all stays in memory then. */
export const openDeviceKeep = async (options: DeviceKeepOptions): Promise<DeviceKeep | null> => {
  const notKept = options.onNotKept ?? (() => {});
  try {
    const tabs = options.tabs ?? lockedTabs(navigator.locks);
    const seal = await sealUnder(new Uint8Array(buffer.fromBase64(await (options.fetchKey ?? fetchKeyOfSession)())));
    const records = await (options.records ?? openDeviceRecords)();
    const keep = new Keep({ board: options.board, seal, records, notKept, isShut: options.isShut ?? isShutHere });
    await keep.open(tabs);
    return keep;
  } catch (cause) {
    notKept(cause);
    return null;
  }
};

/** Signing out: nothing of any board stays on this device. */
export const eraseDevice = async (): Promise<void> => {
  // The plan goes with the rest; the screens that came with it hold no word of anybody, and go by themselves.
  await eraseDeviceRecords();
  navigator.serviceWorker?.controller?.postMessage("forget");
};

interface KeepParts {
  readonly board: BoardId;
  readonly seal: Seal;
  readonly records: DeviceRecords;
  readonly notKept: (cause: unknown) => void;
  readonly isShut: () => Promise<boolean>;
}

interface Kept {
  readonly key: string;
  readonly value: unknown;
}

class Keep implements DeviceKeep {
  readonly #board: BoardId;
  readonly #seal: Seal;
  readonly #records: DeviceRecords;
  readonly #notKept: (cause: unknown) => void;
  readonly #isShut: () => Promise<boolean>;
  readonly #tab = crypto.randomUUID();
  readonly #kept = new Map<string, readonly Kept[]>();
  /** Written since the last visit to the device, by name: the record to put and the keys to remove. */
  #changes = new Map<string, { readonly kept: Kept | null; readonly remove: readonly string[] }>();
  #writing: Promise<void> = Promise.resolve();
  #isEnding = false;
  #isRefused = false;
  #release: () => void = () => {};

  constructor({ board, seal, records, notKept, isShut }: KeepParts) {
    this.#board = board;
    this.#seal = seal;
    this.#records = records;
    this.#notKept = notKept;
    this.#isShut = isShut;
  }

  /** Takes over what tabs that are gone left behind. */
  async open(tabs: Tabs): Promise<void> {
    this.#release = await tabs.hold(this.#tab);
    const left = (await this.#records.all()).filter(({ board }) => board === this.#board);
    for (const tab of new Set(left.map((record) => record.tab))) {
      await tabs.takeOver(tab, () => this.#adopt(tab));
    }
  }

  read(name: string): readonly unknown[] {
    return (this.#kept.get(name) ?? []).map(({ value }) => value);
  }

  names(): readonly string[] {
    return [...this.#kept.keys()];
  }

  write(name: string, value: unknown): void {
    if (this.#isEnding) return;
    const before = this.#kept.get(name) ?? [];
    if (value === null && before.length === 0) return;
    const kept = value === null ? null : { key: crypto.randomUUID(), value };
    if (kept) this.#kept.set(name, [kept]);
    else this.#kept.delete(name);
    const isUnderWay = this.#changes.size > 0;
    const remove = [...(this.#changes.get(name)?.remove ?? []), ...before.map(({ key }) => key)];
    this.#changes.set(name, { kept, remove });
    // All that one turn brings goes in one visit.
    if (!isUnderWay) this.#writing = this.#writing.then(() => this.#flush()).catch(this.#refused);
  }

  erase(): void {
    this.#isEnding = true;
    this.#writing = this.#writing.then(() => this.#eraseUnlessShut()).catch(this.#notKept);
  }

  async written(): Promise<boolean> {
    await this.#writing;
    return !this.#isRefused;
  }

  readonly #refused = (cause: unknown): void => {
    this.#isRefused = true;
    this.#notKept(cause);
  };

  async close(): Promise<void> {
    await this.#writing;
    this.#release();
  }

  async #adopt(tab: string): Promise<void> {
    // Read again under the lock: somebody may have been quicker.
    const left = (await this.#records.all()).filter((record) => record.board === this.#board && record.tab === tab);
    const mine: DeviceRecord[] = [];
    const unreadable: string[] = [];
    for (const record of left) {
      const kept = read(await this.#seal.open(record.sealed, this.#label(record.key)));
      if (kept === null) unreadable.push(record.key);
      else {
        mine.push({ ...record, tab: this.#tab });
        this.#kept.set(kept.name, [...(this.#kept.get(kept.name) ?? []), { key: record.key, value: kept.value }]);
      }
    }
    await this.#records.change(mine, unreadable);
  }

  async #flush(): Promise<void> {
    const changes = this.#changes;
    this.#changes = new Map();
    const put: DeviceRecord[] = [];
    for (const [name, { kept }] of changes) {
      if (!kept) continue;
      const words = JSON.stringify({ name, value: kept.value });
      const sealed = await this.#seal.seal(words, this.#label(kept.key));
      put.push({ key: kept.key, board: this.#board, tab: this.#tab, sealed });
    }
    const remove = [...changes.values()].flatMap((change) => change.remove);
    await this.#records.change(put, remove);
  }

  async #eraseUnlessShut(): Promise<void> {
    if (await this.#isShut()) return location.reload();
    this.#kept.clear();
    this.#changes.clear();
    await this.#eraseBoard();
  }

  async #eraseBoard(): Promise<void> {
    const ofBoard = (await this.#records.all()).filter(({ board }) => board === this.#board);
    await this.#records.change(
      [],
      ofBoard.map(({ key }) => key),
    );
  }

  #label(key: string): string {
    return `${this.#board} ${key}`;
  }
}

const read = (words: string | null): { readonly name: string; readonly value: unknown } | null => {
  const kept: unknown = words === null ? null : JSON.parse(words);
  return typeof kept === "object" && kept !== null && "name" in kept && typeof kept.name === "string" && "value" in kept
    ? { name: kept.name, value: kept.value }
    : null;
};

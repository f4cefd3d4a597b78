// A place where a browser may ask for a socket. There are two; whatever else is asked for is cut without a word.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Visitor } from "../gate.ts";
import type { Entry } from "./registry.ts";

/** Somebody at the door: from our own pages, or from no page at all. */
export interface AtTheDoor {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  /** `null`: nobody with a session. */
  readonly visitor: Visitor | null;
}

interface DoorParts {
  /** What the address begins with: `/sync/`. */
  readonly path: string;
  readonly says: string;
  readonly policy: { readonly name: string; readonly judge: (visitor: Visitor | null) => boolean };
  readonly take: (at: AtTheDoor) => void;
}

/** Made by `UpgradeDoor.define` alone. */
export class UpgradeDoor {
  readonly #parts: DoorParts;

  private constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** Throws without a policy. */
  static define(parts: DoorParts): UpgradeDoor {
    if (typeof parts.policy?.judge !== "function") throw new Error(`upgrade ${parts.path} has no policy`);
    return new UpgradeDoor(parts);
  }

  get path(): string {
    return this.#parts.path;
  }

  get entry(): Entry {
    const { path, says, policy } = this.#parts;
    return { kind: "upgrade", name: path, says, policy: policy.name, schema: null };
  }

  letsIn(visitor: Visitor | null): boolean {
    return this.#parts.policy.judge(visitor);
  }

  take(at: AtTheDoor): void {
    this.#parts.take(at);
  }
}

export const upgradePolicies = {
  /** Who has a session. */
  signedIn: { name: "signedIn", judge: (visitor: Visitor | null) => visitor !== null },
  /** Everyone gets the socket; who may not read the sheet hears it by the close code (DESIGN.md 7). */
  judgedBySheet: { name: "judgedBySheet", judge: () => true },
} as const;

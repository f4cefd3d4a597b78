// What lies on the device is as unknown as what comes over a line: a plan that does not look like one is none.
import type { PlanLock } from "./planSeal.ts";

export interface PlanRecord {
  readonly board: string;
  /** Whose: no other person who comes in on this device reads or renews it. */
  readonly person: string;
  readonly keptAt: number;
  /** The latest moment at which this device was seen. */
  readonly seenAt: number;
  readonly wrong: number;
  readonly lock: PlanLock;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const isLoose = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

export const decodePlanRecord = (found: unknown): PlanRecord | null =>
  isLoose(found) &&
  typeof found["board"] === "string" &&
  typeof found["person"] === "string" &&
  typeof found["keptAt"] === "number" &&
  typeof found["seenAt"] === "number" &&
  typeof found["wrong"] === "number" &&
  found["sealed"] instanceof Uint8Array &&
  isLoose(found["lock"]) &&
  found["lock"]["salt"] instanceof Uint8Array &&
  found["lock"]["privateKey"] instanceof Uint8Array
    ? (found as unknown as PlanRecord)
    : null;

// Where and when an agreement was made, when that was not at a meeting: on the spot, by people who stood there together.
import type { SheetItem } from "./item.ts";

export type MadeKind = "workplace" | "homeVisit" | "elsewhere";
export const madeKinds: readonly MadeKind[] = ["workplace", "homeVisit", "elsewhere"];

export interface Provenance {
  readonly kind: MadeKind;
  /** As people there call it; may be empty. */
  readonly place: string;
  /** The day, `2026-06-10`; empty when it is not known. */
  readonly on: string;
}

const kindOf = (kind: string | null, place: string): MadeKind | null => {
  if (kind === "workplace" || kind === "homeVisit") return kind;
  // `meeting`: its day and place are those of the meeting. Of kinds that others thought of we know the place alone.
  return kind === null || kind === "meeting" || place === "" ? null : "elsewhere";
};

/** `null`: made at a meeting, or nobody said where. */
export const provenanceOf = (item: SheetItem | null): Provenance | null => {
  const { madeKind, madePlace, on } = item?.values ?? {};
  const place = typeof madePlace === "string" ? madePlace.trim() : "";
  const kind = kindOf(typeof madeKind === "string" ? madeKind : null, place);
  return kind && { kind, place, on: typeof on === "string" ? on : "" };
};

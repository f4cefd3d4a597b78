// "Wie keek?" as one reader is told it: per day and person, equal lines of a day as one. Ids of people at this table stay
// ids; how many lines there were, or which were left out for this reader, is told to nobody.
import type { AccessEvent, AccessKind } from "./accessEvent.ts";
import type { ParticipantId } from "../ids.ts";

/** Who looked. */
export type LookedBy =
  /** Sits here, or sat here. */
  | { readonly kind: "participant"; readonly participant: ParticipantId; readonly organisation: string | null }
  /** A beroepskracht of another table, by name. */
  | { readonly kind: "elsewhere"; readonly name: string }
  /** Somebody of another table, of whom no more is told: they have a table of their own to be private at. */
  | { readonly kind: "somebody" }
  | { readonly kind: "screen" | "operator" | "admin" | "house" };

export interface ToldLook {
  /** `2026-11-29`, in the Netherlands. */
  readonly day: string;
  /** The first and the last time that day; ISO instants. */
  readonly from: string;
  readonly until: string;
  readonly event: AccessEvent;
  readonly kind: AccessKind;
  readonly by: LookedBy;
  /** Who read what it is about; `null`: everyone at the table. */
  readonly circle: readonly ParticipantId[] | null;
  /** Whose link, chair or devices it is about. */
  readonly whose: ParticipantId | null;
}

/** One line before it is merged with its equals. */
export type OneLook = Omit<ToldLook, "from" | "until"> & { readonly at: string };

const keyOf = ({ day, event, kind, by, circle, whose }: OneLook): string =>
  JSON.stringify([day, event, kind, by, circle, whose]);

/** Equal lines of a day as one. They come in the order in which they were written, which no clock can change. */
export class MergedLooks {
  readonly #looks = new Map<string, ToldLook>();

  add(look: OneLook): void {
    const key = keyOf(look);
    const { at, ...rest } = look;
    const before = this.#looks.get(key);
    // The latest of its kind moves to the end.
    this.#looks.delete(key);
    this.#looks.set(key, { ...rest, from: before?.from ?? at, until: at });
  }

  /** Newest first. */
  all(): readonly ToldLook[] {
    return [...this.#looks.values()].reverse();
  }
}

/** One person's day. */
export interface LookedDay {
  readonly day: string;
  readonly by: LookedBy;
  readonly looks: readonly ToldLook[];
}

/** Who it was, whatever organisation they sat there for at that moment. */
const personIn = (by: LookedBy): string => {
  switch (by.kind) {
    case "participant":
      return `participant ${by.participant}`;
    case "elsewhere":
      return `elsewhere ${by.name}`;
    default:
      return by.kind;
  }
};
const hasOrganisation = (by: LookedBy): boolean => by.kind === "participant" && by.organisation !== null;

/** Per person and day, in the order in which somebody last did something. */
export const byPersonAndDay = (looks: readonly ToldLook[]): readonly LookedDay[] => {
  const days = new Map<string, LookedDay>();
  for (const look of looks) {
    const key = `${look.day} ${personIn(look.by)}`;
    const before = days.get(key);
    const by = before !== undefined && hasOrganisation(before.by) ? before.by : look.by;
    days.set(key, { day: look.day, by, looks: [...(before?.looks ?? []), look] });
  }
  return [...days.values()];
};

// What becomes true about asking how somebody is: an agreement to ask, its end, and an answer. Answers that a board file
// brought stand among those given here.
import { participantId, type ParticipantId } from "../../ids.ts";
import type { Audience } from "../audience.ts";
import { type Asking, type CheckIn, faces } from "./asking.ts";

type ByOn = { readonly by: ParticipantId; readonly on: string; readonly audience: Audience };

export type AskingFact =
  | ({ readonly kind: "askingAgreed"; readonly asking: Asking } & ByOn)
  | ({ readonly kind: "askingEnded"; readonly asking: string } & ByOn)
  /** `by`: who wrote it down; told to those whom the one who was asked chose. */
  | ({ readonly kind: "checkedIn"; readonly checkIn: Omit<CheckIn, "audience" | "on"> } & ByOn);

export interface AskingState {
  readonly askings: readonly Asking[];
  /** As far as this reader may know them, in the order in which they were told. */
  readonly checkIns: readonly CheckIn[];
}

export const noAsking: AskingState = { askings: [], checkIns: [] };

const kinds: Readonly<Record<AskingFact["kind"], true>> = { askingAgreed: true, askingEnded: true, checkedIn: true };
export const isAskingFact = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: AskingFact["kind"] }> => Object.hasOwn(kinds, fact.kind);

export const foldAsking = (state: AskingState, fact: AskingFact): AskingState => {
  switch (fact.kind) {
    case "askingAgreed": {
      // One person asks: a new agreement about the same person takes the place of the old one.
      const others = state.askings.filter(({ id, of }) => id !== fact.asking.id && of !== fact.asking.of);
      return { ...state, askings: [...others, fact.asking] };
    }
    case "askingEnded":
      return { ...state, askings: state.askings.filter(({ id }) => id !== fact.asking) };
    case "checkedIn": {
      const { checkIn, on, audience } = fact;
      const others = state.checkIns.filter(({ id }) => id !== checkIn.id);
      return { ...state, checkIns: [...others, { ...checkIn, on, audience }] };
    }
  }
};

/** A record that came in a board file. */
interface Kept {
  readonly id: string;
  readonly audience: Audience;
  readonly record: unknown;
}

const textsIn = (record: unknown): ((name: string) => string) => {
  const fields: Readonly<Record<string, unknown>> =
    typeof record === "object" && record !== null ? Object.fromEntries(Object.entries(record)) : {};
  return (name) => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
};

const checkInOf = ({ id, audience, record }: Kept): CheckIn | null => {
  const text = textsIn(record);
  const face = faces.find((each) => each === text("value"));
  const [of, askedBy] = [text("personId"), text("askedById")];
  if (face === undefined || of === "") return null;
  return {
    id,
    of: participantId(of),
    askedBy: askedBy === "" ? null : participantId(askedBy),
    on: text("on"),
    face,
    text: text("text"),
    via: text("via"),
    audience,
  };
};

const askingOf = ({ id, record }: Kept): Asking | null => {
  const text = textsIn(record);
  const [of, asker, from] = [text("personId"), text("askedById"), text("from")];
  const everyWeeks =
    typeof record === "object" && record !== null && "everyWeeks" in record ? record.everyWeeks : undefined;
  if (of === "" || asker === "" || typeof everyWeeks !== "number") return null;
  return { id, of: participantId(of), asker: participantId(asker), everyWeeks, from };
};

/** What a record of a board file adds; nothing for the collections of others. */
export const foldKeptAsking = (state: AskingState, collection: string, kept: Kept): Partial<AskingState> => {
  if (collection === "checkIns") {
    const checkIn = checkInOf(kept);
    return checkIn ? { checkIns: [...state.checkIns.filter(({ id }) => id !== kept.id), checkIn] } : {};
  }
  if (collection !== "askings") return {};
  const asking = askingOf(kept);
  return asking ? { askings: [...state.askings.filter(({ id }) => id !== kept.id), asking] } : {};
};

/** What there is now, in the shape in which records of a file are told. Answers that came in stay as they came. */
export const askingRecords = (
  state: AskingState & { readonly records: Readonly<Record<string, readonly Kept[]>> },
): Readonly<Record<"askings" | "checkIns", readonly Kept[]>> => {
  const came = state.records["checkIns"] ?? [];
  return {
    askings: state.askings.map(({ id, of, asker, everyWeeks, from }) => ({
      id,
      audience: "everyone",
      record: { personId: of, askedById: asker, everyWeeks, from },
    })),
    checkIns: [
      ...came,
      ...state.checkIns
        .filter(({ id }) => !came.some((each) => each.id === id))
        .map(({ id, of, askedBy, on, face, text, via, audience }) => ({
          id,
          audience,
          record: { on, personId: of, ...(askedBy ? { askedById: askedBy } : {}), via, value: face, text },
        })),
    ],
  };
};

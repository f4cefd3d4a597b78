// Sealing: each piece of adopted minutes gets a keyed commitment of its own, so that one changed character is found, and
// one block's seal can be looked at, or go, without the others (DESIGN.md 4; decision 0053).
import { type Audience, audienceKey } from "../audience.ts";
import type { Fact } from "../fact.ts";
import { foldMeetingFact } from "../meeting/foldMeeting.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import type { MeetingFact } from "../meeting/meetingFact.ts";
import type { BlockSeal } from "../minutes/minutes.ts";
import type { MeetingId } from "../../ids.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { addedPiece, type CorrectionFact, type MinutesAdopted, type Piece, piecesOf } from "./sealedPieces.ts";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export type MinutesSealed = Extract<MeetingFact, { readonly kind: "minutesSealed" }>;

export interface InMinutes {
  readonly meeting: MeetingId;
  readonly version: number;
}

/**
 * HMAC-SHA256 over where it stands, who reads it and what it says, hex. The board is not in it: a table that moves to
 * another house with its file keeps its seals, and the fingerprint on paper stays true.
 */
export const commitmentTo = ({ meeting, version }: InMinutes, piece: Piece, key: string): string => {
  const { name, audience, content } = piece;
  const said = canonicalJson({ meeting, version, name, audience, content });
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(said)));
};

/** 32 bytes as hex, from two ids that cannot be guessed. */
const freshKey = (newId: () => string): string => bytesToHex(sha256(utf8ToBytes(`${newId()} ${newId()}`)));

interface Sealing {
  readonly newId: () => string;
  /** Seals these pieces may have had before, in another house: one that fits stays, so that paper keeps its code. */
  readonly before?: readonly BlockSeal[];
}

const sealOf = (at: InMinutes, piece: Piece, { newId, before = [] }: Sealing): BlockSeal => {
  const fitting = before.find(
    ({ block, key, commitment }) => block === piece.name && commitmentTo(at, piece, key) === commitment,
  );
  if (fitting) return fitting;
  const key = freshKey(newId);
  return { block: piece.name, key, commitment: commitmentTo(at, piece, key) };
};

const sealed = (at: InMinutes, pieces: readonly Piece[], sealing: Sealing): readonly MinutesSealed[] => {
  const byReaders = new Map<string, { readonly audience: Audience; readonly seals: BlockSeal[] }>();
  for (const piece of pieces) {
    const there = byReaders.get(audienceKey(piece.audience)) ?? { audience: piece.audience, seals: [] };
    there.seals.push(sealOf(at, piece, sealing));
    byReaders.set(audienceKey(piece.audience), there);
  }
  const { meeting, version } = at;
  return [...byReaders.values()].map(({ audience, seals }) => ({
    kind: "minutesSealed",
    meeting,
    audience,
    version,
    seals,
  }));
};

/** One meeting as these facts make it. */
export const meetingIn = (facts: readonly Fact[], meeting: MeetingId): MeetingState | undefined =>
  facts.reduce<MeetingState | undefined>(
    (state, fact) => ("meeting" in fact && fact.meeting === meeting ? foldMeetingFact(state, fact) : state),
    undefined,
  );

/**
 * The seals that go with an adoption, one fact per readers, to be appended right behind it. `facts`: every fact of the
 * board before it, in order. Empty when the meeting is not among them.
 */
export const sealAdoption = (
  facts: readonly Fact[],
  adopted: MinutesAdopted,
  sealing: Sealing,
): readonly MinutesSealed[] => {
  return sealVersionOf([...facts, adopted], adopted, sealing);
};

/** The same for a version that took the place of an adopted one. `facts`: every fact up to and with the one that says so. */
export const sealVersionOf = (facts: readonly Fact[], at: InMinutes, sealing: Sealing): readonly MinutesSealed[] => {
  const state = meetingIn(facts, at.meeting);
  return state === undefined ? [] : sealed(at, piecesOf(facts, at, state), sealing);
};

/** The seal that goes with what is added under adopted minutes. */
export const sealAdded = (fact: CorrectionFact, version: number, newId: () => string): readonly MinutesSealed[] =>
  sealed({ meeting: fact.meeting, version }, [addedPiece(fact)], { newId });

// What goes with adopted minutes on paper, so that a program can say later whether one character of it changed: the header
// and the blocks of that paper with their seals, and nothing of what others read.
import type { Audience } from "../audience.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import type { BlockSeal } from "../minutes/minutes.ts";
import type { BoardId, MeetingId } from "../../ids.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { fingerprint } from "./fingerprint.ts";
import { commitmentTo } from "./sealMinutes.ts";
import { headerName, type MinutesHeader, minutesHeader, type SealedBlock, sealedBlock } from "./sealedPieces.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export interface MinutesProof {
  readonly format: "werktafel-minutes";
  readonly formatVersion: 1;
  readonly board: BoardId;
  readonly meeting: MeetingId;
  readonly version: number;
  readonly header: MinutesHeader;
  readonly blocks: readonly { readonly audience: Audience; readonly block: SealedBlock }[];
  readonly seals: readonly BlockSeal[];
  /** As printed at the foot of the paper. */
  readonly fingerprint: string;
}

/** SHA-256 of the proof as it is written, without this line: so that nothing in it is outside. */
export const proofDigest = (proof: MinutesProof): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(proof))));

/** The proof of these minutes as this reader's state has them; `null` while they are not adopted. */
export const minutesProof = (board: BoardId, meeting: MeetingState): MinutesProof | null => {
  const header = minutesHeader(meeting);
  const version = meeting.minutes.versions.find((each) => each.version === header?.adopted.version);
  if (header === null || version === undefined) return null;
  const blocks = version.blocks.map((block) => ({ audience: block.audience, block: sealedBlock(block) }));
  const names = new Set([headerName, ...blocks.map(({ block }) => block.id)]);
  const seals = meeting.minutes.seals.filter(({ block }) => names.has(block));
  return {
    format: "werktafel-minutes",
    formatVersion: 1,
    board,
    meeting: meeting.id,
    version: version.version,
    header,
    blocks,
    seals,
    fingerprint: fingerprint(seals),
  };
};

/** As it goes into a file: the same proof always gives the same text. */
export const proofText = (proof: MinutesProof): string => canonicalJson({ ...proof, digest: proofDigest(proof) });

/** What does not fit in a proof, in English, by block id; empty when nothing changed. */
export const proofFaults = (proof: MinutesProof): readonly string[] => {
  const { meeting, version, header, blocks, seals } = proof;
  const pieces = [
    { name: headerName, audience: "everyone" as const, content: header },
    ...blocks.map(({ audience, block }) => ({ name: block.id, audience, content: block })),
  ];
  const faults = pieces.flatMap((piece) => {
    const seal = seals.find((each) => each.block === piece.name);
    if (seal === undefined) return [`block ${piece.name}: it has no seal`];
    const isSound = commitmentTo({ meeting, version }, piece, seal.key) === seal.commitment;
    return isSound ? [] : [`block ${piece.name}: its seal does not match`];
  });
  const names = new Set(pieces.map(({ name }) => name));
  const loose = seals.filter(({ block }) => !names.has(block)).map(({ block }) => `block ${block}: seal without block`);
  const code = fingerprint(seals) === proof.fingerprint ? [] : ["the fingerprint does not match"];
  return [...faults, ...loose, ...code];
};

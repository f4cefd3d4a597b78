// What does not fit in the adopted minutes of a board: a seal that does not match, a block without one, an adoption without
// the residents' yes. Faults name meeting, version and block, never words.
import { audienceKey } from "../audience.ts";
import type { Fact } from "../fact.ts";
import { representationInRecord } from "../keptSharing.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import { adoptionOf } from "../minutes/adoption.ts";
import { isResident, type Participant } from "../participant.ts";
import type { Representation } from "../representation.ts";
import type { MeetingId, ParticipantId } from "../../ids.ts";
import {
  addedPiece,
  isCorrection,
  lineageOf,
  type MinutesAdopted,
  type MinutesErased,
  type Piece,
  piecesOf,
} from "./sealedPieces.ts";
import { commitmentTo, type InMinutes, meetingIn, type MinutesSealed } from "./sealMinutes.ts";

const isAdoption = (fact: Fact): fact is MinutesAdopted => fact.kind === "minutesAdopted";
const isSealing = (fact: Fact): fact is MinutesSealed => fact.kind === "minutesSealed";

/** Residents who sat at the table on a day. */
const residentsOn = (facts: readonly Fact[], day: string): readonly ParticipantId[] => {
  const seated = new Map<ParticipantId, Participant>();
  for (const fact of facts) {
    if (fact.kind === "participantSeated") seated.set(fact.participant.id, fact.participant);
    const left = fact.kind === "seatEnded" ? seated.get(fact.participant) : undefined;
    if (left && fact.kind === "seatEnded") seated.set(left.id, { ...left, leftOn: fact.on });
  }
  return [...seated.values()]
    .filter(isResident)
    .filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn > day))
    .map(({ id }) => id);
};

/** Who could say yes for a resident that day. */
const representativesOn = (facts: readonly Fact[], day: string): readonly Representation[] => {
  const named = new Map<string, Representation>();
  for (const fact of facts) {
    if (fact.kind === "representativeNamed") named.set(fact.representation.id, fact.representation);
    if (fact.kind === "representationEnded") named.delete(fact.representation);
    // As a board file brought it.
    const brought =
      fact.kind === "recordKept" && fact.collection === "representatives" ? representationInRecord(fact) : null;
    if (brought) named.set(brought.id, brought);
  }
  return [...named.values()].filter(
    ({ from, until, endedOn }) =>
      from <= day && (until === null || day <= until) && (endedOn === null || endedOn >= day),
  );
};

/** Where a piece stands: the same words for other readers are another piece. */
const placeOf = (piece: Pick<Piece, "name" | "audience">): string => `${audienceKey(piece.audience)}\n${piece.name}`;

const sealFaults = (sealings: readonly MinutesSealed[], pieces: readonly Piece[], at: InMinutes) => {
  const seals = sealings.flatMap((fact) =>
    fact.seals.map((seal) => ({ ...seal, name: seal.block, audience: fact.audience, version: fact.version })),
  );
  const byPlace = new Map(seals.map((seal) => [placeOf(seal), seal] as const));
  const places = new Set(pieces.map(placeOf));
  return [
    ...pieces.flatMap((piece) => {
      const seal = byPlace.get(placeOf(piece));
      if (seal === undefined) return [`block ${piece.name}: it has no seal`];
      const isSound = seal.version === at.version && commitmentTo(at, piece, seal.key) === seal.commitment;
      return isSound ? [] : [`block ${piece.name}: its seal does not match`];
    }),
    ...seals.filter((seal) => !places.has(placeOf(seal))).map(({ name }) => `block ${name}: a seal without a block`),
    ...(byPlace.size === seals.length ? [] : ["a block has two seals"]),
  ];
};

/** What may come behind an adoption in the minutes of a meeting: its seals, corrections, and a version without a part of it. */
const comesTooLate = (fact: Fact, lineage: ReadonlySet<number>): boolean =>
  ((fact.kind === "minutesVersionMade" || fact.kind === "minutesBlocksTold") && !lineage.has(fact.version)) ||
  fact.kind === "minutesAskedAbout" ||
  fact.kind === "minutesAnswered" ||
  fact.kind === "minutesAdopted";

/** Of a version that another took the place of only commitments are left: with a key somebody put a part back. */
const faultsOfReplaced = (sealings: readonly MinutesSealed[], lineage: ReadonlySet<number>): readonly string[] =>
  sealings.flatMap(({ version, seals }) => [
    ...(lineage.has(version) ? [] : [`a seal of version ${version}, which was not adopted`]),
    ...seals.filter(({ key }) => key !== "").map(({ block }) => `block ${block}: its seal of before kept its key`),
  ]);

const isErasure = (fact: Fact): fact is MinutesErased => fact.kind === "minutesErased";

const faultsOfAdopted = (facts: readonly Fact[], here: readonly Fact[], adopted: MinutesAdopted) => {
  const until = facts.slice(0, facts.indexOf(adopted) + 1);
  const later = here.slice(here.indexOf(adopted) + 1);
  const first: MeetingState | undefined = meetingIn(until, adopted.meeting);
  const last = later.findLast(isErasure) ?? adopted;
  const { meeting, version } = last;
  const untilLast = facts.slice(0, facts.indexOf(last) + 1);
  const state = meetingIn(untilLast, meeting);
  if (first === undefined || state === undefined) return ["nothing says what meeting this was"];
  const { minutes } = first;
  const { missing } = adoptionOf({
    minutes,
    version: adopted.version,
    residents: residentsOn(until, adopted.on),
    representatives: representativesOn(until, adopted.on),
  });
  const lineage = lineageOf(here);
  const added = here.slice(here.indexOf(last) + 1).filter(isCorrection);
  const pieces = [...piecesOf(untilLast, last, state), ...added.map(addedPiece)];
  const sealings = here.filter(isSealing);
  return [
    ...sealFaults(
      sealings.filter((each) => each.version === version),
      pieces,
      last,
    ),
    ...faultsOfReplaced(
      sealings.filter((each) => each.version !== version),
      lineage,
    ),
    ...missing.map((resident) => `adopted without the yes of ${resident}`),
    ...(minutes.everAsked.includes(adopted.version) ? [] : ["adopted, and nobody was asked about it"]),
    ...later.filter((fact) => comesTooLate(fact, lineage)).map(({ kind }) => `${kind} came after the adoption`),
  ];
};

const faultsOfMeeting = (facts: readonly Fact[], meeting: MeetingId): readonly string[] => {
  const here = facts.filter((fact) => "meeting" in fact && fact.meeting === meeting);
  const adopted = here.find(isAdoption);
  if (adopted === undefined) return [`meeting ${meeting}: sealed minutes that are not adopted`];
  const where = `meeting ${meeting}, version ${adopted.version}`;
  return faultsOfAdopted(facts, here, adopted).map((fault) => `${where}, ${fault}`);
};

/** `facts`: every fact of one board, in order, as it was read from the log: it may have been changed there. */
export const adoptedFaults = (facts: readonly Fact[]): readonly string[] => {
  const meetings = new Set(facts.flatMap((fact) => (isAdoption(fact) || isSealing(fact) ? [fact.meeting] : [])));
  return [...meetings].flatMap((meeting) => {
    try {
      return faultsOfMeeting(facts, meeting);
    } catch {
      // A fact that was changed need not have the form of one any more: then reading it goes wrong in some way, and which is
      // not said, for the reason may hold a word.
      return [`meeting ${meeting}: its facts do not hold together`];
    }
  });
};

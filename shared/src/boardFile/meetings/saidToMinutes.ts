// What people said to the minutes of a file, and what they want corrected, as facts. Words that the file gives no readers go
// to who reads all of the version they are about, and to who gave them (decision 0054).
import type { Audience } from "../../domain/audience.ts";
import type { MeetingFact } from "../../domain/meeting/meetingFact.ts";
import { type MinutesAnswer, minutesAnswerValues, type ReadBlock } from "../../domain/minutes/minutes.ts";
import { type MeetingId, type ParticipantId, participantId } from "../../ids.ts";
import { handFromFile } from "../rules/handInFile.ts";
import { readersOfAll } from "./composedBlocks.ts";
import type { MeetingsInFile } from "./meetingFacts.ts";
import type { MeetingInFile } from "./planInFile.ts";

type Minutes = NonNullable<MeetingInFile["minutes"]>;
type Response = NonNullable<NonNullable<Minutes["adoption"]>["responses"]>[number];
type CorrectionInFile = NonNullable<Minutes["corrections"]>[number];

/** The blocks of each version that has some. */
export type KnownBlocks = ReadonlyMap<number, readonly ReadBlock[]>;

interface Said {
  readonly record: MeetingInFile;
  readonly meeting: { readonly id: MeetingId };
  readonly from: MeetingsInFile;
}

/** An explicit `null` is of the whole and for everyone; nothing at all is a file that knows no blocks. */
const readersAbout = (about: string | null | undefined, readers: Audience | null, blocks: readonly ReadBlock[]) => {
  if (about === null) return "everyone";
  if (about === undefined) return readers;
  return blocks.find(({ id }) => id === about)?.audience ?? readers;
};

const withGiver = (readers: Audience, giver: ParticipantId): Audience =>
  readers === "everyone" || readers.includes(giver) ? readers : [...readers, giver];

export const answered = (response: Response, telling: Said, known: KnownBlocks): readonly MeetingFact[] => {
  const { meeting: state, from, record } = telling;
  const last = record.minutes?.versions?.at(-1)?.version ?? 1;
  const version = response.version ?? last;
  const blocks = known.get(version) ?? known.get(last) ?? [];
  const by = participantId(response.participantId);
  const audience = readersAbout(response.aboutId, readersOfAll(blocks, from), blocks);
  const silent: MinutesAnswer = {
    by,
    version,
    value: minutesAnswerValues.find((value) => value === response.value) ?? "comment",
    on: response.on,
    text: "",
    notedById: response.notedById ? participantId(response.notedById) : null,
    ...handFromFile(response),
  };
  const text = response.text ?? "";
  const spoken = { ...silent, text, ...(response.aboutId ? { about: response.aboutId } : {}) };
  const about = { kind: "minutesAnswered", meeting: state.id } as const;
  if (text === "" || audience === null) return [{ ...about, audience: "everyone", answer: silent }];
  if (audience === "everyone") return [{ ...about, audience, answer: spoken }];
  return [
    { ...about, audience: "everyone", answer: silent },
    { ...about, audience: withGiver(audience, by), answer: spoken },
  ];
};

/** A correction by the days on which it was asked, answered and accepted. */
export const corrected = (
  each: CorrectionInFile,
  telling: Said,
  known: KnownBlocks,
): readonly { readonly on: string; readonly fact: MeetingFact }[] => {
  const { meeting: state, from, record } = telling;
  const last = record.minutes?.versions?.at(-1)?.version ?? 1;
  const version = each.version ?? record.minutes?.adoption?.adoptedVersion ?? last;
  const blocks = known.get(version) ?? known.get(last) ?? [];
  const by = participantId(each.byId);
  const audience = readersAbout(each.blockId, readersOfAll(blocks, from), blocks);
  if (audience === null) return [];
  const about = { meeting: state.id, audience: withGiver(audience, by) };
  const { id, on, text, answer, acceptedByResidentOn } = each;
  const resident = from.participants.find((one) => one.party === "resident")?.id ?? by;
  const correction = {
    id,
    version,
    block: each.blockId ?? null,
    by,
    on,
    text,
    answer: null,
    acceptedByResidentOn: null,
  };
  return [
    { on, fact: { kind: "correctionAsked", ...about, correction } },
    ...(answer
      ? [
          {
            on: answer.on,
            fact: {
              kind: "correctionAnswered",
              ...about,
              correction: id,
              as: answer.as,
              text: answer.text,
              by: participantId(answer.byId),
              on: answer.on,
            },
          } as const,
        ]
      : []),
    ...(acceptedByResidentOn
      ? [
          {
            on: acceptedByResidentOn,
            fact: { kind: "correctionAccepted", ...about, correction: id, by: resident, on: acceptedByResidentOn },
          } as const,
        ]
      : []),
  ];
};

import { isMinutesFact } from "@werktafel/shared/domain/minutes/foldMinutes";
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import { adoptionOf, type Representative } from "@werktafel/shared/domain/minutes/adoption";
import {
  latestVersion,
  type MinutesAnswer,
  type MinutesAnswerValue,
  minutesAnswerValues,
  type MinutesState,
  minutesStatus,
  noMinutes,
} from "@werktafel/shared/domain/minutes/minutes";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import { isResident } from "@werktafel/shared/domain/participant";
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import type { PlainObject } from "@werktafel/shared/boardFile/plainJson";
import { z } from "zod";
import { exampleFiles } from "../../../support/cast.ts";
import { exampleJson, expectationIn, listIn, tableFrom } from "../../../support/exampleTable.ts";

const noor = participantId("p-noor");
const bram = participantId("p-bram");
const lotte = participantId("p-lotte");
const teun = participantId("p-teun");
const ilse = participantId("p-ilse");

type Said = MinutesAnswerValue | null;
const everySaid: readonly Said[] = [null, ...minutesAnswerValues];

const answer = (by: ParticipantId, version: number, value: Said, on = "2026-09-12"): readonly MinutesAnswer[] =>
  value === null ? [] : [{ by, version, value, on, text: "", notedById: null }];

const minutesWith = (answers: readonly MinutesAnswer[], until: string | null): MinutesState => ({
  ...noMinutes,
  versions: [1, 2].map((version) => ({ version, on: "2026-09-11", by: null, change: "", blocks: [] })),
  asked: { version: 2, on: "2026-09-11", until },
  everAsked: [1, 2],
  answers,
});

test("minutes are adopted on a yes of every adult resident to that very version, whatever anyone else said and whenever", () => {
  let judged = 0;
  let ready = 0;
  for (const residents of [[noor], [bram, lotte]]) {
    const answersOf = residents.map((resident) =>
      everySaid.flatMap((first) => everySaid.map((second) => ({ resident, said: { 1: first, 2: second } as const }))),
    );
    const [one = [], other = [null]] = answersOf;
    for (const mine of one) {
      for (const theirs of other) {
        for (const others of [null, "yes", "no"] as const) {
          for (const until of [null, "2026-09-01", "2027-01-01"]) {
            const people = theirs ? [mine, theirs] : [mine];
            const answers = [
              ...people.flatMap(({ resident, said }) => [
                ...answer(resident, 1, said[1]),
                ...answer(resident, 2, said[2]),
              ]),
              ...answer(teun, 1, others),
              ...answer(teun, 2, others),
            ];
            const minutes = minutesWith(answers, until);
            for (const version of [1, 2] as const) {
              const { missing, isReady } = adoptionOf({ minutes, version, residents });
              const without = people.filter(({ said }) => said[version] !== "yes").map(({ resident }) => resident);
              expect(missing).toEqual(without);
              expect(isReady).toBe(without.length === 0);
              judged += 1;
              ready += isReady ? 1 : 0;
            }
          }
        }
      }
    }
  }
  // 36 answers of one resident and 36 × 36 of two, × 3 of the others × 3 days × 2 versions.
  expect(judged).toBe((36 + 36 * 36) * 3 * 3 * 2);
  expect(ready).toBe((6 + 36) * 3 * 3 * 2);
});

test("what a resident said last to a version is what counts", () => {
  for (const first of minutesAnswerValues) {
    for (const last of minutesAnswerValues) {
      const minutes = minutesWith([...answer(noor, 2, first), ...answer(noor, 2, last)], null);
      expect(adoptionOf({ minutes, version: 2, residents: [noor] }).isReady).toBe(last === "yes");
    }
  }
});

test("a table without an adult resident adopts nothing", () => {
  expect(adoptionOf({ minutes: minutesWith(answer(teun, 2, "yes"), null), version: 2, residents: [] }).isReady).toBe(
    false,
  );
});

test("a representative says yes in their own scope and time, and never over a no of the person", () => {
  const scopes: readonly (readonly [Representative["domains"], readonly string[] | null, boolean])[] = [
    ["all", null, true],
    ["all", ["money", "home"], true],
    [["money"], ["money"], true],
    [["money", "home"], ["money"], true],
    [["money"], ["money", "home"], false],
    [["money"], ["health"], false],
    // What the minutes are about is not known, or nothing: only who may say it in everything.
    [["money"], null, false],
    [["money"], [], false],
  ];
  const times: readonly (readonly [string | null, boolean])[] = [
    [null, true],
    ["2026-12-31", true],
    ["2026-09-12", true],
    ["2026-09-11", false],
  ];
  for (const [domains, about, isInScope] of scopes) {
    for (const [until, isInTime] of times) {
      for (const own of everySaid) {
        for (const theirs of everySaid) {
          const representatives: readonly Representative[] = [{ participant: ilse, for: noor, domains, until }];
          const minutes = minutesWith([...answer(noor, 2, own), ...answer(ilse, 2, theirs)], null);
          const found = adoptionOf({ minutes, version: 2, residents: [noor], representatives, about });
          const isSaidFor =
            theirs === "yes" && isInScope && isInTime && (own === null || !["no", "notYet", "together"].includes(own));
          expect(found.isReady).toBe(own === "yes" || isSaidFor);
          // Named as such, and only when it was needed.
          expect(found.saidFor).toEqual(own !== "yes" && isSaidFor ? [{ resident: noor, by: ilse }] : []);
        }
      }
    }
  }
});

test("who represents one of a household says nothing for the other", () => {
  const representatives: readonly Representative[] = [{ participant: ilse, for: bram, domains: "all", until: null }];
  const minutes = minutesWith([...answer(ilse, 2, "yes"), ...answer(bram, 2, "comment")], null);
  const found = adoptionOf({ minutes, version: 2, residents: [bram, lotte], representatives });
  expect(found.missing).toEqual([lotte]);
});

const day = z.string();
const fileMinutes = z.object({
  status: z.string(),
  versions: z.array(z.object({ version: z.int(), on: day, change: z.string() })),
  adoption: z.object({
    openedOn: day.nullable(),
    deadlineOn: day.nullable(),
    responses: z.array(
      z.object({ participantId: z.string(), value: z.enum(minutesAnswerValues), on: day, version: z.int() }),
    ),
    adoptedOn: day.nullable(),
    adoptedVersion: z.int().nullable(),
  }),
});

/** The minutes of a meeting in an example file, as facts would make them; `null` when it has none. */
const minutesInFile = (meeting: PlainObject): MinutesState | null => {
  if (meeting["minutes"] === undefined) return null;
  const { versions, adoption } = fileMinutes.parse(meeting["minutes"]);
  const { openedOn, deadlineOn: until, adoptedOn, adoptedVersion } = adoption;
  const newest = versions.at(-1)?.version ?? 0;
  return {
    ...noMinutes,
    versions: versions.map((each) => ({ ...each, by: null, blocks: [] })),
    asked: openedOn === null ? null : { version: newest, on: openedOn, until },
    everAsked: openedOn === null ? [] : versions.map(({ version }) => version),
    answers: adoption.responses.flatMap((each) =>
      answer(participantId(each.participantId), each.version, each.value, each.on),
    ),
    adopted: adoptedOn === null ? null : { version: adoptedVersion ?? 0, on: adoptedOn, by: teun },
  };
};

test.each(exampleFiles)("the adopted minutes of %s have every resident's yes, and the others do not", (file) => {
  const json = exampleJson(file);
  const { participants } = foldFacts(tableFrom(json).facts);
  const residents = participants.filter(isResident).map(({ id }) => id);
  const expected = expectationIn(json, "minutesStatus");
  let looked = 0;
  for (const meeting of listIn(json, "meetings")) {
    const minutes = minutesInFile(meeting);
    if (!minutes) continue;
    const id = String(meeting["id"]);
    looked += 1;
    expect([id, minutesStatus(minutes)]).toEqual([id, expected[id]]);
    // Where there were two versions, the residents said yes to the second, and not to the first.
    for (const { version } of minutes.versions) {
      const isAdopted = minutes.adopted?.version === version;
      expect([id, version, adoptionOf({ minutes, version, residents }).isReady]).toEqual([id, version, isAdopted]);
    }
    const isAdoptable = adoptionOf({ minutes, version: latestVersion(minutes)?.version ?? 0, residents }).isReady;
    expect(isAdoptable).toBe(expected[id] === "adopted");
    expect(minutesFor(minutes, participants)?.canBeAdopted).toBe(false);
  }
  expect(looked).toBe(Object.keys(expected).length);
});

test("what is left of an erased piece of minutes is of the minutes: no guest and no big screen counts it", () => {
  expect(isMinutesFact({ kind: "factErased", was: "minutesErasureDeclined" })).toBe(true);
  expect(isMinutesFact({ kind: "factErased", was: "correctionAsked" })).toBe(true);
  expect(isMinutesFact({ kind: "factErased", was: "dissented" })).toBe(false);
  expect(isMinutesFact({ kind: "factErased" })).toBe(false);
});

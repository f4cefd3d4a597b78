// The few plain sentences about a meeting, per readers: which there are, which can still be written, and whether the minutes
// have them as they stand.
import { expect, test } from "@jest/globals";
import {
  areSummariesAhead,
  audiencesToWrite,
  summariesOf,
} from "@werktafel/client/features/minutes/making/summariesOf";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { MinutesVersion, ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import { itemId, meetingId, sheetId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../support/cast.ts";

const { noor, mila, teun } = noorsTable;
const meeting = meetingId("m-1");
const few: Audience = [noor, mila, teun];

const sheet = (
  name: string,
  audience: Audience,
  texts: Readonly<Record<string, string>>,
  of = "m-1",
): ReadableSheet => ({
  sheet: sheetId(name),
  audience,
  kind: "table",
  writable: true,
  references: [],
  items: Object.entries(texts).map(([id, text]) => ({
    id: itemId(id),
    sheet: sheetId(name),
    collection: "summaries",
    texts: { text },
    values: { meetingId: of },
    ids: {},
  })),
});
const block = (section: ReadBlock["section"], text: string, audience: Audience): ReadBlock => ({
  id: text,
  section,
  order: "a",
  text,
  audience,
});
const version = (...blocks: readonly ReadBlock[]): MinutesVersion => ({
  version: 1,
  on: "2026-12-08",
  by: null,
  change: "",
  blocks,
});

test("what is for everyone stands first, and another meeting's is not among them", () => {
  const sheets = [
    sheet("few", few, { s2: "Over geld." }),
    sheet("all", "everyone", { s1: "Het gaat goed." }),
    sheet("other", "everyone", { s3: "Van eerder." }, "m-0"),
  ];
  expect(summariesOf(sheets, meeting).map(({ item }) => item.texts["text"])).toEqual(["Het gaat goed.", "Over geld."]);
});

test("it can be written for everyone, and apart for whom a restricted point was", () => {
  const there = version(block("decisions", "Over geld praten we apart.", few), block("decisions", "Ja.", "everyone"));
  expect(audiencesToWrite(there, [])).toEqual(["everyone", few]);
  const written = summariesOf([sheet("all", "everyone", { s1: "Het gaat goed." })], meeting);
  expect(audiencesToWrite(there, written)).toEqual([few]);
  // The same people in another order are the same readers.
  const both = summariesOf(
    [sheet("all", "everyone", { s1: "Goed." }), sheet("few", [teun, noor, mila], { s2: "" })],
    meeting,
  );
  expect(audiencesToWrite(there, both)).toEqual([]);
});

test("other words than the minutes have are noticed; spaces at the ends and empty fields are not other words", () => {
  const there = version(block("summary", "Het gaat goed.", "everyone"));
  const with_ = (texts: Readonly<Record<string, string>>) => summariesOf([sheet("all", "everyone", texts)], meeting);
  expect(areSummariesAhead(there, with_({ s1: " Het gaat goed. ", s2: "" }))).toBe(false);
  expect(areSummariesAhead(there, with_({ s1: "Het gaat beter." }))).toBe(true);
  expect(areSummariesAhead(there, with_({ s1: "Het gaat goed.", s2: "Noor kiest mee." }))).toBe(true);
});

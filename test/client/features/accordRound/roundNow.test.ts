// The round of yes on one person's screen: what is closed stays closed, also in who answered; and what was agreed stays in force
// while other words are asked about.
import { expect, test } from "@jest/globals";
import { besides, roundNow } from "@werktafel/client/features/accordRound/roundNow";
import type { Accord } from "@werktafel/shared/domain/accord";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { tableView } from "@werktafel/shared/domain/tableView";
import { sameWording, type Wording } from "@werktafel/shared/domain/wording";
import { meetingId, type ParticipantId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../../support/exampleTable.ts";

const { noor, ruben, samira, teun, agreementSecondMorning } = noorsTable;
const start = tableFrom(exampleJson(noorsTable.file));
const meeting = meetingId("m-round");
const everyone = { meeting, audience: "everyone" as const };

const seenBy = (me: ParticipantId | null, more: readonly Fact[]) => {
  const reader = readerOf(start, me);
  const facts = foldFacts(more, reader.facts);
  return { facts, view: tableView({ ...reader, facts }) };
};
const agreement = seenBy(teun, []).view.agreements.find((each) => each.id === agreementSecondMorning);
if (!agreement) throw new Error("the example has no second morning");
const item = agreement.ref;
/** Words that nobody in the example answered. */
const words: Wording = { ...agreement.words };
const otherWords: Wording = { ...agreement.words, text: "Noor kijkt in het voorjaar naar een tweede ochtend." };

const plan = {
  number: 9,
  kind: "progress",
  plannedFor: "2026-12-08T10:30:00+01:00",
  durationMinutes: 75,
  place: "De Pollepel",
  form: "inPerson",
  videoLink: null,
  chairId: teun,
  noteTakerId: null,
  template: "werktafel",
  invited: [noor, teun, ruben, samira],
  residentChoseTimeAndPlace: true,
} as const;
const at = "2026-12-08T10:30:00+01:00";
const on = "2026-12-08";

/** A round on words that nobody answered yet: those on the sheet now are the ones of the example. */
const opened = (asked: Wording): readonly Fact[] => [
  { kind: "meetingInvited", ...everyone, plan, by: teun, on },
  { kind: "attendanceNoted", ...everyone, participant: noor, via: "inPerson", by: noor, at },
  { kind: "meetingOpened", ...everyone, by: teun, at },
  { kind: "pointReached", ...everyone, as: "accord", isInSmallCircle: false, by: teun, at },
  { kind: "pointShown", meeting, item },
  { kind: "accordRoundOpened", meeting, item, words: asked, by: teun },
];
const accord = (participantId: ParticipantId, value: Accord["value"], to: Wording = words): Accord => ({
  participantId,
  value,
  on,
  note: "",
  words: to,
});
/** The example's own answers, taken away: everybody begins anew. */
const roundFor = (me: ParticipantId | null, more: readonly Fact[], asked: Wording = words) => {
  const seen = seenBy(me, []);
  const facts = foldFacts([...opened(asked), ...more], { ...seen.facts, agreements: {} });
  const reader = readerOf(start, me);
  const state: MeetingState | undefined = facts.meetings[meeting];
  if (!state) throw new Error("no meeting");
  const round = roundNow({ facts, view: tableView({ ...reader, facts }) }, state);
  if (!round) throw new Error("no round");
  return round;
};
const kinds = (round: ReturnType<typeof roundFor>) =>
  Object.fromEntries(round.cards.map((card) => [card.person, card.kind]));

test("before the resident spoke, everyone else is closed, whether they answered or not", () => {
  const mine: Fact = {
    kind: "accordClosed",
    meeting,
    audience: [samira],
    about: item,
    accord: accord(samira, "yes"),
  };
  expect(kinds(roundFor(ruben, []))).toEqual({ [noor]: "nothing", [ruben]: "closed", [samira]: "closed" });
  expect(kinds(roundFor(samira, [mine]))).toEqual({ [noor]: "nothing", [ruben]: "closed", [samira]: "waits" });
});

test("an answer of before the round is not shown either until the resident spoke", () => {
  const earlier: Fact = { kind: "agreementAnswered", item, accord: accord(ruben, "yes") };
  expect(kinds(roundFor(teun, [earlier]))[ruben]).toBe("closed");
});

test("the resident comes first, and after that all answers stand open in order of name", () => {
  const round = roundFor(teun, [
    { kind: "agreementAnswered", item, accord: accord(samira, "yes") },
    { kind: "agreementAnswered", item, accord: accord(noor, "no") },
  ]);
  expect(round.isClosed).toBe(false);
  expect(round.cards.map((card) => [card.person, card.kind])).toEqual([
    [noor, "said"],
    [ruben, "nothing"],
    [samira, "said"],
  ]);
  expect(round.isAgreed).toBe(false);
});

test("a resident who passes opens the others without having said yes", () => {
  const round = roundFor(teun, [
    { kind: "accordPassed", meeting, item, words, by: noor },
    { kind: "agreementAnswered", item, accord: accord(samira, "yes") },
  ]);
  expect(kinds(round)).toEqual({ [noor]: "passed", [ruben]: "nothing", [samira]: "said" });
  expect(round.isAgreed).toBe(false);
});

test("other words than at the start of the round begin the answers anew, and the old ones stand beside them", () => {
  const round = roundFor(
    teun,
    [{ kind: "agreementAnswered", item, accord: accord(noor, "yes", otherWords) }],
    otherWords,
  );
  expect(round.before?.text).toBe(otherWords.text);
  expect(round.words.text).toBe(words.text);
  expect(round.isClosed).toBe(true);
  expect(kinds(round)[noor]).toBe("nothing");
});

test("what was agreed stays in force while other words are asked about", () => {
  const round = roundFor(teun, [{ kind: "agreementAnswered", item, accord: accord(noor, "yes", otherWords) }]);
  expect(round.inForce && sameWording(round.inForce, otherWords)).toBe(true);
  expect(round.isAgreed).toBe(false);
});

test("only agreements that still need a yes come before or after this one", () => {
  const { view } = seenBy(teun, []);
  for (const each of view.agreements) {
    const { before, after } = besides(view, each);
    for (const other of [before, after]) {
      if (other) expect(other.status === "proposed" || other.proposal !== null).toBe(true);
    }
  }
  expect(view.agreements.some((each) => besides(view, each).after !== null)).toBe(true);
});

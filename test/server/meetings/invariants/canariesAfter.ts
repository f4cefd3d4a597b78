// Who may read the words and names that a wish brought: decided from what was asked and from the meaning of it (the domain's
// audiences), never from the facts that came of it.
import { type Audience, audienceKey, reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { sameWording } from "@werktafel/shared/domain/wording";
import { meetingId, type ParticipantId, type SheetId } from "@werktafel/shared/ids";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import type { Command } from "@werktafel/shared/protocol/facts";
import type { Canaries } from "./canaries.ts";
import type { ChanceTable } from "./chanceTable.ts";
import type { ChanceWish } from "./chance/chanceWish.ts";
import type { ClosedWord } from "./moment.ts";
import { audienceOf, openRounds, wordsOnSheet } from "./roundOracle.ts";

type MayRead = (reader: ParticipantId | null) => boolean;

export interface Asked {
  readonly wish: ChanceWish;
  readonly before: BoardFacts;
  readonly after: BoardFacts;
  readonly facts: readonly Fact[];
  readonly history: readonly Fact[];
  readonly table: ChanceTable;
  readonly canaries: Canaries;
  /** `null`: it was done. */
  readonly refusal: Refusal | null;
}

interface Words {
  readonly word: string;
  readonly isFor: (mayRead: MayRead) => void;
  readonly issued: readonly { readonly word: string; readonly isFor: (mayRead: MayRead) => void }[];
  readonly closedWords: ClosedWord[];
  /** Every fact there is, and will be. */
  readonly all: readonly Fact[];
}

const within =
  (audience: Audience): MayRead =>
  (reader) =>
    reader === null ? audience === "everyone" : reads(audience, reader);

/** No minutes for guests, not even for who reads everything else. */
const ofMinutes =
  (audience: Audience, { participants }: BoardFacts): MayRead =>
  (reader) =>
    within(audience)(reader) && participants.find(({ id }) => id === reader)?.party !== "guest";

const everyone: MayRead = () => true;

/** Who reads the sheet of it, asked at each moment: a sheet can be widened. */
const ofSheet =
  (table: ChanceTable, ref: ItemRef): MayRead =>
  (reader) =>
    within(audienceOf(table, ref))(reader);

/**
 * Until people are invited: the residents, who leads the process, and whoever was to lead it at some time.
 * `all` goes on growing: who may know a meeting is asked at each moment.
 */
const ofMeeting =
  (all: readonly Fact[], { participants }: BoardFacts, id: string): MayRead =>
  (reader) => {
    const known = all.filter((fact) => "meeting" in fact && fact.meeting === id);
    if (known.some(({ kind }) => kind === "meetingInvited")) return true;
    const leading = known.flatMap((fact) => (fact.kind === "meetingPlanned" ? [fact.plan.chairId] : []));
    return participants
      .filter((each) => each.party === "resident" || each.role === "facilitator" || leading.includes(each.id))
      .some((each) => each.id === reader);
  };

const audienceOfBlock = ({ before }: Asked, meeting: string, block: string | null): Audience => {
  const versions = before.meetings[meetingId(meeting)]?.minutes.versions ?? [];
  return versions.flatMap(({ blocks }) => blocks).find(({ id }) => id === block)?.audience ?? "everyone";
};

const commandOf = ({ kind, payload, by }: ChanceWish): Command | null => {
  const parsed = anyCommand.safeParse({ id: "x", board: "x", kind, payload });
  return parsed.success && by !== null ? parsed.data : null;
};

const isInRound = (asked: Asked, ref: ItemRef): boolean => {
  const words = wordsOnSheet(asked.table, ref);
  if (!words) return false;
  return openRounds(asked.table, asked.before, asked.history, { ref, words }).some((id) => {
    const meeting = asked.before.meetings[id];
    const isUnderWay = meeting !== undefined && ["running", "paused", "privateTime"].includes(meeting.phase);
    const laid = asked.history.some(
      (fact) =>
        (fact.kind === "accordRoundOpened" &&
          fact.meeting === id &&
          fact.item.item === ref.item &&
          sameWording(fact.words, words)) ||
        (fact.kind === "accordClosed" &&
          fact.meeting === id &&
          fact.about.item === ref.item &&
          sameWording(fact.accord.words, words)),
    );
    return isUnderWay || (meeting?.phase === "closed" && laid);
  });
};

const answered = (
  asked: Asked,
  { payload }: Extract<Command, { kind: "answerAgreement" }>,
  me: ParticipantId,
  words: Words,
): MayRead => {
  const { item, for: by = me } = payload;
  const isResidents = asked.before.participants.some((each) => each.id === by && each.party === "resident");
  const readers = ofSheet(asked.table, item);
  if (isResidents || !isInRound(asked, item)) return readers;
  const closed: ClosedWord = { word: words.word, item, by, notedBy: me, isOpen: false };
  words.closedWords.push(closed);
  return (reader) => reader === by || reader === me || (closed.isOpen && readers(reader));
};

/** Who reads the action, or whom it says itself. */
const readersOfAsked = (asked: Asked, { payload }: Extract<Command, { kind: "askHandover" }>): MayRead =>
  payload.item ? ofSheet(asked.table, payload.item) : within(payload.audience ?? []);

const readersOfWord = (asked: Asked, command: Command, me: ParticipantId, words: Words): MayRead => {
  switch (command.kind) {
    case "answerAgreement":
      return answered(asked, command, me, words);
    case "moveAction":
    case "dissent":
    case "noteAttempt":
    case "answerBarrier":
    case "faceGoal":
    case "weighGoal":
    case "writePlanB":
    case "askLineQuestion":
    case "writePlainLine":
    case "makeStatement":
      return ofSheet(asked.table, command.payload.item);
    case "takeDecision":
    case "tellBrought":
      return within(command.payload.audience);
    case "answerMinutes":
      return ofMinutes(audienceOfBlock(asked, command.payload.meeting, command.payload.about), asked.before);
    case "askCorrection":
      return ofMinutes(audienceOfBlock(asked, command.payload.meeting, command.payload.block), asked.before);
    case "reviseMinutes":
      return ofMinutes(
        audienceOfBlock(asked, command.payload.meeting, command.payload.changes[0]?.block ?? null),
        asked.before,
      );
    case "answerCorrection": {
      const { meeting, correction } = command.payload;
      const of = asked.before.meetings[meeting]?.minutes.corrections.find(({ id }) => id === correction);
      return ofMinutes(audienceOfBlock(asked, meeting, of?.block ?? null), asked.before);
    }
    case "askHandover":
      return readersOfAsked(asked, command);
    case "answerHandover":
    case "thank": {
      const { handover } = command.payload;
      const place = asked.before.handovers.find(({ id }) => id === handover)?.place;
      return place === undefined
        ? within([])
        : "item" in place
          ? ofSheet(asked.table, place.item)
          : within(place.audience);
    }
    case "answerStatement": {
      const { statement } = command.payload;
      const item = asked.before.statements.find(({ id }) => id === statement)?.about;
      const sheet = item === undefined ? undefined : asked.before.homes[item];
      return item === undefined || sheet === undefined ? within([]) : ofSheet(asked.table, { sheet, item });
    }
    case "answerLineQuestion": {
      const { question } = command.payload;
      const item = asked.before.lineQuestions.find(({ id }) => id === question)?.about;
      const sheet = item === undefined ? undefined : asked.before.homes[item];
      return item === undefined || sheet === undefined ? within([]) : ofSheet(asked.table, { sheet, item });
    }
    default:
      return everyone;
  }
};

const readersOfName = (asked: Asked, command: Command, me: ParticipantId): MayRead => {
  const { canaries } = asked;
  if (command.kind === "openSheet" || command.kind === "moveItem") return canaries.ofCircle(command.payload.audience);
  if (command.kind === "takeDecision") return within(command.payload.audience);
  if (command.kind === "askHandover") return readersOfAsked(asked, command);
  if (command.kind === "askLineQuestion") return ofSheet(asked.table, command.payload.item);
  if (command.kind === "startPrivateTime") return canaries.ofCircle([me, ...command.payload.with]);
  return everyone;
};

/** A closed answer may be known from when the residents were done with the words that lie there, or they came in force. */
const open = (asked: Asked, closedWords: readonly ClosedWord[]): void => {
  const history = [...asked.history, ...asked.facts];
  for (const closed of closedWords) {
    if (closed.isOpen) continue;
    const { item: ref } = closed;
    const words = wordsOnSheet(asked.table, ref);
    const rounds = new Set(
      history.flatMap((fact) =>
        fact.kind === "accordRoundOpened" && fact.item.item === ref.item ? [fact.meeting] : [],
      ),
    );
    const answeredHere = asked.facts.flatMap((fact) =>
      fact.kind === "agreementAnswered" && fact.item.item === ref.item ? [fact.accord] : [],
    );
    const all = [words, ...answeredHere.map((accord) => accord.words)].filter((each) => each !== null);
    const isSaid = all.some(
      (each) => openRounds(asked.table, asked.after, history, { ref, words: each }).length < rounds.size,
    );
    // What is over is asked of nobody any more.
    const isOver = asked.facts.some((fact) => fact.kind === "agreementClosed" && fact.item.item === ref.item);
    closed.isOpen = isSaid || isOver || comesInForce(asked, ref);
  }
};

/** Words that would be agreed by this one answer, were nothing else said: over an answer that is closed they are not. */
const comesInForce = ({ before, after, facts, table }: Asked, ref: ItemRef): boolean => {
  const residents = after.participants
    .filter((each) => each.party === "resident" && each.leftOn === null && reads(audienceOf(table, ref), each.id))
    .map(({ id }) => id);
  const state = before.agreements[ref.item] ?? newAgreement(ref.item);
  const own = facts.findLast((fact) => fact.kind === "agreementAnswered" && fact.item.item === ref.item);
  const accords = own?.kind === "agreementAnswered" ? [...state.accords, own.accord] : state.accords;
  const [was, is] = [wordsInForce(state, residents), wordsInForce({ ...state, accords }, residents)];
  return is !== null && (was === null || !sameWording(was, is));
};

/** Whoever comes to read a sheet reads all of it, also what was said of it before. */
const widened = ({ table, canaries }: Asked, sheet: SheetId, audience: Audience): void => {
  const index = table.sheets.findIndex(({ id }) => id === sheet);
  const row = table.sheets[index];
  if (!row) return;
  canaries.widen(row.audience, audience);
  table.sheets[index] = { ...row, audience };
};

/** Which circle got more readers: by a resident's own hand, or because somebody asked and she said yes. */
const wideningIn = (
  { before, table, wish }: Asked,
  { kind, payload }: Command,
): { readonly sheet: SheetId; readonly audience: Audience } | null => {
  if (kind === "widenSheet") return payload;
  const circleOf = (readers: Audience) =>
    table.sheets.find((each) => each.kind === "table" && audienceKey(each.audience) === audienceKey(readers));
  const asked =
    kind === "answerToRead" && payload.answer === "yes"
      ? before.widenings.find(({ id }) => id === payload.asked)
      : undefined;
  const row =
    kind === "askToRead" && before.participants.some(({ id, party }) => id === wish.by && party === "resident")
      ? table.sheets.find(({ id }) => id === payload.sheet)
      : asked && circleOf(asked.readers);
  const who = kind === "askToRead" ? payload.who : asked?.who;
  if (!row || row.audience === "everyone" || who === undefined) return null;
  const seated = before.participants.filter((each) => each.leftOn === null).map(({ id }) => id);
  return { sheet: row.id, audience: [...row.audience.filter((each) => seated.includes(each)), who].toSorted() };
};

/** To be called after a wish was judged, before what screens were told is searched. */
export const canariesAfter = (asked: Asked, words: Words): void => {
  const command = commandOf(asked.wish);
  const me = asked.wish.by;
  if (asked.refusal === null && command && me !== null) {
    const widening = wideningIn(asked, command);
    if (widening) widened(asked, widening.sheet, widening.audience);
    const planned = asked.facts.find((fact) => fact.kind === "meetingPlanned" || fact.kind === "meetingInvited");
    const isPlan = command.kind === "planMeeting" && planned && "meeting" in planned;
    const named = isPlan ? ofMeeting(words.all, asked.after, planned.meeting) : readersOfName(asked, command, me);
    words.isFor(isPlan ? named : readersOfWord(asked, command, me, words));
    // Which private time it is everyone hears; where those in it write, they alone.
    const begun = asked.facts.find((fact) => fact.kind === "privateTimeStarted")?.privateTime;
    for (const issued of words.issued) issued.isFor(issued.word === begun ? everyone : named);
  }
  open(asked, words.closedWords);
};

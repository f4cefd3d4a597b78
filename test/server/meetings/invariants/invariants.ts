// What may never be otherwise, whatever is asked in whatever order: DOMAIN.md 3.3 for a live meeting, and what the round of yes,
// the phases, guests and refusals promise. Each looks at one moment and says what is wrong, or `null`.
import { takerOf } from "@werktafel/shared/domain/between/handover";
import { agreementStatus, wordsInForce } from "@werktafel/shared/domain/agreement";
import { type Audience, reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import { isMinutesFact } from "@werktafel/shared/domain/minutes/foldMinutes";
import { sameWording } from "@werktafel/shared/domain/wording";
import type { ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { Moment } from "./moment.ts";
import { openRounds, wordsOnSheet } from "./roundOracle.ts";

type Look = (moment: Moment) => string | null;

const partyOf = ({ participants }: BoardFacts, who: ParticipantId | null): string =>
  participants.find(({ id }) => id === who)?.party ?? "";
const adultResidents = ({ participants }: BoardFacts): readonly ParticipantId[] =>
  participants.filter((each) => each.party === "resident" && each.leftOn === null).map(({ id }) => id);
const firstOf = <Each>(all: readonly Each[], fault: (each: Each) => string | null): string | null => {
  for (const each of all) {
    const found = fault(each);
    if (found !== null) return found;
  }
  return null;
};
const audienceOfSheet = ({ table }: Moment, sheet: SheetId): Audience | null =>
  table.sheets.find(({ id }) => id === sheet)?.audience ?? null;

/** 1: a resident is in every audience, and where somebody picked it, one who sits here. */
const aResidentReads: Look = ({ facts, after }) =>
  firstOf(facts, (fact) => {
    // What somebody said in a round of yes, until it opens: theirs, and whose pen it was (docs/decisions).
    if (fact.kind === "accordClosed" || !("audience" in fact) || fact.audience === "everyone") return null;
    const { audience } = fact;
    const residents = audience.filter((each) => partyOf(after, each) === "resident");
    const isPicked = fact.kind === "sheetOpened" || fact.kind === "decisionTaken";
    const asked = isPicked ? residents.filter((each) => adultResidents(after).includes(each)) : residents;
    if (isPicked && audience.some((each) => partyOf(after, each) === "guest")) return `${fact.kind} is for a guest`;
    return asked.length > 0 ? null : `${fact.kind} has no resident in ${audience.join(" ")}`;
  });

/** 3: agreed only with each adult resident's own yes to these words, given by themselves or noted with whose pen. */
const agreedByResidents: Look = (moment) =>
  firstOf(Object.values(moment.after.agreements), (state) => {
    const home = moment.after.homes[state.id];
    const audience = home ? (audienceOfSheet(moment, home) ?? []) : [];
    const residents = adultResidents(moment.after).filter((each) => reads(audience, each));
    if (agreementStatus(state, residents) !== "agreed") return null;
    const words = wordsInForce(state, residents);
    const all = [...moment.history, ...moment.facts];
    return firstOf(residents, (who) => {
      const said = all.findLast(
        (fact) =>
          fact.kind === "agreementAnswered" &&
          fact.item.item === state.id &&
          fact.item.sheet === home &&
          fact.accord.participantId === who &&
          words !== null &&
          sameWording(fact.accord.words, words),
      );
      return said?.kind === "agreementAnswered" && said.accord.value === "yes"
        ? null
        : `${who} did not say yes to ${state.id}`;
    });
  });

/** 3: an answer is the asker's own, or somebody's at the table with the asker's name under it; or it was closed before. */
const answersAreOwn: Look = ({ facts, wish, before }) =>
  firstOf(facts, (fact) => {
    if (fact.kind !== "agreementAnswered" && fact.kind !== "accordClosed") return null;
    const { participantId, notedById, value, note } = fact.accord;
    const wasClosed = Object.values(before.meetings).some((meeting) =>
      Object.values(meeting.accordRounds).some(({ closedAnswers }) =>
        closedAnswers.some((each) => each.by === participantId && each.value === value && each.note === note),
      ),
    );
    if (fact.kind === "agreementAnswered" && wasClosed) return null;
    const isOwn = participantId === wish.by && notedById === undefined;
    return isOwn || (participantId !== wish.by && notedById === wish.by)
      ? null
      : `${wish.by} answered as ${participantId}`;
  });

/**
 * 3: minutes adopted only with each adult resident's own last word to that very version being yes; or, where they said nothing that
 * holds it up, with that of who may say it for them in all of life.
 */
const adoptedByResidents: Look = ({ facts, history, before, after }) =>
  firstOf(facts, (fact) => {
    if (fact.kind !== "minutesAdopted") return null;
    const { meeting, version } = fact;
    if (history.some((each) => each.kind === "minutesAdopted" && each.meeting === meeting))
      return `${meeting} was adopted before`;
    const saidBy = (who: ParticipantId): string | null => {
      const said = history.findLast(
        (each) =>
          each.kind === "minutesAnswered" &&
          each.meeting === meeting &&
          each.answer.by === who &&
          each.answer.version === version,
      );
      return said?.kind === "minutesAnswered" ? said.answer.value : null;
    };
    return firstOf(adultResidents(after), (who) => {
      const own = saidBy(who);
      const isSaidFor =
        (own === null || own === "comment") &&
        before.representations.some(
          (each) =>
            each.for === who && each.domains === "all" && each.endedOn === null && saidBy(each.participant) === "yes",
        );
      return own === "yes" || isSaidFor ? null : `${who} did not say yes to ${meeting} ${version}`;
    });
  });

/** 4: one owner, who sat here when saying yes, and nobody becomes it but by an own yes to what has no owner. */
const oneOwner: Look = ({ facts, before, wish }) =>
  firstOf(facts, (fact) => {
    if (fact.kind !== "actionMoved") return null;
    const owner = before.actions[fact.item.item]?.owner ?? null;
    // Noor says yes, and it lies in the hands of who had said so before: out of those of who asked, or of nobody yet.
    const over = facts.find((each) => each.kind === "handoverTakenOver");
    const handover = over && before.handovers.find(({ id }) => id === over.handover);
    if (handover && wish.by !== fact.by) {
      const isWhose = owner === null || (fact.to === "handedOver" && owner === handover.from);
      const isSaid = takerOf(handover) === fact.by && isWhose;
      return isSaid ? null : `${fact.by} takes over what ${owner} did not hand over`;
    }
    const by = before.participants.find(({ id }) => id === fact.by);
    // What a resident wrote on paper another types in, in the resident's name and their own (0266).
    const isByPaper = fact.notedById === wish.by && fact.onPaper === true && by?.party === "resident";
    if ((fact.by !== wish.by && !isByPaper) || !by || by.leftOn !== null || by.party === "guest")
      return `${fact.by} moves an action`;
    const isTaken = owner !== null && owner !== fact.by && before.actions[fact.item.item]?.status !== "proposed";
    if (fact.to === "accepted" && isTaken) return `${fact.by} took it from ${owner}`;
    return fact.to !== "cancelled" && isTaken && by.party !== "resident" ? `${fact.by} moved what is ${owner}'s` : null;
  });

/** 8: after the seat ended nothing is readable and nothing is done. */
const nothingAfterLeaving: Look = ({ left, letIn, wish, answer, screens }) =>
  firstOf([...left], (who) => {
    if (letIn.has(who)) return `${who} is let in`;
    if (screens.some(({ reader, told }) => reader === who && told.length > 0)) return `${who} was told something`;
    return wish.by === who && answer.ok ? `${who} did something` : null;
  });

/** 9: nobody is told a word, a name or a number of what they may not read, and each counts without a gap. */
const readsOnlyOwn: Look = ({ screens, canaries, answer, wish }) =>
  firstOf(screens, ({ reader, told }) =>
    firstOf(told, (each) => {
      const strange = canaries.strange(JSON.stringify(each), reader);
      return strange.length > 0
        ? `${reader ?? "the big screen"} was told ${strange.join(" ")} in ${each.fact.kind}`
        : null;
    }),
  ) ?? (canaries.strange(JSON.stringify(answer), wish.by).length > 0 ? "the answer tells" : null);

const countsWithoutGap: Look = ({ screens, answer, wish, letIn }) =>
  firstOf(screens, ({ reader, told, seqBefore, isAnew }) => {
    const gap = told.findIndex(({ seq }, index) => seq !== seqBefore + index + 1);
    if (gap >= 0) return `${reader ?? "the big screen"} counts ${told[gap]?.seq} after ${seqBefore + gap}`;
    // Whose own wish ended their seat is told nothing more, not even that.
    const isAsker = reader === wish.by && reader !== null && letIn.has(reader) && answer.ok && !isAnew;
    return isAsker && answer.seq !== seqBefore + told.length ? `${reader} was answered ${answer.seq}` : null;
  });

/** What was closed opens when the residents are done: none of it stays behind. */
const opensTogether: Look = ({ facts, after, history, table }) =>
  firstOf(facts, (fact) => {
    if (fact.kind !== "agreementAnswered" && fact.kind !== "accordPassed") return null;
    const words = wordsOnSheet(table, fact.item);
    if (!words) return null;
    const open = openRounds(table, after, [...history, ...facts], { ref: fact.item, words });
    return firstOf(Object.values(after.meetings), ({ id, accordRounds }) => {
      const round = accordRounds[fact.item.item];
      if (!round || round.item.sheet !== fact.item.sheet || open.includes(id)) return null;
      return round.closedAnswers.length > 0 ? `answers to ${fact.item.item} stay closed` : null;
    });
  });

/** Words are in force over no *no* of a party, given and still closed, at the moment they come in force. */
const noAgreementOverAClosedNo: Look = ({ before, after, table }) =>
  firstOf(Object.values(after.agreements), (state) => {
    const home = after.homes[state.id];
    const audience = table.sheets.find(({ id }) => id === home)?.audience ?? [];
    const residents = adultResidents(after).filter((each) => reads(audience, each));
    const now = wordsInForce(state, residents);
    const was = before.agreements[state.id];
    const then = was ? wordsInForce(was, residents) : null;
    if (!now || (then && sameWording(then, now))) return null;
    const closed = Object.values(after.meetings).flatMap(
      (meeting) => meeting.accordRounds[state.id]?.closedAnswers ?? [],
    );
    const isOver = closed.some(
      (each) => each.value === "no" && sameWording(each.words, now) && (now.partyIds ?? []).includes(each.by),
    );
    return isOver ? `${state.id} came in force over a closed no` : null;
  });

const arrows: Readonly<Record<MeetingPhase, readonly MeetingPhase[]>> = {
  preparing: ["invited", "calledOff"],
  invited: ["running", "calledOff"],
  running: ["paused", "privateTime", "closed"],
  paused: ["running", "privateTime", "closed"],
  privateTime: ["running", "paused", "closed"],
  closed: [],
  calledOff: [],
};
const underWay: readonly MeetingPhase[] = ["running", "paused", "privateTime"];

/** A meeting goes along the drawn arrows; one at a time is under way; it opens with a resident, or a resident's yes. */
const alongTheArrows: Look = ({ before, after, facts }) =>
  firstOf(Object.values(after.meetings), ({ id, phase, attendance, agreedTo }) => {
    const was = before.meetings[id]?.phase ?? null;
    if (was === null) return phase === "preparing" ? null : `a meeting began as ${phase}`;
    if (was !== phase && !arrows[was].includes(phase)) return `from ${was} to ${phase}`;
    const opened = facts.some((fact) => fact.kind === "meetingOpened" && fact.meeting === id);
    const isBehind = adultResidents(after).some(
      (each) => (attendance[each]?.via ?? null) !== null || agreedTo[each] !== undefined,
    );
    return opened && !isBehind ? "opened without a resident" : null;
  }) ??
  (Object.values(after.meetings).filter(({ phase }) => underWay.includes(phase)).length > 1
    ? "two are under way"
    : null);

/** a guest is let in while a meeting is under way for which a resident welcomed them, and reads no minutes. R-301 too. */
const doors: Look = ({ after, letIn, screens, history, facts }) =>
  firstOf(after.participants, ({ id, party, role, leftOn }) => {
    if (leftOn !== null) return null;
    const isPrepared = after.card?.status === "preparing";
    if (party !== "guest") {
      const isExpected = !isPrepared || party === "resident" || role === "facilitator";
      return letIn.has(id) && !isExpected ? `${id} is let in while the table is prepared` : null;
    }
    const isWelcome = Object.values(after.meetings).some(
      (meeting) => underWay.includes(meeting.phase) && meeting.guests.includes(id),
    );
    const welcomed = [...history, ...facts].some(
      (fact) => fact.kind === "guestWelcomed" && fact.guest === id && partyOf(after, fact.by) === "resident",
    );
    return letIn.has(id) === (isWelcome && welcomed) ? null : `guest ${id} is ${letIn.has(id) ? "" : "not "}let in`;
  }) ??
  firstOf(screens, ({ reader, told }) =>
    partyOf(after, reader) === "guest" && told.some(({ fact }) => isMinutesFact(fact))
      ? "a guest was told of minutes"
      : null,
  );

/** A no leaves no fact, and nothing that people ask breaks the house. */
const refusedLeavesNothing: Look = ({ answer, facts }) => {
  if (answer.ok) return null;
  if (answer.refusal.reason === "notStored") return "the house broke";
  return facts.length > 0
    ? `refused with ${answer.refusal.reason}, and yet ${facts.map((fact: Fact) => fact.kind).join(" ")}`
    : null;
};

/** By name; the message of a fault begins with it. */
export const invariants: Readonly<Record<string, Look>> = {
  aResidentReads,
  agreedByResidents,
  answersAreOwn,
  adoptedByResidents,
  oneOwner,
  nothingAfterLeaving,
  readsOnlyOwn,
  countsWithoutGap,
  opensTogether,
  noAgreementOverAClosedNo,
  alongTheArrows,
  doors,
  refusedLeavesNothing,
};

/** Throws at the first that does not hold. */
export const lookAtAll = (moment: Moment): void => {
  for (const [name, look] of Object.entries(invariants)) {
    const fault = look(moment);
    if (fault !== null) throw new Error(`${name}: ${fault}`);
  }
};

// Klopt dit? One person's answer to one version, given by themselves or noted down for who has no screen. Words about
// a line that not everyone reads go to who reads that line; the others hear only that there is an answer.
import { type Audience, reads } from "@werktafel/shared/domain/audience";
import {
  audienceOfBlock,
  lastAnswerOf,
  type MinutesAnswer,
  withoutWords,
} from "@werktafel/shared/domain/minutes/minutes";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { MeetingFact } from "@werktafel/shared/domain/meeting/meetingFact";
import type { MeetingId } from "@werktafel/shared/ids";
import { handOf, isOwnHand } from "@werktafel/shared/domain/ownHand";
import { isTakenBack } from "@werktafel/shared/domain/overOwnHand";
import { whyNotAloud, whyNotBeside } from "@werktafel/shared/domain/saidAloud";
import { may } from "@werktafel/shared/policy/may";
import { unknown } from "../../boards/verb.ts";
import { inMinutes } from "./inMinutes.ts";

const told = (meeting: MeetingId, audience: Audience, answer: MinutesAnswer): readonly MeetingFact[] => {
  const { text } = answer;
  const isForAll = audience === "everyone" || text === "";
  const open: MeetingFact = {
    kind: "minutesAnswered",
    meeting,
    audience: "everyone",
    answer: isForAll && text !== "" ? answer : withoutWords(answer),
  };
  return isForAll ? [open] : [open, { kind: "minutesAnswered", meeting, audience, answer }];
};

export const answerMinutes = inMinutes("answerMinutes", (context, payload, meeting) => {
  const { me, on, facts } = context;
  const { version, value, text, about, onPaper, beside } = payload;
  const barred = may(me, "answerMinutes");
  if (barred) return barred;
  const by = payload.for ?? me.id;
  const person = facts.participants.find((each) => each.id === by && isSeated(each) && each.party !== "guest");
  const audience = audienceOfBlock(meeting.minutes, version, about);
  if (!person || audience === null || !reads(audience, by)) return unknown;
  if (by === me.id ? onPaper : beside !== undefined) {
    return { reason: "malformed", path: "payload.onPaper", detail: "an answer is of one hand" };
  }
  const whyNotOwn = beside === undefined ? null : whyNotBeside(facts.participants, me.id, beside);
  const notYours = by === me.id ? whyNotOwn : may(me, "noteAloud");
  if (notYours) return notYours;
  if (!meeting.minutes.everAsked.includes(version)) return { reason: "notNow", from: "draft", to: "answerMinutes" };
  if (value === "comment" && text.trim() === "") {
    return { reason: "malformed", path: "payload.text", detail: "expected words" };
  }
  const before = lastAnswerOf(meeting.minutes, by, version);
  const notedById = by === me.id ? null : me.id;
  const isOwn = before !== null && before.notedById === null;
  const takenBack = isTakenBack(
    meeting.minutes.answers.filter((each) => each.by === by && each.value !== "comment"),
    (one, other) => one.version === other.version,
    (each) => each.notedById !== null,
  );
  if (notedById !== null && (isOwn || takenBack)) {
    // Whoever answered with the own hand is the one who changes it: *nog niet* and *samen lezen* too, and in a next version who took
    // back what was written for them. Only at the table, where the person is and all hear it, may another's pen follow (R-313; 0260, 0286).
    const readers = facts.participants.filter((each) => isSeated(each) && reads(audience, each.id));
    const isAtTable = whyNotAloud(facts.meetings, { notedBy: me, saidBy: by, readers }) === null;
    if (isOwnHand(before) || onPaper || !isAtTable)
      return { reason: "ownWords", of: by, ...(takenBack && { takenBack }) };
  }
  const hand = handOf({ ...(onPaper && { onPaper }), ...(beside !== undefined && { besideId: beside }) });
  const isOfSameHand = before?.onPaper === hand.onPaper && before?.besideId === hand.besideId;
  const isSame =
    before?.value === value && before.notedById === notedById && isOfSameHand && before.text === "" && text === "";
  const answer = { by, version, value, on, text, notedById, ...hand, ...(about === null ? {} : { about }) };
  return { facts: isSame ? [] : told(meeting.id, audience, answer) };
});

// What is new for one person at one table since they read it: what was asked of them or answered to them, what was agreed with
// them, their own meetings and minutes. Made of the facts they were told, so nothing outside their audience is in it. It names
// things and never how many; what they did themselves is no news.
import type { MeetingId, ParticipantId } from "../../ids.ts";
import { askNow, isUnanswered } from "../between/handover.ts";
import type { BoardFacts } from "../board.ts";
import type { Fact } from "../fact.ts";
import type { ItemRef } from "../item.ts";
import { lastAnswerOf, minutesStatus } from "../minutes/minutes.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import { lineAt } from "../table/tableLines.ts";
import type { TableView } from "../tableView.ts";

export type News =
  | { readonly kind: "questionAsked" | "questionAnswered"; readonly item: ItemRef; readonly question: string }
  | { readonly kind: "agreed"; readonly item: ItemRef }
  | { readonly kind: "meetingAsked" | "meetingChanged" | "meetingCalledOff"; readonly meeting: MeetingId }
  | { readonly kind: "minutesAsked" | "minutesAdopted"; readonly meeting: MeetingId }
  | { readonly kind: "handoverAsked" | "handoverAnswered"; readonly handover: string };

export interface NewsLine {
  /** ISO instant. */
  readonly at: string;
  readonly news: News;
}

interface Told {
  readonly at: string;
  readonly fact: Fact;
}

export interface NewsFrom {
  /** As this reader was told them, oldest first. */
  readonly told: readonly Told[];
  readonly facts: BoardFacts;
  readonly table: TableView;
  readonly me: Participant;
}

/** Nobody who was away long is met by all of it. */
export const mostNewsDays = 28;
const dayMs = 24 * 60 * 60_000;

/** From when on it is news: what was read before is none, and what is long past neither. */
export const newsSince = (readUntil: number | null, now: number): number =>
  Math.max(readUntil ?? 0, now - mostNewsDays * dayMs);

const ofQuestion = ({ facts, table, me }: NewsFrom, fact: Fact): News | null => {
  if (fact.kind !== "lineQuestionAsked" && fact.kind !== "lineQuestionAnswered") return null;
  const { item, question: id, by } = fact;
  const question = facts.lineQuestions.find((each) => each.id === id);
  // Taken back, or its line is put away or elsewhere.
  if (!question || by === me.id || !lineAt(table, item)?.card.lineQuestions.includes(question)) return null;
  if (fact.kind === "lineQuestionAnswered") {
    const stands = question.answers.some((each) => each.by === by);
    return stands && question.by === me.id ? { kind: "questionAnswered", item, question: id } : null;
  }
  const isForMe = question.to === null || question.to === me.id;
  const isDone = question.text === "" || question.answers.some((each) => each.by === me.id);
  return isForMe && !isDone ? { kind: "questionAsked", item, question: id } : null;
};

/** With a resident's yes it became so; to whoever it is with that is news, but for the one who said it. */
const ofAgreement = ({ facts, table, me }: NewsFrom, fact: Fact): News | null => {
  if (fact.kind !== "agreementAnswered" || fact.accord.value !== "yes" || fact.accord.participantId === me.id)
    return null;
  const { item, accord } = fact;
  const by = facts.participants.find(({ id }) => id === accord.participantId);
  const agreement = table.agreements.find(({ ref }) => ref.item === item.item && ref.sheet === item.sheet);
  if (!by || !isResident(by) || agreement?.status !== "agreed") return null;
  return agreement.words.partyIds?.includes(me.id) ? { kind: "agreed", item } : null;
};

const isAsked = (plan: { readonly invited: readonly ParticipantId[] }, me: Participant): boolean =>
  plan.invited.includes(me.id);

const ofMeeting = ({ facts, me }: NewsFrom, fact: Fact): News | null => {
  switch (fact.kind) {
    case "meetingInvited":
    case "meetingPlanned":
    case "meetingCalledOff": {
      const { meeting, kind, by } = fact;
      const now = facts.meetings[meeting];
      const isCalledOff = kind === "meetingCalledOff";
      if (!now || by === me.id || !isAsked(now.plan, me)) return null;
      if (now.phase !== (isCalledOff ? "calledOff" : "invited")) return null;
      return { kind: isCalledOff ? kind : kind === "meetingInvited" ? "meetingAsked" : "meetingChanged", meeting };
    }
    case "minutesAskedAbout": {
      const minutes = facts.meetings[fact.meeting]?.minutes;
      if (!minutes || fact.by === me.id || minutesStatus(minutes) !== "forApproval") return null;
      const isSaid = lastAnswerOf(minutes, me.id, minutes.asked?.version ?? 0) !== null;
      return isSaid ? null : { kind: "minutesAsked", meeting: fact.meeting };
    }
    case "minutesAdopted":
      return fact.by === me.id ? null : { kind: "minutesAdopted", meeting: fact.meeting };
    default:
      return null;
  }
};

const ofHandover = ({ facts, me }: NewsFrom, fact: Fact): News | null => {
  if (fact.kind !== "handoverAsked" && fact.kind !== "handoverClimbed" && fact.kind !== "handoverAnswered") return null;
  const handover = facts.handovers.find(({ id }) => id === fact.handover);
  if (!handover || handover.withdrawnOn !== null) return null;
  if (fact.kind === "handoverAnswered") {
    const isMine = handover.from === me.id && fact.answer.by !== me.id;
    return isMine ? { kind: "handoverAnswered", handover: handover.id } : null;
  }
  const isMine = isUnanswered(handover) && askNow(handover)?.to === me.id && handover.from !== me.id;
  return isMine ? { kind: "handoverAsked", handover: handover.id } : null;
};

/** What it is about: of one thing only the latest is told. */
const aboutOf = (news: News): string => {
  if ("question" in news) return `question ${news.question}`;
  if ("item" in news) return `item ${news.item.item}`;
  return "handover" in news ? `handover ${news.handover}` : `meeting ${news.meeting}`;
};

/** Newest first. */
export const newsFor = (from: NewsFrom, since: number): readonly NewsLine[] => {
  if (!isSeated(from.me) || from.me.party === "guest") return [];
  // What a board file brought happened elsewhere, before anybody sat here.
  const broughtAt = from.told[0]?.at;
  const found = from.told
    .filter(({ at }) => at !== broughtAt && Date.parse(at) > since)
    .flatMap(({ at, fact }): readonly NewsLine[] => {
      const news = ofQuestion(from, fact) ?? ofAgreement(from, fact) ?? ofMeeting(from, fact) ?? ofHandover(from, fact);
      return news === null ? [] : [{ at, news }];
    });
  const latest = new Map(found.map((each) => [aboutOf(each.news), each] as const));
  return [...latest.values()].sort((one, other) => other.at.localeCompare(one.at));
};

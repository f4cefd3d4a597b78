// What frames the minutes: who was there and how, the question, the plain summary, and when we see each other again.
import { type ParticipantId, participantId } from "../../../ids.ts";
import type { BoardFacts } from "../../board.ts";
import { wasHere } from "../../meeting/meeting.ts";
import { isResident } from "../../participant.ts";
import { valueOf } from "../../table/card.ts";
import { atTheTable } from "../../tableTime.ts";
import type { Presence } from "../minutes.ts";
import type { Composing, Gathered, Part } from "./gathered.ts";

/** Who comes in these first minutes was there from the start: people look for a chair. */
const settlingMs = 5 * 60_000;

/** By call name; two who are called alike by their whole name. */
const namesAt = ({ participants }: BoardFacts): Readonly<Record<ParticipantId, string>> =>
  Object.fromEntries(
    participants.map(({ id, callName, name }) => {
      const isShared = participants.some((each) => each.id !== id && each.callName === callName);
      return [id, isShared ? name : callName];
    }),
  );

const presenceOf = ({ meeting, facts }: Composing): Presence => {
  const { attendance, openedAt, closedAt, agreedTo } = meeting;
  const there = facts.participants.filter(({ id }) => wasHere(meeting, id));
  const stepsOf = (id: ParticipantId) => attendance[id]?.steps ?? [];
  const timed = (when: (id: ParticipantId) => string | null): Readonly<Record<ParticipantId, string>> =>
    Object.fromEntries(
      there.flatMap(({ id }) => {
        const at = when(id);
        const time = at === null ? null : (atTheTable(at)?.time ?? null);
        return time === null ? [] : [[id, time]];
      }),
    );
  const residents = facts.participants.filter((each) => isResident(each) && each.leftOn === null);
  return {
    via: Object.fromEntries(
      there.flatMap(({ id }) => {
        const via = stepsOf(id).findLast((step) => step.via !== null)?.via ?? null;
        return via === null ? [] : [[id, via]];
      }),
    ),
    guests: there.filter((each) => each.party === "guest").map(({ id }) => id),
    came: timed((id) => {
      const first = stepsOf(id).find((step) => step.via !== null)?.at ?? null;
      const isLater = first !== null && Date.parse(first) > Date.parse(openedAt ?? "") + settlingMs;
      return isLater ? first : null;
    }),
    left: timed((id) => {
      const last = stepsOf(id).at(-1);
      const isEarlier = closedAt === null || Date.parse(last?.at ?? "") < Date.parse(closedAt);
      return last?.via === null && isEarlier ? last.at : null;
    }),
    agreedTo: Object.fromEntries(
      residents.flatMap(({ id }) => {
        const on = agreedTo[id];
        return wasHere(meeting, id) || on === undefined ? [] : [[id, on]];
      }),
    ),
    names: namesAt(facts),
    residents: residents.map(({ id }) => id),
  };
};

export const presencePart = (composing: Composing): Part => {
  const { meeting, newId } = composing;
  const presence = presenceOf(composing);
  return {
    id: newId(),
    section: "presence",
    text: meeting.plan.place,
    people: composing.facts.participants.map(({ id }) => id).filter((id) => wasHere(meeting, id)),
    on: atTheTable(meeting.openedAt ?? meeting.plan.plannedFor)?.day ?? meeting.plan.plannedFor.slice(0, 10),
    presence,
    audience: "everyone",
  };
};

/** In the resident's own words, which only a resident rewords. */
export const questionParts = ({ table, facts, newId }: Gathered): readonly Part[] => {
  const { question } = table;
  const text = question?.item?.texts["text"]?.trim() ?? "";
  if (!question || text === "") return [];
  const residents = facts.participants.filter(isResident);
  const author = valueOf(question.item, "byId");
  const wordsOf = residents.find(({ id }) => id === author) ?? residents[0];
  return [
    {
      id: newId(),
      section: "question",
      item: question.ref,
      text,
      audience: question.audience,
      ...(wordsOf ? { wordsOf: wordsOf.id } : {}),
    },
  ];
};

/** The summaries of this meeting as they stand on the sheets now, one per sheet that has one. */
export const summaryParts = ({ meeting, sheets, newId }: Pick<Composing, "meeting" | "sheets" | "newId">) =>
  sheets.flatMap(({ sheet, items, audience }): readonly Part[] =>
    items
      .filter((item) => item.collection === "summaries" && item.values["meetingId"] === meeting.id)
      .filter((item) => valueOf(item, "archivedAt") === null && (item.texts["text"] ?? "").trim() !== "")
      .map((item) => ({
        id: newId(),
        section: "summary",
        item: { sheet, item: item.id },
        text: (item.texts["text"] ?? "").trim(),
        audience,
      })),
  );

export const nextParts = ({ meeting, facts, newId }: Composing): readonly Part[] => {
  const day = atTheTable(meeting.openedAt ?? meeting.plan.plannedFor)?.day ?? "";
  const on = facts.card?.nextMeetingOn ?? null;
  const next: Part = {
    id: newId(),
    section: "next",
    text: "",
    audience: "everyone",
    ...(on !== null && on > day ? { on } : {}),
  };
  const open: Part = { id: newId(), section: "next", text: "", status: "withoutAfterHours", audience: "everyone" };
  return meeting.withoutAfterHours ? [next, open] : [next];
};

/** A resident who put it there in person says it in their own words; a line that somebody typed for the table is the table's. */
export const residentsOwn = ({ facts }: Composing, author: string | null): { readonly wordsOf?: ParticipantId } => {
  const isOwn = facts.participants.some((each) => each.id === author && isResident(each));
  return isOwn && author !== null ? { wordsOf: participantId(author) } : {};
};

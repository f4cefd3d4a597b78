// "Nieuw voor jou": what is new for one person at every table where they sit since they read it, and that they read it. Asked apart
// from the own list, which waits for nothing.
import { newsFor, type News, newsSince } from "@werktafel/shared/domain/mine/news";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { takerOf } from "@werktafel/shared/domain/between/handover";
import { lineAt } from "@werktafel/shared/domain/table/tableLines";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import { z } from "zod";
import type { Place } from "../../../access/gate.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import { readSheets } from "../../pages/readSheets.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import { noteRead, placesOf } from "./mine.ts";
import { newsAnswer, newsReadBody, type OneNews, type TableNews } from "./newsAnswer.ts";

interface Reading {
  readonly facts: BoardFacts;
  readonly table: TableView;
}

const nameOf = ({ facts }: Reading, id: string | null): string | null =>
  facts.participants.find((each) => each.id === id)?.callName ?? null;

const inWords = (reading: Reading, news: News): OneNews | null => {
  const { facts, table } = reading;
  switch (news.kind) {
    case "questionAsked":
    case "questionAnswered": {
      const line = lineAt(table, news.item);
      const question = facts.lineQuestions.find(({ id }) => id === news.question);
      if (!line || !question) return null;
      const { by, to, text, answers } = question;
      if (news.kind === "questionAsked")
        return { kind: news.kind, by: nameOf(reading, by), text, about: line.text, isToTable: to === null };
      const last = answers.findLast((each) => each.by !== by);
      return last ? { kind: news.kind, by: nameOf(reading, last.by), text, answer: last.text } : null;
    }
    case "agreed": {
      const line = lineAt(table, news.item);
      return line ? { kind: news.kind, text: line.text } : null;
    }
    case "meetingAsked":
    case "meetingChanged":
    case "meetingCalledOff": {
      const meeting = facts.meetings[news.meeting];
      return meeting ? { kind: news.kind, plannedFor: meeting.plan.plannedFor } : null;
    }
    case "minutesAsked":
    case "minutesAdopted": {
      const meeting = facts.meetings[news.meeting];
      if (!meeting) return null;
      const day = atTheTable(meeting.openedAt ?? meeting.closedAt ?? "")?.day ?? null;
      return { kind: news.kind, meeting: news.meeting, day };
    }
    case "handoverAsked":
    case "handoverAnswered": {
      const handover = facts.handovers.find(({ id }) => id === news.handover);
      if (!handover) return null;
      return {
        kind: news.kind,
        by: nameOf(reading, news.kind === "handoverAsked" ? handover.from : takerOf(handover)),
      };
    }
  }
};

/** `null`: nothing is new there. */
const newsAt = async (house: House, place: Place): Promise<TableNews | null> => {
  const { boards, store, now } = house;
  const { board, visitor } = place;
  if (visitor.kind !== "person") return null;
  const [known, told, readUntil] = await Promise.all([
    boards.factsFor(place),
    boards.toldTo(place),
    store.run("newsRead", { board, person: visitor.person }),
  ]);
  const me = known?.facts.participants.find((each) => each.id === place.seat?.participant);
  const since = newsSince(readUntil, now());
  // Most tables are quiet: their sheets are not read for nothing.
  if (!known || !told || !me || !told.some(({ at }) => Date.parse(at) > since)) return null;
  const { facts } = known;
  const sheets = await readSheets(house, place);
  const reading = { facts, table: tableView({ sheets, facts, me: me.id }) };
  const found = newsFor({ told, me, ...reading }, since);
  const latest = found[0];
  const news = found.map((each) => inWords(reading, each.news)).filter((each) => each !== null);
  if (!latest || news.length === 0) return null;
  const few = new Set<string>(sheets.filter(({ audience }) => audience !== "everyone").map(({ sheet }) => sheet));
  const read = found.flatMap((each) => ("item" in each.news ? [each.news.item.sheet] : []));
  await noteRead(
    house,
    place,
    me.organisationId,
    read.filter((sheet) => few.has(sheet)),
  );
  return { board, title: facts.card?.title ?? "", colour: facts.tableColour, until: latest.at, news };
};

export const newsRoutes = (house: House, policies: Policies): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/api/mine/news",
    says: "What is new for me at every table where I sit, since I read it: asked of me, answered to me, agreed with me, my meetings.",
    policy: policies.person,
    body: noBody,
    answer: newsAnswer,
    handler: async ({ who }) => {
      const places = await placesOf(house, who);
      const tables = await Promise.all(places.map((place) => newsAt(house, place)));
      return json({
        tables: tables
          .filter((table) => table !== null)
          .toSorted((one, other) => one.title.localeCompare(other.title, "nl")),
      });
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/boards/:board/news/read",
    says: "Gelezen: what was new for me at this table up to then is new no more. Told to nobody.",
    policy: policies.sitsHere,
    body: newsReadBody,
    answer: z.object({}),
    handler: async ({ who: { board, visitor }, body }) => {
      if (visitor.kind !== "person") return { refusal: { reason: "unknown" } };
      // What has still to come was not read.
      const until = Math.min(Date.parse(body.until), house.now());
      await house.store.run("readNews", { board, person: visitor.person, until });
      return json({});
    },
  }),
];

// A large table as a house may have it after years: goals, actions and meetings in numbers (DESIGN.md 9), a part of it kept to
// few, without a server.
import { seatedAs } from "../../../support/cast.ts";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import { composeMinutes, perReaders } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import type { Moment } from "@werktafel/shared/domain/minutes/compose/gathered";
import type { Participant } from "@werktafel/shared/domain/participant";
import { reads } from "@werktafel/shared/domain/audience";
import { readersOf } from "@werktafel/shared/domain/fact";
import { itemId, meetingId, type ParticipantId, participantId, sheetId } from "@werktafel/shared/ids";

export const names = ["Noor", "Mila", "Teun", "Farida", "Joost", "Ruben", "Wil", "Samira", "Bo", "Ans", "Kees", "Lies"];
const idOf = (index: number): ParticipantId => participantId(`p-${index % names.length}`);

export const participants: readonly Participant[] = names.map((callName, index) =>
  seatedAs(idOf(index), {
    party: index === 0 ? "resident" : "staff",
    name: callName,
    role: index === 2 ? "facilitator" : "",
    joinedOn: "2021-01-01",
  }),
);

const everyone = sheetId("allen~1");
const few = sheetId("weinig~1");
const fewPeople: Audience = [idOf(0), idOf(1), idOf(2)];

const row = (collection: string, index: number, meeting: number, more: Partial<SheetItem> = {}): SheetItem => ({
  id: itemId(`${collection}-${index}`),
  sheet: index % 5 === 4 ? few : everyone,
  collection,
  texts: { text: `${collection} nummer ${index}`, title: `${collection} nummer ${index}` },
  ids: {},
  ...more,
  values: { order: `a${String(index).padStart(5, "0")}`, meetingId: `m-${meeting}`, ...more.values },
});

export interface BigTable {
  readonly facts: BoardFacts;
  readonly history: readonly Moment[];
  readonly sheets: readonly ReadableSheet[];
  /** What this reader is told. */
  readonly factsFor: (reader: ParticipantId) => BoardFacts;
}

export interface Size {
  readonly goals: number;
  readonly actions: number;
  readonly agreements: number;
  readonly meetings: number;
}

const dayOf = (meeting: number): string => new Date(Date.UTC(2021, 0, 4 + meeting * 30)).toISOString().slice(0, 10);

/** Every meeting was held and has its minutes, as they were composed when it closed. */
export const bigTable = ({ goals, actions, agreements, meetings }: Size): BigTable => {
  const items: readonly SheetItem[] = [
    ...Array.from({ length: goals }, (_, index) => row("goals", index, index % meetings)),
    ...Array.from({ length: agreements }, (_, index) =>
      row("agreements", index, index % meetings, { ids: { parties: [idOf(0), idOf(index % 11)] } }),
    ),
    ...Array.from({ length: actions }, (_, index) =>
      row("actions", index, index % meetings, { values: { ownerId: idOf(index), due: dayOf(index % meetings) } }),
    ),
  ];
  const sheets: readonly ReadableSheet[] = [
    { sheet: everyone, audience: "everyone" as const },
    { sheet: few, audience: fewPeople },
  ].map(({ sheet, audience }) => ({
    sheet,
    audience,
    kind: "table",
    writable: false,
    references: [],
    items: items.filter((item) => item.sheet === sheet),
  }));
  const history: Moment[] = participants.map((participant) => ({
    at: `${dayOf(0)}T08:00:00.000Z`,
    fact: { kind: "participantSeated", participant },
  }));
  let made = 0;
  const newId = (): string => `x${(made += 1)}`;
  let facts = foldFacts(history.map(({ fact }) => fact));
  const add = (at: string, ...some: readonly Fact[]): void => {
    history.push(...some.map((fact) => ({ at, fact })));
    facts = foldFacts(some, facts);
  };
  for (let index = 0; index < meetings; index += 1) {
    const meeting = meetingId(`m-${index}`);
    const on = dayOf(index);
    const told = { meeting, audience: "everyone" } as const;
    const opened = `${on}T09:00:00.000Z`;
    const closed = `${on}T10:00:00.000Z`;
    const plan = {
      number: index + 1,
      kind: "progress",
      plannedFor: opened,
      durationMinutes: 60,
      place: "De Pollepel",
      form: "inPerson",
      videoLink: null,
      chairId: idOf(2),
      noteTakerId: null,
      template: "werktafel",
      invited: [],
      residentChoseTimeAndPlace: true,
    } as const;
    const by = idOf(2);
    add(opened, { kind: "meetingInvited", ...told, plan, by, on });
    for (const { id: participant } of participants) {
      add(opened, { kind: "attendanceNoted", ...told, participant, via: "inPerson", by, at: opened });
    }
    add(opened, { kind: "meetingOpened", ...told, by, at: opened });
    for (const item of items.filter((each) => each.values["meetingId"] === meeting)) {
      const ref = { sheet: item.sheet, item: item.id };
      const text = item.texts["text"] ?? "";
      const during = `${on}T09:30:00.000Z`;
      if (item.collection === "agreements") {
        for (const who of item.ids["parties"] ?? []) {
          const words = {
            text,
            partyIds: (item.ids["parties"] ?? []).map(participantId),
            rhythm: null,
            reviewOn: null,
          };
          const accord = {
            participantId: participantId(who),
            value: "yes",
            on,
            note: `Goed idee ${item.id}`,
            words,
          } as const;
          add(during, { kind: "agreementAnswered", item: ref, accord });
        }
      }
      if (item.collection === "actions") {
        const owner = participantId(String(item.values["ownerId"]));
        const step = { by: owner, on, note: "", words: { text, ownerId: owner } };
        add(during, { kind: "actionMoved", item: ref, to: "accepted", ...step });
        add(`${on}T20:00:00.000Z`, { kind: "actionMoved", item: ref, to: "done", ...step, words: null });
      }
    }
    add(closed, { kind: "meetingClosed", ...told, withoutAfterHours: false, by, at: closed });
    const state = facts.meetings[meeting];
    if (!state) throw new Error("no meeting");
    // Every action was done on the evening after; the last meetings alone are composed with the whole history behind them.
    const blocks = composeMinutes({ meeting: state, facts, sheets, history, newId });
    add(
      closed,
      { kind: "minutesVersionMade", ...told, version: 1, by: null, change: "Eerste versie", on },
      ...perReaders(blocks).map(
        ({ audience, blocks: some }): Fact => ({
          kind: "minutesBlocksTold",
          meeting,
          audience,
          version: 1,
          blocks: some,
        }),
      ),
    );
  }
  const readable = (fact: Fact, reader: ParticipantId): boolean => {
    const readers = readersOf(fact);
    if ("audience" in readers) return reads(readers.audience, reader);
    return readers.sheets.every((sheet) => sheet === everyone || reads(fewPeople, reader));
  };
  return {
    facts,
    history,
    sheets,
    factsFor: (reader) => foldFacts(history.flatMap(({ fact }) => (readable(fact, reader) ? [fact] : []))),
  };
};

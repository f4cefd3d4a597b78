// A table as chance makes it: one resident or a household, the people around them, guests at the door, and things that lie
// there for everyone or for some. Everything that not everyone may read bears a canary: a word that is nowhere else.
import { seatedAs } from "../../../support/cast.ts";
import { audienceKey, type Audience } from "@werktafel/shared/domain/audience";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { SheetContent, SheetItem } from "@werktafel/shared/domain/item";
import type { Participant, Party } from "@werktafel/shared/domain/participant";
import {
  type BoardId,
  boardId,
  itemId,
  type ParticipantId,
  participantId,
  type PersonId,
  personId,
  type SheetId,
  sheetId,
} from "@werktafel/shared/ids";
import type { SheetRow } from "@werktafel/server/storage/port";
import type { SeededRandom } from "../../../support/seededRandom.ts";
import type { Canaries } from "./canaries.ts";

export interface ChancePerson {
  readonly participant: Participant;
  readonly person: PersonId;
}

export interface ChanceTable {
  readonly board: BoardId;
  readonly people: readonly ChancePerson[];
  readonly sheets: SheetRow[];
  /** What lies on each sheet; typing changes it. */
  readonly items: Map<SheetId, SheetItem[]>;
  readonly facts: readonly Fact[];
}

const around: readonly (readonly [name: string, party: Party, role: string])[] = [
  ["mila", "informal", "relative"],
  ["joost", "volunteer", "volunteer"],
  ["ruben", "host", "host"],
  ["farida", "staff", "facilitator"],
  ["wil", "staff", "counsellor"],
  ["gast", "guest", "guest"],
  ["stagiair", "guest", "guest"],
];

const seated = (name: string, party: Party, role: string): ChancePerson => ({
  person: personId(`person-${name}`),
  participant: seatedAs(`p-${name}`, { party, role, name, roleLabel: role }),
});

export const agreementTexts = ["Noor werkt elke woensdag.", "Noor werkt elke donderdag.", "Noor werkt als het kan."];

/** What lies on a sheet from the start. Names and words of what few may read are canaries. */
export const laidOn = (sheet: SheetId, audience: Audience, chance: SeededRandom, canaries: Canaries): SheetItem[] => {
  const people = audience === "everyone" ? around.map(([name]) => `p-${name}`) : audience;
  const item = (collection: string, texts: SheetItem["texts"], values: SheetItem["values"] = {}): SheetItem => {
    const id = itemId(audience === "everyone" ? canaries.plainName() : canaries.kept(audience));
    return { id, sheet, collection, texts, values: { order: "a", ...values }, ids: {} };
  };
  const word = (): string => (audience === "everyone" ? "" : ` ${canaries.kept(audience)}`);
  return [
    item("goals", { title: `Ik doe mee.${word()}`, why: "" }),
    {
      ...item("agreements", { text: `${chance.pick(agreementTexts)}${word()}` }),
      ids: { parties: chance.shuffled(people).slice(0, 4).toSorted() },
    },
    item("agreements", { text: `${chance.pick(agreementTexts)}${word()}` }),
    item("actions", { text: `Bellen${word()}` }, { ownerId: chance.chance(0.5) ? chance.pick(people) : null }),
    item("agenda", { title: `Hoe gaat het?${word()}`, notes: "" }, { minutes: 10, meetingId: null }),
    item("strengths", { text: `Luistert goed${word()}` }, { byId: chance.pick(people) }),
    item("barriers", { text: `De brief is er nog niet${word()}`, interim: "" }, { status: "open" }),
    ...(chance.chance(0.3) ? [item("afterHours", { signals: "", helps: "Bellen", doesNotHelp: "" })] : []),
  ];
};

/** From the same chance the same table. Everyone's sheet and the question are always there. */
export const chanceTable = (name: string, chance: SeededRandom, canaries: Canaries): ChanceTable => {
  const board = boardId(name);
  const residents = chance.chance(0.4)
    ? [seated("noor", "resident", "centralPerson"), seated("bram", "resident", "centralPerson")]
    : [seated("noor", "resident", "centralPerson")];
  const people = [...residents, ...around.map(([each, party, role]) => seated(each, party, role))];
  const ids = (parties: readonly Party[]): readonly ParticipantId[] =>
    people.filter(({ participant }) => parties.includes(participant.party)).map(({ participant }) => participant.id);
  const some = (): Audience =>
    [
      ...new Set([
        chance.pick(ids(["resident"])),
        ...chance.shuffled(ids(["informal", "volunteer", "host", "staff"])).slice(0, 2),
      ]),
    ].toSorted();
  const audiences = new Map<string, Audience>();
  for (const audience of [some(), some()]) audiences.set(audienceKey(audience), audience);

  const row = (id: SheetId, kind: SheetRow["kind"], audience: Audience): SheetRow => ({
    id,
    board,
    kind,
    audience,
    createdAt: 0,
  });
  const everyone = row(sheetId(`${canaries.plainName()}~1`), "table", "everyone");
  const question = row(sheetId(`${canaries.plainName()}~1`), "question", "everyone");
  const few = [...audiences.values()].map((audience) =>
    row(sheetId(`${canaries.kept(audience)}~1`), "table", audience),
  );
  const asked = { id: itemId("question"), sheet: question.id, collection: "question", values: {}, ids: {} };
  const items = new Map<SheetId, SheetItem[]>([
    [question.id, [{ ...asked, texts: { text: chance.chance(0.8) ? "Hoe doe ik weer mee?" : " " } }]],
    ...[everyone, ...few].map(({ id, audience }) => [id, laidOn(id, audience, chance, canaries)] as const),
  ]);
  const facts: readonly Fact[] = [
    {
      kind: "boardMade",
      board: {
        title: "De tafel van Noor",
        status: chance.chance(0.2) ? "preparing" : "active",
        phase: "",
        template: "werktafel",
        wordForCentralPerson: "Noor",
        facilitatorId: participantId("p-farida"),
        anchorPersonId: null,
        createdOn: "2026-05-12",
        nextMeetingOn: null,
        isFictional: true,
      },
    },
    {
      kind: "recordKept",
      collection: "organisations",
      id: "o-1",
      audience: "everyone",
      record: { id: "o-1", name: "De Pollepel" },
    },
    ...people.map(({ participant }): Fact => ({ kind: "participantSeated", participant })),
  ];
  return { board, people, sheets: [everyone, question, ...few], items, facts };
};

/** A sheet as it lies on disk now. */
export const contentOf = ({ items }: ChanceTable, sheet: SheetId): SheetContent | null => {
  const there = items.get(sheet);
  return there ? { sheet, items: [...there], references: [] } : null;
};

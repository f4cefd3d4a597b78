// A sound board file becomes a table: sheets with words, facts with their own days, and what is kept of the rest. Pure:
// ids come from `newId`, so the same file and the same chance give the same table.
import { type Audience, holds, inBoth } from "../domain/audience.ts";
import type { BoardCard, Fact } from "../domain/fact.ts";
import type { Participant } from "../domain/participant.ts";
import { itemId, participantId, type SheetId, sheetId } from "../ids.ts";
import { makeSheet } from "../sheet/makeSheet.ts";
import type { BoardFile } from "./fileShape.ts";
import { emptiedFile } from "./emptiedFile.ts";
import { endingFacts } from "./ending/endingInFile.ts";
import { actionFacts, agreementFacts, goalFacts } from "./items/itemFacts.ts";
import { type Laid, type LaidOut, layOut, questionSheet, SheetsByAudience, tableSheets } from "./items/layOut.ts";
import { type RecordInFile, recordsInFile } from "./items/recordsInFile.ts";
import { barrierFacts, plainLineFacts } from "./items/restInFile.ts";
import type { Kept } from "./kept.ts";
import { meetingsLive } from "./meetings/meetingsLive.ts";
import { tellRecords } from "./records.ts";
import { audienceIn } from "./rules/audienceIn.ts";

export interface Chance {
  /** A fresh id of 1 to 64 letters and digits, not to be guessed. */
  readonly newId: () => string;
  /** A fresh Yjs client id, for one document. */
  readonly newClientId: () => number;
}

export interface ImportedSheet {
  readonly id: SheetId;
  readonly kind: "table" | "question";
  readonly audience: Audience;
  /** One Yjs V1 update that holds the whole sheet. */
  readonly update: Uint8Array;
}

export interface ImportedBoard {
  readonly sheets: readonly ImportedSheet[];
  /** In the order in which they are to be appended. */
  readonly facts: readonly Fact[];
  readonly participants: readonly Participant[];
  /** To be stored as JSON, for export alone; nobody is told it. */
  readonly kept: Kept;
}

export const participantFromFile = (each: BoardFile["participants"][number]): Participant => ({
  id: participantId(each.id),
  name: each.name,
  callName: each.callName ?? each.name,
  party: each.party,
  role: each.role ?? "",
  roleLabel: each.roleLabel ?? "",
  organisationId: each.organisationId ?? null,
  joinedOn: each.joinedOn ?? "",
  leftOn: each.leftOn ?? null,
  whatHappensWithWhatISay: each.whatHappensWithWhatISay ?? "",
  decidesAbout: each.decidesAbout ?? null,
  reachability: each.reachability ?? "",
  contactPreference: each.contactPreference ?? [],
  boundaries: each.boundaries ?? [],
  accessNeeds: each.accessNeeds ?? [],
  ...(each.phone ? { phone: each.phone } : {}),
  ...(each.mail ? { mail: each.mail } : {}),
  ...(each.hasSecrecy ? { hasSecrecy: true } : {}),
  ...(each.complaintTo ? { complaintTo: each.complaintTo } : {}),
  ...(each.worksOn ? { worksOn: each.worksOn } : {}),
  ...(each.workHours ? { workHours: { open: each.workHours.open, close: each.workHours.close } } : {}),
  ...(each.newsOnFriday ? { news: each.newsOnFriday } : {}),
});

const cardFromFile = ({ board, fictional }: BoardFile): BoardCard => ({
  title: board.title,
  status: board.status ?? "active",
  phase: board.phase ?? "",
  template: board.template ?? "",
  wordForCentralPerson: board.wordForCentralPerson ?? "",
  ...(board.wordForCentralPersonById
    ? { wordForCentralPersonById: participantId(board.wordForCentralPersonById) }
    : {}),
  facilitatorId: board.facilitatorId ? participantId(board.facilitatorId) : null,
  anchorPersonId: board.anchorPersonId ? participantId(board.anchorPersonId) : null,
  ...(board.anchorPersonById ? { anchorPersonById: participantId(board.anchorPersonById) } : {}),
  createdOn: board.createdOn ?? "",
  nextMeetingOn: board.nextMeetingOn ?? null,
  isFictional: fictional ?? false,
});

interface Dissents {
  readonly facts: readonly Fact[];
  readonly untold: readonly string[];
}

/** A dissent is told to those who read both it and what it is about; a resident is always among them, or nobody is told. */
const tellDissents = (file: BoardFile, laidOut: LaidOut, sheets: SheetsByAudience): Dissents => {
  const residents = file.participants.filter((each) => each.party === "resident").map((each) => participantId(each.id));
  const facts: Fact[] = [];
  const untold: string[] = [];
  for (const dissent of file.dissents ?? []) {
    const about = laidOut.byId.get(dissent.about.id);
    const own = audienceIn(dissent) ?? [];
    const both = about ? (holds(own, about.audience) ? about.audience : inBoth(own, about.audience)) : [];
    if (!about || (both !== "everyone" && !residents.some((each) => both.includes(each)))) {
      untold.push(dissent.id);
      continue;
    }
    facts.push({
      kind: "dissented",
      item: { sheet: sheets.of(both), item: itemId(dissent.about.id) },
      dissent: dissent.id,
      about: dissent.about.kind,
      by: participantId(dissent.byId),
      on: dissent.on,
      text: dissent.text,
      tableResponse: dissent.tableResponse ?? "",
      status: dissent.status ?? "",
    });
  }
  return { facts, untold };
};

/** The names that parts got here, per what they are a part of, in the order of the file. */
const partsOf = (records: readonly RecordInFile[], collection: string): Readonly<Record<string, readonly string[]>> => {
  const parts: Record<string, readonly string[]> = {};
  for (const record of records) {
    const { id, under } = record;
    if (record.collection === collection && under !== null) parts[under] = [...(parts[under] ?? []), id];
  }
  return parts;
};

/** The table a file describes. `file` was found sound by `readBoardFile`. */
export const importBoard = (file: BoardFile, chance: Chance): ImportedBoard => {
  const sheets = new SheetsByAudience(chance.newId);
  const records = recordsInFile(file, chance.newId);
  const participants = file.participants.map(participantFromFile);
  const residents = new Set<string>(participants.filter((each) => each.party === "resident").map((each) => each.id));
  const laidOut = layOut(records, sheets);
  const made = { by: participantId([...residents][0] ?? ""), on: file.board.createdOn ?? "" };
  const dissents = tellDissents(file, laidOut, sheets);
  const implied: Record<string, readonly number[]> = {};
  const facts: Fact[] = [];
  const question = questionSheet(file, sheetId(`${chance.newId()}~1`));
  const asked = question.items.map((item) => ({ item, ref: { sheet: question.sheet, item: item.id } }));
  const laid = (id: string): Laid | undefined => {
    const own = asked.find(({ item }) => item.id === id);
    return laidOut.byId.get(id) ?? (own && { ...own, audience: question.audience });
  };
  for (const goal of file.goals ?? []) {
    const here = laid(goal.id);
    if (here) facts.push(...goalFacts(goal, here, residents));
  }
  for (const agreement of file.agreements ?? []) {
    const here = laid(agreement.id);
    if (here) facts.push(...agreementFacts(agreement, here));
  }
  for (const action of file.actions ?? []) {
    const here = laid(action.id);
    if (!here) continue;
    const moved = actionFacts(action, here, made);
    facts.push(...moved.facts);
    if (moved.implied.length > 0) implied[action.id] = moved.implied;
  }
  for (const waiting of [...(file.barriers ?? []), ...(file.waitingLists ?? [])]) {
    const here = laid(waiting.id);
    if (here) facts.push(...barrierFacts(waiting, here.ref));
  }
  for (const { id, record } of records) {
    const here = laid(id);
    if (here) facts.push(...plainLineFacts(record, here.item));
  }
  const ending = endingFacts({ file, participants, laid, sheetOf: (audience) => sheets.of(audience) });
  const told = tellRecords(file, { newId: chance.newId, audienceOf: (id) => laid(id)?.audience ?? null });
  const base: readonly Fact[] = [
    { kind: "boardMade", board: cardFromFile(file) },
    ...(file.board.tableColour ? [{ kind: "tableColourChosen", colour: file.board.tableColour } as const] : []),
    ...participants.map((participant): Fact => ({ kind: "participantSeated", participant })),
    ...sheets.all().map(({ id, audience }): Fact => ({ kind: "sheetOpened", sheet: id, audience })),
    ...facts,
    ...dissents.facts,
    ...laidOut.told,
    ...told.facts,
  ];
  const meetings = meetingsLive({
    file,
    participants,
    laid,
    newId: chance.newId,
    facts: base,
    lying: laidOut.byId,
    audiences: new Map(sheets.all().map(({ id, audience }) => [id, audience] as const)),
  });
  const contents = [...tableSheets(laidOut, sheets), question];
  return {
    sheets: contents.map((content) => ({
      id: content.sheet,
      kind: content.kind,
      audience: content.audience,
      update: makeSheet(content, chance.newClientId()),
    })),
    participants,
    facts: [...base, ...meetings, ...ending],
    kept: {
      file: emptiedFile(file, told.carved, dissents.untold),
      orders: laidOut.orders,
      contacts: partsOf(records, "contacts"),
      agenda: partsOf(records, "agenda"),
      summaries: partsOf(records, "summaries"),
      implied,
      told: told.told,
      untoldDissents: dissents.untold,
    },
  };
};

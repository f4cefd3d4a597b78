// A table as a board file. A board that was imported and not touched gives the same file again, unknown fields included;
// what was added since stands in optional fields (docs/api/board-file.md). What it gives can always be imported.
import { type BoardFacts, foldFacts, type KeptRecord, noFacts } from "../domain/board.ts";
import type { Dissent } from "../domain/dissent.ts";
import type { Participant } from "../domain/participant.ts";
import type { BoardId } from "../ids.ts";
import { questionItemId } from "../sheet/shape.ts";
import { evaluationRecords } from "../domain/ending/evaluation.ts";
import { hostingRecords } from "../domain/ending/hosting.ts";
import { askingRecords } from "../domain/time/askingFact.ts";
import { endingInFile } from "./ending/endingInFile.ts";
import { importable } from "./importable.ts";
import { importBoard } from "./importBoard.ts";
import { ItemsToFile, type ReadSheet } from "./items/itemsToFile.ts";
import { withUniqueIds } from "./items/uniqueIds.ts";
import { handoverRecords } from "./between/handoversToFile.ts";
import { sharingCollections, sharingRecords } from "./items/sharingToFile.ts";
import type { Kept } from "./kept.ts";
import { aroundToFile } from "./meetings/written/aroundToFile.ts";
import { meetingsToFile } from "./meetings/written/meetingsToFile.ts";
import { withParts } from "./meetings/written/partsToFile.ts";
import type { FileFault } from "./rules/fileFault.ts";
import { isEmpty, isList, isPlainObject, objectsIn, type PlainObject, valueAt, withValueAt } from "./plainJson.ts";
import { readBoardFile } from "./readBoardFile.ts";
import { laidOver } from "./skeleton.ts";
import { fieldsToldIn, toldFields } from "./records.ts";

export interface BoardToExport {
  readonly board: BoardId;
  /** Every sheet of the board. */
  readonly sheets: readonly ReadSheet[];
  /** All facts, folded; not one reader's part. */
  readonly facts: BoardFacts;
  readonly kept: Kept;
}

/** Left out when the file did not have it and it is what the import would make of that. */
const unlessImplied = (before: unknown, name: string, value: string, implied: string): string | undefined =>
  isPlainObject(before) && !Object.hasOwn(before, name) && value === implied ? undefined : value;

const boardToFile = ({ board, sheets, facts, kept }: BoardToExport): PlainObject => {
  const before = kept.file["board"];
  const question = sheets.flatMap((sheet) => sheet.items).find((item) => item.id === questionItemId);
  const now: PlainObject = {
    ...(isPlainObject(before) ? {} : { id: board }),
    title: facts.card?.title ?? "",
    question: question?.texts["text"] ?? "",
    questionById: question?.values["byId"] ?? null,
    wordForCentralPerson: unlessImplied(before, "wordForCentralPerson", facts.card?.wordForCentralPerson ?? "", ""),
    wordForCentralPersonById: facts.card?.wordForCentralPersonById,
    template: facts.card?.template ?? "",
    phase: facts.card?.phase ?? "",
    status: unlessImplied(before, "status", facts.card?.status ?? "", "active"),
    createdOn: facts.card?.createdOn || null,
    nextMeetingOn: facts.card?.nextMeetingOn ?? null,
    facilitatorId: facts.card?.facilitatorId ?? null,
    anchorPersonId: facts.card?.anchorPersonId ?? null,
    anchorPersonById: facts.card?.anchorPersonById,
    tableColour: colourToFile(facts, before),
  };
  return laidOver(before, now);
};

const colourToFile = ({ tableColour }: BoardFacts, before: unknown): string | undefined =>
  tableColour === "conifeer" && !(isPlainObject(before) && Object.hasOwn(before, "tableColour"))
    ? undefined
    : tableColour;

const participantToFile = (each: Participant, before: unknown): PlainObject =>
  laidOver(before, {
    id: each.id,
    name: each.name,
    callName: unlessImplied(before, "callName", each.callName, each.name),
    party: each.party,
    role: each.role,
    roleLabel: each.roleLabel,
    organisationId: each.organisationId,
    joinedOn: each.joinedOn === "" ? undefined : each.joinedOn,
    leftOn: each.leftOn,
    whatHappensWithWhatISay: each.whatHappensWithWhatISay,
    decidesAbout: each.decidesAbout,
    reachability: each.reachability,
    contactPreference: each.contactPreference,
    boundaries: each.boundaries,
    accessNeeds: each.accessNeeds,
    phone: each.phone || undefined,
    mail: each.mail || undefined,
    hasSecrecy: each.hasSecrecy || undefined,
    complaintTo: each.complaintTo || undefined,
    worksOn: each.worksOn,
    workHours: each.workHours ?? undefined,
    newsOnFriday: each.news,
  });

const dissentToFile = (
  each: Dissent,
  before: PlainObject | undefined,
  audienceOf: (id: string) => unknown,
): PlainObject => {
  const now = {
    id: each.id,
    byId: each.byId,
    about: { kind: each.about.kind, id: each.about.id },
    text: each.text,
    on: each.on,
    tableResponse: each.tableResponse,
    status: each.status,
  };
  return laidOver(before, before ? now : { ...now, audience: audienceOf(each.about.id) });
};

/** Records by id: those that came stay in their places, those that are gone leave, new ones come last. */
const merged = <Now extends { readonly id: string }>(
  before: unknown,
  now: readonly Now[],
  toFile: (each: Now, before: PlainObject | undefined) => PlainObject,
  stays: (id: unknown) => boolean = () => false,
): readonly PlainObject[] => {
  const came = objectsIn(before);
  const known = new Set(came.map((each) => each["id"]));
  const byId = new Map(now.map((each) => [each.id, each] as const));
  return [
    ...came.flatMap((each) => {
      const live = byId.get(String(each["id"]));
      return live ? [toFile(live, each)] : stays(each["id"]) ? [each] : [];
    }),
    ...now.filter((each) => !known.has(each.id)).map((each) => toFile(each, undefined)),
  ];
};

/** A list of the file: as empty as it came, or with what is there. */
const listOver = (kept: Kept, name: string, now: readonly PlainObject[]): PlainObject => {
  if (now.length > 0) return { [name]: now };
  if (!Object.hasOwn(kept.file, name)) return {};
  return { [name]: isEmpty(kept.file[name]) ? kept.file[name] : [] };
};

const lists = ["strengths", "concerns", "ideas", "goals", "agreements", "actions", "barriers", "waitingLists"];

const itemsPart = (items: ItemsToFile, kept: Kept): PlainObject => {
  const plain = Object.fromEntries(lists.flatMap((name) => Object.entries(listOver(kept, name, items.records(name)))));
  const plans = items.records("afterHours");
  const own = kept.file["crisisPlan"];
  const first =
    plans.find((plan) => isPlainObject(own) && plan["id"] === own["id"]) ?? (isEmpty(own) ? plans[0] : undefined);
  const others = plans.filter((plan) => plan !== first);
  return {
    ...plain,
    ...(first ? { crisisPlan: first } : Object.hasOwn(kept.file, "crisisPlan") ? { crisisPlan: null } : {}),
    ...listOver(kept, "afterHours", others),
  };
};

/** Records that were told as facts, back in their places; those that came later at the end of their collection. */
const withTold = (file: unknown, { facts, kept, sheets }: BoardToExport): unknown => {
  const handovers = handoverRecords(facts, (id) => sheets.find(({ sheet }) => sheet === id)?.audience ?? []);
  const records: BoardFacts["records"] = {
    ...facts.records,
    ...sharingRecords(facts),
    ...askingRecords(facts),
    evaluations: evaluationRecords(facts),
    hosting: hostingRecords(facts),
    handovers,
  };
  const recordOf = (collection: string, id: string) => records[collection]?.find((record) => record.id === id)?.record;
  const back = kept.told.reduce<unknown>((whole, { path, collection, id }) => {
    const record = recordOf(collection, id);
    if (!isPlainObject(record)) return whole;
    const fields = fieldsToldIn(collection);
    const told = Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
    const before = valueAt(whole, path);
    return isPlainObject(before) ? withValueAt(whole, path, { ...before, ...told }) : whole;
  }, file);
  if (!isPlainObject(back)) return back;
  /** What was asked, and is there no more since it was answered. */
  const isGone = (collection: string, each: unknown): boolean =>
    [...sharingCollections, "askings", "evaluations"].some((name) => name === collection) &&
    isPlainObject(each) &&
    !(records[collection] ?? []).some(({ id }) => id === each["id"]);
  const added = Object.keys(toldFields).flatMap((collection): readonly (readonly [string, unknown])[] => {
    const known = new Set(kept.told.filter((part) => part.collection === collection).map((part) => part.id));
    const later = (records[collection] ?? []).filter((record) => !known.has(record.id));
    const came = back[collection];
    const there = isList(came) ? came.filter((each) => !isGone(collection, each)) : [];
    if (later.length === 0 && there.length === (isList(came) ? came.length : 0)) return [];
    return [[collection, [...there, ...later.map(laterRecord)]]];
  });
  return { ...back, ...Object.fromEntries(added) };
};

const laterRecord = ({ id, audience, record }: KeptRecord): PlainObject => ({
  id,
  audience,
  ...(isPlainObject(record) ? record : {}),
});

/** An import makes its own names, and nothing here looks at them. */
const countedNames = () => {
  let made = 0;
  const next = (): number => {
    made += 1;
    return made;
  };
  return { newId: () => `made-for-export-${next()}`, newClientId: next };
};

const withMeetings = (told: PlainObject, items: ItemsToFile, { facts, kept }: BoardToExport): PlainObject => {
  const meetings = new Set([...objectsIn(told["meetings"]).map((each) => each["id"]), ...Object.keys(facts.meetings)]);
  const laid = {
    ...told,
    ...listOver(kept, "agenda", items.loose("agenda", meetings)),
    ...(isList(told["meetings"])
      ? { meetings: objectsIn(told["meetings"]).map((each) => withParts(each, { file: told, items, kept })) }
      : {}),
  };
  const read = readBoardFile(importable(laid).file);
  const imported = read.ok ? foldFacts(importBoard(read.file, countedNames()).facts) : noFacts;
  const file = { ...laid, ...aroundToFile({ file: laid, facts, imported }) };
  return { ...file, ...meetingsToFile({ file, facts, imported, told, items, kept }) };
};

export interface ExportedBoard {
  /** JSON, ready to be written. */
  readonly file: unknown;
  /** What stood on the board and no file may hold (a date that is none, an id that leads nowhere); empty as a rule. */
  readonly leftOut: readonly FileFault[];
}

/** The board as a file. */
export const exportBoard = (exporting: BoardToExport): ExportedBoard => {
  const { facts, kept } = exporting;
  const sheets = withUniqueIds(exporting.sheets, facts);
  const items = new ItemsToFile({ sheets, facts, kept });
  const audienceOf = (id: string): unknown =>
    sheets.find((sheet) => sheet.items.some((item) => item.id === id))?.audience;
  const untold = new Set<unknown>(kept.untoldDissents);
  const isNew = Object.keys(kept.file).length === 0;
  const dissents = merged(
    kept.file["dissents"],
    facts.dissents,
    (each, before) => dissentToFile(each, before, audienceOf),
    (id) => untold.has(id),
  );
  const withoutMeetings = {
    ...(isNew
      ? { format: "werktafel-board", formatVersion: 1, language: "nl", fictional: facts.card?.isFictional ?? false }
      : {}),
    ...kept.file,
    board: boardToFile(exporting),
    participants: merged(kept.file["participants"], facts.participants, participantToFile),
    ...itemsPart(items, kept),
    ...listOver(kept, "dissents", dissents),
    ...endingInFile(
      facts,
      kept.file,
      (id) => exporting.sheets.find(({ sheet }) => sheet === id)?.audience ?? "everyone",
    ),
  };
  const told = withTold(withoutMeetings, exporting);
  return isPlainObject(told) ? importable(withMeetings(told, items, exporting)) : importable(told);
};

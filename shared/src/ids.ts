// The names of things, as branded strings: a person's id can never be handed over where a sheet's id is asked.
// Ids carry no meaning and no personal data; they are safe in keys, logs and file names.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** One table: a resident's or a household's. */
export type BoardId = Branded<"BoardId">;
/** One document with one audience: `<random>~<generation>`. A restored or re-seeded sheet gets a higher generation. */
export type SheetId = Branded<"SheetId">;
/** One login. The same person can sit at several boards. */
export type PersonId = Branded<"PersonId">;
/** A seat at one board; inner id of the board file (`p-noor`). */
export type ParticipantId = Branded<"ParticipantId">;
/** A goal, agreement, action … for life, whatever sheet it lies on (`g-1`). */
export type ItemId = Branded<"ItemId">;
/** One meeting of a table, from its preparation to its minutes (`m-1`). */
export type MeetingId = Branded<"MeetingId">;
/** A wish sent by a screen; the same id twice has one effect. */
export type CommandId = Branded<"CommandId">;

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
const sheetIdPattern = /^[A-Za-z0-9_-]{1,64}~[0-9]{1,6}$/;

/** What no id and no field may be called: every name that JavaScript's own objects answer to (RELIABILITY.md C6). */
export const reservedNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
  "__proto__",
]);

/** True when `text` can be an id: 1 to 64 letters, digits, `_` or `-`, and no reserved name. */
export const isId = (text: unknown): text is string =>
  typeof text === "string" && idPattern.test(text) && !reservedNames.has(text);

/** True when `text` can be a sheet's id. */
export const isSheetId = (text: unknown): text is SheetId => typeof text === "string" && sheetIdPattern.test(text);

export const boardId = (text: string): BoardId => text as BoardId;
export const sheetId = (text: string): SheetId => text as SheetId;
export const personId = (text: string): PersonId => text as PersonId;
export const participantId = (text: string): ParticipantId => text as ParticipantId;
export const itemId = (text: string): ItemId => text as ItemId;
export const meetingId = (text: string): MeetingId => text as MeetingId;
export const commandId = (text: string): CommandId => text as CommandId;

/** The generation that stands in a sheet's id. */
export const generationOf = (sheet: SheetId): number => Number(sheet.slice(sheet.lastIndexOf("~") + 1));

/** The same sheet, whatever its generation: a restore raises that. */
export const isSameSheet = (one: SheetId, other: SheetId): boolean =>
  one.slice(0, one.lastIndexOf("~")) === other.slice(0, other.lastIndexOf("~"));

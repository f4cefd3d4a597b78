// A board over HTTP: what this reader may see at first, its earlier words, and the links its facilitator makes.
import type { Party } from "@werktafel/shared/domain/participant";
import type { BoardId, MeetingId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import { ask } from "./ask.ts";
import {
  decodeAuthors,
  decodeBoard,
  decodeBoardThen,
  decodeEarlier,
  decodeHistory,
  decodeLink,
  decodeMeeting,
  decodeMadeTable,
  decodeWaysIn,
} from "./decode.ts";

/** `asScreen`: with the big screen's session, when both are there. */
export const askBoard = async (board: BoardId, asScreen: boolean) =>
  ask(`/api/boards/${board}${asScreen ? "?screen=1" : ""}`, { decode: decodeBoard });

export interface NewPerson {
  readonly name: string;
  readonly party: Party;
}

export const makeTable = async (table: { readonly name: string; readonly people: readonly NewPerson[] }) =>
  ask("/api/boards", { method: "POST", body: table, decode: decodeMadeTable });

export const makeLink = async (board: BoardId, participant: ParticipantId) =>
  ask(`/api/boards/${board}/participants/${participant}/link`, { method: "POST", body: {}, decode: decodeLink });

/** How somebody comes in: for who makes links. */
export const askWaysIn = async (board: BoardId, participant: ParticipantId) =>
  ask(`/api/boards/${board}/participants/${participant}/ways-in`, { decode: decodeWaysIn });

/** Ends all devices and links of somebody. */
export const endWaysIn = async (board: BoardId, participant: ParticipantId) =>
  ask(`/api/boards/${board}/participants/${participant}/ways-in/end`, { method: "POST", body: {}, decode: () => true });

export const makeScreenLink = async (board: BoardId) =>
  ask(`/api/boards/${board}/screen-link`, { method: "POST", body: {}, decode: decodeLink });

export const askAuthors = async (board: BoardId, sheet: SheetId) =>
  ask(`/api/boards/${board}/sheets/${sheet}/authors`, { decode: decodeAuthors });

/** What stood on a sheet in its last kept version. */
export const askLastVersion = async (board: BoardId, sheet: SheetId) =>
  ask(`/api/boards/${board}/sheets/${sheet}/last-version`, { decode: decodeEarlier });

/** The moments to look back to. */
export const askHistory = async (board: BoardId) => ask(`/api/boards/${board}/history`, { decode: decodeHistory });

/** The board as it stood at an instant (ISO). */
export const askBoardThen = async (board: BoardId, at: string) =>
  ask(`/api/boards/${board}/history/${encodeURIComponent(at)}`, { decode: decodeBoardThen });

/** One meeting with the whole text of its minutes. */
export const askMeeting = async (board: BoardId, meeting: MeetingId) =>
  ask(`/api/boards/${board}/meetings/${encodeURIComponent(meeting)}`, { decode: decodeMeeting });

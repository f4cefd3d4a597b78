// What the server answers over HTTP, from unknown to typed. The server is our own and says what the contract says; this
// checks the outline, so that another answer (a proxy's page, an older server) is a plain failure and never a broken screen.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { ToldLook } from "@werktafel/shared/domain/looked";
import type { Participant, Party } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";
import type { DeviceWord, StepUpWay } from "@werktafel/shared/domain/signingIn";
import type { SheetCard } from "@werktafel/shared/protocol/facts";

export interface BoardName {
  readonly id: BoardId;
  readonly title: string;
  /** `null` for a big screen. */
  readonly party: Party | null;
  readonly role: string | null;
}
export interface Session {
  /** `null`: a big screen. */
  readonly person: string | null;
  /** How the person is called, where the server says it. */
  readonly name: string;
  readonly boards: readonly BoardName[];
  /** This device is shut, and not signed out. */
  readonly isShut: boolean;
  /** Has an account; `null`: works for no organisation of this house. */
  readonly works: { readonly isAdmin: boolean; readonly leadsTables: boolean } | null;
}
export interface BoardAnswer {
  readonly id: BoardId;
  readonly title: string;
  readonly me: ParticipantId | null;
  readonly participants: readonly Participant[];
  readonly sheets: readonly SheetCard[];
  readonly seq: number;
  readonly facts: BoardFacts;
  /** Days off for nearly everyone, from last year on. */
  readonly holidays: readonly string[];
}
export interface Door {
  readonly participant: ParticipantId;
  readonly callName: string;
  readonly roleLabel: string;
  readonly party: Party;
  readonly url: string;
}
export interface Doors {
  readonly doors: readonly Door[];
  readonly screen: string | null;
}
/** A link, and the code that goes with it and is handed over apart. */
export interface GivenWay {
  readonly link: string;
  readonly code: string | null;
}
/** A table that waits for this person's sentence. */
export interface OwedTable {
  readonly board: BoardId;
  readonly title: string;
}
export interface MadeLink {
  readonly code?: string;
  readonly id: ParticipantId;
  readonly name: string;
  /** `null`: who made the table is in already. */
  readonly link: string | null;
}
export interface MadeTable {
  readonly board: BoardId;
  readonly participants: readonly MadeLink[];
  /** Who waits for the residents' yes. */
  readonly proposed: readonly { readonly id: string; readonly name: string }[];
  readonly bigScreen: string;
}
/** One device on which I am in. */
export interface Device {
  readonly id: string;
  readonly device: DeviceWord;
  /** ISO instants. */
  readonly since: string;
  readonly lastUsed: string;
  readonly isThis: boolean;
  readonly isBorrowed: boolean;
  readonly isLocked: boolean;
}

export interface Devices {
  readonly devices: readonly Device[];
  readonly hasPin: boolean;
  readonly lockAfterMinutes: number | null;
  readonly ways: readonly StepUpWay[];
}
/** Who wrote (or removed) a run of a sheet: `length` positions of one client from `clock`. */
export interface Author {
  readonly participant: ParticipantId | null;
  readonly at: string;
  readonly kind: "wrote" | "removed";
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}
/** One item as it stood in a version of a sheet. */
export interface EarlierItem {
  readonly collection: string;
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

type Loose = Readonly<Record<string, unknown>>;
export const isLoose = (found: unknown): found is Loose =>
  typeof found === "object" && found !== null && !Array.isArray(found);
const text = (found: unknown): string => (typeof found === "string" ? found : "");
const list = (found: unknown): readonly unknown[] => (Array.isArray(found) ? found : []);

export const decodeSession = (found: unknown): Session | null =>
  isLoose(found) && Array.isArray(found["boards"])
    ? {
        person: typeof found["person"] === "string" ? found["person"] : null,
        name: text(found["name"]),
        boards: list(found["boards"]) as readonly BoardName[],
        isShut: typeof found["door"] === "string",
        works: isLoose(found["works"])
          ? { isAdmin: found["works"]["isAdmin"] === true, leadsTables: found["works"]["leadsTables"] === true }
          : null,
      }
    : null;

export const decodeBoard = (found: unknown): BoardAnswer | null =>
  isLoose(found) && typeof found["id"] === "string" && Array.isArray(found["sheets"]) && isLoose(found["facts"])
    ? { ...(found as unknown as BoardAnswer), holidays: list(found["holidays"]).map(text) }
    : null;

export const decodeDoors = (found: unknown): Doors | null =>
  isLoose(found) && Array.isArray(found["doors"])
    ? { doors: list(found["doors"]) as readonly Door[], screen: text(found["screen"]) || null }
    : null;

export const decodeLink = (found: unknown): GivenWay | null =>
  isLoose(found) && typeof found["link"] === "string"
    ? { link: found["link"], code: text(found["code"]) || null }
    : null;

export const decodeWaysIn = (found: unknown): { readonly asksForNewLink: boolean } | null =>
  isLoose(found) && typeof found["asksForNewLink"] === "boolean" ? { asksForNewLink: found["asksForNewLink"] } : null;

export interface Waiting {
  readonly id: string;
  readonly name: string;
}
/** The door of a table: where the square leads, who waits, and whose chairs are free. */
export interface AtTheDoor {
  readonly address: string;
  readonly waiting: readonly Waiting[];
  readonly chairs: readonly ParticipantId[];
}
export const decodeAtTheDoor = (found: unknown): AtTheDoor | null =>
  isLoose(found) && typeof found["address"] === "string" && Array.isArray(found["waiting"])
    ? (found as unknown as AtTheDoor)
    : null;

const lobbyStates = ["waiting", "letIn", "no", "gone"] as const;
export type LobbyState = (typeof lobbyStates)[number];
export const decodeLobbyState = (found: unknown): LobbyState | null =>
  (isLoose(found) && lobbyStates.find((state) => state === found["state"])) || null;

export const decodeDevices = (found: unknown): Devices | null =>
  isLoose(found) && Array.isArray(found["devices"]) ? (found as unknown as Devices) : null;

/** Tables that are one person's because they said so: by the chair that can be taken apart. */
export interface JoinedPart {
  readonly id: string;
  readonly tables: readonly { readonly id: string; readonly title: string }[];
}
export const decodeJoined = (found: unknown): readonly JoinedPart[] | null =>
  isLoose(found) && Array.isArray(found["joined"]) ? (list(found["joined"]) as readonly JoinedPart[]) : null;

/** The way back to a chair; `null`: nobody sits there any more. */
export const decodeOwnWay = (found: unknown): { readonly way: GivenWay | null } => ({ way: decodeLink(found) });

export const decodeMadeTable = (found: unknown): MadeTable | null =>
  isLoose(found) &&
  typeof found["board"] === "string" &&
  Array.isArray(found["participants"]) &&
  Array.isArray(found["proposed"])
    ? (found as unknown as MadeTable)
    : null;

export const decodeAuthors = (found: unknown): readonly Author[] =>
  isLoose(found) ? (list(found["authors"]) as readonly Author[]) : [];

export const decodeEarlier = (found: unknown): readonly EarlierItem[] =>
  isLoose(found) ? (list(found["items"]) as readonly EarlierItem[]) : [];

export const decodeOwed = (found: unknown): readonly OwedTable[] =>
  isLoose(found) ? (list(found["tables"]) as readonly OwedTable[]) : [];

/** The moments at which a board was kept (ISO instants), oldest first, and since when somebody may want to know. */
export interface History {
  readonly moments: readonly { readonly at: string; readonly why: string }[];
  readonly lastMeetingAt: string | null;
  readonly lastLookAt: string | null;
}
/** A board as it stood at a moment. */
export interface BoardThen {
  readonly at: string;
  readonly facts: BoardFacts;
  readonly sheets: readonly ReadableSheet[];
}

export const decodeHistory = (found: unknown): History | null =>
  isLoose(found) && Array.isArray(found["moments"]) ? (found as unknown as History) : null;

export const decodeBoardThen = (found: unknown): BoardThen | null =>
  isLoose(found) && isLoose(found["facts"]) && Array.isArray(found["sheets"]) ? (found as unknown as BoardThen) : null;

export const decodeMeeting = (found: unknown): MeetingState | null =>
  isLoose(found) && isLoose(found["meeting"]) && typeof found["meeting"]["id"] === "string"
    ? (found["meeting"] as unknown as MeetingState)
    : null;

/** Who looked in a period, as far as this reader may know. */
export interface LooksAnswer {
  readonly looks: readonly ToldLook[];
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly hasEarlier: boolean;
}

export const decodeLooks = (found: unknown): LooksAnswer | null =>
  isLoose(found) && Array.isArray(found["looks"])
    ? {
        looks: list(found["looks"]) as readonly ToldLook[],
        from: text(found["from"]),
        to: text(found["to"]),
        hasEarlier: found["hasEarlier"] === true,
      }
    : null;

/** The refusal in an answer that is no success; `null` when it carries none. */
export const decodeRefusal = (found: unknown): Refusal | null =>
  isLoose(found) && isLoose(found["error"]) && typeof found["error"]["reason"] === "string"
    ? (found["error"] as unknown as Refusal)
    : null;

// What somebody did with a table, as "who looked" tells it: every look, read, copy, link used and refused try, and every
// fact. One closed list: each has its kind here and its Dutch sentence in words/nl/looked, or it does not compile.
import type { Fact } from "./fact.ts";

/** In which part of the story a line stands. What was refused stands there as `refused`, whatever was tried. */
export const accessKinds = [
  "opened",
  "read",
  "changed",
  "exported",
  "printed",
  "linkUsed",
  "refused",
  "administered",
] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What is not a fact of the table: it changes nothing that lies there, or nothing that others are told of. */
const kindOfLook = {
  /** The table came on somebody's screen: page, live line and sheets for everyone together. */
  boardOpened: "opened",
  /** What only a smaller circle reads came on somebody's screen. */
  sheetRead: "read",
  versionRead: "read",
  authorsRead: "read",
  historyRead: "read",
  minutesRead: "read",
  /** When there is a meeting or an own date, in a calendar of their own. */
  calendarRead: "read",
  /** What waits for this person here came on their list over all their tables. */
  ownListRead: "read",
  /** This very list. */
  looksRead: "read",
  minutesTaken: "printed",
  planTaken: "printed",
  preparationTaken: "printed",
  boardExported: "exported",
  /** By the command line: a table out of a file. */
  boardImported: "administered",
  linkMade: "administered",
  screenLinkMade: "administered",
  /** All devices and links of somebody ended: a phone was lost. */
  waysInEnded: "administered",
  /** The same for everyone who sits here, and for every link to this table: done by who keeps the house. */
  tableShut: "administered",
  /** A new way into the account of somebody who sits here: they lost theirs, and two administrators agreed. */
  invitedAnew: "administered",
  /** Somebody who stood at the door was given a chair. */
  letInAtTable: "administered",
  linkUsed: "linkUsed",
  screenLinkUsed: "linkUsed",
  demoDoorUsed: "linkUsed",
  /** A link that no longer opens anything, or with a wrong code. */
  linkRefused: "refused",
  sheetRefused: "refused",
  /** A command that was not done; `what` is its kind. */
  wishRefused: "refused",
  /** One person kept trying: the tries after this line were not each written down. */
  triesWentOn: "refused",
} as const satisfies Readonly<Record<string, AccessKind>>;

export type Look = keyof typeof kindOfLook;

/** A past event: `boardOpened`, `sheetRefused`, `agreementAnswered`. */
export type AccessEvent = Look | Fact["kind"];

export const isLook = (event: string): event is Look => Object.hasOwn(kindOfLook, event);

/** Where a line stands in the story. A fact is a change, whoever made it. */
export const kindOfAccess = ({
  event,
  refusal,
}: {
  readonly event: AccessEvent;
  readonly refusal: string | null;
}): AccessKind => (refusal !== null ? "refused" : isLook(event) ? kindOfLook[event] : "changed");

/** What somebody takes along: on paper, as a copy, or in a calendar of their own (R-222f). */
export const takingAlong: readonly Look[] = Object.keys(kindOfLook)
  .filter(isLook)
  .filter((event) => kindOfLook[event] === "exported" || kindOfLook[event] === "printed" || event === "calendarRead");

/** As what somebody came: a side of the table, or one of those who have no chair. */
export const comesAs = ["screen", "admin", "breakGlass", "operator", "house", "nobody"] as const;
export type ComesAs = (typeof comesAs)[number];

/** Along which way. */
export const accessWays = ["screen", "page", "live", "sync", "paper", "commandLine", "link", "house"] as const;
export type AccessWay = (typeof accessWays)[number];

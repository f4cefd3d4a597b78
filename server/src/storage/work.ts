// Every piece of work that the rest of the house asks of the store, under its name: a function cannot travel to the
// store's thread, a name can. Each is one transaction: all of it is on disk, or none.
import { accessAt, accessBetween, lastLook, lineHeads, noteAccess } from "./works/accessLines.ts";
import { anchorsSince, faultsBesideAnchors } from "./works/anchors.ts";
import { answerTo, appendFacts } from "./works/appendFacts.ts";
import { claimClients, clientsOf } from "./works/claimClients.ts";
import { importAbandon, importBegin, importPart, importReady, removeUnready } from "./works/importBoard.ts";
import {
  chairsWithoutDevice,
  devicesOf,
  endDevicesOf,
  endSession,
  endWaysIn,
  keepKey,
  session,
  sessionsOf,
  showedItself,
  sweepSessions,
  waysIn,
} from "./works/doors/deviceSessions.ts";
import { join, mayJoin, peopleOfSession, seatsOfPeople, takeApart } from "./works/doors/joining.ts";
import { dropPin, lockAfter, lockSession, pinSalt, setPin, tryPin } from "./works/doors/pins.ts";
import { houseWorks } from "./works/house/houseWorks.ts";
import { makeBoard } from "./works/makeBoard.ts";
import { messageWorks } from "./works/messages/messageWorks.ts";
import { logEnds, mineAt, mineBehind, putMine } from "./works/mine.ts";
import { changedBeside } from "./works/permissions.ts";
import {
  boards,
  boardsChanged,
  factsOf,
  isPreparing,
  kept,
  peopleNames,
  seatsAt,
  seatsOf,
  sheet,
  sheetsAt,
  newerGeneration,
} from "./works/readBoard.ts";
import { attributionOf, versionAt, versionsOf, versionTimes } from "./works/sheetHistory.ts";
import { volunteerWorks } from "./works/volunteers/volunteerWorks.ts";
import { tryKeys } from "./works/tryKeys.ts";
import { boardOfLink, linkOf, openSession, putLink, spendLink } from "./works/signIn.ts";

export const works = {
  accessAt,
  accessBetween,
  anchorsSince,
  faultsBesideAnchors,
  answerTo,
  appendFacts,
  attributionOf,
  boardOfLink,
  boards,
  boardsChanged,
  changedBeside,
  chairsWithoutDevice,
  claimClients,
  clientsOf,
  dropPin,
  devicesOf,
  endDevicesOf,
  endSession,
  endWaysIn,
  factsOf,
  ...houseWorks,
  importAbandon,
  importBegin,
  importPart,
  importReady,
  isPreparing,
  join,
  keepKey,
  kept,
  lastLook,
  lineHeads,
  linkOf,
  lockAfter,
  lockSession,
  makeBoard,
  mayJoin,
  ...messageWorks,
  logEnds,
  mineAt,
  mineBehind,
  newerGeneration,
  noteAccess,
  openSession,
  peopleNames,
  peopleOfSession,
  pinSalt,
  putLink,
  putMine,
  removeUnready,
  seatsAt,
  seatsOf,
  seatsOfPeople,
  session,
  sessionsOf,
  setPin,
  sheet,
  showedItself,
  sheetsAt,
  spendLink,
  sweepSessions,
  takeApart,
  tryKeys,
  tryPin,
  versionAt,
  versionsOf,
  versionTimes,
  ...volunteerWorks,
  waysIn,
};
export type Works = typeof works;

// Sentences of screens beside the board: no phone that only opens its table waits for them (0043). Whatever the board, a meeting or
// minutes say stands in nl.ts.
import { mine, waitsForMe } from "./nl/between/mine.ts";
import { notTaken, onTheSpot } from "./nl/agreements/onTheSpot.ts";
import { joined } from "./nl/doors/joined.ts";
import { lobby } from "./nl/doors/lobby.ts";
import { takeAlong } from "./nl/forgetting/takeAlong.ts";
import { keptPlan } from "./nl/forgetting/keptPlan.ts";
import { admin, organisationKindWords } from "./nl/house/admin.ts";
import { account, invitation, roles } from "./nl/house/staff.ts";
import { work } from "./nl/house/work.ts";
import { messages, messageState } from "./nl/messages/messages.ts";
import { consentsGiven } from "./nl/sharing/consentsGiven.ts";
import { plainAdvice } from "./nl/writing.ts";

export const nlApart = {
  consentsGiven,
  onTheSpot,
  notTaken,
  mine,
  waitsForMe,
  takeAlong,
  keptPlan,
  messages,
  messageState,
  joined,
  lobby,
  work,
  account,
  invitation,
  roles,
  admin,
  plainAdvice,
  organisationKinds: organisationKindWords,
} as const;

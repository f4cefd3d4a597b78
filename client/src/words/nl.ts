// Every sentence on the screen, in plain Dutch (B1 as ceiling). Written by theme in nl/, called by one name here.
import { accordRound, meetingNow, quiet, readAloud } from "./nl/agreeing.ts";
import { consents } from "./nl/sharing/consents.ts";
import { accords, awayList, changing, dissents, slips } from "./nl/doing.ts";
import { devices, lock, pin, stepUp } from "./nl/doors/devices.ts";
import { joined } from "./nl/doors/joined.ts";
import { atTheDoor, lobby } from "./nl/doors/lobby.ts";
import { forgetting } from "./nl/forgetting/forgetting.ts";
import { takeAlong } from "./nl/forgetting/takeAlong.ts";
import { frame, helpText, searching, settings, unplaced } from "./nl/frame.ts";
import { attempts, handovers } from "./nl/between/handovers.ts";
import { actions, afterHours, agreements, goals, lifeDomainWords, lines, waiting } from "./nl/items.ts";
import { attendance, closing, decisions, leading, turns } from "./nl/leading.ts";
import { looked } from "./nl/looked/lookedScreen.ts";
import { agenda, meetings, preparing } from "./nl/meeting.ts";
import {
  corrections,
  making,
  minutes,
  minutesAnswers,
  minutesLines,
  minutesParts,
  minutesVersions,
} from "./nl/minutes.ts";
import { mine, waitsForMe } from "./nl/between/mine.ts";
import { bigScreen, partyWords, people } from "./nl/people.ts";
import { readers } from "./nl/readers.ts";
import { aloud, circles } from "./nl/sharing/circles.ts";
import { seats } from "./nl/sharing/seats.ts";
import { messages, messageState } from "./nl/messages/messages.ts";
import { since } from "./nl/since.ts";
import { admin, dayWords, emergencyLook, organisationKindWords } from "./nl/house/admin.ts";
import { account, invitation, keys, roles, work } from "./nl/house/staff.ts";
import { start } from "./nl/start.ts";
import { anchor, asking, callNow, fridayCheck, newsWords, workDays } from "./nl/between/time.ts";

export const nl = {
  start,
  devices,
  messages,
  messageState,
  joined,
  lobby,
  atTheDoor,
  pin,
  lock,
  stepUp,
  frame,
  settings,
  help: helpText,
  searching,
  unplaced,
  goals,
  agreements,
  actions,
  lines,
  waiting,
  attempts,
  handovers,
  afterHours,
  lifeDomains: lifeDomainWords,
  accords,
  dissents,
  changing,
  awayList,
  mine,
  waitsForMe,
  slips,
  readers,
  parties: partyWords,
  people,
  seats,
  circles,
  aloud,
  consents,
  bigScreen,
  meetings,
  preparing,
  agenda,
  leading,
  attendance,
  turns,
  decisions,
  closing,
  readAloud,
  accordRound,
  meetingNow,
  quiet,
  since,
  looked,
  forgetting,
  takeAlong,
  minutes,
  minutesParts,
  minutesAnswers,
  minutesLines,
  corrections,
  minutesVersions,
  making,
  work,
  invitation,
  account,
  keys,
  roles,
  admin,
  emergencyLook,
  organisationKinds: organisationKindWords,
  dayWords,
  callNow,
  anchor,
  fridayCheck,
  news: newsWords,
  asking,
  workDays,
} as const;

// Every sentence on the screen, in plain Dutch (B1 as ceiling). Written by theme in nl/, called by one name here; what one screen
// alone says stands in nlTable.ts, nlMeeting.ts and nlApart.ts, and comes with it (0043).
import { consents } from "./nl/sharing/consents.ts";
import { accords, awayList, changing, dissents, slips } from "./nl/doing.ts";
import { devices, lock, pin, stepUp } from "./nl/doors/devices.ts";
import { atTheDoor } from "./nl/doors/atTheDoor.ts";
import { forgetting } from "./nl/forgetting/forgetting.ts";
import { tableState } from "./nl/forgetting/tableState.ts";
import { frame, helpText, searching, settings, unplaced, ways } from "./nl/frame.ts";
import { actions, afterHours, agreements, goals, lifeDomainWords, lines, resting, waiting } from "./nl/items.ts";
import { meetings } from "./nl/meeting.ts";
import { minutes } from "./nl/meeting/minutesDoor.ts";
import { partyWords, people } from "./nl/people.ts";
import { readers } from "./nl/readers.ts";
import { aloud, circles } from "./nl/sharing/circles.ts";
import { seats } from "./nl/sharing/seats.ts";
import { since } from "./nl/since.ts";
import { keys } from "./nl/house/keys.ts";
import { dayWords } from "./nl/house/weekDays.ts";
import { start } from "./nl/start.ts";
import { callNow, newsWords } from "./nl/between/callNow.ts";

export const nl = {
  start,
  devices,
  atTheDoor,
  pin,
  lock,
  stepUp,
  frame,
  ways,
  settings,
  help: helpText,
  searching,
  unplaced,
  goals,
  agreements,
  actions,
  lines,
  resting,
  waiting,
  afterHours,
  lifeDomains: lifeDomainWords,
  accords,
  dissents,
  changing,
  awayList,
  slips,
  readers,
  parties: partyWords,
  people,
  seats,
  circles,
  aloud,
  consents,
  meetings,
  since,
  forgetting,
  tableState,
  minutes,
  keys,
  dayWords,
  callNow,
  news: newsWords,
} as const;

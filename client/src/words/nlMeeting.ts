// Sentences of a meeting that is prepared or under way, of its screen in the room, and of its minutes: they come with those screens.
import { attendance, closing, decisions, leading, turns } from "./nl/leading.ts";
import { accordRound } from "./nl/agreeing.ts";
import { preparing } from "./nl/meeting/preparing.ts";
import { agenda } from "./nl/meeting/agenda.ts";
import { bigScreen } from "./nl/meeting/bigScreen.ts";
import { meetingNow, quiet, readAloud } from "./nl/meeting/quiet.ts";
import {
  corrections,
  making,
  minutesAnswers,
  minutesLines,
  minutesParts,
  minutesVersions,
} from "./nl/meeting/minutes.ts";

export const nlMeeting = {
  preparing,
  accordRound,
  bigScreen,
  agenda,
  leading,
  attendance,
  turns,
  decisions,
  closing,
  readAloud,
  meetingNow,
  quiet,
  minutesParts,
  minutesAnswers,
  minutesLines,
  corrections,
  minutesVersions,
  making,
} as const;

// Reading aloud, in Arabic; the rest of what a meeting says is not there yet.
import { orDutch } from "@werktafel/shared/words/translated";
import { meetingNow as dutchNow, quiet as dutchQuiet, readAloud as dutch } from "../../nl/meeting/quiet.ts";

export const readAloud = orDutch(dutch, {
  start: "القراءة بصوت",
  hold: "توقف قليلًا",
  goOn: "متابعة القراءة",
  slower: "أبطأ",
  stop: "إيقاف",
  noVoice: "هذا الجهاز لا يستطيع قراءة كل شيء هنا بصوت. شخص من طاولتك يقرأ معك بسرور.",
});

export const meetingNow = dutchNow;
export const quiet = dutchQuiet;

// What stands over the parts of a resident's first screen, in Arabic (a worked example, 0253).
import { apart } from "../apart.ts";
import { firstScreen as dutch } from "../nl/firstScreen.ts";
import { orDutch } from "../translated.ts";

export const firstScreen = orDutch(dutch, {
  hello: (name) => `مرحبًا ${apart(name)}`,
  strengths: "ما الذي يسير جيدًا؟",
  done: (isPlural) => (isPlural ? "هذا ما فعله الآخرون لنا" : "هذا ما فعله الآخرون لي"),
  doneOn: (day) => `انتهى يوم ${day}.`,
  doneSome: "هذا انتهى.",
  mine: "هذا ما سأفعله",
  mineNone: "لا شيء عليك الآن.",
  waits: "هذا ما ننتظره",
  meanwhile: "ماذا نفعل في هذه الأثناء؟",
  meanwhileNone: "سنتفق على ذلك.",
  meet: "متى نلتقي؟",
  meetNone: "لا يوجد موعد بعد.",
});

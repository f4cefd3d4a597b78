// How the screens are built: one small first part, the board and the big screen loaded when they are opened, every file
// from our own origin with its hash in its name. No inline script or style, so that the strict CSP holds.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { inLanguage } from "./language.ts";
import { narrowToo } from "./narrowToo.ts";
import { oldestBrowsers } from "./oldestBrowsers.ts";
import { withoutNet } from "./offline/withoutNet.ts";

/** Dutch, unless `client/build.ts` asks for another one; that one comes in a folder of its own beside it (0250). */
const language = process.env["WERKTAFEL_WORDS"] ?? "nl";

const ofScreensApart =
  /words\/(nlApart|nlHome|[a-z]{2}\/(home\/home|writing|between\/mine|sharing\/consentsGiven|doors\/(joined|lobby)|forgetting\/(keptPlan|takeAlong)|house\/(admin|staff|work)|messages\/messages))\.ts$/;

/** Of a meeting and its minutes: more than seven parts say something of it, and no board does. */
const ofMeeting =
  /words\/(nlMeeting|[a-z]{2}\/(agreeing|leading|meeting\/(preparing|agenda|bigScreen|quiet|minutes)))\.ts$/;

/**
 * What a few screens share, each in one file: in eighteen small ones it weighed 1.8 kB more on a board. A file takes along what it needs, so
 * whatever another screen needs without it stands above it; the test `firstLoad` sees it when that no longer holds.
 */
const ofSomeScreens = [
  { name: "lines", test: /correcting\/lateStatements|useItemValues|domain\/(meeting\/leading|home\/meetingNow)/ },
  { name: "representation", test: /domain\/representation/ },
  { name: "minutesHere", test: /minutes\/minutesHere/ },
  { name: "handover", test: /features\/handover\/(Afterwards|Attempts|consentNoted|HandoverPath|useReader)/ },
  { name: "seats", test: /participants\/SeatQuestions|circles\/WideningQuestions|table\/asked|sharing\/organisations/ },
  { name: "asked", test: /screens\/frame\/AskedHere/ },
];

export default defineConfig({
  plugins: [react(), withoutNet(language), ...(language === "nl" ? [] : [inLanguage(language)])],
  resolve: { dedupe: ["yjs", "react", "react-dom", "lib0", "y-protocols"] },
  css: { postcss: { plugins: [narrowToo] } },
  build: {
    outDir: language === "nl" ? "dist" : `dist/${language}`,
    target: oldestBrowsers,
    cssTarget: oldestBrowsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // What seven parts or more share comes in one file: in fifty small ones it weighed 5 kB more, and took a round for each (0043). The
    // sentences of screens beside the board are shared by more than seven of those, and no board waits for them.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "shared",
              minShareCount: 7,
              test: (file) => !ofScreensApart.test(file) && !ofMeeting.test(file),
              priority: 1,
            },
            { name: "nlApart", test: ofScreensApart },
            { name: "nlMeeting", test: ofMeeting },
            ...ofSomeScreens,
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000", "/sync": { target: "ws://127.0.0.1:3000", ws: true } } },
});

// What stands on the screen is plain Dutch, in one place, and never one of the words that hurt (DOMAIN.md 5.1, R-212).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Refusal, RefusalReason } from "@werktafel/shared/domain/refusal";
import { nl } from "@werktafel/client/words/nl";
import { refusalSentence } from "@werktafel/client/words/nl/refusals";

const client = fileURLToPath(new URL("../../../client/src/", import.meta.url));
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(client, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path))
    .map((path) => join(client, folder, path));

/** Every text that stands between quotes or backticks in the words' own files; other languages are held to their own rules. */
const sentences = filesIn("words", /^(nl\/.*|[^/]*)\.ts$/).flatMap((path) =>
  [...readFileSync(path, "utf8").matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    (found) => found[1] ?? found[2] ?? "",
  ),
);

const banned = [
  "casus",
  "dossier",
  "problematiek",
  "zorgmijder",
  "interventie",
  "traject",
  "indicatie",
  "evalueren",
  "actor",
  "monitoring",
  "escaleren",
  "professional",
  "professioneel",
  "prof.",
  "cliëntsysteem",
  "zelfredzaam",
  "participeren",
  "akkoordverklaring",
  "verwerken",
  "conform",
  "betreffende",
  "deadline",
  "te laat",
  "mislukt",
  "verplicht",
  "risico",
  "bezwaar",
];

test("no sentence holds a word that does not belong on a table", () => {
  expect(sentences.length).toBeGreaterThan(250);
  const found = sentences.filter((sentence) =>
    banned.some((word) => new RegExp(`(^|[^\\p{L}])${word.replace(".", "\\.")}`, "iu").test(sentence)),
  );
  expect(found).toEqual([]);
});

test("nobody is called u", () => {
  expect(sentences.filter((sentence) => /(^|[^\p{L}])(u|uw)([^\p{L}]|$)/iu.test(sentence))).toEqual([]);
});

test("a sentence is short enough to take in at once", () => {
  const long = sentences
    .flatMap((text) => text.split(/(?<=[.?!])\s+|\n/))
    .filter((sentence) => sentence.split(/\s+/).length > 17);
  expect(long).toEqual([]);
});

test("every no has its own sentence, and names whom to ask", () => {
  const names = { person: () => "Mila", resident: "Noor", facilitator: "Teun", owner: "Wil" };
  const every: Readonly<Record<RefusalReason, Refusal>> = {
    malformed: { reason: "malformed", path: "x", detail: "x" },
    unknown: { reason: "unknown" },
    lastResident: { reason: "lastResident" },
    sentenceMissing: { reason: "sentenceMissing" },
    mandateMissing: { reason: "mandateMissing" },
    consentMissing: { reason: "consentMissing" },
    notYours: { reason: "notYours", who: "resident" },
    wordingChanged: { reason: "wordingChanged", words: { text: "x" } },
    alreadyTaken: { reason: "alreadyTaken", by: "p-mila" },
    notNow: { reason: "notNow", from: "done", to: "accepted" },
    audienceWithoutResident: { reason: "audienceWithoutResident" },
    goalIsNarrower: { reason: "goalIsNarrower" },
    leavesOut: { reason: "leavesOut", of: ["p-joost"] },
    notStored: { reason: "notStored" },
    tooFast: { reason: "tooFast" },
    otherPerson: { reason: "otherPerson" },
    strongDoorOnly: { reason: "strongDoorOnly" },
    secondPersonNeeded: { reason: "secondPersonNeeded" },
    ownBenefit: { reason: "ownBenefit" },
    ownCardMissing: { reason: "ownCardMissing" },
    theirsToTake: { reason: "theirsToTake", of: "p-joost" },
    signedOut: { reason: "signedOut" },
    locked: { reason: "locked", ways: ["pin"] },
    stepUpNeeded: { reason: "stepUpNeeded", ways: ["makePin"] },
    wrongPin: { reason: "wrongPin" },
    noResidentHere: { reason: "noResidentHere" },
    questionMissing: { reason: "questionMissing" },
    listNotSeen: { reason: "listNotSeen" },
    afterHoursMissing: { reason: "afterHoursMissing" },
    residentsYesMissing: { reason: "residentsYesMissing", of: ["p-noor"] },
    alreadyAdopted: { reason: "alreadyAdopted", version: 2, by: "p-mila" },
    ownWords: { reason: "ownWords", of: "p-noor" },
    meetingUnderWay: { reason: "meetingUnderWay" },
    notHere: { reason: "notHere", who: "p-noor" },
    boardClosed: { reason: "boardClosed" },
    alreadyTakenOver: { reason: "alreadyTakenOver", by: "p-noor" },
    heldByLaw: { reason: "heldByLaw", holds: ["Er loopt een zaak."] },
  };
  const said = Object.values(every).map((refusal) => refusalSentence(refusal, names));
  expect(new Set(said).size).toBe(said.length);
  expect(said.every((sentence) => /^\p{Lu}.*[.:]$/u.test(sentence))).toBe(true);
  expect(refusalSentence(every.notYours, names)).toBe("Alleen Noor kan dit veranderen. Vraag het Noor.");
  expect(refusalSentence({ reason: "notYours", who: "owner" }, names)).toBe(
    "Alleen Wil kan dit veranderen. Vraag het Wil.",
  );
  expect(refusalSentence(every.alreadyTaken, names)).toBe("Mila was net iets eerder. Zo staat het nu:");
});

test("the three answers to an agreement are there, and none of them is nicer than the others", () => {
  expect(Object.keys(nl.accords.answers)).toEqual(["yes", "notYet", "no"]);
});

/** Text between tags, and words in the places where a browser reads them aloud. */
const literalText = (source: string): readonly string[] => {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const between = [...code.matchAll(/>\s*([^<>{}();=]*\p{L}[^<>{}();=]*)<\//gu)].map((found) => found[1] ?? "");
  const alone = [...code.matchAll(/^\s*([\p{Lu}][\p{L} ,.'’-]+)$/gmu)].map((found) => found[1] ?? "");
  const attributes = [
    ...code.matchAll(/\b(?:aria-label|aria-description|title|alt|placeholder|label|legend|word)="([^"]*\p{L}[^"]*)"/gu),
  ].map((found) => found[1] ?? "");
  const said = [...code.matchAll(/\{"([^"]*\p{L}[^"]*)"\}/gu)].map((found) => found[1] ?? "");
  return [...between, ...alone, ...attributes, ...said].map((text) => text.trim()).filter(Boolean);
};

test("no sentence stands outside the words", () => {
  const screens = ["ui", "table", "features", "screens"].flatMap((folder) => filesIn(folder, /\.tsx$/));
  expect(screens.length).toBeGreaterThan(40);
  const found = screens.flatMap((path) =>
    literalText(readFileSync(path, "utf8")).map((text) => `${path.slice(client.length)}: ${text}`),
  );
  expect(found).toEqual([]);
});

test("a sentence that does stand outside the words is found", () => {
  const wrong = 'const Wrong = () => (<p aria-label="Sluit dit">\n  Klik hier\n</p>);\n<b>Bewaard</b>';
  expect(literalText(wrong)).toEqual(expect.arrayContaining(["Sluit dit", "Klik hier", "Bewaard"]));
});

// Who gets what at each address, written by hand from DESIGN.md 7, DOMAIN.md 2 and the issue, and not from the code. An
// address without a row, and a row without an address, fail the test.
import type { ByChair, Chair, Outcome, Row } from "./row.ts";
import { staffRows, staffSpecial } from "./staffRows.ts";
import { isOut, sitsAt, type VisitorName } from "./gateHouse.ts";

export const chairOf: Readonly<Partial<Record<VisitorName, Chair>>> = {
  resident: "resident",
  relative: "relative",
  volunteer: "volunteer",
  host: "host",
  staff: "staff",
  facilitator: "facilitator",
  guest: "guest",
  bigScreen: "screen",
  sameOrganisation: "staff",
  residentElsewhere: "resident",
  facilitatorElsewhere: "facilitator",
  bigScreenElsewhere: "screen",
  // Reads what the screen in the room reads; what they are beside that is said below.
  lookingAlong: "screen",
  representative: "relative",
};

const all = (outcome: Outcome, but: Partial<ByChair> = {}): ByChair => ({
  resident: outcome,
  relative: outcome,
  volunteer: outcome,
  host: outcome,
  staff: outcome,
  facilitator: outcome,
  guest: outcome,
  screen: outcome,
  ...but,
});
const toAll = (outcome: Outcome): Row => ({ out: outcome, outside: outcome, at: all(outcome) });
const shut = { out: "signedOut", outside: "unknown" } as const;
/** Everyone who has a place there, a guest and the screen too. */
const placed: Row = { ...shut, at: all("ok") };
/** From one meeting to the next. */
const seated: Row = { ...shut, at: all("ok", { guest: "unknown", screen: "unknown" }) };
/** A facilitator alone; the others hear whose it is. */
const led: Row = {
  ...shut,
  at: all("notYours facilitator", { facilitator: "done" }),
};
const boardPage: Row = { out: "neutral", outside: "unknownPage", at: all("page") };
const paperPage: Row = { ...boardPage, at: all("page", { guest: "unknownPage", screen: "unknownPage" }) };
const person: Row = { out: "signedOut", outside: "ok", at: all("ok", { screen: "signedOut" }) };

/** Of one's own device: done, or it would be. */
const ownDevice = (body: unknown): Row => ({
  out: "signedOut",
  outside: "done",
  at: all("done", { screen: "signedOut" }),
  body,
});
/** What a facilitator alone does, and a guest and a screen are not even told of. */
const ledHere = (outcome: Outcome): Row => ({
  ...shut,
  at: all("notYours facilitator", { facilitator: outcome, guest: "unknown", screen: "unknown" }),
  atBrams: "unknown",
});

/** The residents and who leads open the door of their table. */
const doorOf = (outcome: Outcome): Row => ({
  ...shut,
  at: all("notYours facilitator", { resident: outcome, facilitator: outcome, guest: "unknown", screen: "unknown" }),
});

export const routeRows: Readonly<Record<string, Row>> = {
  ...staffRows,
  "get /": toAll("page"),
  "get /in": toAll("neutral"),
  "get /deur": toAll("neutral"),
  "get /healthz": toAll("ok"),
  "get /readyz": toAll("ok"),
  "get /metrics": toAll("ok"),
  "get /openapi.json": toAll("ok"),
  "get /papier.css": toAll("ok"),
  // Of the house, not of anybody: alike for all.
  "get /privacy": toAll("page"),
  "get /toegankelijkheid": toAll("page"),
  "get /api/session": toAll("ok"),
  "get /api/demo": toAll("unknown"),
  "post /api/demo/door": { ...toAll("unknown"), body: { participant: "p-noor" } },
  "get /api/session/keep-key": person,
  "get /aan": toAll("neutral"),
  "get /apparaten": { out: "neutral", outside: "page", at: all("page", { screen: "neutral" }) },
  "get /berichten": { out: "neutral", outside: "page", at: all("page", { screen: "neutral" }) },
  "get /api/messages": person,
  "post /api/messages/address": ownDevice({ way: "mail", address: "iemand@voorbeeld.nl" }),
  "post /api/messages/code": ownDevice({ code: "409600" }),
  "post /api/messages/wishes": ownDevice({ quiet: { from: 20, until: 8 }, rhythm: "each" }),
  "post /api/messages/stop": ownDevice({}),
  "post /api/calendar": ownDevice({}),
  "post /api/calendar/stop": ownDevice({}),
  // Nobody in this house has a calendar: the address that is tried was never one.
  "get /agenda/:secret": toAll("unknown"),
  "get /mijn": { out: "neutral", outside: "page", at: all("page", { screen: "neutral" }) },
  "get /wacht": { out: "neutral", outside: "page", at: all("page", { screen: "neutral" }) },
  // Each their own list, from the tables where they sit.
  "get /api/mine": person,
  // To whom something is new, reading it is a look, and on this dry house there is no room for that.
  "get /api/mine/news": { out: "signedOut", outside: "ok", at: all("done", { guest: "ok", screen: "signedOut" }) },
  "post /api/boards/:board/news/read": {
    ...seated,
    at: all("done", { guest: "unknown", screen: "unknown" }),
    body: { until: "2026-09-18T12:00:00Z" },
  },
  "get /vrijwilligers": { out: "neutral", outside: "page", at: all("page", { screen: "neutral" }) },
  "get /coordinator": { out: "neutral", outside: "page", at: all("page", { screen: "neutral" }) },
  // Each their own coordinator; that nobody in this house has one is told in words, not by a no.
  "get /api/coordinator": person,
  "post /api/coordinator/ask": ownDevice({ choice: "talk", phone: null }),
  "post /api/coordinator/over": ownDevice({}),
  "post /api/coordinator/yes": ownDevice({ token: "x".repeat(43) }),
  "post /api/coordinator/offered": {
    out: "signedOut",
    outside: "unknown",
    at: all("unknown", { screen: "signedOut" }),
    body: { token: "x".repeat(43) },
  },
  "get /api/devices": person,
  "post /api/devices/:device/end": {
    out: "signedOut",
    outside: "unknown",
    at: all("unknown", { screen: "signedOut" }),
    body: {},
  },
  "post /api/devices/end-others": ownDevice({}),
  "get /api/joined": person,
  // Nobody in this house is one with anybody: there is nothing to take apart.
  "post /api/joined/:one/apart": {
    out: "signedOut",
    outside: "unknown",
    at: all("unknown", { screen: "signedOut" }),
    body: {},
  },
  "post /api/session/here": { ...person, body: {} },
  "post /api/session/lock": ownDevice({}),
  "post /api/session/lock-after": ownDevice({ minutes: null }),
  "post /api/session/pin": ownDevice({ pin: "4096" }),
  "post /api/session/pin/off": ownDevice({ pin: "4096" }),
  "post /api/session/step-up": ownDevice({ pin: "4096" }),
  "post /api/session/unlock": { ...toAll("signedOut"), body: { pin: "4096" } },
  "get /api/boards/:board/participants/:participant/ways-in": ledHere("ok"),
  "post /api/boards/:board/participants/:participant/ways-in/end": { ...ledHere("done"), body: {} },
  "get /api/session/owed": person,
  // Those of an office here never said what happens with what people tell them; they say it for themselves alone.
  "post /api/boards/:board/first-sentence": {
    out: "signedOut",
    outside: "unknown",
    at: all("unknown", { staff: "done", facilitator: "done", screen: "signedOut" }),
    body: { sentence: "Ik zet het in het dossier." },
  },
  "get /api/lobby": toAll("ok"),
  "post /api/lobby": { ...toAll("unknown"), body: { token: "nergens", name: "Iemand" } },
  "post /api/lobby/enter": { ...toAll("signedOut"), body: {} },
  "post /api/boards/:board/lobby": { ...doorOf("ok"), body: {} },
  "post /api/boards/:board/lobby/:visit": { ...doorOf("unknown"), body: { chair: null } },
  "get /api/boards/:board": placed,
  "get /api/boards/:board/history": seated,
  "get /api/boards/:board/history/:at": seated,
  "get /api/boards/:board/looks": seated,
  // No look goes on here: who is told of one hears no more than others.
  "post /api/boards/:board/emergency-looks/:look/end": { ...shut, at: all("unknown"), body: {} },
  "get /api/boards/:board/meetings/:meeting": { ...seated, atBrams: "unknown" },
  // Who is not asked to that meeting has nothing of it in their calendar.
  "get /api/boards/:board/meetings/:meeting/calendar": {
    ...shut,
    at: all("ok", { relative: "unknown", volunteer: "unknown", staff: "unknown", guest: "unknown", screen: "unknown" }),
    atBrams: "unknown",
  },
  "get /api/boards/:board/meetings/:meeting/minutes.pdf": { ...seated, atBrams: "unknown" },
  "get /api/boards/:board/plan.pdf": seated,
  // Everybody here has just shown that it is really them; what happens without is asked by itself (`needsProof`).
  "post /api/boards/:board/erase": {
    ...shut,
    at: all("notYours facilitator", { facilitator: "heldByLaw", guest: "unknown", screen: "unknown" }),
    atBramsLed: "notNow",
    body: {},
  },
  "post /api/boards/:board/copy": {
    ...shut,
    at: all("done", { guest: "unknown", screen: "unknown" }),
    body: { as: "json" },
  },
  "get /api/boards/:board/preparation.pdf": seated,
  "post /api/boards/:board/participants/:participant/link": { ...led, body: {}, atBrams: "unknown" },
  "post /api/boards/:board/screen-link": { ...led, body: {} },
  "get /b/:board": boardPage,
  "get /b/:board/hallo": boardPage,
  "get /b/:board/lees": boardPage,
  "get /b/:board/overleg": boardPage,
  "get /b/:board/aan-tafel": boardPage,
  "get /b/:board/aan-tafel/:place": boardPage,
  "get /b/:board/meenemen": boardPage,
  "get /b/:board/sinds": boardPage,
  "get /b/:board/wie-keek": boardPage,
  "get /b/:board/verslag": boardPage,
  "get /b/:board/verslag/:meeting": boardPage,
  "get /b/:board/papier": paperPage,
  "get /b/:board/voorbereiding": paperPage,
  "get /b/:board/verslag/:meeting/papier": { ...paperPage, atBrams: "unknownPage" },
  "get /scherm/:board": { out: "neutral", outside: "neutral", at: all("neutral", { screen: "page" }) },
  "post /api/boards": {
    out: "signedOut",
    outside: "notYours facilitator",
    at: all("notYours facilitator", { facilitator: "done", screen: "signedOut" }),
    body: { name: "Een tafel", people: [{ name: "Ans", party: "resident" }] },
  },
};

/** A locked device, and one past its limit, hear and see that, and nothing else. */
const whenShut = (visitor: VisitorName, outcome: Outcome): Outcome => {
  if (visitor === "locked" && outcome === "signedOut") return "locked";
  return (visitor === "locked" || visitor === "lapsed") && outcome === "neutral" ? "page" : outcome;
};
/** Pages that are the same whoever comes, locked or not. */
const alwaysNeutral = [
  "get /in",
  "get /deur",
  "get /aan",
  "get /scherm/:board",
  "get /uitnodiging",
  "get /werk",
  "get /account",
  "get /beheer",
  "get /terug",
];

/** What differs per visitor and not by chair: said in full. */
export const special: Readonly<Record<string, Partial<Record<VisitorName, Outcome>>>> = {
  ...staffSpecial,
  "post /api/lobby/enter": { locked: "signedOut" },
  "post /api/session/unlock": { locked: "done", lapsed: "signedOut" },
  // Who locked their screen may show in these ways too that it is really them; she has no account.
  "post /api/organisation/step-up": { locked: "unknown" },
  "post /api/passkeys/step-up": { locked: "unknown" },
  "post /api/passkeys/step-up/question": { locked: "unknown" },
  "get /scherm/:board": { bigScreen: "unknownPage", bigScreenElsewhere: "unknownPage" },
  "post /api/boards/:board/first-sentence": { bigScreen: "signedOut", bigScreenElsewhere: "signedOut" },
};

/** Where who looks along in an emergency gets something else than the screen in the room. */
const lookerSpecial: Readonly<Record<string, Outcome>> = {
  "get /scherm/:board": "neutral",
  "post /api/boards/:board/first-sentence": "unknown",
};

/** At no table they are an administrator like another; at this one they read what the whole table reads. */
const looksAlong = (route: string, row: Row, where: "noors" | "brams" | "nowhere", hasBoard: boolean): Outcome => {
  if (!hasBoard) return staffSpecial[route]?.platformAdmin ?? row.outside;
  return where === "noors" ? (lookerSpecial[route] ?? row.at.screen) : row.outside;
};

export const expectedAt = (
  route: string,
  visitor: VisitorName,
  where: "noors" | "brams" | "nowhere",
): Outcome | null => {
  const row = routeRows[route];
  if (row === undefined) return null;
  const hasBoard = route.includes(":board");
  if (isOut(visitor)) {
    const shutToo = special[route]?.[visitor];
    return shutToo ?? (alwaysNeutral.includes(route) ? row.out : whenShut(visitor, row.out));
  }
  if (visitor === "lookingAlong") return looksAlong(route, row, where, hasBoard);
  const chair = chairOf[visitor];
  const said = special[route]?.[visitor];
  if (!hasBoard && said !== undefined) return said;
  if (!hasBoard) return chair === undefined ? row.outside : row.at[chair];
  if (sitsAt[visitor] === where && chair !== undefined) {
    const outcome = row.at[chair];
    if (where === "brams" && chair === "facilitator" && row.atBramsLed !== undefined) return row.atBramsLed;
    return where === "brams" && row.atBrams !== undefined && outcome !== "notYours facilitator" ? row.atBrams : outcome;
  }
  return said ?? row.outside;
};

/** Sheets of Noor's table, and who reads them. */
export const sheetKinds = [
  "everyone",
  "restricted",
  "overlapping",
  "question",
  "oldGeneration",
  "unknown",
  "elsewhere",
] as const;
export type SheetName = (typeof sheetKinds)[number];

const withSheet = {
  restricted: ["resident", "relative"],
  overlapping: ["resident", "volunteer", "facilitator"],
} as const;

export const readsSheet = (visitor: VisitorName, sheet: SheetName): boolean => {
  if (sheet === "elsewhere") return sitsAt[visitor] === "brams";
  if (sitsAt[visitor] !== "noors") return false;
  if (sheet === "everyone" || sheet === "question") return true;
  if (sheet === "restricted" || sheet === "overlapping") {
    const readers: readonly VisitorName[] = withSheet[sheet];
    return readers.includes(visitor);
  }
  return false;
};

export const writesSheet = (visitor: VisitorName, sheet: SheetName): boolean => {
  if (!readsSheet(visitor, sheet)) return false;
  const chair = chairOf[visitor];
  return sheet === "question" ? chair === "resident" : chair !== "guest" && chair !== "screen";
};

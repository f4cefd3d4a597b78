// What somebody with bad intent says on the two lanes, with seeded chance: frames that are cut, swollen, of no known kind;
// messages that claim too much; wishes of the wrong form. What an update itself may lie about is in liar.ts.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { SeededRandom } from "../../support/seededRandom.ts";
import { claimsTooMuch } from "../forge.ts";
import { type Liar, lie } from "../liar.ts";
import { syncFrame } from "./sheetWire.ts";

/** One thing to send: a frame, or one frame in many pieces. */
export type Sending =
  | { readonly frame: Uint8Array | string }
  | { readonly pieces: readonly Uint8Array[] }
  | { readonly pings: number };

const withType = (type: number, write: (to: encoding.Encoder) => void = () => undefined): Uint8Array => {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, type);
  write(to);
  return encoding.toUint8Array(to);
};

/** Somebody else's presence at a clock nobody can pass, as stock awareness has it. */
export const foreignPresence = (client: number, words: string): Uint8Array =>
  withType(1, (to) => {
    const about = encoding.createEncoder();
    encoding.writeVarUint(about, 1);
    encoding.writeVarUint(about, client);
    encoding.writeVarUint(about, 2 ** 31 - 1);
    encoding.writeVarString(about, JSON.stringify({ user: { name: words } }));
    encoding.writeVarUint8Array(to, encoding.toUint8Array(about));
  });

/** A state vector that claims to know of 2^25 people. */
const swollenVector = (): Uint8Array => Uint8Array.from([0x80, 0x80, 0x80, 0x10, 1, 1]);

const damaged = (frame: Uint8Array, random: SeededRandom): Uint8Array => {
  const made = [...frame];
  const where = random.below(Math.max(1, made.length));
  const how = random.below(5);
  if (how === 0) made.length = where;
  else if (how === 1) made[where] = random.below(256);
  else if (how === 2) made.push(...random.bytes(random.between(1, 40)));
  else if (how === 3) made.splice(where, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f);
  else made.splice(where, 1, ...random.bytes(9));
  return Uint8Array.from(made);
};

/** Above what a frame may be, above what a first step may be, and above what the socket itself takes. */
const tooLarge = [64 * 1024 + 1, 2 ** 20, 3 * 2 ** 20, 5 * 2 ** 20] as const;

/** The next thing a liar says on a sheet. */
export const sheetLie = (liar: Liar, random: SeededRandom): Sending => {
  const how = random.below(100);
  if (how < 62) return { frame: syncFrame(2, lie(liar, random)) };
  if (how < 72) return { frame: syncFrame(1, lie(liar, random)) };
  if (how < 76) return { frame: syncFrame(0, Y.encodeStateVector(liar.doc)) };
  if (how < 78) return { frame: syncFrame(0, damaged(Y.encodeStateVector(liar.doc), random)) };
  if (how < 79) return { frame: syncFrame(0, swollenVector()) };
  if (how < 80) return { frame: syncFrame(random.pick([3, 4, 127, 2 ** 40]), lie(liar, random)) };
  if (how < 84) return { frame: foreignPresence(random.pick([...liar.doc.store.clients.keys(), 1]), "ik ben Noor") };
  if (how < 85) return { frame: damaged(foreignPresence(1, "x"), random) };
  if (how < 87) return { frame: withType(random.pick([2, 3]), (to) => encoding.writeVarString(to, "weg ermee")) };
  if (how < 89) return { frame: withType(random.pick([4, 5, 119, 120, 121, 2 ** 31, 2 ** 50])) };
  if (how < 90) return { frame: withType(120, (to) => encoding.writeVarUint(to, 2 ** 40)) };
  if (how < 93) return { frame: damaged(syncFrame(random.pick([0, 1, 2]), lie(liar, random)), random) };
  if (how < 94) return { frame: random.pick(["", "hallo", '{"type":"sync"}', "42[]", "\u0000\u0002"]) };
  if (how < 95) return { frame: new Uint8Array(0) };
  if (how < 96) return { frame: random.bytes(random.between(1, 300)) };
  if (how < 97) return { frame: syncFrame(random.pick([1, 2]), claimsTooMuch(2 ** random.between(8, 52))) };
  if (how < 98) return { frame: syncFrame(random.pick([0, 1, 2]), new Uint8Array(random.pick(tooLarge))) };
  if (how < 99) {
    const frame = syncFrame(2, lie(liar, random));
    return { pieces: Array.from(frame, (byte) => Uint8Array.of(byte)) };
  }
  return random.chance(0.5) ? { pings: 200 } : { pieces: Array.from({ length: 3_000 }, () => new Uint8Array(0)) };
};

const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

const strangeValues: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  "",
  "x".repeat(3_000),
  "__proto__",
  "\u0000",
  "\ud800",
  [],
  [[[[[]]]]],
  {},
  { _placeholder: true, num: 0 },
  { _placeholder: true, num: -1 },
  { constructor: { prototype: { isAdmin: true } } },
  { toJSON: 1, then: 1, length: 2 ** 40 },
];

const mutatedJson = (value: unknown, random: SeededRandom): unknown => {
  if (random.chance(0.15)) return random.pick(strangeValues);
  if (Array.isArray(value)) return value.map((each) => mutatedJson(each, random));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(() => random.chance(0.95));
    const made: [string, unknown][] = entries.map(([key, each]) => [
      random.chance(0.03) ? random.pick(["__proto__", "by", "at", "participant", "seq"]) : key,
      mutatedJson(each, random),
    ]);
    if (random.chance(0.1)) made.push([random.pick(["__proto__", "by", "person"]), random.pick(strangeValues)]);
    // As text: an object literal would swallow `__proto__`.
    return Object.fromEntries(made);
  }
  return value;
};

export interface LiveGround {
  readonly board: string;
  readonly sheet: string;
  /** A sheet that this liar may not read, when there is one. */
  readonly elsewhere: string;
}

const wishes = ({ board, sheet, elsewhere }: LiveGround, random: SeededRandom): readonly unknown[] => {
  const wish = (kind: string, payload: unknown) => ({ id: `c-${random.below(1e9)}`, kind, board, payload });
  const item = { sheet: random.chance(0.8) ? sheet : elsewhere, item: random.pick(["g-1", "a-01", "ac-01", "x"]) };
  const words = { text: "Ik ben gastvrouw." };
  return [
    wish("answerAgreement", { item, value: "yes", note: "", words }),
    wish("closeAgreement", { item, as: "ended" }),
    wish("confirmGoal", { item, words }),
    wish("moveGoal", { item, to: "reached" }),
    wish("moveAction", { item, to: "accepted", note: "", words }),
    wish("dissent", { item, about: "goal", text: "Niet zo." }),
    wish("withdrawDissent", { dissent: "di-1" }),
    wish("putAway", { item }),
    wish("bringBack", { item }),
    wish("tellReference", { from: item, field: "goals", to: { sheet: elsewhere, item: "g-1" } }),
    wish("chooseTableColour", { colour: "nacht" }),
  ];
};

/**
 * The next thing a liar says on the live lane: raw frames, as they go over the websocket. `isTidy`: keeps to the form of
 * the lane, and lies only in what stands in it, so that the line stays open.
 */
export const liveLie = (
  ground: LiveGround,
  random: SeededRandom,
  isTidy: boolean,
): readonly (string | Uint8Array)[] => {
  const event = random.pick(["command", "command", "command", "open", "presence"] as const);
  const { board, sheet } = ground;
  const told =
    event === "command"
      ? random.pick(wishes(ground, random))
      : event === "open"
        ? { board, calm: false }
        : { board, at: { sheet, item: "g-1" }, isTyping: true };
  const ack = random.chance(0.7) ? String(random.below(1_000)) : "";
  const how = random.below(isTidy ? 12 : 20);
  if (how < 11) return [`42${ack}${JSON.stringify([event, mutatedJson(told, random)])}`];
  if (how < 12) return [`42${ack}${JSON.stringify([event, told, told, told])}`, `42${JSON.stringify([event])}`];
  if (how < 13) {
    const text = `42${ack}${JSON.stringify([event, told])}`;
    const cut = random.below(text.length);
    return [text.slice(0, cut) + random.pick(["", "\u0000", '"', "}", "é"]) + text.slice(cut + random.below(3))];
  }
  if (how < 14) {
    const names = [
      "disconnect",
      "disconnecting",
      "connect",
      "error",
      "newListener",
      "__proto__",
      "toString",
      "fact",
      "",
    ];
    return [`42${ack}${JSON.stringify([random.pick(names), told])}`, `42${ack}[${random.below(9)},{}]`];
  }
  // Attachments: as many as promised, too few, too many, and far more than there can be.
  if (how < 15)
    return [
      `451-${ack}${JSON.stringify([event, { _placeholder: true, num: random.pick([0, 1, -1, "0"]) }])}`,
      random.bytes(20),
    ];
  if (how < 16)
    return random.pick([
      [random.bytes(9)],
      [`459999999-${ack}${JSON.stringify([event, told])}`, random.bytes(9)],
      [`452-["${event}",{"_placeholder":true,"num":0}]`, random.bytes(9), `42${JSON.stringify([event, told])}`],
      [`45-["${event}"]`],
      ["461-9[]", random.bytes(3)],
    ]);
  if (how < 17)
    return [random.pick(["40", "40/x,", "41", "43", "439[]", "44", "4", "49", "3", "2probe", "5", "6", "1", "7", ""])];
  if (how < 18) return [`42${ack}["${event}",${nested(random.pick([50, 5_000, 20_000]))}]`];
  if (how < 19) return [`42${"9".repeat(random.between(1, 400))}["${event}",{}]`, `42${ack}${"[".repeat(9_000)}`];
  return [`42["${event}","${"x".repeat(random.pick([60_000, 64 * 1024, 70_000, 2 ** 20]))}"]`];
};

/** What comes after a handshake when somebody does not even keep to the websocket: frames of no known form. */
export const brokenWebsocket = (random: SeededRandom): Uint8Array =>
  random.pick([
    // Not masked; a reserved bit; an opcode that is not there; a ping of 200 bytes; a length of 2^63; a close of one byte.
    () => Uint8Array.of(0x82, 0x03, 0, 2, 0),
    () => Uint8Array.of(0xf2, 0x80, 1, 2, 3, 4),
    () => Uint8Array.of(0x8b, 0x80, 1, 2, 3, 4),
    () => Uint8Array.of(0x89, 0xfe, 0, 200, 1, 2, 3, 4, ...random.bytes(200)),
    () => Uint8Array.of(0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4),
    () => Uint8Array.of(0x88, 0x81, 1, 2, 3, 4, 9),
    // A continuation of nothing; a text that is no UTF-8; compressed as if we had agreed on it.
    () => Uint8Array.of(0x80, 0x81, 0, 0, 0, 0, 1),
    () => Uint8Array.of(0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28),
    () => Uint8Array.of(0xc2, 0x83, 0, 0, 0, 0, 1, 2, 3),
    () => random.bytes(random.between(1, 500)),
  ])();

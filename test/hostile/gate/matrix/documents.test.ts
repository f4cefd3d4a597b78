// Issue 4, check 1: every kind of visitor × every kind of sheet × every message of the sync wire. Who may read gets the
// document, who may write sees it stored and others hear it, and everybody else gets one code and not one byte.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { everyone, overlapping, question, restricted } from "../../../server/live/openTable.ts";
import { SheetWire, syncFrame } from "../../sockets/sheetWire.ts";
import { type GateHouse, openGateHouse, type VisitorName, visitors } from "./gateHouse.ts";
import { readsSheet, type SheetName, sheetKinds, writesSheet } from "./policyTable.ts";

let house: GateHouse;
let cells = 0;
beforeAll(async () => {
  house = await openGateHouse();
}, 60_000);
afterAll(() => house.close());

const sheets: Readonly<Record<SheetName, string>> = {
  everyone,
  restricted,
  overlapping,
  question,
  oldGeneration: "everyone~0",
  unknown: `${"0".repeat(32)}~1`,
  elsewhere: "elders~1",
};

const typed = (type: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 0));
  return encoding.toUint8Array(encoder);
};

const nothing = Uint8Array.of(0, 0);
/** Every message that the wire knows, and some that it does not. */
const messages = {
  step1: { frame: syncFrame(0, Uint8Array.of(0)), means: "read" },
  step2: { frame: null, means: "write" },
  update: { frame: null, means: "write" },
  emptyStep2: { frame: syncFrame(1, nothing), means: "nothing" },
  awareness: { frame: typed(1), means: "nothing" },
  auth: { frame: typed(2), means: "nothing" },
  queryAwareness: { frame: Uint8Array.of(3), means: "nothing" },
  unknownSync: { frame: syncFrame(3, nothing), means: "refused" },
  serverOnly: { frame: Uint8Array.of(120, 9), means: "refused" },
  unknownType: { frame: typed(99), means: "refused" },
} as const;
type Message = keyof typeof messages;
const isMessage = (name: string): name is Message => Object.hasOwn(messages, name);
const messageNames = Object.keys(messages).filter(isMessage);

/** The first message of the wire in each sheet: a document as this connection would hold it after reading. */
const docOf = async (wire: SheetWire): Promise<Y.Doc> => {
  const doc = new Y.Doc();
  const bytes = await wire.ask(Uint8Array.of(0));
  if (bytes) Y.applyUpdate(doc, bytes);
  return doc;
};

let client = 5_000_000;
const clientOf = new Map<string, number>();
const open = (visitor: VisitorName, sheet: SheetName): SheetWire => {
  const cookie = house.cookieOf(visitor);
  const key = `${visitor} ${sheet}`;
  const id = clientOf.get(key) ?? (client += 1);
  clientOf.set(key, id);
  return new SheetWire({
    url: house.server.url,
    sheet: sheets[sheet],
    clients: [id],
    ...(cookie === undefined ? {} : { cookie }),
    ...(visitor.startsWith("bigScreen") ? { query: "screen=1" } : {}),
  });
};

let words = 0;
/** A change on this sheet by this connection, as the product's own client makes it. */
const change = (doc: Y.Doc, id: number, sheet: SheetName): Uint8Array => {
  words += 1;
  doc.clientID = id;
  const before = Y.encodeStateVector(doc);
  if (sheet === "question") {
    const at = { collection: "question", id: itemId("question"), field: "text" } as const;
    writeText(doc, at, `Hoe doe ik weer mee? ${words}`, { origin: "own" });
  } else putItem(doc, { collection: "ideas", id: itemId(`idee-${words}`), texts: { text: "Een idee" } }, "own");
  return Y.encodeStateAsUpdate(doc, before);
};

/** What this visitor gets for this message on this sheet. */
const outcomeOf = async (visitor: VisitorName, sheet: SheetName, message: Message): Promise<string> => {
  const wire = open(visitor, sheet);
  await wire.opened();
  const { frame, means } = messages[message];
  const isWriting = means === "write";
  try {
    if (!isWriting) wire.send(frame ?? nothing);
    const doc = await docOf(wire);
    if (isWriting && wire.isOpen) {
      const before = Buffer.from(Y.encodeStateVector(doc));
      const bytes = change(doc, clientOf.get(`${visitor} ${sheet}`) ?? 0, sheet);
      if (message === "update") wire.sync(1, nothing);
      wire.sync(message === "step2" ? 1 : 2, bytes);
      // An answer to what is asked after it: by then it is judged.
      const after = await wire.ask(before);
      const fresh = new Y.Doc();
      if (after) Y.applyUpdate(fresh, after);
      const isThere = fresh.store.pendingStructs !== null || fresh.store.clients.size > 0;
      return wire.isOpen ? (isThere ? "written" : "dropped") : `closed ${(await wire.ended()).toString()}`;
    }
    if (wire.isOpen) return doc.store.clients.size > 0 || sheet === "elsewhere" ? "read" : "empty";
    const code = await wire.ended();
    // Who may not read gets not one byte; who is refused later may have been greeted.
    return code === 4401 && wire.frames.length === 0 ? "closed 4401, silent" : `closed ${code}`;
  } finally {
    wire.drop();
  }
};

const expectedOf = (visitor: VisitorName, sheet: SheetName, message: Message): string => {
  // Who reads the sheet as it is now is told to begin anew; anybody else hears what they hear of any sheet.
  if (sheet === "oldGeneration" && readsSheet(visitor, "everyone")) return "closed 4409";
  if (!readsSheet(visitor, sheet)) return "closed 4401, silent";
  const { means } = messages[message];
  if (means === "refused") return "closed 4409";
  if (means !== "write") return "read";
  return writesSheet(visitor, sheet) ? "written" : "dropped";
};

test("each visitor reads, writes, or is shut out of each kind of sheet, as the table says, whatever they send", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const visitor of visitors) {
    for (const sheet of sheetKinds) {
      // One person's connections one after another; refusals of one person are counted together.
      await Promise.all(
        messageNames.map(async (message) => {
          const cell = `${visitor} · ${sheet} · ${message}`;
          expected[cell] = expectedOf(visitor, sheet, message);
          found[cell] = await outcomeOf(visitor, sheet, message);
          cells += 1;
        }),
      );
    }
  }
  expect(found).toEqual(expected);
}, 120_000);

test("what a writer wrote, another reader gets, and who may not read it gets nothing", async () => {
  // What was refused above is forgotten by then.
  house.advance(120_000);
  for (const sheet of ["everyone", "restricted", "overlapping", "question"] as const) {
    const listening = visitors
      .filter((visitor) => readsSheet(visitor, sheet))
      .map((visitor) => [visitor, open(visitor, sheet)] as const);
    for (const [, wire] of listening) await wire.opened();
    const [, writer] = listening.find(([visitor]) => visitor === "resident") ?? [];
    if (!writer) throw new Error("no resident");
    const doc = await docOf(writer);
    const from = listening.map(([, wire]) => wire.heard.length);
    writer.sync(1, change(doc, clientOf.get(`resident ${sheet}`) ?? 0, sheet));
    for (const [index, [visitor, wire]] of listening.entries()) {
      if (wire === writer) continue;
      const heard = await wire.until(() => wire.heard.slice(from[index]).some(({ kind }) => kind === "update"));
      expect([sheet, visitor, heard]).toEqual([sheet, visitor, true]);
      cells += 1;
    }
    for (const [, wire] of listening) wire.drop();
  }
}, 60_000);

test("an address that is no sheet's is one like the others", async () => {
  const cookie = house.cookieOf("resident") ?? "";
  for (const sheet of [
    "",
    "x",
    "everyone",
    "everyone~",
    "everyone~01~1",
    "%00",
    "everyone~1%00",
    "..%2feveryone~1",
    "everyone~1/x",
    "__proto__~1",
    "EVERYONE~1",
  ]) {
    const wire = new SheetWire({ url: house.server.url, sheet, cookie, clients: [1] });
    expect([sheet, await wire.ended(), wire.frames.length]).toEqual([sheet, 4401, 0]);
    cells += 1;
  }
});

test("the cells were really asked", () => {
  console.log(
    `${cells} cells: ${messageNames.length} messages, ${sheetKinds.length} kinds of sheet, ${visitors.length} kinds of visitor`,
  );
  expect(cells).toBeGreaterThan(1_580);
});

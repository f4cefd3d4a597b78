// One story told by a seed: several people on one sheet, typing, undoing, going away and coming back over bad lines, while
// the server's disk fails and its process dies. At the end everything is healed and everybody must read the same.
import type { BoardSync, OpenSheet } from "@werktafel/client/sync/boardSync";
import { itemText } from "@werktafel/client/sync/itemText";
import { openBoardSync } from "@werktafel/client/sync/openBoardSync";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import type { SheetContent } from "@werktafel/shared/domain/item";
import { boardId, itemId, participantId, personId, type PersonId, sheetId } from "@werktafel/shared/ids";
import { addId, archive, bringBack, putItem, removeId, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import type * as Y from "yjs";
import { inMemoryDevice } from "./inMemoryDevice.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { canonical } from "./canonical.ts";
import { SimulatedClock } from "./simulatedClock.ts";
import { SimulatedNetwork } from "./simulatedLine.ts";
import { SimulatedServer } from "./simulatedServer.ts";

const board = boardId("b-1");
const sheet = sheetId("s-1~1");
const card = { id: sheet, audience: "everyone", kind: "table", writable: true } as const;
const participantOf = (person: PersonId) => participantId(person);
/** A text in which everybody only writes, with an origin that undo does not know: nothing may go missing or come twice. */
const guestbook = { collection: "strengths", id: itemId("guestbook"), field: "text" } as const;
const writeOnly = { edit: "guestbook" };

export interface Story {
  readonly seed: number;
  /** `null`: all is as it should be. */
  readonly fault: string | null;
  readonly screens: number;
  readonly edits: number;
  readonly faults: {
    readonly cuts: number;
    readonly offline: number;
    readonly undos: number;
    readonly reloads: number;
    readonly held: number;
    readonly kills: number;
    readonly failedCommits: number;
    readonly sentAgain: number;
  };
}

class Screen {
  readonly person: PersonId;
  readonly network: SimulatedNetwork;
  readonly #clock: SimulatedClock;
  readonly #random: SeededRandom;
  readonly #device = inMemoryDevice();
  sync: BoardSync;
  reloads = 0;

  constructor(person: PersonId, clock: SimulatedClock, random: SeededRandom, server: SimulatedServer) {
    this.person = person;
    this.#clock = clock;
    this.#random = random;
    this.network = new SimulatedNetwork(clock, random, (address, end) => {
      address.searchParams.set("person", person);
      return server.listen(address, end);
    });
    this.sync = this.#open();
  }

  #open(): BoardSync {
    return openBoardSync({
      board,
      me: participantOf(this.person),
      cards: [card],
      origin: "ws://table.test",
      openWire: this.network.openWire,
      clock: this.#clock,
      newClient: () => this.#random.below(2 ** 32),
      network: this.network.hint,
      leaving: () => () => {},
      keep: this.#device,
    });
  }

  /** The page is closed and opened again, whatever it was doing. */
  reload(): void {
    this.reloads += 1;
    this.sync.close();
    this.sync = this.#open();
  }

  open(): OpenSheet {
    const open = this.sync.sheet(sheet);
    if (!open) throw new Error("the sheet is not open");
    return open;
  }
}

const words = ["naar de markt", "morgen", "😀", "Noor", "om negen uur", "é", "fiets", " en ", "\n", "?"];

const randomEdit = (screen: Screen, random: SeededRandom, tokens: Set<string>, items: Set<string>): void => {
  const { doc, content } = screen.open();
  const known = content.items.filter(({ id }) => id !== guestbook.id);
  const some = known.length > 0 ? random.pick(known) : null;
  const place = some && { collection: some.collection, id: some.id };
  const text = some ? (Object.keys(some.texts)[0] ?? "text") : "text";
  switch (random.below(10)) {
    case 0: {
      const id = itemId(`i-${items.size}`);
      const collection = random.pick(["goals", "actions", "ideas", "agreements"]);
      const isPut = putItem(doc, { collection, id, values: { byId: participantOf(screen.person) } }, ownOrigin);
      if (isPut) items.add(`${collection} ${id}`);
      return;
    }
    case 1: {
      const book = itemText(screen.open(), guestbook);
      if (!book) return;
      const token = `<${tokens.size}>`;
      tokens.add(token);
      doc.transact(() => book.insert(random.between(0, book.length), ""), writeOnly);
      doc.transact(() => book.insert(tokenPlace(book, random), token), writeOnly);
      return;
    }
    case 2:
      if (place) setValue(doc, { ...place, field: "reviewOn" }, `2026-1${random.below(3)}-01`, ownOrigin);
      return;
    case 3:
      if (place && random.chance(0.5)) archive(doc, place, "2026-09-18T10:00:00Z", ownOrigin);
      else if (place) bringBack(doc, place, ownOrigin);
      return;
    case 4: {
      const field = some?.collection === "agreements" ? "parties" : some?.collection === "actions" ? "with" : null;
      if (!place || !field) return;
      const who = `p-${random.below(4)}`;
      if (random.chance(0.6)) addId(doc, { ...place, field }, who, ownOrigin);
      else removeId(doc, { ...place, field }, who, ownOrigin);
      return;
    }
    default: {
      if (!some || !place) return;
      const before = some.texts[text] ?? "";
      const at = random.between(0, before.length);
      const removed = random.chance(0.3) ? random.between(0, 6) : 0;
      const after = before.slice(0, at) + (random.chance(0.8) ? random.pick(words) : "") + before.slice(at + removed);
      writeText(doc, { ...place, field: text }, after, { origin: ownOrigin });
    }
  }
};

/** A whole list at once, as somebody does who prepared at home: more than one frame holds. */
const putMany = (screen: Screen, random: SeededRandom, items: Set<string>): number => {
  const count = random.between(10, 60);
  for (let index = 0; index < count; index += 1) {
    const id = itemId(`i-${items.size}`);
    const values = { byId: participantOf(screen.person) };
    if (putItem(screen.open().doc, { collection: "barriers", id, texts: { text: "wachten" }, values }, ownOrigin)) {
      items.add(`barriers ${id}`);
    }
  }
  return count;
};

/** Between two tokens, never inside one. */
const tokenPlace = (book: Y.Text, random: SeededRandom): number => {
  const starts = [...book.toJSON().matchAll(/<|$/g)].map(({ index }) => index);
  return random.pick(starts);
};

const contentOf = (doc: Y.Doc): SheetContent => readSheet(doc, { id: sheet, kind: "table" }).content;

/** Plays one story and says what was wrong with its end. */
export const playSchedule = (seed: number): Story => {
  const random = seededRandom(seed);
  const clock = new SimulatedClock(random);
  const row = { id: sheet, board, kind: "table" as const, audience: "everyone" as const, createdAt: 0 };
  const server = new SimulatedServer({ clock, random, board, row, participantOf });
  const screens = Array.from(
    { length: random.between(5, 12) },
    (_none, index) => new Screen(personId(`p-${Math.floor(index / 1.5)}`), clock, random, server),
  );
  const tokens = new Set<string>();
  const items = new Set<string>();
  const happened = { offline: 0, undos: 0, held: 0 };
  let edits = 0;
  clock.pass(2_000);
  const first = random.pick(screens);
  putItem(first.open().doc, { ...guestbook, values: { byId: participantOf(first.person) } }, writeOnly);
  clock.pass(2_000);

  const steps = random.between(80, 160);
  for (let step = 0; step < steps; step += 1) {
    const screen = random.pick(screens);
    const what = random.below(100);
    if (what < 62) {
      randomEdit(screen, random, tokens, items);
      edits += 1;
    } else if (what < 70) {
      const { undo } = screen.open();
      const done = random.chance(0.7) ? undo.undo() : undo.redo();
      if (done) happened.undos += 1;
    } else if (what < 76) screen.network.cut();
    else if (what < 83) {
      if (screen.network.isThere()) happened.offline += 1;
      screen.network.setThere(!screen.network.isThere(), random.chance(0.5));
    } else if (what < 87) screen.network.delayMs = random.pick([5, 20, 150, 800, 3_000]);
    else if (what < 91) {
      if (random.chance(0.5)) screen.sync.hold(true);
      else screen.sync.hold(false);
      if (screen.sync.hasNews()) happened.held += 1;
    } else if (what < 94) screen.reload();
    else if (what < 96) server.failsNext = true;
    else if (what < 98) server.kill();
    else edits += putMany(screen, random, items);
    clock.pass(random.pick([0, 0, 5, 20, 100, 400, 2_000, 40_000]));
  }

  server.failsNext = false;
  for (const screen of screens) {
    screen.network.delayMs = 20;
    screen.network.setThere(true, true);
    screen.sync.hold(false);
  }
  for (let waited = 0; waited < 200 && screens.some(({ sync }) => sync.saved() !== "saved"); waited += 1) {
    clock.pass(1_000);
  }
  // What was sent to a screen over its slow line is still on its way.
  clock.pass(10_000);
  const fault = whatIsWrong(server, screens, tokens, items);
  for (const { sync } of screens) sync.close();
  return {
    seed,
    fault,
    screens: screens.length,
    edits,
    faults: {
      ...happened,
      cuts: screens.reduce((sum, { network }) => sum + network.cuts, 0),
      reloads: screens.reduce((sum, { reloads }) => sum + reloads, 0),
      kills: server.count.kills,
      failedCommits: server.count.failedCommits,
      sentAgain: server.count.known,
    },
  };
};

const whatIsWrong = (
  server: SimulatedServer,
  screens: readonly Screen[],
  tokens: ReadonlySet<string>,
  items: ReadonlySet<string>,
): string | null => {
  if (server.count.refused > 0) return `honest edits were refused: ${server.refusedRules.join(", ")}`;
  const unsaved = screens.filter(({ sync }) => sync.saved() !== "saved");
  if (unsaved.length > 0) return `${unsaved.length} screens never became saved: ${unsaved[0]?.sync.saved()}`;
  if (screens.some(({ sync }) => sync.unplaced().length > 0)) return "words found no place";
  const fresh = LiveSheet.load("table", server.stored());
  if (!fresh) return "what is stored does not load";
  const loaded = canonical(contentOf(fresh.doc));
  for (const { sync, person } of screens) {
    const open = sync.sheet(sheet);
    if (!open || canonical(contentOf(open.doc)) !== loaded) return `${person} reads something else than what is stored`;
    if (canonical(open.content.items) !== canonical(contentOf(open.doc).items)) {
      return `${person} is shown something else than the document holds`;
    }
  }
  const content = contentOf(fresh.doc);
  const book = content.items.find(({ id }) => id === guestbook.id)?.texts[guestbook.field] ?? "";
  const found = [...book.matchAll(/<\d+>/g)].map(([token]) => token);
  if (found.length !== tokens.size || new Set(found).size !== tokens.size || book !== found.join("")) {
    return `of ${tokens.size} words ${new Set(found).size} are there, ${found.length} times`;
  }
  const there = new Set(content.items.map(({ collection, id }) => `${collection} ${id}`));
  const missing = [...items].filter((item) => !there.has(item));
  return missing.length > 0 ? `items are missing: ${missing.join(", ")}` : null;
};

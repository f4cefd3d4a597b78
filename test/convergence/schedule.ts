// One story told by a seed: several people at one table, some with a smaller circle, typing, undoing, going away and coming
// back over bad lines, while things go from one circle to the other, the server's disk fails and its process dies. At the end
// everything is healed and everybody must read the same.
import { itemText } from "@werktafel/client/sync/itemText";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import { reads } from "@werktafel/shared/domain/audience";
import type { SheetContent } from "@werktafel/shared/domain/item";
import { boardId, itemId, participantId, personId, type PersonId, type SheetId, sheetId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { addId, archive, bringBack, putItem, removeId, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import type * as Y from "yjs";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { canonical } from "./canonical.ts";
import { MovingItems } from "./movingItems.ts";
import { SimulatedClock } from "./simulatedClock.ts";
import { Screen } from "./simulatedScreen.ts";
import { SimulatedServer } from "./simulatedServer.ts";

const board = boardId("b-1");
const sheet = sheetId("s-1~1");
const participantOf = (person: PersonId) => participantId(person);
/** The two who have a small circle of their own. */
const few = [participantId("p-0"), participantId("p-1")];
const fewSheet = sheetId("s-2~1");
const card = { kind: "table", writable: true } as const;
const cards: readonly SheetCard[] = [
  { ...card, id: sheet, audience: "everyone" },
  { ...card, id: fewSheet, audience: few },
];
const cardsOf = (person: PersonId): readonly SheetCard[] =>
  cards.filter(({ audience }) => reads(audience, participantOf(person)));
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
    readonly moves: number;
    /** Words that were typed into something that was not there any more, and came back to who typed them. */
    readonly offered: number;
  };
}

const words = ["naar de markt", "morgen", "😀", "Noor", "om negen uur", "é", "fiets", " en ", "\n", "?"];

const randomEdit = (screen: Screen, random: SeededRandom, tokens: Set<string>, items: Set<string>): void => {
  const { doc, content } = screen.open();
  const known = content.items.filter(({ id }) => id !== guestbook.id && !MovingItems.isOne(id));
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

const contentOf = (doc: Y.Doc, id: SheetId): SheetContent => readSheet(doc, { id, kind: "table" }).content;

/** Plays one story and says what was wrong with its end. */
export const playSchedule = (seed: number): Story => {
  const random = seededRandom(seed);
  const clock = new SimulatedClock(random);
  const rows = cards.map(({ id, audience }) => ({ id, board, kind: "table" as const, audience, createdAt: 0 }));
  const moving = new MovingItems(rows.map(({ id }) => id));
  const server = new SimulatedServer({
    clock,
    random,
    board,
    rows,
    participantOf,
    onTold: (told) => moving.told(told),
    onMoved: (move, as) => moving.moved(move, as, server.store),
  });
  const screens = Array.from({ length: random.between(5, 12) }, (_none, index) => {
    const person = personId(`p-${Math.floor(index / 1.5)}`);
    return new Screen({ person, cards: cardsOf(person), clock, random, server });
  });
  const tokens = new Set<string>();
  const items = new Set<string>();
  const happened = { offline: 0, undos: 0, held: 0 };
  let edits = 0;
  clock.pass(2_000);
  const first = random.pick(screens);
  putItem(first.open().doc, { ...guestbook, values: { byId: participantOf(first.person) } }, writeOnly);
  moving.put(first.open().doc, participantOf(first.person), writeOnly);
  clock.pass(2_000);

  const steps = random.between(80, 160);
  for (let step = 0; step < steps; step += 1) {
    const screen = random.pick(screens);
    const what = random.below(112);
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
    else if (what < 96) server.store.failsNext = true;
    else if (what < 98) server.kill();
    else if (what < 100) edits += putMany(screen, random, items);
    else if (what < 104) server.move(moving.next(random));
    else edits += moving.type(screen.sync, screen.person, random, writeOnly);
    clock.pass(random.pick([0, 0, 5, 20, 100, 400, 2_000, 40_000]));
  }

  server.store.failsNext = false;
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
  const fault = whatIsWrong(server, screens, tokens, items) ?? moving.fault(screens);
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
      failedCommits: server.store.failedCommits,
      sentAgain: server.count.known,
      moves: server.count.moves,
      offered: moving.offered(screens),
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
  if (screens.some(({ sync }) => sync.unplaced().some(({ item }) => item === null || !MovingItems.isOne(item)))) {
    return "words found no place";
  }
  const stored = new Map<SheetId, SheetContent>();
  for (const { id } of cards) {
    const fresh = LiveSheet.load("table", server.store.disk(id).stored());
    if (!fresh) return `what is stored of ${id} does not load`;
    stored.set(id, contentOf(fresh.doc, id));
    const loaded = canonical(stored.get(id));
    for (const { sync, person } of screens.filter((each) => cardsOf(each.person).some((own) => own.id === id))) {
      const open = sync.sheet(id);
      if (!open || canonical(contentOf(open.doc, id)) !== loaded)
        return `${person} reads something else than is stored`;
      if (canonical(open.content.items) !== canonical(contentOf(open.doc, id).items)) {
        return `${person} is shown something else than the document holds`;
      }
    }
  }
  const content = stored.get(sheet) ?? { items: [] };
  const book = content.items.find(({ id }) => id === guestbook.id)?.texts[guestbook.field] ?? "";
  const found = [...book.matchAll(/<\d+>/g)].map(([token]) => token);
  if (found.length !== tokens.size || new Set(found).size !== tokens.size || book !== found.join("")) {
    return `of ${tokens.size} words ${new Set(found).size} are there, ${found.length} times`;
  }
  const there = new Set(content.items.map(({ collection, id }) => `${collection} ${id}`));
  const missing = [...items].filter((item) => !there.has(item));
  return missing.length > 0 ? `items are missing: ${missing.join(", ")}` : null;
};

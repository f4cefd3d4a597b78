import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { noorsTable as cast } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { forge } from "./forge.ts";
import { at, type Guest, type HostileHouse, type HostileTable, openHostileHouse } from "./sockets/hostileTable.ts";
import { foreignPresence } from "./sockets/lies.ts";
import { LiveWire } from "./sockets/liveWire.ts";
import { SheetWire } from "./sockets/sheetWire.ts";

const nothingYet = Uint8Array.of(0, 0);
const random = seededRandom(Number(process.env["SEED"] ?? 1));
const newClient = (): number => random.between(1, 2 ** 31);

let house: HostileHouse;
let table: HostileTable;
const wires: { drop(): void }[] = [];

beforeAll(async () => {
  house = await openHostileHouse({
    example: cast.file,
    tables: 1,
    strangersPerTable: 4,
    facilitator: cast.teun,
  });
  const [first] = house.tables;
  if (!first) throw new Error("no table");
  table = first;
}, 60_000);

afterAll(async () => {
  for (const wire of wires) wire.drop();
  await house.close();
});

const noor = (): Guest => at(table.people, cast.noor);
const joost = (): Guest => at(table.people, cast.joost);
/** A stranger with a chair; each its own, for who was refused often waits outside. */
const mallory = (index: number): Guest => {
  const found = table.strangers[index];
  if (!found) throw new Error("no such stranger");
  return found;
};

const connect = async (who: Guest, clients: readonly number[]): Promise<SheetWire> => {
  const wire = new SheetWire({ url: house.server.url, sheet: table.tableSheet, cookie: who.cookie, clients });
  wires.push(wire);
  await wire.opened();
  return wire;
};

const durable = (wire: SheetWire): number => {
  const last = wire.heard.findLast((each) => each.kind === "durable");
  return last?.kind === "durable" ? last.count : 0;
};

/** Sends it as updates; resolves when all of it is kept, or the line is shut: then with its code. */
const sendOn = async (wire: SheetWire, updates: readonly Uint8Array[]): Promise<"kept" | number> => {
  const wanted = durable(wire) + updates.length;
  for (const bytes of updates) wire.sync(2, bytes);
  return (await wire.until(() => durable(wire) >= wanted)) ? "kept" : (wire.closed?.code ?? 0);
};

/** What came of a change to this document, update by update. */
const madeIn = (doc: Y.Doc, change: () => void): readonly Uint8Array[] => {
  const made: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => made.push(bytes);
  doc.on("update", keep);
  change();
  doc.off("update", keep);
  return made;
};

const newDoc = (client: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = client;
  return doc;
};

const ideaIn = (doc: Y.Doc, id: string, values: Readonly<Record<string, string>> = {}) =>
  madeIn(doc, () => {
    putItem(doc, { collection: "ideas", id: itemId(id), texts: { text: "Koffie." }, values }, "own");
  });

/** Starts a line as an honest screen does: with its own first step. */
const begin = async (wire: SheetWire, doc: Y.Doc): Promise<void> => {
  wire.sync(1, Y.encodeStateAsUpdate(doc));
  await wire.until(() => durable(wire) === 1);
};

interface Author {
  readonly participant: string | null;
  readonly kind: "wrote" | "removed";
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** Who wrote, or removed, something under this client id, as the board says it. */
const authorsOf = async (client: number, kind: Author["kind"] = "wrote"): Promise<readonly (string | null)[]> => {
  const path = `/api/boards/${table.board}/sheets/${table.tableSheet}/authors`;
  const { authors } = await joost().get<{ readonly authors: readonly Author[] }>(path);
  const found = authors.filter((author) => author.client === client && author.kind === kind);
  return [...new Set(found.map(({ participant }) => participant))];
};

test("what somebody writes is theirs by their session, whatever the message says", async () => {
  const client = newClient();
  const doc = newDoc(client);
  const wire = await connect(noor(), [client]);
  await begin(wire, doc);
  expect(await sendOn(wire, ideaIn(doc, "i-noor", { byId: cast.noor }))).toBe("kept");
  expect(await authorsOf(client)).toEqual([cast.noor]);
});

test("nobody connects with a client id of somebody else, not even among ids of their own", async () => {
  const client = newClient();
  const wire = await connect(noor(), [client]);
  await begin(wire, newDoc(client));
  for (const clients of [[client], [newClient(), client], [client, newClient()]]) {
    const other = await connect(mallory(0), clients);
    expect(await other.ended()).toBe(4409);
    expect(other.frames).toEqual([]);
  }
  expect(wire.isOpen).toBe(true);
  // None of the ids in a refused list was taken along the way.
  const unused = newClient();
  expect(await (await connect(mallory(0), [unused, client])).ended()).toBe(4409);
  expect((await connect(joost(), [unused])).closed).toBeNull();
});

test("nobody writes on under the client id of somebody else: no words, no silent fork", async () => {
  const client = newClient();
  const doc = newDoc(client);
  const hers = await connect(noor(), [client]);
  await begin(hers, doc);
  await sendOn(hers, ideaIn(doc, "i-fork"));
  const fork = new Y.Doc();
  Y.applyUpdate(fork, Y.encodeStateAsUpdate(doc));
  fork.clientID = client;
  const lies = madeIn(fork, () => {
    writeText(fork, { collection: "ideas", id: itemId("i-fork"), field: "text" }, "Ik wil dit niet.", {
      origin: "own",
    });
  });
  for (const [index, isFirst] of [true, false].entries()) {
    const own = newClient();
    const wire = await connect(mallory(index), [own]);
    if (!isFirst) await begin(wire, newDoc(own));
    for (const bytes of lies) wire.sync(isFirst ? 1 : 2, bytes);
    expect(await wire.ended()).toBe(4409);
  }
  // Her next words come where she typed them.
  const next = madeIn(doc, () => {
    writeText(doc, { collection: "ideas", id: itemId("i-fork"), field: "text" }, "Koffie. En thee.", { origin: "own" });
  });
  expect(await sendOn(hers, next)).toBe("kept");
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, (await (await connect(joost(), [])).ask(Uint8Array.of(0))) ?? nothingYet);
  expect(fresh.getMap<Y.Map<Y.Text>>("ideas").get("i-fork")?.get("text")?.toJSON()).toBe("Koffie. En thee.");
  expect(await authorsOf(client)).toEqual([cast.noor]);
});

test("who sends again what somebody else wrote becomes the author of nothing", async () => {
  const client = newClient();
  const doc = newDoc(client);
  const hers = await connect(noor(), [client]);
  await begin(hers, doc);
  const updates = ideaIn(doc, "i-again");
  await sendOn(hers, updates);
  const own = newClient();
  const wire = await connect(mallory(2), [own]);
  // All of her history, as a first step and once more as it came.
  wire.sync(1, Y.encodeStateAsUpdate(doc));
  expect(await wire.until(() => durable(wire) === 1)).toBe(true);
  expect(await sendOn(wire, updates)).toBe("kept");
  expect(await authorsOf(client)).toEqual([cast.noor]);
  expect(await authorsOf(own)).toEqual([]);
});

test("who removes somebody's words is named for the removal, and the words stay hers", async () => {
  const client = newClient();
  const doc = newDoc(client);
  const hers = await connect(noor(), [client]);
  await begin(hers, doc);
  await sendOn(hers, ideaIn(doc, "i-removed"));
  const own = newClient();
  const wire = await connect(mallory(2), [own]);
  await begin(wire, newDoc(own));
  expect(await sendOn(wire, [forge([], [{ client, clock: 0, length: Y.getState(doc.store, client) }])])).toBe("kept");
  expect(await authorsOf(client)).toEqual([cast.noor]);
  expect(await authorsOf(client, "removed")).toEqual([mallory(2).participant]);
});

test("nobody puts somebody else's name to an item, nor changes whose it is", async () => {
  const client = newClient();
  const doc = newDoc(client);
  const first = await connect(mallory(1), [client]);
  await begin(first, doc);
  const [put] = ideaIn(doc, "i-as-noor", { byId: cast.noor });
  expect(await sendOn(first, put ? [put] : [])).toBe(4409);

  const own = newClient();
  const mine = newDoc(own);
  const wire = await connect(mallory(1), [own]);
  await begin(wire, mine);
  expect(await sendOn(wire, ideaIn(mine, "i-mine", { byId: mallory(1).participant }))).toBe("kept");
  const renamed = madeIn(mine, () => {
    mine.getMap<Y.Map<unknown>>("ideas").get("i-mine")?.set("byId", cast.noor);
  });
  expect(await sendOn(wire, renamed)).toBe(4409);
});

test("presence is of who sits there: a name in it is refused, and that of the stock wire is read past", async () => {
  const { board } = table;
  const line = async ({ cookie }: Guest): Promise<LiveWire> => {
    const live = new LiveWire({ url: house.server.url, cookie });
    wires.push(live);
    await live.ready();
    await live.ask("open", { board });
    return live;
  };
  const [watching, lying] = [await line(joost()), await line(mallory(3))];
  const ref = { sheet: table.tableSheet, item: cast.goalHost };
  for (const name of ["participant", "participantId", "person", "by", "people"]) {
    expect(await lying.ask("presence", { board, at: ref, isTyping: true, [name]: cast.noor })).toMatchObject({
      ok: false,
      refusal: { reason: "malformed" },
    });
  }
  const own = newClient();
  const wire = await connect(mallory(3), [own]);
  wire.send(foreignPresence(newClient(), "ik ben Noor"));
  lying.say("presence", { board, at: ref, isTyping: true });
  await eventually(() => {
    const told = watching.events.findLast(({ name }) => name === "presence")?.told;
    expect(told).toMatchObject({
      people: expect.arrayContaining([{ participant: mallory(3).participant, at: ref, isTyping: true }]),
    });
    // Noor is not here at all.
    expect(JSON.stringify(told)).not.toContain(cast.noor);
  });
  expect(wire.isOpen).toBe(true);
});

test("a wish is of who asks: it bears no author, no time and no role, and another's wish cannot be taken over", async () => {
  const { board } = table;
  const line = async ({ cookie }: Guest): Promise<LiveWire> => {
    const live = new LiveWire({ url: house.server.url, cookie });
    wires.push(live);
    await live.ready();
    return live;
  };
  const [hers, his] = [await line(noor()), await line(mallory(3))];
  const item = { sheet: table.tableSheet, item: cast.agreementStart };
  const wish = (id: string, text: string, more = {}, beside = {}) => ({
    id,
    kind: "dissent",
    board,
    payload: { item, about: "agreement", text, ...more },
    ...beside,
  });
  const lies = [{ by: cast.noor }, { participant: cast.noor }, { on: "2020-01-01" }, { role: "resident" }];
  for (const lie of lies) {
    for (const told of [wish("c-lie", "Ik ben Noor.", lie), wish("c-lie", "Ik ben Noor.", {}, lie)]) {
      expect(await his.ask("command", told)).toMatchObject({ ok: false, refusal: { reason: "malformed" } });
    }
  }
  // The same id as hers, before and after her: each has an effect of its own, under its own name.
  expect(await his.ask("command", wish("c-same", "Van de ander."))).toMatchObject({ ok: true });
  expect(await hers.ask("command", wish("c-same", "Van Noor."))).toMatchObject({ ok: true });
  const { facts } = await joost().get<{
    readonly facts: { readonly dissents: readonly { readonly text: string; readonly byId: string }[] };
  }>(`/api/boards/${board}`);
  const holderOf = (text: string) => facts.dissents.filter((each) => each.text === text).map(({ byId }) => byId);
  expect(holderOf("Van Noor.")).toEqual([cast.noor]);
  expect(holderOf("Van de ander.")).toEqual([mallory(3).participant]);
  expect(holderOf("Ik ben Noor.")).toEqual([]);
});

test("two tabs of one person write side by side, also what the other tab wrote, and both are theirs", async () => {
  const [one, other] = [newClient(), newClient()];
  const [here, there] = [newDoc(one), newDoc(other)];
  const [left, right] = [await connect(joost(), [one]), await connect(joost(), [other])];
  await begin(left, here);
  await begin(right, there);
  expect(await sendOn(left, ideaIn(here, "i-left"))).toBe("kept");
  expect(await sendOn(right, ideaIn(there, "i-right"))).toBe("kept");
  // The tabs told each other before either told the server: whichever is first brings both.
  const unsent = ideaIn(here, "i-through-the-other");
  for (const bytes of unsent) Y.applyUpdate(there, bytes);
  expect(await sendOn(right, unsent)).toBe("kept");
  expect([left.closed, right.closed]).toEqual([null, null]);
  expect([await authorsOf(one), await authorsOf(other)]).toEqual([[cast.joost], [cast.joost]]);
});

test("what waited since yesterday in another tab is accepted, under today's id and yesterday's", async () => {
  const yesterday = newClient();
  const doc = newDoc(yesterday);
  const then = await connect(joost(), [yesterday]);
  await begin(then, doc);
  await sendOn(then, ideaIn(doc, "i-then"));
  then.drop();
  // Written while away; the tab is gone, the device kept it.
  ideaIn(doc, "i-on-the-way");
  await house.server.end("SIGTERM");
  await house.server.start();
  const today = newClient();
  doc.clientID = today;
  const now = await connect(joost(), [today, yesterday]);
  await begin(now, doc);
  expect(durable(now)).toBe(1);
  expect(await sendOn(now, ideaIn(doc, "i-now"))).toBe("kept");
  expect([await authorsOf(yesterday), await authorsOf(today)]).toEqual([[cast.joost], [cast.joost]]);
  // And nobody else may say that it was theirs.
  expect(await (await connect(mallory(3), [newClient(), yesterday])).ended()).toBe(4409);
});

test("who writes under the id with which the board was brought in is author of the new words, and of no older ones", async () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await (await connect(joost(), [])).ask(Uint8Array.of(0))) ?? nothingYet);
  const client = doc.getMap<Y.Map<Y.Text>>("strengths").get("s-1")?._item?.id.client ?? 0;
  const before = Y.getState(doc.store, client);
  expect(before).toBeGreaterThan(0);
  doc.clientID = client;
  const wire = await connect(mallory(3), [client]);
  expect(await sendOn(wire, ideaIn(doc, "i-under-the-import", { byId: mallory(3).participant }))).toBe("kept");
  const path = `/api/boards/${table.board}/sheets/${table.tableSheet}/authors`;
  const { authors } = await joost().get<{ readonly authors: readonly Author[] }>(path);
  const ranges = authors.filter((author) => author.client === client && author.kind === "wrote");
  expect(ranges.map(({ participant }) => participant)).toEqual([mallory(3).participant]);
  expect(ranges.map(({ clock }) => clock)).toEqual([before]);
});

// "Wie leest dit? Verander": something goes to other readers with all its words and all that was said about it, and nothing
// of it stays where it lay.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openBoards } from "@werktafel/server/boards/openBoards";
import { openLog } from "@werktafel/server/log";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import { sharingVerbs } from "@werktafel/server/sharing/sharingVerbs";
import { betweenVerbs } from "@werktafel/server/between/betweenVerbs";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Fact } from "@werktafel/shared/domain/fact";
import { itemId, type SheetId, sheetId } from "@werktafel/shared/ids";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import { addId, putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import {
  type Name,
  everyone,
  idOf,
  item,
  on,
  openTable,
  type OpenTable,
  overlapping,
  restricted,
} from "../../live/openTable.ts";
import { atTable, reasonOf } from "../atTable.ts";

const a1Words = {
  text: "Noor werkt elke woensdag.",
  partyIds: [idOf("noor"), idOf("ruben")],
  rhythm: null,
  reviewOn: null,
};
const some = (...names: readonly Name[]): Audience => names.map(idOf).toSorted();

let table: OpenTable;
let shared: OpenTable;
const open = async (): Promise<void> => {
  table = await openTable();
};
const shut = async (): Promise<void> => table.close();

const move = async (by: Name, ref: ReturnType<typeof on>, audience: Audience) =>
  atTable(table, by).wish("moveItem", { item: ref, audience });
const madeBy = async (by: Name, ref: ReturnType<typeof on>, audience: Audience): Promise<SheetId> => {
  const answer = await move(by, ref, audience);
  if (!answer.ok || answer.made === undefined) throw new Error(JSON.stringify(answer));
  return sheetId(answer.made);
};
const itemOn = async (sheet: SheetId, id: string) =>
  (await table.sheets.read(sheet))?.items.find((each) => each.id === id) ?? null;
const mayRead = async (name: Name, sheet: SheetId): Promise<boolean> =>
  (await table.gate.sheets(await table.placeOf(name))).some(({ id }) => id === sheet);

describe("what lies on the table", () => {
  beforeEach(open);
  afterEach(shut);

  test("a goal that is Noor's goes nowhere by the name of something else that was put in its place", async () => {
    const goal = on(everyone, "g-1");
    const words = { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." };
    expect(await atTable(table, "noor").wish("confirmGoal", { item: goal, words })).toMatchObject({ ok: true });
    await table.edit("joost", everyone, (doc) => {
      doc.getMap("goals").delete(goal.item);
      putItem(doc, { collection: "strengths", id: goal.item, texts: { text: "Zomaar" } }, null);
    });
    expect(reasonOf(await move("joost", goal, some("noor", "joost")))).toBe("notYours");
  });

  test("goes to more readers only with the words that stood before who moves it; to fewer in any case", async () => {
    const few = await madeBy("noor", on(everyone, "s-1"), some("noor", "mila"));
    const there = { sheet: few, item: item("s-1") };
    const seen = (await itemOn(few, "s-1"))?.texts ?? {};
    await table.edit("mila", few, (doc) => {
      const field = { collection: "strengths", id: item("s-1"), field: "text" } as const;
      writeText(doc, field, "Noor vertelde Mila iets in vertrouwen", { origin: null });
    });
    const wish = async (audience: Audience, words: typeof seen): Promise<string> =>
      reasonOf(await atTable(table, "noor").wish("moveItem", { item: there, audience, seen: words }));
    expect(await wish("everyone", seen)).toBe("notNow");
    expect(await wish(some("noor", "mila", "joost"), { ...seen, other: "x" })).toBe("notNow");
    expect((await itemOn(few, "s-1"))?.texts["text"]).toBe("Noor vertelde Mila iets in vertrouwen");
    expect(await wish("everyone", (await itemOn(few, "s-1"))?.texts ?? {})).toBe("done");
    expect(reasonOf(await move("noor", on(everyone, "s-1"), some("noor", "mila")))).toBe("done");
    const back = { ...there, item: item("s-1") };
    expect(await itemOn(few, "s-1")).not.toBe(null);
    expect(reasonOf(await atTable(table, "noor").wish("moveItem", { item: back, audience: some("noor"), seen }))).toBe(
      "done",
    );
  });

  test("goes with every word, and is gone from where it lay", async () => {
    await table.edit("joost", everyone, (doc) =>
      writeText(doc, { collection: "strengths", id: item("s-1"), field: "text" }, "Noor kan heel goed luisteren", {
        origin: null,
      }),
    );
    const to = await madeBy("joost", on(everyone, "s-1"), some("noor", "joost"));
    expect(await itemOn(to, "s-1")).toMatchObject({ texts: { text: "Noor kan heel goed luisteren" } });
    expect(await itemOn(everyone, "s-1")).toBeNull();
    expect([await mayRead("noor", to), await mayRead("joost", to), await mayRead("mila", to)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("keeps its dates, its people, its place and who put it there", async () => {
    const doc = new Y.Doc();
    doc.destroy();
    await table.edit("farida", everyone, (made) => {
      putItem(
        made,
        {
          collection: "actions",
          id: itemId("ac-nieuw"),
          texts: { text: "Bellen met de gemeente" },
          values: { ownerId: idOf("farida"), due: "2026-10-01", byId: idOf("farida"), order: "a5" },
          ids: { with: [idOf("noor")] },
        },
        null,
      );
    });
    const before = await itemOn(everyone, "ac-nieuw");
    const to = await madeBy("farida", on(everyone, "ac-nieuw"), some("noor", "farida"));
    expect(await itemOn(to, "ac-nieuw")).toEqual({ ...before, sheet: to });
  });

  test("goes to the sheet that is there for these readers, else to a new one", async () => {
    expect(await madeBy("mila", on(everyone, "s-1"), some("mila", "noor"))).toBe(restricted);
    const to = await madeBy("noor", on(everyone, "ac-wie-wil"), some("noor", "ruben"));
    expect([everyone, restricted, overlapping]).not.toContain(to);
    expect(await madeBy("noor", on(restricted, "s-1"), some("noor", "ruben"))).toBe(to);
  });

  test("and back again, as often as one likes", async () => {
    for (let time = 0; time < 3; time += 1) {
      const to = await madeBy("noor", on(everyone, "s-1"), some("noor", "mila"));
      expect(await madeBy("noor", on(to, "s-1"), "everyone")).toBe(everyone);
    }
    expect(await itemOn(everyone, "s-1")).toMatchObject({ texts: { text: "Noor kan goed luisteren" } });
  });

  test("leaves no word in the past of the sheet it left: no edit, no snapshot, no version", async () => {
    const secret = "Geheimwoordkanarie";
    await table.edit("joost", everyone, (doc) =>
      writeText(doc, { collection: "strengths", id: item("s-1"), field: "text" }, secret, { origin: null }),
    );
    await table.edit("joost", everyone, (doc) =>
      writeText(doc, { collection: "strengths", id: item("s-1"), field: "text" }, `${secret} twee`, { origin: null }),
    );
    // A version from before, as the first edit of a day keeps one.
    const json = JSON.stringify(await table.sheets.read(everyone));
    const version = { sheet: everyone, why: "daily" as const, person: null, json };
    const kept = { board: table.board, person: null, at: table.clock.now(), facts: [], access: [], answer: null };
    await table.store.run("appendFacts", { ...kept, versions: [version] });
    const to = await madeBy("joost", on(everyone, "s-1"), some("noor", "joost"));

    const versions = await table.store.run("versionsOf", { sheet: everyone });
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((each) => each.json.includes(secret))).toEqual([]);
    expect(await itemOn(to, "s-1")).toMatchObject({ texts: { text: `${secret} twee` } });
    // Everything the store still has of the old sheet, as it would be loaded.
    const loaded = await table.sheets.read(everyone);
    expect(JSON.stringify(loaded)).not.toContain(secret);
    const doc = new Y.Doc();
    const bytes: Uint8Array[] = [];
    await new Promise<void>((resolve) => {
      const line = table.sheets.connect(
        {
          connection: 7,
          board: table.board,
          sheet: everyone,
          person: null,
          participant: null,
          clients: [],
          isWritable: false,
        },
        {
          update: () => undefined,
          step1: () => undefined,
          step2: (update) => {
            bytes.push(update);
            line.close();
            resolve();
          },
          durable: () => undefined,
          close: () => resolve(),
        },
      );
      line.step1(new Uint8Array([0]));
    });
    doc.destroy();
    expect(bytes.length).toBe(1);
    expect(Buffer.concat(bytes).toString("latin1")).not.toContain(secret);
  });

  test("stays what its writers wrote: who wrote which words moves along", async () => {
    await table.edit("mila", everyone, (doc) =>
      writeText(doc, { collection: "strengths", id: item("s-1"), field: "text" }, "Noor kan goed luisteren en lachen", {
        origin: null,
      }),
    );
    const to = await madeBy("noor", on(everyone, "s-1"), some("noor", "mila"));
    const rows = await table.store.run("attributionOf", { sheet: to });
    const milas = rows.filter(({ person, kind }) => kind === "wrote" && String(person) === "person-mila");
    expect(milas.reduce((sum, { length }) => sum + length, 0)).toBe(" en lachen".length);
  });

  test("what somebody is still typing there at that moment comes along, or is not taken; never half", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = `s-${round}-x`;
      await table.edit("farida", everyone, (doc) =>
        putItem(doc, { collection: "strengths", id: itemId(id), texts: { text: "begin" } }, null),
      );
      const typed = table.edit("joost", everyone, (doc) =>
        writeText(doc, { collection: "strengths", id: itemId(id), field: "text" }, "begin en einde", { origin: null }),
      );
      const to = await madeBy("farida", on(everyone, id), some("noor", "farida"));
      await typed;
      const text = (await itemOn(to, id))?.texts["text"];
      expect(["begin", "begin en einde"]).toContain(text);
      expect(await itemOn(everyone, id)).toBeNull();
    }
  });
});

describe("what was said about it", () => {
  beforeEach(open);
  afterEach(shut);

  test("is told to those who read it now, and is no longer known to those who do not", async () => {
    await atTable(table, "noor").wish("answerAgreement", {
      item: on(everyone, "a-1"),
      value: "yes",
      note: "Graag",
      words: a1Words,
    });
    await atTable(table, "ruben").wish("answerAgreement", {
      item: on(everyone, "a-1"),
      value: "yes",
      note: "Goed",
      words: a1Words,
    });
    expect((await atTable(table, "joost").facts()).agreements[item("a-1")]?.accords).toHaveLength(2);
    const to = await madeBy("noor", on(everyone, "a-1"), some("noor", "ruben", "mila"));
    const [mila, joost] = [await atTable(table, "mila").facts(), await atTable(table, "joost").facts()];
    expect(mila.agreements[item("a-1")]?.accords.map(({ note }) => note)).toEqual(["Graag", "Goed"]);
    expect(mila.homes[item("a-1")]).toBe(to);
    expect(joost.agreements[item("a-1")]).toBeUndefined();
    expect(JSON.stringify(joost)).not.toContain("Graag");
    expect(JSON.stringify(joost)).not.toContain(to);
    // And wider again: also who came to read it only now.
    await madeBy("noor", on(to, "a-1"), "everyone");
    expect((await atTable(table, "joost").facts()).agreements[item("a-1")]?.accords).toHaveLength(2);
    expect((await atTable(table, "farida").facts()).homes[item("a-1")]).toBe(everyone);
  });

  test("a yes given before still counts, and new answers go on from it", async () => {
    await atTable(table, "noor").wish("answerAgreement", {
      item: on(everyone, "a-1"),
      value: "yes",
      note: "",
      words: a1Words,
    });
    const to = await madeBy("noor", on(everyone, "a-1"), some("noor", "ruben"));
    const answer = await atTable(table, "ruben").wish("answerAgreement", {
      item: on(to, "a-1"),
      value: "no",
      note: "",
      words: a1Words,
    });
    expect(reasonOf(answer)).toBe("done");
    expect((await atTable(table, "noor").facts()).agreements[item("a-1")]?.accords.map(({ value }) => value)).toEqual([
      "yes",
      "no",
    ]);
  });

  test("reads the same after a restart", async () => {
    await atTable(table, "noor").wish("confirmGoal", {
      item: on(everyone, "g-1"),
      words: { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe.", reviewOn: null },
    });
    await madeBy("noor", on(everyone, "g-1"), some("noor", "mila"));
    const again = openBoards({
      store: table.store,
      sheets: table.sheets,
      gate: table.gate,
      log: openLog("silent"),
      now: table.clock.now,
      whyNotSure: async () => Promise.resolve(null),
      meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs },
    });
    for (const name of ["noor", "mila", "joost"] as const) {
      const place = await table.placeOf(name);
      expect(await again.factsFor(place)).toEqual(await table.boards.factsFor(place));
    }
  });

  test("a dissent that fewer people read than its item is told only to those who read both", async () => {
    const kept: Fact = {
      kind: "dissented",
      item: { sheet: restricted, item: item("a-1") },
      dissent: "di-9",
      about: "agreement",
      by: idOf("mila"),
      on: "2026-09-18",
      text: "Stille kanarie",
      tableResponse: "",
      status: "open",
    };
    await table.boards.append(table.board, [kept], null);
    expect(JSON.stringify(await atTable(table, "mila").facts())).toContain("Stille kanarie");
    await madeBy("noor", on(everyone, "a-1"), some("noor", "ruben"));
    expect(JSON.stringify(await atTable(table, "noor").facts())).toContain("Stille kanarie");
    expect(JSON.stringify(await atTable(table, "mila").facts())).not.toContain("Stille kanarie");
  });

  test("those it touches are told to ask anew, and nobody else hears of anything", async () => {
    const told = new Map<Name, ToldFact[]>();
    const anew: Name[] = [];
    for (const name of ["noor", "mila", "joost", "farida", "ruben", "gast"] as const) {
      const facts: ToldFact[] = [];
      told.set(name, facts);
      table.boards.listen(
        await table.placeOf(name),
        (fact) => facts.push(fact),
        () => anew.push(name),
      );
    }
    const goal = await move("noor", on(restricted, "g-5"), some("noor", "mila", "ruben"));
    expect(goal.ok).toBe(true);
    expect(anew.toSorted()).toEqual(["mila", "noor", "ruben"]);
    for (const name of ["joost", "farida", "gast"] as const) expect(told.get(name)).toEqual([]);
  });
});

describe("who may", () => {
  // None of these changes anything: they share a table.
  beforeAll(async () => {
    shared = await openTable();
  });
  afterAll(async () => shared.close());
  const asked: readonly (readonly [string, Name, ReturnType<typeof on>, Audience, string])[] = [
    [
      "nobody without a resident among the readers",
      "joost",
      on(everyone, "s-1"),
      some("joost", "mila"),
      "audienceWithoutResident",
    ],
    ["nobody out of their own sight", "joost", on(everyone, "s-1"), some("noor", "mila"), "malformed"],
    ["a guest changes nothing", "gast", on(everyone, "s-1"), some("noor", "mila"), "notYours"],
    ["a guest is no reader of a small circle", "noor", on(everyone, "s-1"), some("noor", "gast"), "malformed"],
    ["nobody moves what they cannot read", "joost", on(restricted, "g-5"), "everyone", "unknown"],
    ["not to where it is", "noor", on(everyone, "s-1"), "everyone", "notNow"],
    ["not out of sight of who would do it", "noor", on(everyone, "ac-joost"), some("noor", "mila"), "leavesOut"],
    ["not out of sight of whose agreement it is", "noor", on(everyone, "a-1"), some("noor", "mila"), "leavesOut"],
    ["the question stays everybody's", "noor", on(sheetId("vraag~1"), "question"), some("noor", "mila"), "unknown"],
  ];
  test.each(asked)("%s", async (_, by, ref, audience, reason) => {
    expect(reasonOf(await atTable(shared, by).wish("moveItem", { item: ref, audience }))).toBe(reason);
    const there = (await shared.sheets.read(ref.sheet))?.items.some(({ id }) => id === ref.item);
    expect(there).toBe(true);
  });
});

describe("whose words hang on it", () => {
  beforeEach(open);
  afterEach(shut);

  test("what somebody else answered goes by a resident's hand alone", async () => {
    await atTable(table, "ruben").wish("answerAgreement", {
      item: on(everyone, "a-1"),
      value: "yes",
      note: "",
      words: a1Words,
    });
    expect(await move("farida", on(everyone, "a-1"), some("noor", "ruben", "farida"))).toEqual({
      ok: false,
      refusal: { reason: "notYours", who: "resident" },
    });
    expect(reasonOf(await move("noor", on(everyone, "a-1"), some("noor", "ruben", "farida")))).toBe("done");
  });

  test("somebody's dissent goes nowhere without them or a resident", async () => {
    await atTable(table, "mila").wish("dissent", {
      item: on(everyone, "g-1"),
      about: "goal",
      text: "Ik zie het anders",
    });
    expect(reasonOf(await move("farida", on(everyone, "g-1"), some("noor", "farida")))).toBe("notYours");
    expect(reasonOf(await move("mila", on(everyone, "g-1"), some("noor", "mila")))).toBe("done");
  });

  test("an action stays among those who read its goal", async () => {
    await table.edit("mila", restricted, (doc) =>
      setValue(doc, { collection: "actions", id: item("ac-mila"), field: "goalId" }, "g-5", null),
    );
    expect(reasonOf(await move("mila", on(restricted, "ac-mila"), "everyone"))).toBe("goalIsNarrower");
  });

  test("the same wish twice moves once", async () => {
    const noor = atTable(table, "noor");
    const payload = { item: on(everyone, "s-1"), audience: some("noor", "mila") };
    const first = await noor.wish("moveItem", payload, undefined);
    expect(first.ok).toBe(true);
    expect(reasonOf(await noor.wish("moveItem", payload))).toBe("unknown");
  });
});

describe("which belongs to which", () => {
  beforeEach(open);
  afterEach(shut);

  const referencesOn = async (sheet: SheetId) => (await table.sheets.read(sheet))?.references ?? [];

  test("a goal takes along what serves it alone, to a smaller circle", async () => {
    await table.edit("noor", everyone, (doc) => {
      setValue(doc, { collection: "actions", id: item("ac-wie-wil"), field: "goalId" }, "g-1", null);
    });
    const to = await madeBy("noor", on(everyone, "g-1"), some("noor", "mila"));
    expect(await itemOn(to, "ac-wie-wil")).toMatchObject({ values: { goalId: "g-1" } });
    expect(await itemOn(everyone, "ac-wie-wil")).toBeNull();
  });

  test("an agreement for all that serves a goal for few says so on the sheet of those few", async () => {
    const to = await madeBy("noor", on(everyone, "g-1"), some("noor", "mila"));
    expect((await itemOn(everyone, "a-1"))?.ids["goals"]).toEqual([]);
    expect(await referencesOn(to)).toEqual(["a-1~goals~g-1"]);
    // And when all may read the goal again, it stands on the agreement again.
    await madeBy("noor", on(to, "g-1"), "everyone");
    expect((await itemOn(everyone, "a-1"))?.ids["goals"]).toEqual(["g-1"]);
    expect(await referencesOn(to)).toEqual([]);
  });

  test("an agreement that goes to few keeps its goal that all read", async () => {
    const to = await madeBy("noor", on(everyone, "a-1"), some("noor", "ruben"));
    expect((await itemOn(to, "a-1"))?.ids["goals"]).toEqual(["g-1"]);
  });

  test("two circles that only share some: told to those in both, and on neither sheet", async () => {
    await table.edit("mila", restricted, (doc) => {
      putItem(
        doc,
        { collection: "agreements", id: itemId("a-7"), texts: { text: "Kanarie" }, ids: { goals: ["g-5"] } },
        null,
      );
    });
    const to = await madeBy("noor", on(restricted, "a-7"), some("noor", "joost"));
    expect((await itemOn(to, "a-7"))?.ids["goals"]).toEqual([]);
    expect([...(await referencesOn(to)), ...(await referencesOn(restricted))]).toEqual([]);
    expect((await atTable(table, "noor").facts()).references).toContain("a-7~goals~g-5");
    expect((await atTable(table, "joost").facts()).references).toEqual([]);
    expect((await atTable(table, "mila").facts()).references).toEqual([]);
  });

  test("what was told of two circles follows the one that moves", async () => {
    await atTable(table, "noor").wish("tellReference", {
      from: on(overlapping, "a-2"),
      field: "goals",
      to: on(restricted, "g-5"),
    });
    expect((await atTable(table, "mila").facts()).references).toEqual([]);
    await madeBy("noor", on(overlapping, "a-2"), some("noor", "joost", "mila"));
    expect((await atTable(table, "joost").facts()).references).toEqual([]);
    expect((await atTable(table, "mila").facts()).references).toContain("a-2~goals~g-5");
  });

  test("a party is never lost on the way", async () => {
    await table.edit("noor", everyone, (doc) =>
      addId(doc, { collection: "agreements", id: item("a-1"), field: "parties" }, idOf("mila"), null),
    );
    const to = await madeBy("noor", on(everyone, "a-1"), some("noor", "ruben", "mila"));
    expect((await itemOn(to, "a-1"))?.ids["parties"]).toEqual([idOf("mila"), idOf("noor"), idOf("ruben")]);
  });
});

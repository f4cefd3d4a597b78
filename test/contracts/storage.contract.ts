// What every engine promises, whatever it stores on. Each engine runs this suite from its own test file.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Engine, StorageError } from "@werktafel/server/storage/port";
import { ofBoard, plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { appendFacts } from "@werktafel/server/storage/works/appendFacts";
import { claimClients } from "@werktafel/server/storage/works/claimClients";
import {
  importAbandon,
  importBegin,
  importPart,
  importReady,
  removeUnready,
} from "@werktafel/server/storage/works/importBoard";
import { keepKey } from "@werktafel/server/storage/works/doors/deviceSessions";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { factsOf, peopleNames } from "@werktafel/server/storage/works/readBoard";
import { spendLink } from "@werktafel/server/storage/works/signIn";
import { boardId, commandId, participantId, personId, sheetId } from "@werktafel/shared/ids";
import { markingSeal } from "../server/storage/markingSeal.ts";
import {
  begun,
  board,
  bytes,
  content,
  noor,
  noorsTable,
  question,
  ruben,
  small,
  table,
  text,
} from "../server/storage/noorsTable.ts";

/** `open` gives an empty store each time; the suite closes it. */
export const storageContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`storage ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = open(plainSeal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
    });
    afterEach(() => engine.close());

    const edit = (sheet: typeof table, words: string, at = 20) =>
      engine.transaction((tx) => tx.append({ board, sheet, person: noor, at, kind: "edit", bytes: bytes(words) }));
    const factText = (json: string) => ({
      board,
      person: noor,
      at: 30,
      facts: [json],
      access: [],
      answer: null,
    });

    test("a transaction that goes wrong leaves nothing behind, not even a used number", () => {
      expect(() =>
        engine.transaction((tx) => {
          tx.putPerson({ id: noor, name: "Iemand anders" });
          tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes("weg") });
          tx.putAccess({ board, at: 20, person: noor, event: "boardOpened", sheet: null, item: null, refusal: null });
          throw new Error("halfway");
        }),
      ).toThrow("halfway");
      engine.transaction((tx) => {
        expect(tx.personName(noor)).toBe("Noor Bakker");
        expect(tx.editsOf(table, 0)).toEqual([]);
        expect(tx.accessAt(board)).toEqual([]);
        expect(tx.sequenceOf(board)).toEqual({ last: 2, dropped: 0 });
      });
      expect(edit(table, "gebleven")).toBe(3);
      expect(engine.verify()).toEqual([]);
    });

    test("a part that goes wrong is undone alone", () => {
      engine.transaction((tx) => {
        tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes("een") });
        expect(() =>
          engine.transaction((part) => {
            part.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes("twee") });
            throw new Error("only this");
          }),
        ).toThrow("only this");
        tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes("drie") });
      });
      const rows = engine.transaction((tx) => tx.editsOf(table, 0));
      expect(rows.map((row) => [row.seq, text(row.bytes)])).toEqual([
        [3, "een"],
        [4, "drie"],
      ]);
      expect(engine.verify()).toEqual([]);
    });

    test("edits and facts of a board share one sequence without gaps", () => {
      const seqs = [edit(table, "a"), edit(small, "b")];
      const { seqs: factSeqs } = { seqs: [], ...engine.transaction((tx) => appendFacts(tx, factText('{"n":1}'))) };
      expect([...seqs, ...factSeqs, edit(table, "c")]).toEqual([3, 4, 5, 6]);
      engine.transaction((tx) => {
        expect(tx.editsOf(table, 3).map((row) => text(row.bytes))).toEqual(["c"]);
        expect(tx.lastSeqOf(table)).toBe(6);
        expect(factsOf(tx, { board, after: 1 })).toEqual([{ seq: 5, at: 30, person: noor, json: '{"n":1}' }]);
      });
    });

    test("an edit never lands on a sheet of another board, nor on a board that is not there", () => {
      const other = boardId("b-other");
      engine.transaction((tx) => tx.putBoard({ id: other, createdAt: 11, isDemo: false }));
      const at = { person: noor, at: 20, kind: "edit", bytes: bytes("x") } as const;
      expect(() => engine.transaction((tx) => tx.append({ ...at, board: other, sheet: table }))).toThrow();
      expect(() => engine.transaction((tx) => tx.append({ ...at, board: boardId("b-none"), sheet: table }))).toThrow();
      expect(() => engine.transaction((tx) => tx.append({ ...at, board, sheet: sheetId("s-none~1") }))).toThrow();
      expect(engine.verify()).toEqual([]);
    });

    test("a fact whose words go keeps its place, its person and its moment", () => {
      engine.transaction((tx) => appendFacts(tx, factText('{"words":"weg"}')));
      const [before] = engine.transaction((tx) => tx.factsOf(board, 2));
      engine.transaction((tx) => tx.rewriteFact(board, 3, bytes('{"n":1}')));
      const after = engine.transaction((tx) => tx.factsOf(board, 2));
      expect(after).toEqual([{ ...before, bytes: bytes('{"n":1}') }]);
      expect(() => engine.transaction((tx) => tx.rewriteFact(board, 99, bytes("x")))).toThrow();
    });

    test("a board that closed says so, and since when", () => {
      engine.transaction((tx) => tx.closeBoard(board, 70));
      expect(engine.transaction((tx) => tx.boards()).map(({ closedAt }) => closedAt)).toEqual([70]);
      expect(() => engine.transaction((tx) => tx.closeBoard(boardId("b-none"), 70))).toThrow();
    });

    test("what was put on the board is read back as it was", () => {
      engine.transaction((tx) => {
        expect(tx.boards()).toEqual([{ id: board, createdAt: 10, isReady: true, isDemo: false, closedAt: null }]);
        expect(tx.seatsAt(board)).toEqual(begun.seats);
        expect(tx.seatsOf(ruben)).toEqual([begun.seats[1]]);
        expect(tx.sheetsAt(board)).toEqual(begun.sheets);
        expect(tx.sheet(small)).toEqual(begun.sheets[1]);
        expect(tx.sheet(sheetId("s-none~1"))).toBeNull();
        expect(tx.kept(board)).toBe(begun.kept);
        expect(peopleNames(tx, { ids: [ruben, personId("n-none"), noor] })).toEqual([
          { id: ruben, name: "Ruben Smit" },
          { id: noor, name: "Noor Bakker" },
        ]);
      });
    });

    test("parts of a board stand in the order they were made, and from few readers to many when one file brought them", () => {
      const [mila, teun] = [participantId("p-mila"), participantId("p-teun")];
      const made = [
        { id: "s-9~1", createdAt: 80, audience: "everyone" },
        { id: "s-7~1", createdAt: 80, audience: [mila, teun] },
        { id: "s-8~1", createdAt: 80, audience: [mila, teun, participantId("p-wil")] },
        { id: "s-1~1", createdAt: 80, audience: [teun, participantId("p-noor"), mila] },
        { id: "s-2~1", createdAt: 90, audience: [teun] },
      ] as const;
      const other = boardId("b-order");
      engine.transaction((tx) => {
        tx.putBoard({ id: other, createdAt: 80, isDemo: false });
        for (const { id, ...row } of made.toReversed())
          tx.putSheet({ ...row, id: sheetId(id), board: other, kind: "table" });
        expect(tx.sheetsAt(other).map(({ id }) => id)).toEqual(["s-9~1", "s-7~1", "s-1~1", "s-8~1", "s-2~1"]);
      });
    });

    test("a seat that ends stays readable as an ended seat", () => {
      engine.transaction((tx) => {
        for (const seat of tx.seatsOf(ruben)) tx.putSeat({ ...seat, to: 99 });
        expect(tx.seatsAt(board).map((seat) => seat.to)).toEqual([null, 99]);
      });
    });

    test("a seat is let in, or not any more, and keeps all else", () => {
      engine.transaction((tx) => {
        const letIn = () => tx.seatsAt(board).map((seat) => [seat.participant, seat.isLetIn]);
        const [seat] = tx.seatsAt(board);
        if (!seat) throw new Error("nobody sits here");
        tx.setDoor(board, { participant: seat.participant, isLetIn: false });
        expect(letIn()).toContainEqual([seat.participant, false]);
        tx.setDoor(board, { participant: seat.participant, isLetIn: true });
        expect(tx.seatsAt(board)).toContainEqual(seat);
        expect(() => tx.setDoor(board, { participant: participantId("p-nobody"), isLetIn: true })).toThrow(/no seat/);
      });
    });

    test("a client id belongs for good to the first person who comes with it", () => {
      const claim = (person: typeof noor, clients: readonly number[], today = "2026-09-18") =>
        engine.transaction((tx) => claimClients(tx, { board, person, clients, today, max: 100 }));
      expect(claim(noor, [1, 2])).toBe("bound");
      expect(claim(ruben, [3, 2])).toBe("foreign");
      // None of a refused set is bound: 3 is still free.
      expect(claim(noor, [3])).toBe("bound");
      expect(claim(ruben, [1], "2030-01-01")).toBe("foreign");
      expect(claim(noor, [1, 2, 3])).toBe("bound");
    });

    test("a person's client ids at a board are told latest first, and nobody else's among them", () => {
      engine.transaction((tx) => {
        claimClients(tx, { board, person: noor, clients: [5, 6], today: "2026-09-17", max: 100 });
        claimClients(tx, { board, person: ruben, clients: [7], today: "2026-09-18", max: 100 });
        claimClients(tx, { board, person: noor, clients: [8], today: "2026-09-19", max: 100 });
        expect(tx.clientsOf(board, noor, 10).toSorted()).toEqual([5, 6, 8]);
        expect(tx.clientsOf(board, noor, 1)).toEqual([8]);
        expect(tx.clientsOf(boardId("b-elsewhere"), noor, 10)).toEqual([]);
      });
    });

    test("a person takes at most 100 new client ids a day; her own earlier ones cost nothing", () => {
      const claim = (clients: readonly number[], today = "2026-09-18", person = noor) =>
        engine.transaction((tx) => claimClients(tx, { board, person, clients, today, max: 100 }));
      for (let first = 0; first < 98; first += 7) claim(Array.from({ length: 7 }, (_, index) => first + index));
      expect(claim([201, 202, 203])).toBe("tooMany");
      expect(claim([201, 202, 202])).toBe("bound");
      expect(claim([203])).toBe("tooMany");
      expect(claim([0, 201])).toBe("bound");
      expect(claim([203], "2026-09-19")).toBe("bound");
      expect(claim([204], "2026-09-18", ruben)).toBe("bound");
    });

    test("the same command twice has one effect and one answer", () => {
      const command = { ...factText('{"yes":true}'), answer: { command: commandId("c-1"), json: '{"ok":true}' } };
      expect(engine.transaction((tx) => appendFacts(tx, command))).toEqual({ seqs: [3] });
      const again = { ...command, answer: { command: commandId("c-1"), json: '{"other":1}' } };
      expect(engine.transaction((tx) => appendFacts(tx, again))).toEqual({ earlier: '{"ok":true}' });
      expect(engine.transaction((tx) => tx.factsOf(board, 2))).toHaveLength(1);
      // Another person's command is another command, whatever it is called.
      expect(engine.transaction((tx) => appendFacts(tx, { ...command, person: ruben }))).toEqual({ seqs: [4] });
    });

    test("what follows from a command goes to disk with it, or not at all", () => {
      const sheet = {
        id: sheetId("s-new~1"),
        board,
        kind: "table",
        audience: [participantId("p-noor")],
        createdAt: 30,
      } as const;
      const access = {
        ...({ board, at: 30, person: noor, event: "sheetOpened", sheet: sheet.id, item: null, refusal: null } as const),
        ...({ what: null, actsAs: "resident", onBehalfOf: null, via: "screen" } as const),
      };
      const command = { ...factText("{}"), sheets: [sheet], access: [access] };
      engine.transaction((tx) => appendFacts(tx, command));
      // The sheet is there already, so all of the second try is refused.
      expect(() => engine.transaction((tx) => appendFacts(tx, command))).toThrow();
      engine.transaction((tx) => {
        expect(tx.factsOf(board, 1)).toHaveLength(1);
        // With the number of the very fact it tells of: who may read that may read the line.
        expect(tx.accessAt(board)).toEqual([{ ...access, seq: 1, fact: tx.factsOf(board, 1)[0]?.seq }]);
        expect(tx.sheet(sheet.id)).toEqual(sheet);
      });
    });

    test("a board that is being imported comes by parts and is ready with the last", () => {
      const id = boardId("b-import");
      const sheet = sheetId("s-import~1");
      const person = personId("n-import");
      const seats = begun.seats.slice(0, 1).map((seat) => ({ ...seat, board: id, person }));
      const sheets = [{ id: sheet, board: id, kind: "table", audience: "everyone", createdAt: 70 } as const];
      const people = [{ id: person, name: "Iris" }];
      engine.transaction((tx) => importBegin(tx, { ...begun, board: id, createdAt: 70, people, seats, sheets }));
      const part = { board: id, facts: [], edits: [{ sheet, at: 70, bytes: bytes("x") }] };
      engine.transaction((tx) => importPart(tx, part));
      const isReady = () => engine.transaction((tx) => tx.boards()).find((each) => each.id === id)?.isReady;
      expect(isReady()).toBe(false);
      engine.transaction((tx) => importPart(tx, part));
      engine.transaction((tx) => importReady(tx, { board: id, at: 71, links: [{ hash: "l", person }] }));
      expect(isReady()).toBe(true);
      engine.transaction((tx) => importAbandon(tx, { board: id }));
      expect(isReady()).toBe(true);
      expect(engine.transaction((tx) => tx.editsOf(sheet, 0))).toHaveLength(2);
      expect(engine.verify()).toEqual([]);
    });

    test("a half import is removed at the next start with its people, a ready board and a younger import are not", () => {
      const half = boardId("b-half");
      const sheet = sheetId("s-half~1");
      const stranger = personId("n-stranger");
      const seats = begun.seats.map((seat, index) => ({
        ...seat,
        board: half,
        person: index === 0 ? stranger : ruben,
      }));
      const sheets = [{ id: sheet, board: half, kind: "table", audience: "everyone", createdAt: 70 } as const];
      const people = [{ id: stranger, name: "Vreemde" }];
      engine.transaction((tx) => {
        importBegin(tx, { ...begun, board: half, createdAt: 70, people, seats, sheets });
        importPart(tx, { board: half, facts: content.facts, edits: [{ sheet, at: 70, bytes: bytes("half") }] });
        tx.putSnapshot({ sheet, upToSeq: 2, at: 70, bytes: bytes("half") });
        tx.putVersion({ sheet, seq: 2, at: 70, why: "import", person: null, bytes: bytes("half") });
        tx.addAttribution({ sheet, client: 1, clock: 0, length: 1, person: stranger, at: 70, kind: "wrote" });
        tx.bindClient({ board: half, client: 1, person: stranger, on: "2026-09-18" });
      });
      expect(engine.transaction((tx) => removeUnready(tx, { before: 70 }))).toEqual([]);
      expect(engine.transaction((tx) => removeUnready(tx, { before: 71 }))).toEqual([half]);
      engine.transaction((tx) => {
        expect(tx.boards().map((each) => each.id)).toEqual([board]);
        expect(tx.sheet(sheet)).toBeNull();
        expect(tx.personName(stranger)).toBeNull();
        expect(tx.personName(ruben)).toBe("Ruben Smit");
        expect(tx.clientsBoundOn(stranger, "2026-09-18")).toBe(0);
      });
      expect(engine.verify()).toEqual([]);
    });

    test("every word and name goes to rest through the one seal, and opens only in its own place", () => {
      engine.close();
      const { seal, seen } = markingSeal();
      engine = open(seal);
      engine.transaction((tx) => {
        makeBoard(tx, noorsTable);
        appendFacts(tx, { ...factText('{"k":1}'), answer: { command: commandId("c"), json: '{"words":"w"}' } });
        tx.putSnapshot({ sheet: question, upToSeq: 2, at: 1, bytes: bytes("momentopname") });
        tx.putVersion({ sheet: question, seq: 2, at: 1, why: "daily", person: null, bytes: bytes("versie") });
        spendLink(tx, { hash: "link-noor", now: 1, session: "s", keepKey: "sleutel" });
      });
      engine.transaction((tx) => {
        expect(tx.personName(noor)).toBe("Noor Bakker");
        expect(tx.kept(board)).toBe(begun.kept);
        expect(tx.editsOf(question, 0).map((row) => text(row.bytes))).toEqual(["Ik wil weer rust in huis"]);
        expect(factsOf(tx, { board, after: 1 }).map(({ json }) => json)).toEqual(['{"k":1}']);
        expect(tx.snapshotsOf(question).map((row) => text(row.bytes))).toEqual(["momentopname"]);
        expect(tx.versionsOf(question).map((row) => text(row.bytes))).toEqual(["versie"]);
        expect(tx.answerTo(board, noor, "c")).toBe('{"words":"w"}');
        expect(keepKey(tx, { hash: "s" })).toBe("sleutel");
      });
      // Who sits where has names in it too, but in memory nothing goes to rest.
      const kinds = new Set(seen.map(({ kind }) => kind).filter((kind) => kind !== "seat" && kind !== "audience"));
      expect([...kinds].toSorted()).toEqual([
        "answer",
        "edit",
        "fact",
        "keepKey",
        "kept",
        "look",
        "name",
        "snapshot",
        "version",
      ]);
      const here = { board, sheet: question, generation: 1, person: null };
      expect(seen).toContainEqual({ ...here, kind: "edit", seq: 2, row: " 10" });
      expect(seen).toContainEqual(ofBoard("kept", board));
    });

    test("a closed store says so and does nothing", () => {
      engine.close();
      expect(() => engine.transaction((tx) => tx.boards())).toThrow(StorageError);
      engine = open(plainSeal);
    });
  });
};

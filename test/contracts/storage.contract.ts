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
import { keepKey, session, sweepSessions } from "@werktafel/server/storage/works/doors/deviceSessions";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { factsOf, peopleNames } from "@werktafel/server/storage/works/readBoard";
import { asksForNewLink, linkOf, type LinkTried, putLink, spendLink } from "@werktafel/server/storage/works/signIn";
import { boardId, commandId, participantId, personId, sheetId } from "@werktafel/shared/ids";
import { markingSeal } from "../server/storage/markingSeal.ts";
import {
  begun,
  board,
  bytes,
  content,
  links,
  noor,
  noorsTable,
  question,
  ruben,
  small,
  table,
  text,
} from "../server/storage/noorsTable.ts";

/** A link held in some browser, with or without a code. */
const tried = (hash: string, code: string | null = null, browser = "b", now = 40): LinkTried => ({
  hash,
  code,
  browser,
  now,
});
const hour = 60 * 60 * 1000;
const day = 24 * hour;

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

    test("versions lose what was erased later, and those without it stay to the byte", () => {
      engine.transaction((tx) => {
        tx.putVersion({ sheet: table, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een weg") });
        tx.putVersion({ sheet: small, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een weg") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "daily", person: null, bytes: bytes("twee") });
        tx.rewriteVersions(table, (found) => (text(found).includes("weg") ? bytes("een") : null));
        expect(tx.versionsOf(table).map((row) => [row.at, text(row.bytes)])).toEqual([
          [60, "twee"],
          [50, "een"],
        ]);
        expect(tx.versionsOf(small).map((row) => text(row.bytes))).toEqual(["een weg"]);
      });
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

    test("a seat that ends stays readable as an ended seat", () => {
      engine.transaction((tx) => {
        for (const seat of tx.seatsOf(ruben)) tx.putSeat({ ...seat, to: 99 });
        expect(tx.seatsAt(board).map((seat) => seat.to)).toEqual([null, 99]);
      });
    });

    test("two snapshots are kept, and the edits under the older one are gone without a gap", () => {
      for (const [words, at] of [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ] as const) {
        const seq = edit(table, words);
        engine.transaction((tx) => {
          tx.putSnapshot({ sheet: table, upToSeq: seq, at, bytes: bytes(`tot ${words}`) });
          const older = tx.snapshotsOf(table)[1];
          if (older) tx.dropEdits(table, older.upToSeq);
        });
      }
      engine.transaction((tx) => {
        expect(tx.snapshotsOf(table).map((row) => [row.upToSeq, text(row.bytes)])).toEqual([
          [5, "tot c"],
          [4, "tot b"],
        ]);
        expect(tx.snapshotSeqsOf(table)).toEqual([5, 4]);
        expect(text(tx.snapshotAt(table, 4)?.bytes ?? bytes(""))).toBe("tot b");
        expect(tx.snapshotAt(table, 3)).toBeNull();
        expect(tx.editsOf(table, 0).map((row) => text(row.bytes))).toEqual(["c"]);
        expect(tx.sequenceOf(board)).toEqual({ last: 5, dropped: 2 });
        expect(tx.lastSeqOf(table)).toBe(5);
      });
      expect(engine.verify()).toEqual([]);
      expect(edit(table, "d")).toBe(6);
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

    test("versions come newest first, with who was about to remove much", () => {
      engine.transaction((tx) => {
        expect(tx.lastVersionAt(table)).toBeNull();
        tx.putVersion({ sheet: table, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "beforeLargeRemoval", person: ruben, bytes: bytes("twee") });
        expect(tx.versionsOf(table).map((row) => [row.why, row.person, text(row.bytes)])).toEqual([
          ["beforeLargeRemoval", ruben, "twee"],
          ["daily", null, "een"],
        ]);
        expect(tx.lastVersionAt(table)).toBe(60);
        expect(tx.versionTimesOf(table)).toEqual([
          { at: 60, why: "beforeLargeRemoval" },
          { at: 50, why: "daily" },
        ]);
        expect(tx.versionTimesOf(question)).toEqual([]);
      });
    });

    test("how a sheet stood at a moment: as last kept by then, and before the first time as it was first kept", () => {
      engine.transaction((tx) => {
        expect(tx.versionAt(table, 50)).toBeNull();
        tx.putVersion({ sheet: table, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "meetingOpened", person: noor, bytes: bytes("twee") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "meetingClosed", person: noor, bytes: bytes("drie") });
        const at = (moment: number) => text(tx.versionAt(table, moment)?.bytes ?? new Uint8Array());
        expect([40, 50, 59, 60, 70].map(at)).toEqual(["een", "een", "een", "drie", "drie"]);
      });
    });

    test("when somebody last looked: their own look, that went well, before now", () => {
      const look = {
        board,
        at: 10,
        person: noor,
        event: "boardOpened",
        sheet: null,
        item: null,
        refusal: null,
      } as const;
      engine.transaction((tx) => {
        tx.putAccess(look);
        tx.putAccess({ ...look, at: 20 });
        tx.putAccess({ ...look, at: 30, refusal: "unknown" });
        tx.putAccess({ ...look, at: 40, person: ruben });
        tx.putAccess({ ...look, at: 45, event: "versionRead" });
        const before = (moment: number) => tx.lastAccess({ board, person: noor, event: "boardOpened", before: moment });
        expect([50, 20, 10].map(before)).toEqual([20, 10, null]);
      });
    });

    test("typing on is one run of a person, up to a minute; another person's is another", () => {
      const wrote = { sheet: table, client: 7, person: noor, kind: "wrote", length: 2 } as const;
      engine.transaction((tx) => {
        tx.addAttribution({ ...wrote, clock: 0, at: 1_000 });
        tx.addAttribution({ ...wrote, clock: 2, at: 2_000 });
        tx.addAttribution({ ...wrote, clock: 4, at: 61_001 });
        tx.addAttribution({ ...wrote, clock: 6, at: 61_002, person: ruben });
        tx.addAttribution({ ...wrote, clock: 9, at: 61_003, person: ruben });
        expect(tx.attributionOf(table).map(({ clock, length, at, person }) => [clock, length, at, person])).toEqual([
          [0, 4, 1_000, noor],
          [4, 2, 61_001, noor],
          [6, 2, 61_002, ruben],
          [9, 2, 61_003, ruben],
        ]);
      });
    });

    test("letters removed one before another are one removal, beside who wrote them", () => {
      const one = { sheet: table, client: 7, length: 1 } as const;
      engine.transaction((tx) => {
        tx.addAttribution({ ...one, clock: 3, length: 3, at: 1_000, person: noor, kind: "wrote" });
        for (const clock of [5, 4, 3]) tx.addAttribution({ ...one, clock, at: 2_000, person: ruben, kind: "removed" });
        tx.addAttribution({ ...one, clock: 6, at: 2_500, person: ruben, kind: "removed" });
        expect(tx.attributionOf(table).filter(({ kind }) => kind === "removed")).toEqual([
          { ...one, clock: 3, length: 4, at: 2_000, person: ruben, kind: "removed" },
        ]);
        expect(tx.attributionOf(table)).toHaveLength(2);
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

    const linkMade = {
      board,
      at: 50,
      person: ruben,
      event: "linkMade",
      sheet: null,
      item: null,
      refusal: null,
    } as const;

    test("a personal link opens one session, a big-screen link as many as there are screens", () => {
      const spend = (hash: string, opens: string) =>
        engine.transaction((tx) => spendLink(tx, { hash, now: 40, session: opens, keepKey: `key of ${opens}` }));
      expect(engine.transaction((tx) => linkOf(tx, tried("link-noor")))).toEqual({
        person: noor,
        board,
        hasCode: false,
      });
      expect(spend("link-noor", "s-1")).toEqual({ person: noor, board });
      expect(spend("link-noor", "s-2")).toBeNull();
      expect(engine.transaction((tx) => linkOf(tx, tried("link-noor")))).toBeNull();
      expect(spend("link-screen", "s-3")).toEqual({ person: null, board });
      expect(spend("link-screen", "s-4")).toEqual({ person: null, board });
      expect(spend("unknown", "s-5")).toBeNull();
      engine.transaction((tx) => {
        expect(tx.session("s-1")).toMatchObject({ person: noor, board: null });
        expect(tx.session("s-2")).toBeNull();
        expect(tx.session("s-4")).toMatchObject({ person: null, board });
        expect(keepKey(tx, { hash: "s-1" })).toBe("key of s-1");
        // Each use that opened something is a line, in one step with it; what opened nothing is none here.
        expect(tx.accessAt(board).map(({ event, person, via }) => [event, person, via])).toEqual([
          ["linkUsed", noor, "link"],
          ["screenLinkUsed", null, "link"],
          ["screenLinkUsed", null, "link"],
        ]);
      });
    });

    test("a new big-screen link darkens the screens that came in by the older one, and signs no person out", () => {
      const spend = (hash: string, opens: string) =>
        engine.transaction((tx) => spendLink(tx, { hash, now: 40, session: opens, keepKey: `key of ${opens}` }));
      spend("link-noor", "s-1");
      spend("link-screen", "s-2");
      spend("link-screen", "s-3");
      const replace = (hash: string, person: typeof noor | null) =>
        engine.transaction((tx) => putLink(tx, { hash, board, person, createdAt: 50, access: linkMade }));
      expect(replace("link-noor-2", noor)).toEqual([]);
      expect(replace("link-screen-2", null).toSorted()).toEqual(["s-2", "s-3"]);
      expect(engine.transaction((tx) => [tx.session("s-2"), tx.session("s-1")?.person])).toEqual([null, noor]);
    });

    test("a link with a code opens with it alone, sleeps for the browser that guesses, and in the end asks for a new one", () => {
      const minute = 60_000;
      engine.transaction((tx) =>
        putLink(tx, { hash: "l", board, person: noor, createdAt: 50, code: "4096", access: linkMade }),
      );
      const ask = (code: string | null, browser: string, now = 100) =>
        engine.transaction((tx) => linkOf(tx, tried("l", code, browser, now))) !== null;
      const asks = () => {
        const link = engine.transaction((tx) => tx.linkFor(board, noor));
        return [link?.wrongCodes, link !== null && asksForNewLink(link)];
      };
      expect([ask(null, "mine"), ask("4096", "mine"), ask("4096", "mine")]).toEqual([false, true, true]);
      for (let guess = 0; guess < 5; guess += 1) expect(ask(`000${guess}`, "theirs")).toBe(false);
      expect([ask("4096", "theirs"), ask("4096", "theirs", 100 + 15 * minute - 1)]).toEqual([false, false]);
      // Trying on does not make it sleep longer, nor counts.
      expect([ask("4096", "theirs", 100 + 15 * minute), ask("4096", "mine"), asks()]).toEqual([true, true, [5, false]]);
      for (let browser = 0; browser < 15; browser += 1) ask("0000", `other-${browser}`);
      expect([asks(), ask("4096", "mine"), ask("4096", "new")]).toEqual([[20, true], false, false]);
      engine.transaction((tx) =>
        putLink(tx, { hash: "m", board, person: noor, createdAt: 60, code: "1111", access: linkMade }),
      );
      expect(asks()).toEqual([0, false]);
      engine.transaction((tx) => tx.dropCodeTries(1_000_000_000));
      expect(engine.transaction((tx) => tx.codeTries("l", "theirs"))).toBeNull();
    });

    test("a new link voids that person's older one and nobody else's", () => {
      engine.transaction((tx) =>
        putLink(tx, { hash: "link-noor-2", board, person: noor, createdAt: 50, access: linkMade }),
      );
      engine.transaction((tx) =>
        putLink(tx, { hash: "link-screen-2", board, person: null, createdAt: 50, access: linkMade }),
      );
      const works = (hash: string) => engine.transaction((tx) => linkOf(tx, tried(hash))) !== null;
      expect(["link-noor", "link-noor-2", "link-ruben", "link-screen", "link-screen-2"].map(works)).toEqual([
        false,
        true,
        true,
        false,
        true,
      ]);
      const voided = engine.transaction((tx) =>
        spendLink(tx, { hash: "link-noor", now: 51, session: "s", keepKey: "" }),
      );
      expect(voided).toBeNull();
    });

    test("a session that was not used for 90 days is over for good, and use is noted once an hour", () => {
      engine.transaction((tx) => spendLink(tx, { hash: "link-noor", now: 0, session: "s", keepKey: "k" }));
      const ask = (now: number) => engine.transaction((tx) => session(tx, { hash: "s", now }));
      expect(ask(hour - 1)?.lastUsedAt).toBe(0);
      expect(ask(hour)?.lastUsedAt).toBe(hour);
      expect(ask(90 * day + hour)?.lastUsedAt).toBe(90 * day + hour);
      expect(ask(180 * day + hour + 1)?.lapsedAt).toBe(180 * day + hour + 1);
      expect(ask(90 * day + hour)?.lapsedAt).toBe(180 * day + hour + 1);
    });

    test("what passes a limit or locks by itself is found once, and what lapsed long ago is gone", () => {
      engine.transaction((tx) => {
        spendLink(tx, { hash: "link-noor", now: 0, session: "s", keepKey: "k" });
        spendLink(tx, { hash: "link-ruben", now: 0, session: "r", keepKey: "q" });
        tx.changeSession("s", { lockAfterMs: hour, pin: "p" });
      });
      const sweep = (now: number) => engine.transaction((tx) => sweepSessions(tx, { now }));
      expect(sweep(hour)).toEqual([]);
      expect(sweep(hour + 1)).toEqual(["s"]);
      expect(sweep(hour + 2)).toEqual([]);
      engine.transaction((tx) => tx.changeSession("r", { endsAt: 2 * hour }));
      expect(sweep(2 * hour)).toEqual(["r"]);
      expect(engine.transaction((tx) => tx.sessionsOf(ruben))).toMatchObject([
        { hash: "r", lapsedAt: 2 * hour, keepKey: "q", isBorrowed: false, device: "computer", strength: "link" },
      ]);
      sweep(30 * day + 2 * hour + 1);
      expect(engine.transaction((tx) => [tx.session("r"), tx.session("s")?.lockedAt])).toEqual([null, hour + 1]);
    });

    test("a session that ended, and its key, are gone", () => {
      engine.transaction((tx) => spendLink(tx, { hash: "link-noor", now: 0, session: "s", keepKey: "k" }));
      engine.transaction((tx) => tx.endSession("s"));
      expect(engine.transaction((tx) => keepKey(tx, { hash: "s" }))).toBeNull();
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

    test("links bear no token and a spent one says when", () => {
      engine.transaction((tx) => spendLink(tx, { hash: "link-ruben", now: 77, session: "s", keepKey: "k" }));
      const link = engine.transaction((tx) => tx.link("link-ruben"));
      expect(link).toEqual({
        hash: links[1]?.hash,
        board,
        person: ruben,
        createdAt: 10,
        spentAt: 77,
        voidAt: null,
        code: null,
        wrongCodes: 0,
      });
    });

    test("a closed store says so and does nothing", () => {
      engine.close();
      expect(() => engine.transaction((tx) => tx.boards())).toThrow(StorageError);
      engine = open(plainSeal);
    });
  });
};

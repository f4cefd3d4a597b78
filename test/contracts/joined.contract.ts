// What every engine promises of one person with chairs at several tables (0150).
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { screenTerms } from "@werktafel/server/access/sessionTerms";
import type { Engine } from "@werktafel/server/storage/port";
import { plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { join, mayJoin } from "@werktafel/server/storage/works/doors/joining";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { openSession } from "@werktafel/server/storage/works/signIn";
import { personId } from "@werktafel/shared/ids";
import { board, noor, noorsTable, ruben } from "../server/storage/noorsTable.ts";

/** `open` gives an empty store each time; the suite closes it. */
export const joinedContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`joined ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = open(plainSeal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
    });
    afterEach(() => engine.close());

    test("a device is in as several people, goes on as another with its secret, and forgets them when it ends", () => {
      const gast = personId("gast");
      engine.transaction((tx) => {
        for (const person of [noor, ruben, gast])
          if (tx.personName(person) === null) tx.putPerson({ id: person, name: "" });
        for (const [hash, strength] of [
          ["telefoon", "code"],
          ["werk", "strong"],
        ] as const) {
          const terms = { ...screenTerms("phone"), strength };
          openSession(tx, { hash, person: noor, board: null, now: 5, keepKey: `geheim-${hash}`, terms });
        }
        tx.putJoined({ holder: "telefoon", person: ruben, at: 7 });
        tx.putJoined({ holder: "telefoon", person: gast, at: 6 });
        tx.putJoined({ holder: "telefoon", person: ruben, at: 8 });
        tx.putJoined({ holder: noor, person: ruben, at: 9 });
      });
      const hashes = (person: typeof noor): readonly string[] =>
        engine.transaction((tx) => tx.sessionsReaching(person).map(({ hash }) => hash)).toSorted();
      expect(engine.transaction((tx) => tx.joinedTo("telefoon"))).toEqual([gast, ruben]);
      // To a person: in each of their sessions of two factors.
      expect([hashes(noor), hashes(ruben), hashes(gast)]).toEqual([
        ["telefoon", "werk"],
        ["telefoon", "werk"],
        ["telefoon"],
      ]);
      expect(engine.transaction((tx) => tx.sessionsWithOthers(noor))).toEqual(["telefoon"]);
      engine.transaction((tx) => {
        tx.passSession("telefoon", gast);
        tx.dropJoined("telefoon", gast);
        tx.passSession("onbekend", gast);
        tx.dropJoined("onbekend", gast);
      });
      expect(engine.transaction((tx) => tx.session("telefoon"))).toMatchObject({
        person: gast,
        keepKey: "geheim-telefoon",
      });
      engine.transaction((tx) => tx.endSession("telefoon"));
      expect(engine.transaction((tx) => tx.joinedTo("telefoon"))).toEqual([]);
      expect(() =>
        engine.transaction((tx) => tx.putJoined({ holder: "werk", person: personId("niemand"), at: 1 })),
      ).toThrow();
      // A board that goes takes whoever sat there alone, and nobody is in as them any more.
      engine.transaction((tx) => {
        tx.putJoined({ holder: "werk", person: ruben, at: 9 });
        tx.removeBoard(board);
      });
      expect(engine.transaction((tx) => tx.joinedTo("werk"))).toEqual([]);
      expect(engine.verify()).toEqual([]);
    });

    test("a device that is locked, lapsed or over joins nobody, whoever asks the store", () => {
      const gast = personId("gast");
      const asked = { session: "telefoon", person: gast, now: 10 };
      engine.transaction((tx) => {
        tx.putPerson({ id: gast, name: "" });
        const terms = { ...screenTerms("phone"), endsAt: 1_000 };
        openSession(tx, { hash: "telefoon", person: noor, board: null, now: 5, keepKey: "geheim", terms });
      });
      const says = (now: number) =>
        engine.transaction((tx) => [mayJoin(tx, { ...asked, now }), join(tx, { ...asked, now, link: null })]);
      engine.transaction((tx) => tx.changeSession("telefoon", { lockedAt: 6 }));
      expect(says(10)).toEqual(["never", "never"]);
      engine.transaction((tx) => tx.changeSession("telefoon", { lockedAt: null }));
      expect(engine.transaction((tx) => mayJoin(tx, asked))).toBe("may");
      // Past its limit at that very moment, before anything noticed.
      expect(says(1_000)).toEqual(["never", "never"]);
      expect(engine.transaction((tx) => mayJoin(tx, { ...asked, session: "onbekend" }))).toBe("never");
      expect(engine.transaction((tx) => tx.joinedTo("telefoon"))).toEqual([]);
    });
  });
};

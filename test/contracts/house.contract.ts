// What every engine promises of what the house knows of itself.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Engine } from "@werktafel/server/storage/port";
import { ofHouse, plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import type { SessionRow } from "@werktafel/server/storage/port/doors";
import { closeTable } from "@werktafel/server/storage/works/house/closing";
import { answerInvite } from "@werktafel/server/storage/works/house/invitedAnew";
import {
  bindSubject,
  nameSubjectsByKey,
  putInvite,
  subjectOf,
  tryInvite,
} from "@werktafel/server/storage/works/house/staffDoors";
import { boardId, participantId, personId } from "@werktafel/shared/ids";
import { markingSeal } from "../server/storage/markingSeal.ts";
import { board, noor, noorsTable } from "../server/storage/noorsTable.ts";

export const houseContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`the house ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = open(plainSeal);
    });
    afterEach(() => engine.close());

    const put = (id: string, belongsTo: string, json: string) =>
      engine.transaction((tx) => tx.putHouseRecord({ kind: "organisation", id, belongsTo, json }));

    test("a record is found by its id and by whom it belongs to, and a later one takes its place", () => {
      put("o-2", "", "second");
      put("o-1", "iemand", "first");
      put("o-2", "", "changed");
      engine.transaction((tx) => {
        expect(tx.houseRecord("organisation", "o-2")?.json).toBe("changed");
        expect(tx.houseRecords("organisation").map(({ id }) => id)).toEqual(["o-1", "o-2"]);
        expect(tx.houseRecords("organisation", "iemand").map(({ json }) => json)).toEqual(["first"]);
        expect(tx.houseRecords("account")).toEqual([]);
        tx.removeHouseRecord("organisation", "o-1");
        expect(tx.houseRecord("organisation", "o-1")).toBeNull();
      });
      expect(engine.verify()).toEqual([]);
    });

    test("what goes wrong halfway leaves no record behind", () => {
      put("o-1", "", "before");
      expect(() =>
        engine.transaction((tx) => {
          tx.putHouseRecord({ kind: "organisation", id: "o-1", belongsTo: "", json: "after" });
          tx.removeHouseRecord("organisation", "o-1");
          throw new Error("halfway");
        }),
      ).toThrow("halfway");
      expect(engine.transaction((tx) => tx.houseRecord("organisation", "o-1")?.json)).toBe("before");
    });

    test("a record goes to rest through the seal", () => {
      const { seal, seen } = markingSeal();
      const sealed = open(seal);
      sealed.transaction((tx) =>
        tx.putHouseRecord({ kind: "provider", id: "v-1", belongsTo: "o-1", json: "een geheim" }),
      );
      expect(seen).toEqual([ofHouse("house", "provider v-1 o-1")]);
      expect(sealed.transaction((tx) => tx.houseRecord("provider", "v-1")?.json)).toBe("een geheim");
      sealed.close();
    });

    test("somebody whom an issuer names lies under a keyed name, also when an older store knew them by a hash", () => {
      const hash = "a1".repeat(32);
      const who = personId("n-werkt");
      const keyed = open({ ...plainSeal, mac: (purpose, text) => `${purpose} of ${text.slice(0, 2)}` });
      keyed.transaction((tx) => {
        const json = JSON.stringify({ provider: "v-1", at: 1 });
        tx.putHouseRecord({ kind: "subject", id: hash, belongsTo: who, json });
        nameSubjectsByKey(tx, {});
        nameSubjectsByKey(tx, {});
        expect(subjectOf(tx, { id: hash })).toBe(who);
        const subject = { provider: "v-1", at: 2 };
        expect(bindSubject(tx, { id: hash, person: personId("n-ander"), subject, invite: null })).toBe(false);
        expect(bindSubject(tx, { id: "b2".repeat(32), person: who, subject, invite: null })).toBe(true);
        expect(tx.houseRecords("subject").map(({ id }) => id)).toEqual(["subject of a1", "subject of b2"]);
      });
      keyed.close();
    });

    test("an invitation that waits for a second person opens nothing, even by its right code, until the yes", () => {
      const [who, asker] = [personId("n-werkt"), personId("n-ada")];
      const invite = { code: "keyed", at: 1, until: 100, wrong: 0, isOver: false };
      engine.transaction((tx) => {
        const waits = { askedBy: asker, code: "123456" };
        putInvite(tx, { hash: "h-1", person: who, invite: { ...invite, waits } });
        expect(tryInvite(tx, { hash: "h-1", code: "keyed", now: 2 })).toBeNull();
        const answer = { person: who, isYes: true, now: 3, until: 100 };
        expect(answerInvite(tx, { ...answer, by: asker })).toBe("unknown");
        expect(answerInvite(tx, { ...answer, by: personId("n-bo") })).toEqual({ code: "123456" });
        expect(tryInvite(tx, { hash: "h-1", code: "keyed", now: 4 })).toBe(who);
        // The code is nowhere any more.
        expect(JSON.stringify(tx.houseRecords("invite"))).not.toContain("123456");
      });
    });

    test("a table that is shut has no session, screen or link left, and the others keep theirs", () => {
      const session = (hash: string, person: typeof noor | null): SessionRow => ({
        ...{
          hash,
          person,
          board: person === null ? boardId(board) : null,
          createdAt: 1,
          lastUsedAt: 1,
          keepKey: "AA==",
        },
        ...{ device: "phone", strength: "link", isBorrowed: false, idleMs: 100, endsAt: null, lapsedAt: null },
        ...{ lockedAt: null, lockAfterMs: null, pin: null, wrongPins: 0, wrongPinAt: null, steppedUpAt: null },
      });
      engine.transaction((tx) => {
        makeBoard(tx, noorsTable);
        tx.putPerson({ id: personId("n-elders"), name: "Iemand" });
        tx.putSession(session("s-noor", noor));
        tx.putSession(session("s-screen", null));
        tx.putSession(session("s-elders", personId("n-elders")));
        const ended = closeTable(tx, { board: boardId(board), by: personId("n-ada"), now: 5 });
        expect(ended?.toSorted()).toEqual(["s-noor", "s-screen"]);
        expect(["s-noor", "s-screen", "s-elders"].map((hash) => tx.session(hash) !== null)).toEqual([
          false,
          false,
          true,
        ]);
        for (const { hash } of noorsTable.links) expect(tx.link(hash)?.voidAt).toBe(5);
        expect(tx.accessAt(boardId(board)).map(({ event, actsAs }) => `${event} ${actsAs}`)).toContain(
          "tableShut admin",
        );
      });
    });

    test("who has an account stays when an import that seated them is given up", () => {
      const worker = personId("n-werkt");
      engine.transaction((tx) => {
        makeBoard(tx, noorsTable);
        tx.putPerson({ id: worker, name: "Farida El Amrani" });
        tx.putHouseRecord({ kind: "account", id: worker, belongsTo: worker, json: "{}" });
        const [seat] = tx.seatsAt(boardId(board));
        if (seat) tx.putSeat({ ...seat, participant: participantId("p-werkt"), person: worker });
        tx.removeBoard(board);
        expect(tx.personName(worker)).toBe("Farida El Amrani");
        expect(tx.personName(noor)).toBeNull();
      });
    });
  });
};

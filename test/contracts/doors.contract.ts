// What every engine promises of the ways in: links that open once or again, codes that sleep, and sessions that end.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Engine } from "@werktafel/server/storage/port";
import { plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { keepKey, session, sweepSessions } from "@werktafel/server/storage/works/doors/deviceSessions";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { asksForNewLink, linkOf, type LinkTried, putLink, spendLink } from "@werktafel/server/storage/works/signIn";
import { board, links, noor, noorsTable, ruben } from "../server/storage/noorsTable.ts";

/** A link held in some browser, with or without a code. */
const tried = (hash: string, code: string | null = null, browser = "b", now = 40): LinkTried => ({
  hash,
  code,
  browser,
  now,
});
const hour = 60 * 60 * 1000;
const day = 24 * hour;

export const doorsContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`doors ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = open(plainSeal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
    });
    afterEach(() => engine.close());

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
  });
};

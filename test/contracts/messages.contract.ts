// What every engine promises of messages: one per cause and person, judged anew before it leaves, and gone with its person.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { usualQuiet } from "@werktafel/shared/domain/messages/choice";
import { participantId, personId, type PersonId } from "@werktafel/shared/ids";
import type { Engine } from "@werktafel/server/storage/port";
import { ofPerson, plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { appendFacts } from "@werktafel/server/storage/works/appendFacts";
import { screenTerms } from "@werktafel/server/access/sessionTerms";
import { join } from "@werktafel/server/storage/works/doors/joining";
import { openSession } from "@werktafel/server/storage/works/signIn";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import {
  askMessageCode,
  giveMessageCode,
  keepMessageWishes,
  messageChoice,
  stopMessages,
} from "@werktafel/server/storage/works/messages/choices";
import { dropFeeds, feedPeople, feedSince, makeFeed } from "@werktafel/server/storage/works/messages/feeds";
import {
  claimMessages,
  forgetMessages,
  messageState,
  putMessageOfHouse,
  putMessagesFound,
  settleMessage,
} from "@werktafel/server/storage/works/messages/outbox";
import { markingSeal } from "../server/storage/markingSeal.ts";
import { board, noor, noorsTable, ruben } from "../server/storage/noorsTable.ts";

const noon = Date.parse("2026-09-18T12:00:00+02:00");
const day = 24 * 60 * 60_000;
const [pNoor, pRuben] = [participantId("p-noor"), participantId("p-ruben")];

export const messagesContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`messages ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = open(plainSeal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
    });
    afterEach(() => engine.close());

    const wants = (person: PersonId, address = "iemand@voorbeeld.nl") =>
      engine.transaction((tx) => {
        const people = [person];
        expect(askMessageCode(tx, { people, to: { way: "mail", address }, code: "123456", now: noon })).toBe(true);
        expect(giveMessageCode(tx, { people, code: "000000", now: noon })).toBe(false);
        expect(giveMessageCode(tx, { people, code: "123456", now: noon })).toBe(true);
      });
    const caused = (to = [pNoor, pRuben], at = noon) =>
      engine.transaction((tx) =>
        appendFacts(tx, {
          board,
          person: null,
          at,
          facts: ['{"kind":"boardMade"}'],
          access: [],
          answer: null,
          messages: [{ fact: 0, cause: "meetingInvited", to }],
        }),
      );
    const claimed = (now = noon) =>
      engine.transaction((tx) => claimMessages(tx, { now, most: 10, holidays: ["2026-09-21"] }));
    const settled = (ids: readonly string[], kind: "sent" | "later" | "never", now = noon, tries = 1) =>
      engine.transaction((tx) =>
        settleMessage(tx, { ids, tries, outcome: kind === "sent" ? { kind } : { kind, why: "refusedForNow" }, now }),
      );

    test("who asked for messages has one for each cause, and who did not has none", () => {
      wants(ruben);
      caused();
      caused();
      const found = claimed();
      expect(found.map(({ way, address, tries }) => [way, address, tries])).toEqual([
        ["mail", "iemand@voorbeeld.nl", 1],
        ["mail", "iemand@voorbeeld.nl", 1],
      ]);
      // Taken is taken: nobody else sends it.
      expect(claimed()).toEqual([]);
      for (const { ids } of found) settled(ids, "sent");
      expect(claimed(noon + 10 * day)).toEqual([]);
    });

    test("a message of the house leaves like any other, waits for no weekly one, and once it went there is nothing to count", () => {
      wants(ruben);
      const put = (about: string) =>
        engine.transaction((tx) => putMessageOfHouse(tx, { cause: "helpAsked", about, to: ruben, at: noon }));
      const weekly = { quiet: usualQuiet, rhythm: "weekly", weeklyOn: "mo" } as const;
      engine.transaction((tx) => keepMessageWishes(tx, { people: [ruben], wishes: weekly }));
      put("volunteer 1");
      put("volunteer 1");
      const all = () => engine.transaction((tx) => tx.messagesWaitingFor(ruben)).length;
      expect(all()).toBe(1);
      const [first] = claimed();
      expect(first).toMatchObject({ way: "mail", tries: 1 });
      settled(first?.ids ?? [], "sent");
      expect(engine.transaction((tx) => messageState(tx, { since: 0, most: 10 }))).toMatchObject({
        waiting: 0,
        lastSent: {},
      });
      // What failed is shown to who keeps the house, and then goes too.
      put("volunteer 2");
      settled(claimed()[0]?.ids ?? [], "never");
      const trouble = () => engine.transaction((tx) => messageState(tx, { since: 0, most: 10 })).trouble.length;
      expect(trouble()).toBe(1);
      engine.transaction((tx) => forgetMessages(tx, { now: noon + 15 * day }));
      expect(trouble()).toBe(0);
      // Who wants none has no row at all.
      engine.transaction((tx) => putMessageOfHouse(tx, { cause: "helpAsked", about: "3", to: noor, at: noon }));
      expect(engine.transaction((tx) => tx.messagesDue(noon + day, 10))).toEqual([]);
    });

    test("when the facts do not count, neither do their messages", () => {
      wants(ruben);
      expect(() =>
        engine.transaction((tx) => {
          appendFacts(tx, {
            board,
            person: null,
            at: noon,
            facts: ['{"kind":"boardMade"}'],
            access: [],
            answer: null,
            messages: [{ fact: 0, cause: "meetingInvited", to: [pRuben] }],
          });
          throw new Error("cut off");
        }),
      ).toThrow("cut off");
      expect(claimed()).toEqual([]);
    });

    test("what was being sent at a stop goes again under its own name; what was refused for now waits a while", () => {
      wants(ruben);
      caused();
      const [first] = claimed();
      engine.transaction((tx) => tx.releaseMessages());
      const [again] = claimed();
      expect(again?.ids).toEqual(first?.ids);
      expect(again?.tries).toBe(2);
      settled(again?.ids ?? [], "later", noon, 2);
      expect(claimed(noon + 60_000)).toEqual([]);
      expect(claimed(noon + 5 * 60_000).map(({ ids }) => ids)).toEqual([first?.ids]);
      settled(first?.ids ?? [], "never", noon + 5 * 60_000);
      expect(claimed(noon + 10 * day)).toEqual([]);
      const state = engine.transaction((tx) => messageState(tx, { since: noon, most: 10 }));
      expect(state).toMatchObject({
        waiting: 0,
        trouble: [{ id: first?.ids[0], way: "mail", why: "refusedForNow", isOver: true }],
      });
      expect(JSON.stringify(state)).not.toContain("voorbeeld");
    });

    test("what is found by looking is put once, however often one looks, and not later for who wanted none then", () => {
      const found = [
        { cause: "dateIsHere", item: "ac-1", to: pRuben, day: "2026-09-18" },
        { cause: "dateIsHere", item: "ac-1", to: participantId("p-niemand"), day: "2026-09-18" },
      ] as const;
      const look = (each: object = {}) =>
        engine.transaction((tx) =>
          putMessagesFound(tx, { board, at: noon, found: found.map((one) => ({ ...one, ...each })) }),
        );
      look();
      wants(ruben);
      look();
      expect(claimed()).toEqual([]);
      look({ day: "2026-09-19" });
      look({ day: "2026-09-19" });
      expect(claimed().length).toBe(1);
    });

    test("in quiet hours it waits; once a week all of them go as one", () => {
      wants(ruben);
      const night = Date.parse("2026-09-18T22:00:00+02:00");
      caused([pRuben], night);
      expect(claimed(night)).toEqual([]);
      expect(claimed(Date.parse("2026-09-19T07:59:00+02:00"))).toEqual([]);
      engine.transaction((tx) =>
        keepMessageWishes(tx, { people: [ruben], wishes: { quiet: usualQuiet, rhythm: "weekly", weeklyOn: "mo" } }),
      );
      caused([pRuben], night + 1);
      // That Monday is a day off here.
      const tuesday = Date.parse("2026-09-22T08:00:00+02:00");
      expect(claimed(tuesday - 1)).toEqual([]);
      const [one, ...more] = claimed(tuesday);
      expect([one?.ids.length, more]).toEqual([2, []]);
      settled(one?.ids ?? [], "sent", tuesday);
      expect(claimed(tuesday + 10 * day)).toEqual([]);
    });

    test("who left the table, and who wants none any more, gets nothing of what still waited", () => {
      wants(ruben);
      wants(noor);
      caused();
      engine.transaction((tx) => tx.endSeat(board, pRuben, noon));
      engine.transaction((tx) => stopMessages(tx, { people: [noor], now: noon }));
      expect(claimed()).toEqual([]);
      expect(engine.transaction((tx) => messageChoice(tx, { people: [noor] })).to).toBe(null);
      caused();
      expect(claimed()).toEqual([]);
    });

    test("who says that another chair is theirs too hears of that table as they hear of their own", () => {
      wants(noor);
      const gast = personId("gast");
      engine.transaction((tx) => {
        tx.putPerson({ id: gast, name: "" });
        const terms = screenTerms("phone");
        openSession(tx, { hash: "telefoon", person: noor, board: null, now: 5, keepKey: "geheim", terms });
        expect(join(tx, { session: "telefoon", person: gast, now: 10, link: null })).toBe("joined");
      });
      const to = { way: "mail", address: "iemand@voorbeeld.nl" };
      expect(engine.transaction((tx) => messageChoice(tx, { people: [gast] })).to).toEqual(to);
    });

    test("a calendar's address reads as its people until it is replaced or stopped", () => {
      const people = [noor, ruben];
      const reads = (hash: string) => engine.transaction((tx) => feedPeople(tx, { hash })).toSorted();
      engine.transaction((tx) => makeFeed(tx, { people, hash: "een", now: 5 }));
      expect(reads("een")).toEqual(people.toSorted());
      expect(reads("twee")).toEqual([]);
      engine.transaction((tx) => makeFeed(tx, { people: [ruben], hash: "twee", now: 6 }));
      expect([reads("een"), reads("twee")]).toEqual([[], [ruben]]);
      expect(engine.transaction((tx) => feedSince(tx, { people }))).toBe(6);
      engine.transaction((tx) => dropFeeds(tx, { people }));
      expect(reads("twee")).toEqual([]);
      expect(engine.transaction((tx) => feedSince(tx, { people }))).toBe(null);
    });

    test("an address lies under its person's own key, and all of it goes with the person", () => {
      engine.close();
      const { seal, seen } = markingSeal();
      engine = open(seal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
      wants(ruben, "ruben@voorbeeld.nl");
      caused();
      engine.transaction((tx) => makeFeed(tx, { people: [ruben], hash: "een", now: 5 }));
      expect(seen).toContainEqual(ofPerson("messageChoice", ruben));
      expect(engine.verify()).toEqual([]);
      engine.transaction((tx) => forgetMessages(tx, { now: noon }));
      engine.transaction((tx) => tx.removeBoard(board));
      expect(engine.transaction((tx) => messageChoice(tx, { people: [ruben] })).to).toBe(null);
      expect(engine.transaction((tx) => feedPeople(tx, { hash: "een" }))).toEqual([]);
      expect(claimed()).toEqual([]);
      expect(engine.verify()).toEqual([]);
    });
  });
};

// An address counts when its code came back; and what is an address at all.
import { expect, test } from "@jest/globals";
import { hintOf, readAddress } from "@werktafel/shared/domain/messages/address";
import { askingCode, givingCode, type MessageChoice, noMessages } from "@werktafel/shared/domain/messages/choice";

const address = { way: "mail", address: "noor@voorbeeld.nl" } as const;
const now = Date.parse("2026-09-18T10:00:00Z");
const asked = (from: MessageChoice, code: string, at = now): MessageChoice => {
  const next = askingCode(from, { ...address, code, now: at });
  if (next === null) throw new Error("enough codes");
  return next;
};

test("everybody begins without messages, and an address counts only when its code came back", () => {
  expect(noMessages.to).toBe(null);
  const waiting = asked(noMessages, "een");
  expect(waiting.to).toBe(null);
  const wrong = givingCode(waiting, { code: "twee", now });
  expect([wrong.isRight, wrong.choice.to]).toEqual([false, null]);
  const right = givingCode(wrong.choice, { code: "een", now });
  expect([right.isRight, right.choice.to]).toEqual([true, address]);
  // It opens nothing a second time.
  expect(givingCode(right.choice, { code: "een", now }).isRight).toBe(false);
});

test("a code lives half an hour and bears five wrong tries; a new one takes its place", () => {
  const waiting = asked(noMessages, "een");
  expect(givingCode(waiting, { code: "een", now: now + 30 * 60_000 }).isRight).toBe(false);
  let choice = waiting;
  for (let tries = 0; tries < 5; tries += 1) ({ choice } = givingCode(choice, { code: "fout", now }));
  expect(givingCode(choice, { code: "een", now }).isRight).toBe(false);
  expect(givingCode(asked(choice, "twee"), { code: "een", now }).isRight).toBe(false);
  expect(givingCode(asked(choice, "twee"), { code: "twee", now }).isRight).toBe(true);
});

test("a day has five codes, so that nobody's mailbox is filled from here", () => {
  let choice = noMessages;
  for (let count = 0; count < 5; count += 1) choice = asked(choice, `code ${count}`, now + count);
  expect(askingCode(choice, { ...address, code: "zes", now: now + 10 })).toBe(null);
  expect(askingCode(choice, { ...address, code: "zes", now: now + 24 * 60 * 60_000 })).not.toBe(null);
});

const addresses = [
  ["mail", " noor@voorbeeld.nl ", "noor@voorbeeld.nl", "n…@voorbeeld.nl"],
  ["mail", "n.o-or+tafel@post.voorbeeld.nl", "n.o-or+tafel@post.voorbeeld.nl", "n…@post.voorbeeld.nl"],
  ["text", "06 12 34 56 78", "+31612345678", "+31…678"],
  ["text", "0031-612345678", "+31612345678", "+31…678"],
  ["text", "+32 470 12 34 56", "+32470123456", "+32…456"],
] as const;
test.each(addresses)("a %s address: %s", (way, written, kept, hint) => {
  expect(readAddress(way, written)).toBe(kept);
  expect(hintOf({ way, address: kept })).toBe(hint);
});

const none = [
  ["mail", "noor"],
  ["mail", "noor@voorbeeld"],
  ["mail", "noor@voorbeeld.nl, bram@voorbeeld.nl"],
  ["mail", "noor@voorbeeld.nl\r\nBcc: bram@voorbeeld.nl"],
  ["mail", '"noor bakker"@voorbeeld.nl'],
  ["mail", "Noor <noor@voorbeeld.nl>"],
  ["mail", "noor@-voorbeeld.nl"],
  ["mail", `${"a".repeat(300)}@voorbeeld.nl`],
  ["text", "112"],
  ["text", "06-1234"],
  ["text", "+31612345678;+31687654321"],
  ["text", "0612345678\n0687654321 "],
] as const;
test.each(none)("no %s address: %j", (way, written) => expect(readAddress(way, written)).toBe(null));

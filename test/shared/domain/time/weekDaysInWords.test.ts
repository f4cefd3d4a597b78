// On which days somebody says they can be reached. Words only ever make a promise smaller.
import { expect, test } from "@jest/globals";
import { weekDaysInWords } from "@werktafel/shared/domain/time/weekDaysInWords";

test.each([
  ["Maandag, dinsdag en donderdag. Vanaf oktober alleen dinsdag.", "mo tu th"],
  ["Maandag tot en met vrijdag, 9.00 tot 16.00 uur.", "mo tu we th fr"],
  ["Woensdag, donderdag en vrijdag in de keuken.", "we th fr"],
  ["Maandag tot en met donderdag. Vrijdag tot 12.30 uur.", "mo tu we th fr"],
  ["Dinsdagavond, of op zaterdag.", "tu sa"],
  ["ma t/m do", null],
  ["Werkdagen tot 16.30 uur.", null],
  ["Elke dag na 18.00 uur.", null],
  ["Op vrijdag niet.", null],
  ["Behalve woensdag altijd.", null],
  ["", null],
])("%s", (words, days) => {
  expect(weekDaysInWords(words)?.join(" ") ?? null).toBe(days);
});

// "Who looked" is told in whole, plain sentences, whatever happened.
import { expect, test } from "@jest/globals";
import { changeSentences } from "@werktafel/shared/words/nl/looked/changeSentences";
import { lookSentence } from "@werktafel/shared/words/nl/looked/lookSentence";
import { lookSentences } from "@werktafel/shared/words/nl/looked/lookSentences";
import { type AccessEvent, isLook } from "@werktafel/shared/domain/accessEvent";

const words = { who: "Samira", table: "jouw tafel", circle: "jij en Farida", whose: "Farida" };
const isEvent = (event: string): event is AccessEvent => isLook(event) || Object.hasOwn(changeSentences, event);
const events = [...Object.keys(lookSentences), ...Object.keys(changeSentences)].filter(isEvent);

test("whatever somebody did at a table is told in a whole sentence that names who", () => {
  expect(events.length).toBeGreaterThan(60);
  const said = events.flatMap((event) =>
    (["opened", "refused"] as const).map((kind) => lookSentence({ event, kind }, words)),
  );
  expect(said.filter((sentence) => !/^Samira [\p{Ll}].*\.$/u.test(sentence))).toEqual([]);
});

test("who looked at the table, and who tried to, is told apart", () => {
  expect(lookSentence({ event: "boardOpened", kind: "opened" }, words)).toBe("Samira keek naar jouw tafel.");
  expect(lookSentence({ event: "boardOpened", kind: "refused" }, words)).toBe(
    "Samira wilde jouw tafel openen. Samira zag niets.",
  );
});

test("what is about safety or advice is no event at all (R-423)", () => {
  expect(events.filter((event) => /advice|report(?!ed)|safety|veilig|melding/i.test(event))).toEqual([]);
});

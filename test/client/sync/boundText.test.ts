// Typing in a plain field on a shared text: no letter lost, the caret where it was, nothing moves under a composing keyboard.
import { expect, test } from "@jest/globals";
import { bindText, type TextArea } from "@werktafel/client/sync/boundText";
import { ownOrigin, serverOrigin } from "@werktafel/client/sync/ownOrigin";
import * as Y from "yjs";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";

/** A textarea as far as it is used: its words, its caret, its events. */
class Field extends EventTarget implements TextArea {
  #value = "";
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection: "forward" | "backward" | "none" = "none";
  scrollTop = 0;
  /** How often the program wrote into it. */
  writes = 0;

  get value(): string {
    return this.#value;
  }
  set value(words: string) {
    this.writes += 1;
    this.#value = words;
    this.selectionStart = words.length;
    this.selectionEnd = words.length;
  }
  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start ?? 0;
    this.selectionEnd = end ?? 0;
  }
  caret(at: number, until = at): void {
    this.setSelectionRange(at, until);
  }
  /** A person types over the selection. */
  type(letters: string): void {
    const { selectionStart, selectionEnd } = this;
    this.#value = this.#value.slice(0, selectionStart) + letters + this.#value.slice(selectionEnd);
    this.caret(selectionStart + letters.length);
    this.dispatchEvent(new Event("input"));
  }
  press(key: string, shiftKey = false): boolean {
    const event = Object.assign(new Event("keydown", { cancelable: true }), {
      key,
      ctrlKey: true,
      metaKey: false,
      altKey: false,
      shiftKey,
    });
    return !this.dispatchEvent(event);
  }
  compose(is: "start" | "end"): void {
    this.dispatchEvent(new Event(`composition${is}`));
  }
}

const shared = (words: string) => {
  const doc = new Y.Doc();
  const text = doc.getText("t");
  if (words !== "") doc.transact(() => text.insert(0, words), serverOrigin);
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([ownOrigin]) });
  const others = (change: () => void) => doc.transact(change, serverOrigin);
  return { doc, text, undo, others };
};

test("what is typed is in the text letter by letter, and only what was typed", () => {
  const { text, doc } = shared("Noor fietst");
  const field = new Field();
  bindText(field, () => text);
  expect(field.value).toBe("Noor fietst");
  const sent: unknown[] = [];
  doc.on("update", (_bytes: Uint8Array, origin: unknown) => sent.push(origin));
  field.caret(4);
  field.type("!");
  expect(text.toJSON()).toBe("Noor! fietst");
  field.caret(0, 5);
  field.type("Mila");
  expect(text.toJSON()).toBe("Mila fietst");
  expect(sent).toEqual([ownOrigin, ownOrigin]);
});

test("the caret stays at its letter when somebody else writes before it, and where it is when after it", () => {
  const { text, others } = shared("Noor fietst");
  const field = new Field();
  bindText(field, () => text);
  field.caret(5, 11);
  others(() => text.insert(0, "Nu: "));
  expect([field.selectionStart, field.selectionEnd]).toEqual([9, 15]);
  others(() => text.insert(text.length, " morgen"));
  expect([field.selectionStart, field.selectionEnd]).toEqual([9, 15]);
  others(() => text.delete(0, 4));
  expect([field.selectionStart, field.selectionEnd]).toEqual([5, 11]);
  expect(field.value).toBe("Noor fietst morgen");
});

test("nothing is written into the field while a keyboard composes; others read along, and all letters are there at the end", () => {
  const { text, others } = shared("Noor fietst");
  const field = new Field();
  bindText(field, () => text);
  const before = field.writes;
  field.caret(11);
  field.compose("start");
  field.type(" m");
  others(() => text.insert(0, "Graag: "));
  others(() => text.insert(text.length, " samen"));
  field.caret(12, 13);
  field.type("naar");
  expect(field.writes).toBe(before);
  expect(text.toJSON()).toBe("Graag: Noor fietst naar samen");
  field.compose("end");
  expect(field.value).toBe("Graag: Noor fietst naar samen");
  expect([field.selectionStart, field.selectionEnd]).toEqual([23, 23]);
});

test("Ctrl+Z takes back my letters and not those of others", () => {
  const { text, undo, others } = shared("Noor");
  const field = new Field();
  bindText(field, () => text, { undo: () => undo });
  field.caret(4);
  field.type(" fietst");
  others(() => text.insert(0, "Graag: "));
  expect(field.press("z")).toBe(true);
  expect(field.value).toBe("Graag: Noor");
  expect(field.press("z", true)).toBe(true);
  expect(field.value).toBe("Graag: Noor fietst");
});

test("after the sheet was read anew the field follows the new text, and what was typed in between goes in", () => {
  const first = shared("Noor fietst");
  const second = shared("Graag: Noor fietst");
  let text: Y.Text | null = first.text;
  let changed = () => {};
  const field = new Field();
  bindText(field, () => text, {
    subscribe: (listener) => {
      changed = listener;
      return () => {};
    },
  });
  text = null;
  changed();
  field.caret(11);
  field.type(" nu");
  expect(first.text.toJSON()).toBe("Noor fietst");
  text = second.text;
  changed();
  expect(second.text.toJSON()).toBe("Graag: Noor fietst nu");
  expect(field.value).toBe("Graag: Noor fietst nu");
});

test("more than a text may hold is not taken in, and says so", () => {
  const { text } = shared("a".repeat(19_999));
  const field = new Field();
  let isTold = false;
  bindText(field, () => text, {
    onTooLong: () => {
      isTold = true;
    },
  });
  field.caret(0);
  field.type("bc");
  expect(isTold).toBe(true);
  expect(field.value).toBe("a".repeat(19_999));
  field.caret(0);
  field.type("b");
  expect(text.toJSON()).toBe(`b${"a".repeat(19_999)}`);
});

test("an unbound field is a field like any other", () => {
  const { text, others } = shared("Noor");
  const field = new Field();
  const unbind = bindText(field, () => text);
  unbind();
  field.caret(4);
  field.type("!");
  others(() => text.insert(0, "?"));
  expect([text.toJSON(), field.value]).toEqual(["?Noor", "Noor!"]);
});

const somewhere = (random: SeededRandom, length: number): readonly [number, number] => {
  const at = random.between(0, length);
  return [at, random.chance(0.3) ? Math.min(length, at + random.below(4)) : at];
};

test("whatever is typed, composed, undone and written by others: field and text are the same in the end", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = seededRandom(seed);
    const { text, undo, others } = shared("Noor fietst naar de markt");
    const field = new Field();
    bindText(field, () => text, { undo: () => undo });
    let isComposing = false;
    let mine = 0;
    let theirs = 0;
    for (let step = 0; step < 40; step += 1) {
      const what = random.below(10);
      if (what < 4) {
        field.caret(...somewhere(random, field.value.length));
        mine += 1;
        field.type(random.pick(["a", "bc", "", "é", "aa", " "]));
      } else if (what < 8) {
        theirs += 1;
        const [at, until] = somewhere(random, text.length);
        others(() => {
          if (until > at) text.delete(at, until - at);
          if (random.chance(0.8)) text.insert(at, random.pick(["X", "YZ", "aa"]));
        });
      } else if (what === 8) {
        field.compose(isComposing ? "end" : "start");
        isComposing = !isComposing;
      } else if (random.chance(0.5)) field.press("z");
    }
    if (isComposing) field.compose("end");
    expect(`${seed} ${field.value}`).toBe(`${seed} ${text.toJSON()}`);
    expect(mine + theirs).toBeGreaterThan(0);
  }
});

// Printing never holds up a table: it has a thread of its own, one paper at a time, and what is too much for paper is said so.
import { afterEach, expect, test } from "@jest/globals";
import { openLog } from "@werktafel/server/log";
import type { Paper } from "@werktafel/server/paper/paper";
import { mostSigns, openPress, type Press, type PressOptions } from "@werktafel/server/paper/press";

const open: Press[] = [];
const pressWith = (options: Omit<PressOptions, "log"> = {}): Press => {
  const press = openPress({ log: openLog("silent"), ...options });
  open.push(press);
  return press;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map(async (press) => press.close()));
});

const paperOf = (lines: readonly string[]): Paper => ({
  title: "Mijn tafel",
  lead: [],
  sections: [{ heading: "Doelen", blocks: [{ kind: "lines", lines: lines.map((text) => ({ text })) }] }],
  foot: ["Gemaakt voor Noor op 8 september 2026."],
  isLarge: false,
  code: null,
  madeAt: 0,
  proof: null,
});
const sentence = "Ik wil weer onder de mensen zijn, één ochtend in de week. ";

/** Milliseconds that nothing else could happen here while `work` went on. */
const longestStall = async (work: () => Promise<unknown>): Promise<number> => {
  let last = performance.now();
  let longest = 0;
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(look);
  return longest;
};

test("papers that are asked for together are all printed, each its own", async () => {
  const press = pressWith();
  const printed = await Promise.all(["a", "b", "a"].map(async (text) => press.print(paperOf([text]), "noor")));
  const bytes = printed.map((each) =>
    each.kind === "printed" ? Buffer.from(each.bytes).toString("base64") : each.kind,
  );
  expect(bytes[0]).toMatch(/^JVBERi0/);
  expect(bytes[2]).toBe(bytes[0]);
  expect(bytes[1]).not.toBe(bytes[0]);
});

test("the largest paper there is does not hold up anybody else", async () => {
  const press = pressWith();
  const paper = paperOf(Array.from({ length: Math.floor(mostSigns / sentence.length) - 10 }, () => sentence));
  await press.print(paperOf(["first"]), "noor");
  let kind = "";
  const began = performance.now();
  const stall = await longestStall(async () => {
    kind = (await press.print(paper, "noor")).kind;
  });
  console.log(
    `largest paper: ${Math.round(performance.now() - began)} ms in its worker, main thread still for ${Math.round(stall)} ms`,
  );
  expect(kind).toBe("printed");
  // The figure is 50 ms; five times it, because others use this machine too.
  expect(stall).toBeLessThan(250);
}, 60_000);

test("ten megabytes of text are no paper, and that is said at once", async () => {
  const press = pressWith();
  const began = performance.now();
  expect(await press.print(paperOf([sentence.repeat(10_000_000 / sentence.length)]), "noor")).toEqual({
    kind: "tooLong",
  });
  expect(performance.now() - began).toBeLessThan(250);
});

test("a paper that takes too long is given up, and the next one is printed", async () => {
  const press = pressWith({ mayTakeMs: 900 });
  const large = paperOf(Array.from({ length: 4_500 }, () => "😀 عمر Ş ".repeat(7)));
  expect(await press.print(large, "noor")).toEqual({ kind: "tooLong" });
  expect((await press.print(paperOf(["klein"]), "noor")).kind).toBe("printed");
});

test("when everyone asks at once the last are told to come back", async () => {
  const press = pressWith();
  const asked = await Promise.all(Array.from({ length: 100 }, async (_, at) => press.print(paperOf(["x"]), `p-${at}`)));
  const busy = asked.filter(({ kind }) => kind === "busy").length;
  expect(busy).toBeGreaterThan(0);
  expect(asked.length - busy).toBeGreaterThanOrEqual(60);
});

test("one who asks for a hundred papers is told to wait, and keeps nobody else from theirs", async () => {
  const press = pressWith();
  const greedy = Array.from({ length: 100 }, async () => press.print(paperOf(["x"]), "joost"));
  expect((await press.print(paperOf(["y"]), "noor")).kind).toBe("printed");
  const printed = (await Promise.all(greedy)).filter(({ kind }) => kind === "printed");
  expect(printed.length).toBeLessThan(12);
  expect(printed.length).toBeGreaterThan(4);
});

test("a press that closes leaves nobody waiting", async () => {
  const press = pressWith();
  const waiting = [press.print(paperOf(["a"]), "noor"), press.print(paperOf(["b"]), "noor")];
  const ended = Promise.allSettled(waiting);
  await press.close();
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

// The rules of axe, on what of a screen nobody judged yet. Many states are one screen with a paper more on it: what stood there
// word for word, looking the same, was judged with the state before, and what a dialog makes unreachable with the screen itself.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What was found to be well, as numbers: nothing of it is kept in words. */
export type Judged = Set<number>;

/** Below this an element is judged with what it lies in: a number for each would cost more than it wins. */
const smallestPart = 160;

/**
 * Two elements look the same when they are written the same, lie in the same, on a page that looks the same, and what was filled
 * in is the same. The key of an element holds all of that; ids that React counts out do not matter.
 */
const partsOf = `(known, smallest, without) => {
  const counted = /[_:«]r_?[0-9a-z]+[_:»]/g;
  const hash = (text) => {
    let high = 0xdeadbeef, low = 0x41c6ce57;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      high = Math.imul(high ^ sign, 2654435761);
      low = Math.imul(low ^ sign, 1597334677);
    }
    return 4294967296 * (2097151 & low) + (high >>> 0);
  };
  const matches = (query) => matchMedia(query).matches;
  const opening = (each) => each.cloneNode(false).outerHTML;
  const filledIn = (each) => [...each.querySelectorAll("input,select,textarea")].map((field) => [field.checked, field.value, field.disabled]).join();
  const root = document.querySelector("dialog:modal") ?? document.documentElement;
  const look = [innerWidth, matches("print"), matches("(prefers-color-scheme: dark)"), matches("(forced-colors: active)"), without,
    opening(document.documentElement), opening(document.body)].join();
  const well = new Set(known);
  const seen = [], found = [];
  const walk = (each, within) => {
    const written = each.outerHTML;
    if (written.length < smallest) return;
    const key = hash(within + written.replace(counted, "") + filledIn(each));
    if (well.has(key)) { seen.push(each); return; }
    found.push(key);
    const inside = within + opening(each).replace(counted, "");
    for (const child of each.children) walk(child, inside);
  };
  const body = root === document.documentElement ? document.body : root;
  walk(body, look);
  return { root, seen, found, isWhole: seen[0] === body };
}`;

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What lies half under the row along the lower edge is whole again after a scroll. */
const halfScrolled = "because it is partially obscured";

interface Findings {
  readonly faults: readonly string[];
  readonly found: readonly number[];
}

export const judge = async (
  page: Page,
  without: readonly string[],
  judged: Judged = new Set(),
): Promise<readonly string[]> => {
  await page.evaluate(`{ ${axe} }`);
  const { faults, found } = await page.evaluate<Findings>(`(async () => {
    const { root, seen, found, isWhole } = (${partsOf})(${JSON.stringify([...judged])}, ${smallestPart}, ${JSON.stringify(without.join())});
    // Of what is well it need not write down each place where it is: on a full table that is a megabyte, and most of the time.
    // Style sheets are fetched again for one experimental rule that we do not ask for.
    const options = {
      resultTypes: ["violations"],
      preload: { assets: ["media"] },
      runOnly: { type: "tag", values: ${JSON.stringify(tags)} },
      rules: Object.fromEntries(${JSON.stringify(without)}.map((rule) => [rule, { enabled: false }])),
    };
    if (isWhole) return { faults: [], found: [] };
    const { violations } = await axe.run({ include: [root], exclude: seen }, options);
    const faults = violations.flatMap(({ id, nodes }) => nodes
      .filter(({ failureSummary = "" }) => !failureSummary.includes(${JSON.stringify(halfScrolled)}))
      .map(({ target, failureSummary = "" }) => id + ": " + target.join(" ") + ": " + failureSummary));
    return { faults, found };
  })()`);
  if (faults.length === 0) for (const part of found) judged.add(part);
  return faults;
};

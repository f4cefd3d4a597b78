// What makes a screen readable for everybody, as far as a machine can tell: the rules of WCAG 2.2 AA that axe knows, no
// sideways scrolling, and no English on a Dutch screen. Each gives what is wrong, in words; nothing when all is well.
import type { Page } from "playwright-core";
import { judge, type Judged } from "./judged.ts";

/**
 * `without`: rules that cannot be judged in this state, and why is said where they are named. `judged`: what was found well on the
 * screens before this one.
 */
export const faultsForReaders = async (
  page: Page,
  without: readonly string[] = [],
  judged?: Judged,
): Promise<readonly string[]> => judge(page, without, judged);

/** Words that no Dutch sentence of ours holds: one of them on a screen is a forgotten translation. */
const english = new Set(
  (
    "the and with save saved cancel error loading close delete edit add search settings sign board table goal goals action " +
    "actions agreement agreements undo redo submit send back next previous yes you your this that not found failed " +
    "warning please welcome more less show hide name people person link copy copied done new your from for are has have"
  ).split(" "),
);
/** The same words in Dutch. */
const alsoDutch = new Set(["link"]);

/** Every word that can be seen or heard here: text, names, titles, hints. */
export const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(`[
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll("[aria-label],[title],[alt],[placeholder],[aria-description]")].flatMap((each) =>
      ["aria-label", "title", "alt", "placeholder", "aria-description"].map((name) => each.getAttribute(name) ?? "")),
    ...[...document.querySelectorAll(".spoken, option")].map((each) => each.textContent),
  ].join("\\n")`);

export const englishOn = async (page: Page): Promise<readonly string[]> => {
  const words = (await wordsOn(page)).toLowerCase().split(/[^\p{L}]+/u);
  return [...new Set(words.filter((word) => english.has(word) && !alsoDutch.has(word)))];
};

/** How far this page can be scrolled sideways, in px: 0 is right. */
export const sidewaysOn = (page: Page): Promise<number> =>
  page.evaluate(`Math.max(
    document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
    ...[...document.querySelectorAll("dialog[open]")].map((each) => each.scrollWidth - each.clientWidth), 0)`);

/** The size of the smallest letters one sees here, in px. */
export const smallestLettersOn = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement;
      if (node.textContent.trim() === "" || box.closest(".spoken, script, style") || !box.checkVisibility()) continue;
      sizes.push(Number.parseFloat(getComputedStyle(box).fontSize));
    }
    return Math.min(...sizes);
  })()`);

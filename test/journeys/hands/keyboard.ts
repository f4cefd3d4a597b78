// Hands on a keyboard and nothing else: Tab until one is there, and see where one is as a screen reader says it.
import type { Page } from "playwright-core";

/** More presses than this and nobody would have gone on. */
const mostPresses = 220;

/** The name of what has focus, as it is said aloud; empty when nothing has. */
export const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return "";
    const labelled = here.getAttribute("aria-labelledby");
    return (here.getAttribute("aria-label")
      ?? (labelled && document.getElementById(labelled)?.textContent)
      ?? here.labels?.[0]?.innerText
      ?? here.textContent ?? "").trim();
  })()`);

const isSame = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? name === wanted : wanted.test(name);

/** Presses Tab (or Shift+Tab) until focus is on `wanted`; fails when it is not on the way. */
export const tabTo = async (page: Page, wanted: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const name = await nameOfFocus(page);
    if (isSame(name, wanted)) return;
    passed.push(name);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(wanted)}; it passed ${[...new Set(passed)].join(" | ")}`);
};

/** The page never asks for a pointer: one that moves fails the test. */
export const lockPointerAway = async (page: Page): Promise<void> => {
  await page.addInitScript(`
    for (const kind of ["pointerdown", "mousedown", "touchstart"])
      addEventListener(kind, () => { throw new Error("a pointer was used"); }, true);`);
};

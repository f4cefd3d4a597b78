// What a finger and a Tab key meet on a screen: how large each thing is that one can press, whether it lies in sight when focus
// comes there, whether one sees that it did, and whether what is chosen shows where the system picks the colours.
import type { Page } from "playwright-core";

/** What was met on the screens before: a thing that looks the same on a screen that looks the same is not measured again. */
export type Met = Set<string>;

export interface Reach {
  readonly faults: readonly string[];
  /** How many things were measured. */
  readonly measured: number;
}

const controls =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], [contenteditable=true]";

/** In the page. A thing is named as one hears it, so that a fault can be found back. */
const walk = `(met, smallest) => {
  const root = document.querySelector("dialog:modal") ?? document.body;
  const known = new Set(met), now = [], faults = [];
  const isAnswer = (each) => /^(Ja, dit klopt|Nee, dit klopt niet|Ik weet het nog niet|Ik sla over)$/.test(each.textContent);
  const named = (each) => (each.getAttribute("aria-label") ?? each.labels?.[0]?.textContent ?? each.textContent ?? "").replace(/\\s+/g, " ").trim().slice(0, 60);
  const handsOf = (each) => [each, ...(each.labels ?? [])];
  const inSentence = (each) => each.tagName === "A" && getComputedStyle(each).display.startsWith("inline")
    && [...each.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim().length > 1);
  const boxOf = (each) => {
    const boxes = handsOf(each).map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width > 1 && height > 1);
    return {
      left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  };
  const belongs = (each, hit) => hit !== null && handsOf(each).some((one) => one.contains(hit) || hit.contains(one) && hit.closest("label, summary, button, a") !== null);
  const stuck = (hit) => {
    for (let one = hit; one && one !== root; one = one.parentElement)
      if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return one;
    return null;
  };
  const ringOf = (each) => [...handsOf(each), each.parentElement, each.parentElement?.parentElement, each.closest("label, fieldset, article, summary")]
    .filter(Boolean).map((one) => { const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderWidth } = getComputedStyle(one);
      return [outlineStyle === "none" ? "" : outlineStyle + outlineWidth + outlineColor, boxShadow, borderWidth].join(); }).join(";");
  const page = [innerWidth, document.documentElement.dataset.letters, root === document.body].join();
  for (const each of root.querySelectorAll(${JSON.stringify(controls)})) {
    if (each.disabled || each.matches(":disabled") || each.closest("[inert]") || each.tabIndex < 0) continue;
    if (!each.checkVisibility({ visibilityProperty: true })) continue;
    const name = named(each);
    const key = [page, smallest, each.tagName, each.className, each.type, name].join("|");
    if (known.has(key)) continue;
    known.add(key); now.push(key);
    const who = each.tagName.toLowerCase() + (each.className ? "." + String(each.className).replaceAll(" ", ".") : "") + " \\u2039" + name + "\\u203a";
    document.activeElement?.blur();
    const before = ringOf(each);
    each.focus();
    if (document.activeElement !== each) { faults.push("takes no focus: " + who); continue; }
    if (ringOf(each) === before) faults.push("no ring: " + who);
    const box = boxOf(each);
    // A link in running text may be broken over lines; of a field that is drawn as its label, the label is what one sees.
    const line = each.getClientRects()[0];
    const seen = line && line.width > 2 && line.height > 2 ? line : box;
    const [left, right] = [Math.max(seen.left, 0), Math.min(seen.right, innerWidth)];
    const [top, bottom] = [Math.max(seen.top, 0), Math.min(seen.bottom, innerHeight)];
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (right <= left || bottom <= top) faults.push("out of sight: " + who);
    else if (!belongs(each, middle)) faults.push("hidden: " + who + " under " + (middle?.className || middle?.tagName));
    else for (const [x, y] of [[left, top], [right, top], [left, bottom], [right, bottom]]) {
      const hit = document.elementFromPoint(x + (x === left ? 5 : -5), y + (y === top ? 5 : -5));
      const bar = hit && !belongs(each, hit) && !hit.contains(each) ? stuck(hit) : null;
      // Words that are higher than what is left of the screen cannot lie in it whole; in a field of several lines the caret is
      // what a browser brings in sight.
      if (bar && each.tagName !== "TEXTAREA" && !bar.contains(each) && seen.bottom - seen.top < bar.getBoundingClientRect().top - 120) { faults.push("half under " + (bar.className || bar.tagName) + ": " + who); break; }
    }
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const least = smallest > 0 && isAnswer(each) ? 56 : smallest;
    if (smallest > 0 && !inSentence(each) && (width < least - 0.5 || height < least - 0.5))
      faults.push("small, " + Math.round(width) + " x " + Math.round(height) + ": " + who);
  }
  // Colours are the system's here: what is chosen must differ in its edge or its letters from what is not.
  const edge = (each) => { const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth, fontWeight, textDecorationLine } = getComputedStyle(each);
    return [borderTopWidth, borderTopStyle, outlineStyle === "none" ? "" : outlineWidth, fontWeight, textDecorationLine].join(); };
  const marks = "[aria-pressed=true], [aria-current]";
  document.activeElement?.blur();
  for (const each of root.querySelectorAll(marks)) {
    const key = ["chosen", each.tagName, each.className, each.parentElement.className].join("|");
    if (known.has(key) || !each.checkVisibility()) continue;
    known.add(key); now.push(key);
    const list = each.closest("ul, ol, nav, fieldset, [role=group], .row, header") ?? root;
    const other = [...list.querySelectorAll(each.tagName)].find((one) => one.className === each.className && !one.matches(marks) && one.hasAttribute("aria-pressed") === each.hasAttribute("aria-pressed") && one.checkVisibility());
    if (other && edge(other) === edge(each)) faults.push("chosen by colour alone: " + each.tagName.toLowerCase() + "." + each.className + " \u2039" + named(each) + "\u203a");
  }
  for (const each of root.querySelectorAll("button:not(.as-text), a.button")) {
    const key = ["edge", each.className].join("|");
    if (known.has(key) || !each.checkVisibility()) continue;
    known.add(key); now.push(key);
    const style = getComputedStyle(each);
    const bordered = ["Top", "Bottom", "Left"].some((side) => style["border" + side + "Style"] !== "none" && parseFloat(style["border" + side + "Width"]) > 0);
    if (!bordered && !style.textDecorationLine.includes("underline")) faults.push("no edge: button." + each.className + " \u2039" + named(each) + "\u203a");
  }
  scrollTo(0, 0);
  return { faults, now };
}`;

/** `smallest`: what is pressed must be this wide and high, in px; 0 where nobody promised it. */
export const reachOf = async (page: Page, smallest: number, met: Met = new Set()): Promise<Reach> => {
  // From here on focus is moved by keys, and shows itself.
  await page.keyboard.press("Tab");
  await page.emulateMedia({ forcedColors: "active" });
  const { faults, now } = await page.evaluate<{ faults: readonly string[]; now: readonly string[] }>(
    `(${walk})(${JSON.stringify([...met])}, ${smallest})`,
  );
  await page.emulateMedia({ forcedColors: "none" });
  if (faults.length === 0) for (const key of now) met.add(key);
  return { faults, measured: now.length };
};

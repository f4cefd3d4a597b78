// Noor reads Arabic: from the door to her first screen, her plan, an answer and whom to call, the same screens run from right to left.
// Nothing hangs over the edge, what points points the other way, a number keeps its order, what people wrote says that it is Dutch,
// and the rules of WCAG 2.2 AA and of fingers hold as they do in Dutch.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import type { Judged } from "../hands/judged.ts";
import { keepPicture, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";
import { faultsForReaders, sidewaysOn } from "../hands/readable.ts";
import { type Met, reachOf } from "../hands/withinReach.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

interface Look {
  readonly direction: string;
  readonly overflow: number;
  /** Where the middles of *back*, *help* and *call* are, from the left. */
  readonly row: readonly number[];
  readonly arrow: string;
}
const isLook = (found: unknown): found is Look => typeof found === "object" && found !== null && "overflow" in found;

const phone = { width: 360, height: 740 };
const judged: Judged = new Set();
const met: Met = new Set();
const smallestForResidentsPx = 48;

/** What is wrong here for who listens, sees little, or has a small screen. */
const faultsOn = async (page: Page): Promise<readonly string[]> => {
  const found = [...(await faultsForReaders(page, [], judged))];
  await page.setViewportSize({ width: 320, height: 512 });
  const sideways = await sidewaysOn(page);
  if (sideways > 0) found.push(`runs ${sideways} px over a screen of 320`);
  await page.setViewportSize(phone);
  return [...found, ...(await reachOf(page, smallestForResidentsPx, met)).faults];
};

const lookAt = async (page: Page, name: string): Promise<Look> => {
  await keepPicture(page, `arabisch-${name}-360`);
  expect({ name, faults: await faultsOn(page) }).toEqual({ name, faults: [] });
  const look: unknown = await page.evaluate(`({
    direction: getComputedStyle(document.body).direction,
    overflow: document.documentElement.scrollWidth - innerWidth,
    row: [...document.querySelectorAll(".three > *")].map((each) => { const box = each.getBoundingClientRect(); return box.x + box.width / 2; }),
    arrow: getComputedStyle(document.querySelector(".three .picture")).transform,
  })`);
  if (!isLook(look)) throw new Error("nothing to look at");
  return look;
};
const runsToTheLeft = ({ direction, overflow, row, arrow }: Look): void => {
  expect({ direction, overflow, arrow }).toEqual({ direction: "rtl", overflow: 0, arrow: "matrix(-1, 0, 0, 1, 0, 0)" });
  expect(row.length).toBe(3);
  expect(row).toEqual(row.toSorted((one, other) => other - one));
};

/** Whether the first of this text on the page is drawn from left to right: each sign right of the one before it. */
const isInOrder = (page: Page, text: string, before = ""): Promise<unknown> =>
  page.evaluate(`((before, wanted) => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const start = node.data.indexOf(before + wanted);
      if (start < 0) continue;
      const from = start + before.length;
      const at = [...wanted].map((_, index) => {
        const range = document.createRange();
        range.setStart(node, from + index);
        range.setEnd(node, from + index + 1);
        return range.getBoundingClientRect();
      });
      const one = at.filter(({ width, top }) => width > 0 && Math.abs(top - at[0].top) < 2).map(({ x }) => x);
      return one.length > 3 && one.every((x, index) => index === 0 || x > one[index - 1]);
    }
    return "not there";
  })(${JSON.stringify(before)}, ${JSON.stringify(text)})`);

test("from the door to whom to call everything runs from right to left", async () => {
  const { page, context } = await journey.screens.open("phone", { viewport: phone });
  await context.addCookies([{ name: "werktafel-language", value: "ar", url: journey.server.url }]);
  await page.goto(journey.linkOf(noorsTable.noor));
  const goIn = page.getByRole("button", { name: "الدخول" });
  await goIn.waitFor({ timeout: patienceMs });
  runsToTheLeft(await lookAt(page, "deur"));
  await goIn.click();

  await page.getByRole("link", { name: "اقرأ خطتي" }).waitFor({ timeout: patienceMs });
  runsToTheLeft(await lookAt(page, "hallo"));
  // Before it is read aloud an Arabic heading begins at the right, also where each sentence of it can be marked.
  await page.getByRole("button", { name: "القراءة بصوت" }).first().click();
  const paper = page.getByRole("dialog", { name: "القراءة بصوت" });
  const heading = paper.getByRole("heading", { name: "سؤالي" });
  const [around, words] = await Promise.all([heading.boundingBox(), heading.locator("span").first().boundingBox()]);
  if (!around || !words) throw new Error("there is no heading");
  expect(around.x + around.width - (words.x + words.width)).toBeLessThan(4);
  await page.keyboard.press("Escape");
  expect(await page.evaluate("document.querySelector('h1').lang + document.documentElement.lang")).toBe("ar");
  const question = page.getByText("Ik wil weer onder de mensen zijn.").first();
  expect(await question.locator("xpath=ancestor-or-self::*[@lang][1]").getAttribute("lang")).toBe("nl");
  // The last sign of what was written stands at its end, not at the other side.
  expect(await isInOrder(page, "was.", "week ")).toBe(true);
  expect(
    await page.evaluate(
      "[...document.fonts].some(({ family, status }) => /Arabic/.test(family) && status === 'loaded')",
    ),
  ).toBe(true);

  await page.getByRole("link", { name: "اقرأ خطتي" }).click();
  await page.getByText("الهدف 1 من 6").waitFor({ timeout: patienceMs });
  runsToTheLeft(await lookAt(page, "lees"));
  // The last sign of a Dutch sentence behind Arabic words stands behind that sentence.
  expect(await isInOrder(page, "keer.", "één ")).toBe(true);

  // She answers where she reads.
  const agreement = page.locator(".agreement", { hasText: "Noor bepaalt het tempo." }).first();
  await agreement.getByText("المزيد").click();
  await agreement.getByRole("button", { name: "تغيير جوابك" }).click();
  const yes = agreement.getByRole("button", { name: "نعم، هذا صحيح" });
  await yes.waitFor();
  runsToTheLeft(await lookAt(page, "antwoord"));
  await yes.click();
  await yes.waitFor({ state: "detached", timeout: patienceMs });

  // With the keys too one comes from the right to the left.
  await page
    .getByRole("button", { name: "رجوع" })
    .or(page.getByRole("link", { name: "رجوع" }))
    .first()
    .focus();
  const places: number[] = [];
  for (let stop = 0; stop < 3; stop += 1) {
    places.push(Number(await page.evaluate("document.activeElement.getBoundingClientRect().x")));
    if (stop < 2) await page.keyboard.press("Tab");
  }
  expect(places).toEqual(places.toSorted((one, other) => other - one));
  await page.keyboard.press("Enter");
  const numbers = page.getByRole("dialog", { name: "بمن أتصل؟" });
  await numbers.getByText("000 000 00 01").waitFor();
  runsToTheLeft(await lookAt(page, "bellen"));
  expect(await isInOrder(page, "000 000 00 01")).toBe(true);
  expect(await isInOrder(page, "werkdagen 9.00 tot")).toBe(true);
  console.info(`${judged.size} parts judged, ${met.size} things to press measured`);
  expect(Math.min(judged.size, met.size)).toBeGreaterThan(20);
}, 120_000);

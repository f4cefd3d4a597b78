// Gewone taal, from who writes it to who reads it first; the plan read aloud by a voice of the device and by no other, with nothing
// sent anywhere; and the code of a line on paper that leads back to it (issue check 6).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sentencesOf } from "@werktafel/client/ui/reading/sentences";
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { isDrawn, type Journey, openJourney } from "./hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

/** A device with a Dutch voice of its own and a better one elsewhere; a sentence ends when the test says so. */
const voices = `
  const said = [];
  const listeners = [];
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: {
    getVoices: () => [
      { lang: "nl-NL", localService: false, default: true, name: "elsewhere" },
      { lang: "nl-NL", localService: true, default: false, name: "device" },
    ],
    speak: (spoken) => { said.push({ text: spoken.text, voice: spoken.voice.name, rate: spoken.rate }); listeners.push(spoken); },
    cancel: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
  } });
  globalThis.heard = { said, end: () => listeners.at(-1).dispatchEvent(new Event("end")) };
`;
interface Said {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
}
const heard = async (page: Page): Promise<readonly Said[]> => page.evaluate<readonly Said[]>("heard.said");

test("a plain sentence is read first, read aloud as it stands there, and found again by the code on paper", async () => {
  const farida = (await journey.comeIn(noorsTable.farida, "laptop")).page;
  const line = farida.locator("[data-item='s-2']").first();
  await line.locator("summary").click();
  await line.getByRole("button", { name: "Zeg het gewoner" }).click();
  const plain = "Noor doet wat ze zegt. Ze wil het vooraf weten.";
  await farida.getByLabel("Zeg het gewoner").fill(plain);
  await farida.getByRole("button", { name: "Zet het erbij" }).click();
  await line.getByText("Jij zegt het gewoner:").waitFor();

  const { page, context } = await journey.comeIn(noorsTable.noor, "phone");
  await context.addInitScript(voices);
  await page.reload();
  await isDrawn(page);
  const mine = page.locator("[data-item='s-2']").first();
  await mine.getByText(plain).waitFor();
  const original = "Noor doet wat zij belooft, als zij van tevoren weet wat er gaat gebeuren.";
  expect(await mine.getByText(original, { exact: true }).count()).toBe(0);
  await mine.getByRole("button", { name: /^Zo staat het er/ }).click();
  await mine.getByText(original, { exact: true }).waitFor();

  // By keyboard alone: from the menu on.
  await page.locator(".bar .menu > summary").focus();
  await page.keyboard.press("Enter");
  const door = page.getByRole("button", { name: "Lees voor", exact: true });
  await door.focus();
  await page.keyboard.press("Enter");
  const paper = page.getByRole("dialog", { name: "Lees voor" });
  await paper.getByText(plain.split(". ")[0] ?? "").waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await paper.getByRole("button", { name: "Lees voor", exact: true }).focus();
  await page.keyboard.press("Enter");
  const texts = await paper.locator("section .words").allTextContents();
  const whole = texts.flatMap((text) => sentencesOf(text)).map((text) => text.trim());
  for (const [at, sentence] of whole.entries()) {
    await expect(paper.locator("mark").textContent()).resolves.toContain(sentence);
    if (at < whole.length - 1) await page.evaluate("heard.end()");
    if (at === 4) break;
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await heard(page)).at(-1)?.rate).toBeLessThan(0.9);
  // What is left is heard to its end, and then it is quiet.
  await page.evaluate(`for (let at = 0; at < 1000; at += 1) heard.end()`);
  await paper.getByRole("button", { name: "Langzamer" }).waitFor({ state: "detached" });
  const said = await heard(page);
  const once = said.filter(({ text }, at) => text !== said[at - 1]?.text);
  expect(once.map(({ text }) => text)).toEqual(whole);
  expect(once.map(({ text }) => text)).toContain("Noor doet wat ze zegt.");
  expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(["device"]));
  expect(asked).toEqual([]);
  console.info(`${once.length} sentences said in order, ${asked.length} requests`);

  // Esc stops the voice; what lies open stays open, and only then it closes.
  await paper.getByRole("button", { name: "Lees voor", exact: true }).click();
  await page.keyboard.press("Escape");
  await paper.getByRole("button", { name: "Stop", exact: true }).waitFor({ state: "detached" });
  expect(await paper.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await paper.waitFor({ state: "detached" });

  const onPaper = await (await context.request.get(`${journey.server.url}/b/${journey.table.board}/papier`)).text();
  const code = /Stoppen mag altijd, zonder uitleg\..*?code (\d{5})/s.exec(onPaper)?.[1] ?? "";
  await page.locator(".bar .menu > summary").click();
  await page.getByRole("button", { name: "Code van je papier" }).click();
  await page.getByLabel("Welke code staat er?").fill(`${code.slice(0, 2)} ${code.slice(2)}`);
  await page.locator("button.found", { hasText: "Noor bepaalt het tempo." }).click();
  await page.waitForFunction(
    `document.activeElement.textContent.includes("Noor bepaalt het tempo.") && document.activeElement.closest("[data-item]") !== null`,
  );

  // Who is this? Two taps from the name, with what they do with what one says.
  const owned = page.locator(".thing.action", { hasText: "Mila" }).first();
  await owned.locator("summary").click();
  await owned.getByRole("link", { name: "Wie is Mila?" }).click();
  await page.getByText("Wat gebeurt er met wat ik zeg?").first().waitFor();
}, 120_000);

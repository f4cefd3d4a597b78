// What hands and eyes do in a meeting: go there, and see at the same time what the others see. How long that took is kept.
import type { Locator, Page } from "playwright-core";
import type { Screen } from "../../support/openScreen.ts";
import { patienceMs } from "./openJourney.ts";

/** The first address of the page is a board's; its meeting is beside it. */
export const goToMeeting = async (page: Page): Promise<void> => {
  await page.goto(`${/^.*\/b\/[^/]+/.exec(page.url())?.[0] ?? page.url()}/overleg`);
};

export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .filter({ visible: true })
    .first()
    .click();
};

/** What lies under "Meer" along the lower edge. */
export const pressInMore = async (page: Page, name: string): Promise<void> => {
  await page.getByText("Meer", { exact: true }).filter({ visible: true }).last().click();
  await press(page, name);
};

/** A new point on the agenda, for these people alone. */
export const putPointFor = async (page: Page, text: string, names: readonly string[]): Promise<void> => {
  await press(page, "Nieuw punt");
  const slip = page.getByRole("form", { name: "Nieuw punt" });
  await slip.getByLabel("Waar wil je over praten?").fill(text);
  await slip.getByRole("button", { name: "Verander", exact: true }).click();
  const who = page.getByRole("dialog", { name: "Wie leest dit?" });
  await who.getByRole("radio", { name: "Alleen deze mensen" }).check();
  for (const name of names) await who.getByRole("checkbox", { name, exact: true }).check();
  await who.getByRole("button", { name: "Zo is het goed" }).click();
  await press(page, "Zet op de agenda");
  await page.getByText(text).first().waitFor();
  await slip.getByRole("button", { name: "Leg opzij" }).click();
};

/** A screen that private time is over on: *Even pauze* stands on the screen of private time too. */
export const outOfPrivateTime = (page: Page): Locator =>
  page.locator("body").filter({ hasNotText: /Besloten tijd|Nu praten alleen jullie/ });

/** Something that many see: how long the last one waited, from just before somebody did it. */
export class SeenTogether {
  readonly #screens: readonly Screen[];
  readonly waits: { readonly what: string; readonly ms: number }[] = [];

  constructor(screens: readonly Screen[]) {
    this.#screens = screens;
  }

  /** Does something and waits until every screen (but `except`) shows it; what stood there before tells nothing. */
  async after(
    what: string,
    deed: () => Promise<void>,
    seen: (page: Page) => Locator,
    except: readonly Screen[] = [],
  ): Promise<void> {
    const startedAt = { ms: 0 };
    const screens = this.#screens.filter((screen) => !except.includes(screen));
    for (const [index, { page }] of screens.entries()) {
      const already = await seen(page).filter({ visible: true }).count();
      if (already > 0) throw new Error(`${what}: screen ${index} showed it before it was done`);
    }
    const looking = screens.map(async ({ page }, index) => {
      try {
        await seen(page).filter({ visible: true }).first().waitFor({ timeout: patienceMs });
      } catch (error) {
        const there = (await page.locator("body").innerText()).slice(0, 600);
        throw new Error(`${what}: screen ${index} did not see it: ${there}`, { cause: error });
      }
      return performance.now();
    });
    await deed();
    startedAt.ms = performance.now();
    const seenAt = await Promise.all(looking);
    this.waits.push({ what, ms: Math.round(Math.max(0, Math.max(...seenAt) - startedAt.ms)) });
  }

  get slowest(): { readonly what: string; readonly ms: number } {
    return this.waits.reduce((slowest, each) => (each.ms > slowest.ms ? each : slowest), { what: "nothing", ms: 0 });
  }
}

/** All that a screen was ever told or showed, from now on: every frame, and what stands there at each change. */
export const everythingOn = async (screen: Screen): Promise<() => Promise<string>> => {
  const heard: string[] = [];
  screen.page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString()));
  });
  await screen.page.exposeFunction("tellShown", (text: string) => {
    heard.push(text);
  });
  await screen.page.addInitScript(`addEventListener("DOMContentLoaded", () => {
    new MutationObserver(() => tellShown(document.body.innerText)).observe(document, {
      childList: true, subtree: true, characterData: true,
    });
  });`);
  await screen.page.reload();
  return async () => heard.join("\n") + (await screen.page.content());
};

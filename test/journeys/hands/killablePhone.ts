// A phone with a profile of its own on disk, whose browser can be killed outright and started again, as a phone that falls or runs
// out of power.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../support/findChromium.ts";
import { patienceMs } from "./openJourney.ts";

export interface KillablePhone {
  readonly page: Page;
  setOffline(isOffline: boolean): Promise<void>;
  /** At once, in the midst of whatever it does: nothing is finished or written any more. */
  kill(): Promise<void>;
  /** As a person closes it. */
  close(): Promise<void>;
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", () => reject(new Error(`the browser did not start: ${printed}`)));
  });

export const openKillablePhone = async (profile: string): Promise<KillablePhone> => {
  const { path, env } = await findChromium();
  const child = spawn(
    path,
    [
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=nl",
      "about:blank",
    ],
    { detached: true, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const gone = once(child, "exit");
  const browser: Browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error("this browser has no window");
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.setViewportSize({ width: 360, height: 740 });
  return {
    page,
    setOffline: async (isOffline) => context.setOffline(isOffline),
    kill: async () => {
      // The whole group: a browser is many processes.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
      await gone;
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => undefined);
      await gone;
    },
  };
};

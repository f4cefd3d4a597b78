// The screens people sit at: a laptop, a phone in a hand, the big screen on the wall, each a browser of its own. A screen
// that complained (an error, a breach of the content policy, a request to a stranger) fails the test when it closes.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./findChromium.ts";

export type Device = "laptop" | "phone" | "bigScreen";

const devices: Readonly<Record<Device, BrowserContextOptions>> = {
  laptop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  bigScreen: { viewport: { width: 1920, height: 1080 } },
};

export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong on this screen so far, and was not expected. */
  faults(): readonly string[];
  /** This test provokes faults like these: they are no complaint. Say why beside the call. */
  expectFaults(pattern: RegExp): void;
  /** Closes; throws when there are faults. */
  close(): Promise<void>;
}

export interface Screens {
  /** Another person's browser: nothing is shared with the others. */
  open(device: Device, options?: BrowserContextOptions): Promise<Screen>;
  /** Closes all that is open; throws when one of them had faults. */
  close(): Promise<void>;
}

const launchArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // The pages of one person share a process; two people never do.
  "--renderer-process-limit=1",
  // For who wants to know how it does in a browser that knows less (`npm run oldest`).
  ...(process.env["CHROMIUM_ARGS"] ?? "").split(" ").filter(Boolean),
];

/** Names that a browser resolves to this machine itself (the demo doors live on `<name>.localhost`). */
const isThisMachine = (host: string): boolean =>
  host === "127.0.0.1" || host === "[::1]" || host === "localhost" || host.endsWith(".localhost");

const isOwn = (address: string): boolean => {
  const url = new URL(address);
  return ["data:", "blob:", "about:"].includes(url.protocol) || isThisMachine(url.hostname);
};

/** The people of the example cases are called `p-noor`: an id like that in an address is a name that a browser keeps. */
const namesSomebody = (address: string): boolean => {
  const { pathname, search } = new URL(address, "http://nowhere");
  return /(^|[/?&=])p-[a-z]/.test(decodeURIComponent(pathname + search));
};

const watch = (page: Page, note: (fault: string) => void): void => {
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  // Also what `pushState` puts in the history.
  page.on("framenavigated", (frame) => {
    if (namesSomebody(frame.url())) note(`a name in the address: ${frame.url()}`);
  });
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!isOwn(request.url())) note(`request outside: ${request.url()}`);
  });
  page.on("websocket", (socket) => {
    if (!isOwn(socket.url())) note(`socket outside: ${socket.url()}`);
  });
};

const openOne = async (browser: Browser, options: BrowserContextOptions): Promise<Screen> => {
  const context = await browser.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", ...options });
  const heard: string[] = [];
  const expected: RegExp[] = [];
  await context.exposeBinding("tellBreach", (_, breach: string) => {
    heard.push(`content policy: ${breach}`);
  });
  await context.addInitScript(
    'document.addEventListener("securitypolicyviolation", (event) => tellBreach(event.violatedDirective + " " + event.blockedURI));',
  );
  context.on("page", (page) => watch(page, (fault) => heard.push(fault)));
  const faults = () => heard.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
  return {
    page: await context.newPage(),
    context,
    faults,
    expectFaults: (pattern) => {
      expected.push(pattern);
    },
    close: async () => {
      await context.close();
      if (faults().length > 0) throw new Error(`this screen complained:\n${faults().join("\n")}`);
    },
  };
};

/** Starts one browser, in which each opened screen is a person of its own. */
export const openScreens = async (): Promise<Screens> => {
  const { path, env } = await findChromium();
  const ambient = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const browser = await chromium.launch({ executablePath: path, args: launchArgs, env: Object.fromEntries(ambient) });
  const open: Screen[] = [];
  return {
    open: async (device, options = {}) => {
      const screen = await openOne(browser, { ...devices[device], ...options });
      open.push(screen);
      return screen;
    },
    close: async () => {
      const faults = open.flatMap((screen) => screen.faults());
      await browser.close();
      if (faults.length > 0) throw new Error(`screens complained:\n${faults.join("\n")}`);
    },
  };
};

const bitsPerByte = 8;

/** A mid-range phone on a poor line, as DESIGN.md 9 measures it: 400 kbit/s, 150 ms there and back, a CPU four times slower. */
export const slowDown = async (screen: Screen): Promise<void> => {
  const session = await screen.context.newCDPSession(screen.page);
  const bytesPerSecond = 400_000 / bitsPerByte;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
};

// People coming to one table, each with a screen of their own, as they do in life: by the link they were given. Every
// journey starts here; what a screen complained of on the way fails the journey at its end.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { type Device, openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import { type ImportedTable, openServer, type OpenServerOptions, type TestServer } from "../../support/openServer.ts";

export interface Journey {
  readonly server: TestServer;
  readonly screens: Screens;
  readonly table: ImportedTable;
  /** Somebody takes their link and goes in; resolves when the board stands there whole. */
  comeIn(participant: string, device: Device, options?: BrowserContextOptions): Promise<Screen>;
  /** The big screen of the room, with its own link. */
  hangBigScreen(): Promise<Screen>;
  /** A link of somebody, as it was given. */
  linkOf(participant: string): string;
  /** The server is stopped and started again on the same store and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A busy machine draws slowly; nobody at a table waits longer than this. */
export const patienceMs = 20_000;

const builtScreens = fileURLToPath(new URL("../../../client/dist/index.html", import.meta.url));
const outputFolder = fileURLToPath(new URL("../../output/", import.meta.url));

/** With `PICTURES=1`: keeps a picture in test/output, for who wants to look. Nothing is judged by it, and drawing it takes long. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (process.env["PICTURES"] !== "1") return;
  await mkdir(outputFolder, { recursive: true });
  await page.screenshot({ path: join(outputFolder, `${name}.png`) });
};

/** The board (or the big screen) is drawn by the screens, no longer the first text of the server. */
export const isDrawn = async (page: Page): Promise<void> => {
  const ofBoard = page.getByLabel("Is alles bewaard?");
  await ofBoard
    .or(page.getByRole("button", { name: "Lees verder" }))
    .first()
    .waitFor({ timeout: patienceMs });
};

const isFirstScreen = ({ pathname }: URL): boolean => pathname.endsWith("/hallo");

/** Along the door, and on to the board, which a resident finds one tap from the first screen. `code`: of a link that was made on a screen. */
export const goIn = async (page: Page, link: string, code?: string): Promise<void> => {
  await page.goto(link);
  if (code !== undefined) await page.getByLabel("Code van 4 cijfers").fill(code);
  await page.getByRole("button", { name: "Ga naar binnen" }).click();
  await isDrawn(page);
  if (!isFirstScreen(new URL(page.url()))) return;
  await page.getByRole("link", { name: "Het hele bord" }).click();
  await page.waitForURL((url) => !isFirstScreen(url));
  await isDrawn(page);
};

interface CameIn {
  readonly person: string | null;
  readonly boards: readonly { readonly id: string }[];
}
const isCameIn = (found: unknown): found is CameIn => typeof found === "object" && found !== null && "boards" in found;

/** Spends the link as its page does (`goIn`, which the journeys along the doors walk), and opens the board itself: half the time. */
export const sitDown = async (page: Page, link: string): Promise<void> => {
  const { origin, hash } = new URL(link);
  const answer = await page.request.post(`${origin}/api/session`, {
    data: { token: hash.slice(1) },
    headers: { origin },
  });
  const found: unknown = await answer.json();
  const board = isCameIn(found) ? found.boards[0]?.id : undefined;
  if (!isCameIn(found) || board === undefined) throw new Error(`could not come in: ${answer.status()}`);
  await page.goto(`${origin}/${found.person === null ? "scherm" : "b"}/${board}`);
  await isDrawn(page);
};

export const openJourney = async (example: string, options: OpenServerOptions = {}): Promise<Journey> => {
  if (!existsSync(builtScreens)) throw new Error("There are no screens yet: npm run build");
  let server = await openServer(options);
  const screens = await openScreens();
  const table = await server.importCase(example);
  const linkOf = (participant: string): string => {
    const seat = table.participants.find(({ id }) => id === participant);
    if (!seat) throw new Error(`${participant} does not sit here`);
    return seat.link;
  };
  const open = async (link: string, device: Device, more?: BrowserContextOptions): Promise<Screen> => {
    const screen = await screens.open(device, more);
    screen.page.setDefaultTimeout(patienceMs);
    await sitDown(screen.page, link);
    return screen;
  };
  return {
    get server() {
      return server;
    },
    screens,
    table,
    linkOf,
    comeIn: async (participant, device, more) => open(linkOf(participant), device, more),
    hangBigScreen: async () => open(table.bigScreen, "bigScreen"),
    restart: async () => {
      server = await server.restart();
    },
    close: async () => {
      try {
        await screens.close();
      } finally {
        await server.close();
      }
    },
  };
};

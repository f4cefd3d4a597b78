// A table on a server that is a process of its own, so that it can be killed under the people who sit at it; each has a screen,
// and beside it a line over the wire to ask what the server knows.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { participantId } from "@werktafel/shared/ids";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "../../faults/serverProcess.ts";
import { type Device, openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import type { ImportedTable } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { sitDown, patienceMs } from "./openJourney.ts";

export interface KillableTable {
  readonly server: ServerProcess;
  readonly screens: Screens;
  readonly board: string;
  /** Somebody takes a link, the one they were given or a new one, and goes in. */
  comeIn(participant: string, device: Device, link?: string): Promise<Screen>;
  /** A new link, as who lives here gives it. */
  newLink(participant: string): Promise<string>;
  /** The same person over the wire, in the session of this screen. */
  lineOf(screen: Screen, participant: string): Promise<SeatedLine>;
  hangBigScreen(): Promise<Screen>;
  close(): Promise<void>;
}

/** `json`: a board file. */
export const openKillableTable = async (json: unknown): Promise<KillableTable> => {
  const directory = await mkdtemp(join(tmpdir(), "werktafel-killable-"));
  const place: ServerPlace = { directory: join(directory, "store"), port: await freePort() };
  const file = join(directory, "tafel.json");
  await writeFile(file, JSON.stringify(json));
  const table: ImportedTable = JSON.parse(await runCommand(place, ["import", file, "--json"]));
  const server = new ServerProcess(place);
  await server.start();
  const screens = await openScreens();
  const lines: SeatedLine[] = [];
  const open = async (link: string, device: Device): Promise<Screen> => {
    const screen = await screens.open(device);
    screen.page.setDefaultTimeout(patienceMs);
    await sitDown(screen.page, link);
    return screen;
  };
  return {
    server,
    screens,
    board: table.board,
    comeIn: async (participant, device, link) =>
      open(link ?? table.participants.find(({ id }) => id === participant)?.link ?? "", device),
    newLink: async (participant) => {
      const made: { readonly link: string } = JSON.parse(
        await runCommand(place, ["link", table.board, participant, "--json"]),
      );
      return made.link;
    },
    lineOf: async ({ context }, participant) => {
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
      const line = await openSeatedLine(server.url, { board: table.board, cookie, who: participantId(participant) });
      lines.push(line);
      return line;
    },
    hangBigScreen: async () => open(table.bigScreen, "bigScreen"),
    close: async () => {
      for (const line of lines) line.close();
      try {
        await screens.close();
      } finally {
        await server.end("SIGKILL");
        await rm(directory, { recursive: true, force: true });
      }
    },
  };
};

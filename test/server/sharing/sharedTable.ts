// A table from one of the example files on a real server, with a line for each who is needed, as they ask things of each other
// about seats, cards and consent.
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import type { ExampleFile } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

export interface SharedTable {
  readonly server: TestServer;
  readonly table: ImportedTable;
  readonly board: string;
  cookieOf(who: ParticipantId): Promise<string>;
  line(who: ParticipantId): Promise<SeatedLine>;
  close(): Promise<void>;
}

export const openSharedTable = async (
  file: ExampleFile,
  at: { readonly now?: () => number } = {},
): Promise<SharedTable> => {
  const server = await openServer(at);
  const table = await server.importCase(file);
  const cookies = new Map<ParticipantId, string>();
  const lines = new Map<ParticipantId, SeatedLine>();
  const cookieOf = async (who: ParticipantId): Promise<string> => {
    const link = table.participants.find((each) => each.id === who)?.link ?? "";
    const known = cookies.get(who);
    if (known !== undefined) return known;
    const cookie = await server.comeIn(link);
    cookies.set(who, cookie);
    // Each with a PIN chosen just now: whoever lets somebody in shows first that it is really them.
    await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie });
    return cookie;
  };
  return {
    server,
    table,
    board: table.board,
    cookieOf,
    line: async (who) => {
      const line =
        lines.get(who) ?? (await openSeatedLine(server.url, { board: table.board, cookie: await cookieOf(who), who }));
      lines.set(who, line);
      return line;
    },
    close: async () => {
      for (const line of lines.values()) line.close();
      await server.close();
    },
  };
};

/** What was made, of an answer that has to be a yes. */
export const made = (answer: CommandAnswer): string => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.made ?? "";
};

export const seatMade = (answer: CommandAnswer): ParticipantId => participantId(made(answer));

/** Resolves when this line knows it. */
export const knows = async (line: SeatedLine, what: (facts: ReturnType<SeatedLine["facts"]>) => boolean) =>
  eventually(() => {
    if (!what(line.facts())) throw new Error("not told yet");
  });

export const wil = {
  name: "Wil Verzonnen",
  party: "volunteer",
  roleLabel: "helpt met de post",
  organisationId: null,
  organisationName: "Naast Je",
  why: "Wil kan goed uitleggen.",
} as const;

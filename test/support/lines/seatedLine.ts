// Somebody at a table over the real wire, without a screen: signs in by a link, opens the board, wishes, and knows what they
// were told. For meetings of many, and for servers that die under them.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { foldFact } from "@werktafel/shared/domain/board";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { boardId, commandId, itemId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import type {
  CommandAnswer,
  CommandKind,
  CommandPayloads,
  OpenAnswer,
  SheetCard,
  ToldFact,
} from "@werktafel/shared/protocol/facts";
import { io, type Socket } from "socket.io-client";

export interface SeatedLine {
  readonly who: ParticipantId;
  /** Everything this person knows now. */
  facts(): BoardFacts;
  /** Asks; the same `id` twice has one effect. Rejects when the server does not answer. */
  wish<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind], id?: string): Promise<CommandAnswer>;
  /** When facts of this kind came in, ms of `performance.now()`. */
  toldAt(kind: string): readonly number[];
  /** Everything that came over the wire, as text. */
  readonly frames: readonly string[];
  sheets(): Promise<readonly SheetCard[]>;
  /** An item by its name on the sheet for everyone. */
  item(id: string): Promise<ItemRef>;
  get(path: string): Promise<Response>;
  close(): void;
}

let wishes = 0;
const freshId = () => `seated-${process.pid}-${(wishes += 1)}`;

/** Signs in by a link; the cookie can be used for a second line after the server came back. */
export const cookieFor = async (url: string, link: string): Promise<string> => {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  if (!response.ok) throw new Error(`could not come in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
};

const isAnswer = (found: unknown): found is CommandAnswer & OpenAnswer =>
  typeof found === "object" && found !== null && "ok" in found;

/** Rejects when this line ends: on a dead line nobody answers, and nobody need wait for it. */
export const lineGone = (socket: Socket): Promise<never> => {
  const gone = new Promise<never>((_resolve, reject) => {
    socket.once("disconnect", (reason) => reject(new Error(`the line is gone: ${reason}`)));
  });
  // It is heard by who asks meanwhile; of all others it is the business of none.
  gone.catch(() => undefined);
  return gone;
};

export const openSeatedLine = async (
  url: string,
  { board: id, cookie, who }: { readonly board: string; readonly cookie: string; readonly who: ParticipantId },
): Promise<SeatedLine> => {
  const board = boardId(id);
  const socket: Socket = io(url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie },
  });
  const frames: string[] = [];
  const told: { readonly kind: string; readonly at: number }[] = [];
  socket.io.on("open", () => {
    socket.io.engine.on("packet", (packet) => frames.push(String(packet.data ?? "")));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  const gone = lineGone(socket);
  const ask = async (event: string, sent: unknown): Promise<CommandAnswer & OpenAnswer> => {
    const found: unknown = await Promise.race([socket.timeout(15_000).emitWithAck(event, sent), gone]);
    if (!isAnswer(found)) throw new Error("not an answer", { cause: found });
    return found;
  };
  const early: ToldFact[] = [];
  let known: BoardFacts | null = null;
  socket.on("fact", (fact: ToldFact) => {
    told.push({ kind: fact.fact.kind, at: performance.now() });
    if (known === null) early.push(fact);
    else known = foldFact(known, fact.fact);
  });
  const opened = await ask("open", { board });
  if (!opened.ok) throw new Error(`not at this table: ${opened.refusal.reason}`);
  known = early.filter(({ seq }) => seq > opened.seq).reduce((facts, { fact }) => foldFact(facts, fact), opened.facts);

  const get = async (path: string) => fetch(`${url}${path}`, { headers: { cookie } });
  const sheets = async (): Promise<readonly SheetCard[]> => {
    const answer: { readonly sheets: readonly SheetCard[] } = await (await get(`/api/boards/${id}`)).json();
    return answer.sheets;
  };
  return {
    who,
    facts: () => {
      if (known === null) throw new Error("not open");
      return known;
    },
    wish: async (kind, payload, command = freshId()) =>
      ask("command", { id: commandId(command), kind, board, payload }),
    toldAt: (kind) => told.filter((each) => each.kind === kind).map(({ at }) => at),
    frames,
    sheets,
    item: async (item) => {
      const all = await sheets();
      const sheet = all.find(({ audience, kind }) => audience === "everyone" && kind === "table");
      return { sheet: sheetId(sheet?.id ?? ""), item: itemId(item) };
    },
    get,
    close: () => socket.disconnect(),
  };
};

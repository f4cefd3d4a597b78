// One screen's line to the live lane, as a stock client has it; every frame that comes in is kept, to be searched.
import type { Command, CommandAnswer, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { OpenAnswer, PresenceTold, ToldFact } from "@werktafel/shared/protocol/facts";
import { type BoardId, commandId } from "@werktafel/shared/ids";
import { io } from "socket.io-client";
import { lineGone } from "../../support/lines/seatedLine.ts";
import { board } from "./openTable.ts";

let lastId = 0;
export const freshId = () => commandId(`wens-${(lastId += 1)}`);

export type ScreenLine = Awaited<ReturnType<typeof openScreenLine>>;

export const openScreenLine = async (url: string, cookie: string, query: Readonly<Record<string, string>> = {}) => {
  const socket = io(url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    query: { ...query },
    extraHeaders: { cookie },
  });
  const facts: ToldFact[] = [];
  const presence: PresenceTold[] = [];
  const events: string[] = [];
  const frames: string[] = [];
  // Below the events: whatever bytes of text came over the wire.
  socket.io.on("open", () => {
    socket.io.engine.on("packet", (packet) => frames.push(String(packet.data ?? "")));
  });
  socket.on("fact", (told: ToldFact) => facts.push(told));
  socket.on("presence", (told: PresenceTold) => presence.push(told));
  socket.onAny((name: string) => events.push(name));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });

  const gone = lineGone(socket);
  const ask = async (event: string, ...sent: readonly unknown[]): Promise<unknown> =>
    Promise.race([socket.timeout(10_000).emitWithAck(event, ...sent), gone]);
  const command = async (wish: Command): Promise<CommandAnswer> => answered(await ask("command", wish));
  return {
    socket,
    facts,
    presence,
    events,
    frames,
    ask,
    command,
    open: async (sent: { readonly board?: BoardId; readonly calm?: boolean } = {}): Promise<OpenAnswer> =>
      answered(await ask("open", { board, ...sent })),
    wish: async <Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): Promise<CommandAnswer> =>
      answered(await ask("command", { id: freshId(), kind, board, payload })),
    say: (at: unknown, isTyping: unknown) => socket.emit("presence", { board, at, isTyping }),
    close: () => socket.disconnect(),
  };
};

const answered = <Answer extends { readonly ok: boolean }>(answer: unknown): Answer => {
  if (!isAnswer<Answer>(answer)) throw new Error("not an answer", { cause: answer });
  return answer;
};
const isAnswer = <Answer extends { readonly ok: boolean }>(answer: unknown): answer is Answer =>
  typeof answer === "object" && answer !== null && "ok" in answer && typeof answer.ok === "boolean";

// The fact lane of one board: what became true, folded as it comes; wishes out; who is here. One socket, that comes back by
// itself and then hears everything anew, so that no fact is missed or counted twice.
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { BoardId, SheetId } from "@werktafel/shared/ids";
import type {
  CardsTold,
  CommandAnswer,
  OpenAnswer,
  PresenceSent,
  PresenceTold,
  SheetCard,
  ToldFact,
} from "@werktafel/shared/protocol/facts";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import type { FactLane } from "./factLane.ts";
import { judgeOver, silenceMs } from "./judgeOver.ts";
import { PresenceSender } from "./presenceSender.ts";
import { type FactsSoFar, ShownFacts } from "./shownFacts.ts";
import { type SentCommand, WishQueue } from "./wishQueue.ts";

export interface FactLaneOptions {
  readonly board: BoardId;
  /** `http(s)://host`; the page's own by default. */
  readonly origin?: string;
  readonly isScreen?: boolean;
  readonly isCalm?: boolean;
  /** As `GET /api/boards/:id` answered. */
  readonly start: FactsSoFar;
  /** `BoardSync.whenSaved`: a wish goes after the words it is about. */
  readonly whenSaved: (sheet: SheetId) => Promise<void>;
  /** A sheet was made or its rights changed: `BoardSync.setCards`. */
  readonly onCards: (cards: readonly SheetCard[]) => void;
  /** Something of before came or went for this reader: it shows at once, also on a calm screen. */
  readonly onAnew?: () => void;
  /** The seat ended. */
  readonly onEnded: () => void;
  /** Every answer; not `isWaitedFor`: no screen hears it, of a wish from before a reload or one that was left to go. */
  readonly onJudged?: (command: SentCommand, answer: CommandAnswer, isWaitedFor: boolean) => void;
  /** Wishes of an earlier page. */
  readonly keptWishes?: readonly SentCommand[];
  /** Keeps on the device what waits now. */
  readonly keepWishes?: (waiting: readonly SentCommand[]) => void;
  /** Calls back when it is worth trying at once: a network that came back, a phone out of a pocket. Returns how to stop. */
  readonly network?: (changed: (isThere: boolean) => void) => () => void;
  /** For a client that is not a browser: its cookie. */
  readonly socket?: Partial<ManagerOptions & SocketOptions>;
}

interface FromServer {
  fact: (told: ToldFact) => void;
  presence: (told: PresenceTold) => void;
  cards: (told: CardsTold) => void;
  anew: (told: { readonly board: BoardId }) => void;
  ended: (told: { readonly board: BoardId }) => void;
}
interface ToServer {
  open: (sent: { board: BoardId; calm: boolean }, answer: (answer: OpenAnswer) => void) => void;
  command: (command: SentCommand, answer: (answer: CommandAnswer) => void) => void;
  presence: (sent: PresenceSent) => void;
}

/** Too fast, or the store does not answer: asked again after this. */
const refusedPauseMs = 2_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const openFactLane = (options: FactLaneOptions): FactLane => {
  const { board } = options;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const shown = new ShownFacts(options.start, options.isCalm ?? false);
  let isCalm = options.isCalm ?? false;
  let isEnded = false;
  let people: PresenceTold["people"] = [];

  const socket: Socket<FromServer, ToServer> = io(options.origin ?? "", {
    transports: ["websocket"],
    reconnectionDelay: 500,
    reconnectionDelayMax: 30_000,
    ...(options.isScreen === true ? { query: { screen: "1" } } : {}),
    ...options.socket,
  });
  const comeBack = (): void => {
    if (!isEnded) socket.disconnect().connect();
  };

  const wishes = new WishQueue({
    board,
    newId: () => crypto.randomUUID(),
    judge: judgeOver(socket, comeBack),
    whenSaved: options.whenSaved,
    pause,
    onJudged: (command, answer, isWaitedFor) => {
      if (answer.ok) shown.mine(answer.seq, answer.told);
      options.onJudged?.(command, answer, isWaitedFor);
    },
    onChange: (waiting) => {
      options.keepWishes?.(waiting);
      changed();
    },
  });
  const presence = new PresenceSender((at, isTyping) => {
    if (socket.connected) socket.volatile.emit("presence", { board, at, isTyping });
  });

  // Answered by a callback, not a promise: a fact that comes right behind the answer must find it folded in already.
  let isAnew = false;
  const open = (): void => {
    socket.timeout(silenceMs).emit("open", { board, calm: isCalm }, (silent, answer) => {
      if (silent !== null) {
        // Cut or silent before it answered: the next connection asks again.
        if (socket.connected) comeBack();
      } else if (answer.ok) {
        options.onCards(answer.sheets);
        shown.restart(answer, isAnew);
        if (isAnew) options.onAnew?.();
        isAnew = false;
        wishes.connected(true);
        presence.again();
        changed();
      } else if (answer.refusal.reason === "unknown" || answer.refusal.reason === "signedOut") ended();
      else void pause(refusedPauseMs).then(() => socket.connected && open());
    });
  };
  const ended = (): void => {
    isEnded = true;
    people = [];
    socket.disconnect();
    options.onEnded();
    changed();
  };

  socket.on("connect", open);
  socket.on("disconnect", (reason) => {
    wishes.connected(false);
    people = [];
    // The server closed it: rights changed, or it is going down. Socket.io does not come back by itself then.
    if (reason === "io server disconnect") void pause(500 + Math.random() * 1_000).then(comeBack);
    changed();
  });
  socket.on("fact", (told) => {
    if (told.board !== board) return;
    if (!shown.told(told)) open();
    changed();
  });
  socket.on("presence", (told) => {
    if (told.board !== board) return;
    people = told.people;
    changed();
  });
  socket.on("cards", (told) => {
    if (told.board === board) options.onCards(told.sheets);
  });
  socket.on("anew", (told) => {
    if (told.board !== board) return;
    isAnew = true;
    open();
  });
  socket.on("ended", (told) => {
    if (told.board === board) ended();
  });
  wishes.restore(options.keptWishes ?? []);
  // Who was away for a while would else wait out a pause that grew meanwhile.
  const stopNetwork = options.network?.((isThere) => {
    if (isThere && !socket.connected) comeBack();
  });

  return {
    facts: () => shown.facts(),
    presence: () => people,
    wishes: () => wishes.wishes(),
    send: (kind, payload) => wishes.send(kind, payload),
    leave: (kind, payload) => wishes.leave(kind, payload),
    tellPresence: (at: ItemRef | null, isTyping) => presence.tell(at, isTyping),
    hold: (calm) => {
      if (calm === isCalm) return;
      isCalm = calm;
      shown.hold(calm);
      // The server stops telling where others are, or begins to.
      if (socket.connected) open();
      changed();
    },
    hasNews: () => shown.hasNews(),
    showNews: () => {
      shown.showNews();
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isEnded = true;
      stopNetwork?.();
      presence.close();
      wishes.connected(false);
      socket.disconnect();
      listeners.clear();
    },
  };
};

// What a person asked of the table and the server has not judged yet. In the order they were made, one at a time, each
// after the words it is about are saved; the same wish keeps its id, so that it never counts twice (DESIGN.md 5).
import type { ItemRef } from "@werktafel/shared/domain/item";
import { type BoardId, type CommandId, commandId, type SheetId } from "@werktafel/shared/ids";
import type { CommandAnswer, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { Wish } from "./factLane.ts";

/** A command as it waits here and goes out: `send` sees to it that payload and kind belong together. */
export interface SentCommand {
  readonly id: CommandId;
  readonly kind: CommandKind;
  readonly board: BoardId;
  readonly payload: CommandPayloads[CommandKind];
}

export interface WishPorts {
  readonly board: BoardId;
  readonly newId: () => string;
  /** Rejects when the line is gone or silent: the wish then waits for the next connection. */
  readonly judge: (command: SentCommand) => Promise<CommandAnswer>;
  readonly whenSaved: (sheet: SheetId) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
  /** `isWaitedFor`: a screen hears the answer. Not of a wish from before a reload, nor of one that was left to go. */
  readonly onJudged: (command: SentCommand, answer: CommandAnswer, isWaitedFor: boolean) => void;
  readonly onChange: (waiting: readonly SentCommand[]) => void;
}

interface Waiting {
  readonly command: SentCommand;
  /** `null`: nobody waits for it. */
  readonly resolve: ((answer: CommandAnswer) => void) | null;
}

/** After "too fast" the same wish goes again by itself: nobody should have to press twice. */
const tooFastPauseMs = 1_000;

export class WishQueue {
  readonly #ports: WishPorts;
  readonly #waiting: Waiting[] = [];
  #isConnected = false;
  #isRunning = false;

  constructor(ports: WishPorts) {
    this.#ports = ports;
  }

  wishes(): readonly Wish[] {
    return this.#waiting.map(({ command }) => ({ id: command.id, kind: command.kind, item: itemOf(command) }));
  }

  send<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): Promise<CommandAnswer> {
    return new Promise((resolve) => this.#add(kind, payload, resolve));
  }

  /** The same for who does not stay to hear what became of it: a no is told later (`notTaken.ts`). */
  leave<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): void {
    this.#add(kind, payload, null);
  }

  #add(kind: CommandKind, payload: CommandPayloads[CommandKind], resolve: Waiting["resolve"]): void {
    const { board, newId } = this.#ports;
    this.#waiting.push({ command: { id: commandId(newId()), kind, board, payload }, resolve });
    this.#changed();
    void this.#run();
  }

  /** Wishes of an earlier page go first: they were made first. */
  restore(kept: readonly SentCommand[]): void {
    this.#waiting.unshift(...kept.map((command) => ({ command, resolve: null })));
    if (kept.length > 0) this.#changed();
    void this.#run();
  }

  connected(isConnected: boolean): void {
    this.#isConnected = isConnected;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#waiting[0]; next && this.#isConnected; next = this.#waiting[0]) {
      for (const sheet of sheetsOf(next.command)) await this.#ports.whenSaved(sheet);
      const answer = await this.#judged(next.command);
      if (answer === null) break;
      if (!answer.ok && answer.refusal.reason === "tooFast") {
        await this.#ports.pause(tooFastPauseMs);
        continue;
      }
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.#ports.onJudged(next.command, answer, next.resolve !== null);
      next.resolve?.(answer);
      this.#changed();
    }
    this.#isRunning = false;
  }

  async #judged(command: SentCommand): Promise<CommandAnswer | null> {
    try {
      return await this.#ports.judge(command);
    } catch {
      // Cut or silent: whether it was judged is not known, so it goes again under the same id when the line is back.
      return null;
    }
  }

  #changed(): void {
    this.#ports.onChange(this.#waiting.map(({ command }) => command));
  }
}

const itemOf = ({ payload }: SentCommand): ItemRef | null =>
  "item" in payload ? payload.item : "from" in payload ? payload.from : null;

/** The sheets whose words it is about. */
export const sheetsOf = ({ payload }: SentCommand): readonly SheetId[] => {
  if ("item" in payload) return payload.item === null ? [] : [payload.item.sheet];
  return "from" in payload ? [payload.from.sheet, payload.to.sheet] : [];
};

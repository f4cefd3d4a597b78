// One wish over the socket, until it is judged. A line that says nothing is taken for dead, and comes back: the wish is asked again.
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import type { SentCommand } from "./wishQueue.ts";

/** A judgement takes milliseconds; a line that is silent for this long is taken for dead. */
export const silenceMs = 10_000;

/** A socket, as far as a wish knows it. */
interface Line {
  readonly connected: boolean;
  timeout(ms: number): { emitWithAck(event: "command", command: SentCommand): Promise<CommandAnswer> };
}

export const judgeOver =
  (line: Line, comeBack: () => void) =>
  async (command: SentCommand): Promise<CommandAnswer> => {
    if (!line.connected) throw new Error("not connected");
    try {
      return await line.timeout(silenceMs).emitWithAck("command", command);
    } catch (cause) {
      if (line.connected) comeBack();
      throw new Error("not judged", { cause });
    }
  };

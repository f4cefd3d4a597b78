// Updates of one connection that wait at the same moment travel on together. Each connection keeps its own order; what is
// not an update keeps its place among all.
import type { ToSheets } from "./workerMessages.ts";

type Update = Extract<ToSheets, { type: "update" }>;

/** Of one connection at once: few enough for one judgement, and for one frame. */
const mostUpdates = 256;
const mostBytes = 32 * 1024;

/** The same messages, with runs of updates of one connection gathered. */
export const together = (messages: readonly ToSheets[]): readonly ToSheets[] => {
  if (messages.length < 2) return messages;
  const gathered: ToSheets[] = [];
  const runs = new Map<number, Update[]>();
  const sizes = new Map<number, number>();
  const flush = (connection: number): void => {
    const run = runs.get(connection);
    const [first] = run ?? [];
    runs.delete(connection);
    sizes.delete(connection);
    if (!run || !first) return;
    const { number } = first;
    gathered.push(
      run.length === 1 ? first : { type: "updates", connection, number, all: run.map(({ bytes }) => bytes) },
    );
  };
  for (const message of messages) {
    if (message.type !== "update" || message.isStep2) {
      for (const connection of [...runs.keys()]) flush(connection);
      gathered.push(message);
      continue;
    }
    const { connection, bytes } = message;
    const run = runs.get(connection) ?? [];
    const size = (sizes.get(connection) ?? 0) + bytes.length;
    runs.set(connection, run);
    run.push(message);
    sizes.set(connection, size);
    if (run.length >= mostUpdates || size >= mostBytes) flush(connection);
  }
  for (const connection of [...runs.keys()]) flush(connection);
  return gathered;
};

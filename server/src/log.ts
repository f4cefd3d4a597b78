// Structured lines for whoever runs the server: what happened, with ids. Never a name, a word from a board, a token or a
// cookie. What people did at a table is in the board's own log, not here.
import { pino } from "pino";

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";
export const logLevels: readonly LogLevel[] = ["silent", "error", "warn", "info", "debug"];

/** Ids, counts and states that go with an event. */
export type LogIds = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  /** `event` is a past event in camelCase: `serverStarted`, `updateRefused`. */
  debug(event: string, ids?: LogIds): void;
  info(event: string, ids?: LogIds): void;
  warn(event: string, ids?: LogIds): void;
  error(event: string, error: unknown, ids?: LogIds): void;
}

/**
 * What may be told of an error: its kind and where it arose. Not its message: that of a failed `JSON.parse` quotes what
 * it read, and what it read may be somebody's words.
 */
const tellError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  const cause = error.cause === undefined ? undefined : tellError(error.cause);
  return { error: error.name, code, at: frames.slice(0, 8).map((line) => line.trim()), cause };
};

/** Fields that must never be printed, should one ever slip in. */
const secret = ["token", "cookie", "authorization", "link", "key", "name", "text", "words", "note"];

/** One JSON line per event on `write`; standard error, so that standard output stays free for links and exports. */
export const openLog = (level: LogLevel, write?: (line: string) => void): Log => {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: "event",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret, censor: "removed" },
    },
    write ? { write } : pino.destination({ dest: 2, sync: true }),
  );
  return {
    debug: (event, ids = {}) => logger.debug(ids, event),
    info: (event, ids = {}) => logger.info(ids, event),
    warn: (event, ids = {}) => logger.warn(ids, event),
    error: (event, error, ids = {}) => logger.error({ ...ids, ...tellError(error) }, event),
  };
};

// What one screen may ask of the live lane, and how long it may lag behind.
export interface LiveLimits {
  readonly commandsPerSecond: number;
  readonly commandBurst: number;
  readonly presencePerSecond: number;
  readonly presenceBurst: number;
  /** Bytes told and not yet taken; beyond it the line is cut, and the screen comes back and hears all anew. */
  readonly maxWaitingBytes: number;
  /** At most one presence frame per reader in this time. */
  readonly presenceEveryMs: number;
  /** Somebody whose last line was cut is still here for this long: a reload is not a leaving. */
  readonly goneAfterMs: number;
}

export const defaultLimits: LiveLimits = {
  commandsPerSecond: 10,
  commandBurst: 40,
  presencePerSecond: 10,
  presenceBurst: 10,
  maxWaitingBytes: 1024 * 1024,
  presenceEveryMs: 100,
  goneAfterMs: 10_000,
};

/** One frame of the live lane. A command with the longest words fits. */
export const maxFrameBytes = 64 * 1024;
/** Tabs and devices of one session; far above any use. */
export const maxLinesPerSession = 50;
/** Boards that one line may have open: somebody who works at many tables. */
export const maxBoardsPerLine = 40;

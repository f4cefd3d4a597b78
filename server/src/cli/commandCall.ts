// What every command of the line is handed: the world around it, its settings and its words; and how it may end.
import type { Config, Environment } from "../config.ts";
import type { TableWithLinks } from "../people/links.ts";

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** The demo board, when it was loaded just now: its links are shown this once. */
  readonly demo: TableWithLinks | null;
  /** True while the doors of a demo board are open on this machine. */
  readonly hasDoors: boolean;
  close(): Promise<void>;
}

export interface CommandWorld {
  readonly environment: Environment;
  /** Standard output: what was asked for, and nothing else. */
  readonly print: (text: string) => void;
  /** Standard error. */
  readonly complain: (text: string) => void;
  readonly startServer: (config: Config) => Promise<RunningServer>;
}

export interface CommandCall extends CommandWorld {
  readonly config: Config;
  /** What stands on the line after the command, options left out. */
  readonly words: readonly string[];
  readonly isJson: boolean;
  readonly isScreen: boolean;
  readonly hasCode: boolean;
  /** `verify` by the anchors alone, without a key. */
  readonly hasAnchors: boolean;
}

/** Exit code: 0 done, 1 refused or broken, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;

// The command line: which command, with what, and how it ended. Everything a command needs is handed to it.
import { describeSettings, readConfig } from "../config.ts";
import { StorageError } from "../storage/port.ts";
import type { CommandCall, CommandWorld, ExitCode } from "./commandCall.ts";

interface CommandCard {
  readonly usage: string;
  readonly says: string;
  readonly words: number;
  /** How many of them may stay away; absent: none. */
  readonly mayOmit?: number;
  readonly options: readonly string[];
  /** Loads what this command needs, and nothing of the others. */
  readonly run: (call: CommandCall) => Promise<ExitCode>;
}

const commands: Readonly<Record<string, CommandCard>> = {
  serve: {
    usage: "serve",
    says: "start the server",
    words: 0,
    options: [],
    run: async (call) => (await import("./serve.ts")).serve(call),
  },
  import: {
    usage: "import FILE [--json]",
    says: "make a board from a board file; prints a link for everyone",
    words: 1,
    options: ["--json"],
    run: async (call) => (await import("./importFile.ts")).importFile(call),
  },
  export: {
    usage: "export BOARD",
    says: "write a board as a board file",
    words: 1,
    options: ["--json"],
    run: async (call) => (await import("./exportBoard.ts")).exportBoard(call),
  },
  link: {
    usage: "link BOARD PARTICIPANT [--code] | link BOARD --screen [--json]",
    says: "a new link for someone (with a code on a second line), or for the big screen; the older one stops working",
    words: 2,
    options: ["--json", "--screen", "--code"],
    run: async (call) => (await import("./link.ts")).link(call),
  },
  admin: {
    usage: "admin NAME [--json]",
    says: "an administrator of this house; prints an invitation and its code",
    words: 1,
    options: ["--json"],
    run: async (call) => (await import("./admin.ts")).admin(call),
  },
  verify: {
    usage: "verify [FILE.pdf] | verify --anchors FILE [STORE] [--json]",
    says: "look for every fault in the store, or in minutes on paper; or, without a key, in who looked",
    words: 2,
    mayOmit: 2,
    options: ["--json", "--anchors"],
    run: async (call) => (await import("./store/verify.ts")).verify(call),
  },
  backup: {
    usage: "backup FILE",
    says: "copy the store to FILE, beside a running server",
    words: 1,
    options: [],
    run: async (call) => (await import("./store/backup.ts")).backup(call),
  },
  erase: {
    usage: "erase BOARD --ground asked|retention|operator",
    says: "erase a board for good, from every backup too; prints the proof",
    words: 2,
    mayOmit: 1,
    options: ["--ground", "--json"],
    run: async (call) => (await import("./forgetting/erase.ts")).erase(call),
  },
  "destruction-list": {
    usage: "destruction-list [--json]",
    says: "closed boards, from which day each may go, and what it waits for",
    words: 0,
    options: ["--json"],
    run: async (call) => (await import("./forgetting/destructionList.ts")).destructionList(call),
  },
  "rotate-keys": {
    usage: "rotate-keys",
    says: "wrap every key anew and destroy the older wrapping; done by itself each month",
    words: 0,
    options: [],
    run: async (call) => (await import("./store/keys.ts")).rotateKeys(call),
  },
  "backup-keys": {
    usage: "backup-keys FILE",
    says: "the keys in one file, under WERKTAFEL_KEYS_PASSPHRASE",
    words: 1,
    options: [],
    run: async (call) => (await import("./store/keys.ts")).backupKeys(call),
  },
  "restore-keys": {
    usage: "restore-keys FILE",
    says: "put back the keys that are missing or damaged",
    words: 1,
    options: [],
    run: async (call) => (await import("./store/keys.ts")).restoreKeysFrom(call),
  },
  restore: {
    usage: "restore FILE",
    says: "put a backup in the place of the store; refused while a server holds it",
    words: 1,
    options: [],
    run: async (call) => (await import("./store/restore.ts")).restore(call),
  },
};

const help = (): string => {
  const list = Object.values(commands).map(({ usage, says }) => `  werktafel ${usage.padEnd(50)} ${says}`);
  return [
    "Werktafel: one live board that a resident and everyone around them write together.",
    "",
    ...list,
    "",
    "Settings come from the environment; each also as NAME_FILE, the path of a file that holds the value:",
    describeSettings(),
    "",
  ].join("\n");
};

/** Runs one command line. Never throws: what went wrong is one line on standard error. */
export const runCommand = async (line: readonly string[], world: CommandWorld): Promise<ExitCode> => {
  const [name = "", ...rest] = line;
  if (line.includes("--help") || name === "help") {
    world.print(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    world.complain(name === "" ? help() : `werktafel: there is no command ${name}; see werktafel --help.\n`);
    return 2;
  }
  const options = rest.filter((word) => word.startsWith("--"));
  const words = rest.filter((word) => !word.startsWith("--"));
  const isScreen = options.includes("--screen");
  const isUnknown = options.some((option) => !command.options.includes(option));
  const most = isScreen ? 1 : command.words;
  if (isUnknown || words.length > most || words.length < most - (command.mayOmit ?? 0)) {
    world.complain(`usage: werktafel ${command.usage}\n`);
    return 2;
  }
  const config = readConfig(world.environment);
  if ("fault" in config) {
    world.complain(`werktafel: ${config.fault}\n`);
    return 1;
  }
  try {
    return await command.run({
      ...world,
      config,
      words,
      isJson: options.includes("--json"),
      isScreen,
      hasCode: options.includes("--code"),
      hasAnchors: options.includes("--anchors"),
    });
  } catch (error) {
    world.complain(`werktafel: ${whyItBroke(error)}\n`);
    return 1;
  }
};

/** Ours and the system's own messages name files and settings, never what people wrote. */
const whyItBroke = (error: unknown): string => {
  if (error instanceof StorageError) return error.message;
  if (!(error instanceof Error)) return "it broke";
  return "code" in error && typeof error.code === "string" ? error.message : (error.stack ?? error.message);
};

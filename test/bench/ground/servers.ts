// The two that are laid side by side, each in a process of its own: the bare relay, and the product as anybody starts it.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Seat } from "./seedStore.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";

/** Far above what the bench sends: the rate bucket is not what is measured here, and the report says it was raised. */
export const raisedEditRate = 1_000_000;

export interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface BenchServer {
  readonly name: "relay" | "product";
  readonly pid: number;
  /** `http://…`, where its pages and lists are. */
  readonly origin: string;
  /** Where this seat finds the sheet of its table; `client`: the Yjs client id it writes under. */
  sheet(seat: Seat, client: number): Address;
  /** Where it tells where it is. */
  presence(seat: Pick<Seat, "board" | "cookie">): Address;
  /** Documents in memory; the relay has none. */
  openSheets(): Promise<number>;
  /** Ends the process; `abruptly`: with no time to say goodbye or to put anything away. */
  stop(abruptly?: boolean): Promise<void>;
}

const started = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; origin: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    // Whatever ends the bench, nothing of it runs on.
    const end = () => void child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    let said = "";
    child.stdout?.on("data", (text: Buffer) => {
      said += text.toString();
      const origin = /open at (\S+)/.exec(said)?.[1];
      if (origin !== undefined) resolve({ child, origin });
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${args.at(-1) ?? ""} ended with ${code} before it was open`)));
  });

const ending = (child: ChildProcess) => {
  const diedAlone = (code: number | null, signal: string | null): void => {
    throw new Error(`a server ended by itself: ${signal ?? code}`);
  };
  child.once("exit", diedAlone);
  return (abruptly?: boolean) => stopped(child.off("exit", diedAlone), abruptly === true);
};

const stopped = (child: ChildProcess, abruptly: boolean): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(abruptly ? "SIGKILL" : "SIGTERM");
  });

export const startRelay = async (): Promise<BenchServer> => {
  const relay = fileURLToPath(new URL("./relay.ts", import.meta.url));
  const { child, origin } = await started([relay], process.env);
  return {
    name: "relay",
    pid: child.pid ?? 0,
    origin,
    sheet: ({ sheet }) => ({ url: `${origin}/${sheet}`, headers: {} }),
    presence: ({ board }) => ({ url: `${origin}/presence/${board}`, headers: {} }),
    openSheets: () => Promise.resolve(0),
    stop: ending(child),
  };
};

export interface ProductOptions {
  /** The folder that holds its store. */
  readonly folder: string;
  /** For Node itself, before the program: a profile, for instance. */
  readonly nodeOptions?: readonly string[];
  /** Parts that are left out of this process, to see what they cost (`priced/leaveOut.ts`). */
  readonly without?: readonly string[];
}

const leaveOut = new URL("../priced/leaveOut.ts", import.meta.url).href;
/** Its clock begins on the Friday afternoon of the example. */
export const onFriday: readonly string[] = ["--import", new URL("./onFriday.ts", import.meta.url).href];

/** Starts the product with its own command. */
export const startProduct = async ({
  folder,
  nodeOptions = [],
  without = [],
}: ProductOptions): Promise<BenchServer> => {
  const program =
    process.env["BENCH_PROGRAM"] ?? fileURLToPath(new URL("../../../server/bin/werktafel.mjs", import.meta.url));
  const env = {
    ...process.env,
    PORT: "0",
    WERKTAFEL_DATA: folder,
    WERKTAFEL_KEYS: keysBeside(folder),
    WERKTAFEL_BACKUP_HOUR: "never",
    WERKTAFEL_DEMO: "0",
    WERKTAFEL_EDIT_RATE: String(raisedEditRate),
    BENCH_WITHOUT: without.join(" "),
  };
  const leavingOut = without.length === 0 ? [] : ["--import", leaveOut];
  const { child, origin } = await started([...nodeOptions, ...leavingOut, program, "serve"], env);
  const wire = origin.replace(/^http/, "ws").replace("localhost", "127.0.0.1");
  return {
    name: "product",
    pid: child.pid ?? 0,
    origin: wire.replace(/^ws/, "http"),
    sheet: ({ sheet, cookie }, client) => ({
      url: `${wire}/sync/${encodeURIComponent(sheet)}?client=${client}&ack=1&shape=1`,
      headers: { Cookie: cookie },
    }),
    presence: ({ cookie }) => ({ url: `${wire}/socket.io/?EIO=4&transport=websocket`, headers: { Cookie: cookie } }),
    openSheets: async () => {
      const text = await (await fetch(`${wire.replace(/^ws/, "http")}/metrics`)).text();
      return Number(/^werktafel_open_sheets ([0-9]+)$/m.exec(text)?.[1]);
    },
    stop: ending(child),
  };
};

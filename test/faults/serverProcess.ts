// The real server as a process of its own, to be killed at any moment and started again on the same store and port.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { eventually } from "../support/eventually.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";

const bin = fileURLToPath(new URL("../../server/bin/werktafel.mjs", import.meta.url));

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

export interface ServerPlace {
  readonly directory: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands before `node`: a tracer, a fault injector. */
  readonly under?: readonly string[];
  /** Hears all that it prints; `output` keeps only the end. */
  readonly onOutput?: (text: string) => void;
}

export const environmentOf = ({ directory, port, environment }: ServerPlace): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: String(port),
  WERKTAFEL_DATA: directory,
  WERKTAFEL_KEYS: keysBeside(directory),
  WERKTAFEL_BACKUP_HOUR: "never",
  WERKTAFEL_DEMO: "0",
  WERKTAFEL_EDIT_RATE: "1000000",
  ...environment,
});

export class ServerProcess {
  readonly #place: ServerPlace;
  #child: ChildProcess | null = null;
  output = "";

  constructor(place: ServerPlace) {
    this.#place = place;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#place.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Starts it; resolves when it is ready, with how long that took in ms. */
  async start(): Promise<number> {
    const startedAt = performance.now();
    const [command, ...rest] = [...(this.#place.under ?? []), process.execPath, "--disable-proto=throw", bin, "serve"];
    const child = spawn(command, rest, { env: environmentOf(this.#place), stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text: Buffer) => {
        this.output = (this.output + text.toString()).slice(-20_000);
        this.#place.onOutput?.(text.toString());
      });
    }
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`the server ended: ${this.output}`);
      return (await fetch(`${this.url}/readyz`)).ok;
    }, 20_000);
    return performance.now() - startedAt;
  }

  get hasExited(): boolean {
    return this.#child === null || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Ends it by a signal and waits until it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || this.hasExited) return;
    const gone = new Promise((resolve) => {
      child.once("exit", resolve);
    });
    child.kill(signal);
    await gone;
  }
}

/** Runs a command of the product beside (or before) the server and gives what it printed. */
export const runCommand = (place: ServerPlace, words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], {
      env: environmentOf(place),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    let complaint = "";
    child.stdout.on("data", (text: Buffer) => {
      printed += text.toString();
    });
    child.stderr.on("data", (text: Buffer) => {
      complaint += text.toString();
    });
    child.on("exit", (code) => (code === 0 ? resolve(printed) : reject(new Error(`${words.join(" ")}: ${complaint}`))));
  });

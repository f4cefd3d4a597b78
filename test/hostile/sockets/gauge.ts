// Measures a server from outside while harm is done to it: how long its loop stood still and how much memory it held, and
// beside it how long the machine itself let an idle thread wait.
import { Worker } from "node:worker_threads";

/** A thread that does nothing: what it waits, everybody on this machine waits. */
const idleThread = `
const { monitorEventLoopDelay } = require("node:perf_hooks");
const { parentPort } = require("node:worker_threads");
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
setInterval(() => parentPort.postMessage(delay.max / 1e6), 100);
`;

/** Reads the metrics again and again: the longest the server's own loop stood still, and the most memory it held. */
export class Gauge {
  readonly #url: string;
  readonly #idle = new Worker(idleThread, { eval: true });
  longestStallMs = 0;
  /** The longest that an idle thread on this machine had to wait. */
  machineStallMs = 0;
  mostMb = 0;
  #isStopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
    this.#idle.on("message", (stallMs: number) => {
      this.machineStallMs = Math.max(this.machineStallMs, stallMs);
    });
  }

  async #read(): Promise<void> {
    const text = await (await fetch(`${this.#url}/metrics`)).text();
    const valueOf = (name: string): number => Number(new RegExp(`^werktafel_${name} (\\S+)`, "m").exec(text)?.[1]);
    this.longestStallMs = Math.max(this.longestStallMs, valueOf("nodejs_eventloop_lag_max_seconds") * 1_000);
    this.mostMb = Math.max(this.mostMb, valueOf("process_resident_memory_bytes") / 2 ** 20);
  }

  /** Begins afresh: what went before does not count. Answers with the memory held now, in MB. */
  async start(): Promise<number> {
    await this.#read();
    this.longestStallMs = 0;
    this.mostMb = 0;
    await this.#read();
    this.longestStallMs = 0;
    const startsAt = this.mostMb;
    this.#loop = this.#measure();
    return startsAt;
  }

  async #measure(): Promise<void> {
    while (!this.#isStopped) {
      await new Promise((resolve) => {
        setTimeout(resolve, 250);
      });
      await this.#read();
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#loop;
    await this.#idle.terminate();
  }
}

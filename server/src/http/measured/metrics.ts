// Counts for whoever runs the server: how much, how fast, how often refused and why. Numbers only: no board, no person.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly editStored: () => void;
  readonly refused: (reason: string) => void;
  /** How long one piece of work took until it was on disk, milliseconds. */
  readonly committed: (ms: number) => void;
  /** Everything, in the text form that Prometheus reads. */
  readonly read: () => Promise<string>;
  readonly type: string;
}

export interface Measured {
  readonly openSockets: () => number;
  readonly openSheets: () => Promise<number>;
}

export const openMetrics = ({ openSockets, openSheets }: Measured): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "werktafel_" });
  const edits = new Counter({ name: "werktafel_edits_total", help: "Updates that are on disk", registers });
  const refusals = new Counter({
    name: "werktafel_refusals_total",
    help: "Every no, by reason",
    labelNames: ["reason"],
    registers,
  });
  const commits = new Histogram({
    name: "werktafel_commit_milliseconds",
    help: "From asking the store to its answer",
    buckets: [0.5, 1, 2, 5, 10, 25, 50, 100, 250, 1000],
    registers,
  });
  new Gauge({
    name: "werktafel_open_sockets",
    help: "Connections that were upgraded and are open",
    registers,
    collect() {
      this.set(openSockets());
    },
  });
  new Gauge({
    name: "werktafel_open_sheets",
    help: "Documents in memory",
    registers,
    async collect() {
      this.set(await openSheets());
    },
  });
  return {
    editStored: () => edits.inc(),
    refused: (reason) => refusals.inc({ reason }),
    committed: (ms) => commits.observe(ms),
    read: () => registry.metrics(),
    type: registry.contentType,
  };
};

// From what was measured to what the table says: the middle of several rounds, each round of the product laid beside the
// round of the relay just before it, so that a busy minute of the machine weighs on both.
import type { EditSeen } from "./measures/editSeen.ts";
import { median, percentile, ratios } from "./measures/figures.ts";
import type { Envelope } from "./measures/envelope.ts";
import type { Flooded } from "./measures/flood.ts";
import type { Wave } from "./measures/openTables.ts";
import type { Row } from "./report.ts";

/** The goals of the product, and nothing else (issue and DESIGN.md 9). */
export const goals = {
  p50: 1.7,
  p99: 2,
  cpuPerDelivered: 2.3,
  throughputInFlight: 0.55,
  coldOpenMs: 200,
  kibPerSheet: 190,
  durableP50AboveFsyncMs: 2,
  durableP99AboveFsyncMs: 10,
} as const;

/** Rounds of both, pair by pair. */
export interface Pairs<Measured> {
  readonly relay: readonly Measured[];
  readonly product: readonly Measured[];
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const times = (value: number): string => `${value.toFixed(2)}×`;
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

interface Compared {
  readonly what: string;
  readonly goal: number | null;
  /** True when the ratio should be at least the goal. */
  readonly isFloor?: boolean;
  readonly write: (value: number) => string;
}

const compare = ({ relay, product }: Pairs<number>, { what, goal, isFloor = false, write }: Compared): Row => {
  const ratio = median(ratios(product, relay));
  return {
    what,
    goal: goal === null ? "" : `${isFloor ? "≥" : "≤"} ${goal}×`,
    relay: write(median(relay)),
    product: write(median(product)),
    ratio: times(ratio),
    isMet: goal === null ? null : isFloor ? ratio >= goal : ratio <= goal,
  };
};

const each = <Measured>({ relay, product }: Pairs<Measured>, value: (measured: Measured) => number): Pairs<number> => ({
  relay: relay.map(value),
  product: product.map(value),
});

export const cpuPerDelivered = ({ cpuSeconds, delivered }: EditSeen): number => (cpuSeconds / delivered) * 1e6;

export const editSeenRows = (who: string, pairs: Pairs<EditSeen>): readonly Row[] => {
  const seen = (share: number) => each(pairs, ({ seenMs }) => percentile(seenMs, share));
  const what = (text: string) => `${who}: ${text}`;
  return [
    compare(seen(0.5), { what: what("edit → seen p50"), goal: goals.p50, write: ms }),
    compare(seen(0.95), { what: what("p95"), goal: null, write: ms }),
    compare(seen(0.99), { what: what("p99"), goal: goals.p99, write: ms }),
    compare(each(pairs, cpuPerDelivered), {
      what: what("server CPU per delivered edit"),
      goal: goals.cpuPerDelivered,
      write: (value) => `${value.toFixed(1)} µs`,
    }),
  ];
};

/** Beside the disk's bare fsync instead of the relay. */
export const durableRows = (who: string, rounds: readonly EditSeen[], fsync: readonly number[]): readonly Row[] =>
  (
    [
      ["p50", 0.5, goals.durableP50AboveFsyncMs],
      ["p99", 0.99, goals.durableP99AboveFsyncMs],
    ] as const
  ).map(([name, share, above]) => {
    const bare = percentile(fsync, share);
    const durable = median(rounds.map(({ durableMs }) => percentile(durableMs, share)));
    return {
      what: `${who}: edit → acknowledged as durable ${name} (beside a bare fsync)`,
      goal: `≤ ${above} ms + fsync`,
      relay: ms(bare),
      product: ms(durable),
      ratio: `+ ${ms(durable - bare)}`,
      isMet: durable <= bare + above,
    };
  });

export const floodRows = (name: string, pairs: Pairs<Flooded>, goal: number | null): readonly Row[] => [
  compare(
    each(pairs, ({ editsPerSecond }) => editsPerSecond),
    { what: `4 writers ${name}: edits/s`, goal, isFloor: true, write: (value) => `${Math.round(value)}/s` },
  ),
  compare(
    each(pairs, (flooded) => flooded.cpuPerDelivered * 1e6),
    {
      what: `4 writers ${name}: server CPU per delivered edit`,
      goal: null,
      write: (value) => `${value.toFixed(1)} µs`,
    },
  ),
];

export const coldOpenRow = (how: string, opened: readonly number[]): Row => ({
  what: `cold open of 2,000 items and 20,000 edits, ${how} (slowest of ${opened.length})`,
  goal: `≤ ${goals.coldOpenMs} ms`,
  relay: "–",
  product: `${ms(median(opened))} (${ms(Math.max(...opened))})`,
  ratio: "–",
  isMet: Math.max(...opened) <= goals.coldOpenMs,
});

/** What sealing adds to the engine alone: plain stands where the relay stands elsewhere. */
export const envelopeRows = ({ plain, sealed }: Record<"plain" | "sealed", Envelope>): readonly Row[] => {
  const row = (what: string, one: number, other: number, write: (value: number) => string): Row => ({
    what: `sealed against plain, the engine alone: ${what}`,
    goal: "–",
    relay: write(one),
    product: write(other),
    ratio: `${(other / one).toFixed(2)}×`,
    isMet: null,
  });
  return [
    row("one edit durable, p50", plain.durableMs, sealed.durableMs, ms),
    row("20,000 edits read back", plain.coldOpenMs, sealed.coldOpenMs, ms),
    row("edits stored, 64 to a commit", plain.perSecond, sealed.perSecond, (value) => `${Math.round(value)}/s`),
  ];
};

/** What a server may keep after a wave and give back later, as a share of the wave. */
const keptShare = 0.05;

export const waveRows = (sheets: number, first: Wave, second: Wave): readonly Row[] => {
  const kib = (first.open - first.before) / sheets / 1024;
  const left = second.after - first.after;
  return [
    {
      what: `memory per open sheet, ${sheets} open, one screen at each`,
      goal: `≤ ${goals.kibPerSheet} KiB`,
      relay: "–",
      product: `${kib.toFixed(0)} KiB (process ${mib(first.before)} → ${mib(first.open)})`,
      ratio: "–",
      isMet: kib <= goals.kibPerSheet,
    },
    {
      what: `left behind by a second ${sheets}, after all have left (first wave, second wave)`,
      goal: "nothing",
      relay: "–",
      product: `${mib(left)} (${mib(first.after)}, ${mib(second.after)})`,
      ratio: "–",
      isMet: left <= (first.open - first.before) * keptShare,
    },
  ];
};

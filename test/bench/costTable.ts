// What the table of costs says: each figure of the whole product beside itself without a part, round by round, and what part
// A's ratio to the relay is with and without all three.
import type { Cost, PricedPart, Relayed, Used } from "./measures/cost.ts";
import { median, ratios } from "./measures/figures.ts";

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const us = (value: number): string => `${Math.round(value)} µs`;

const figures: readonly (readonly [keyof Used, string, (value: number) => string])[] = [
  ["seenP50", "8 writers: edit → seen p50", ms],
  ["seenP99", "8 writers: edit → seen p99", ms],
  ["cpuPerDelivered", "8 writers: server CPU per delivered edit", us],
  ["durableP50", "8 writers: edit → durable p50", ms],
  ["toldP50", "9 in a meeting: deed → told p50", ms],
  ["cpuPerDeed", "9 in a meeting: server CPU per deed", us],
  ["comesInP50", "60 come in, four at once: until sheet and table are there, p50", ms],
  ["cpuPerComing", "60 come in: server CPU for each", us],
];
const columns: readonly (PricedPart | "all")[] = ["encryption", "lines", "gate", "all"];

const isRelayed = (name: keyof Used): name is keyof Relayed =>
  name === "seenP50" || name === "seenP99" || name === "cpuPerDelivered";

export const costTable = ({ relay, whole, without }: Cost): string => {
  const of = (rounds: readonly Used[], name: keyof Used) => rounds.map((round) => round[name]);
  const beside = (rounds: readonly Used[], name: keyof Used): string =>
    isRelayed(name)
      ? `${median(
          ratios(
            of(rounds, name),
            relay.map((round) => round[name]),
          ),
        ).toFixed(2)}×`
      : "–";
  const rows = figures.map(([name, what, write]) => {
    const adds = columns.map((part) => median(ratios(of(whole, name), of(without[part], name))).toFixed(2));
    const cells = [
      what,
      write(median(of(without.all, name))),
      write(median(of(whole, name))),
      ...adds.map((ratio) => `${ratio}×`),
      beside(without.all, name),
      beside(whole, name),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| what | without all three | whole | encryption | access lines | gate | all three | beside the relay, without | beside the relay, whole |",
    "|---|---|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
};

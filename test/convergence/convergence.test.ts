// Many seeded stories of people writing together over bad lines (issue A, check 8). `SCHEDULES=1000` plays the full number;
// `SEED=n` one story again.
import { expect, test } from "@jest/globals";
import { playSchedule, type Story } from "./schedule.ts";

const floor = 100;
const wanted = Number(process.env["SCHEDULES"] ?? floor);
const only = process.env["SEED"];
const budgetMs = 55_000;

test(
  "whoever goes away, comes back, undoes or reloads: at the end everybody reads the same, and it is what is stored",
  () => {
    const began = performance.now();
    const stories: Story[] = [];
    const seeds = only === undefined ? Array.from({ length: wanted }, (_none, index) => index + 1) : [Number(only)];
    for (const seed of seeds) {
      if (wanted <= floor && stories.length >= floor && performance.now() - began > budgetMs) break;
      stories.push(playSchedule(seed));
    }
    const faults = stories.reduce<Record<string, number>>((sum, story) => {
      for (const [name, times] of Object.entries(story.faults)) sum[name] = (sum[name] ?? 0) + times;
      return sum;
    }, {});
    const edits = stories.reduce((sum, story) => sum + story.edits, 0);
    process.stdout.write(
      `convergence: ${stories.length} schedules, ${edits} edits, faults fired ${JSON.stringify(faults)}, ${Math.round(performance.now() - began)} ms\n`,
    );
    const wrong = stories.filter(({ fault }) => fault !== null).map(({ seed, fault }) => `SEED=${seed}: ${fault}`);
    expect(wrong).toEqual([]);
    if (only === undefined) {
      expect(stories.length).toBeGreaterThanOrEqual(Math.min(floor, wanted));
      for (const times of Object.values(faults)) expect(times).toBeGreaterThan(0);
    }
  },
  30 * 60_000,
);

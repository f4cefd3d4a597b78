// A year of Noor's table, hour by hour, with a real server: every reminder, climb, hold-back, vrijdag-check and question how it goes
// comes once, at its hour on the wall (issue 5, check 2). `diary.txt` is what was reasoned beforehand from the calendar of 2028: its
// 29 February, both nights in which the clock is moved, its holidays, and the days on which people work. Once a month the house is
// away when the clock strikes, and tells the very same year. `YEAR=whole` also lives it in a house that never stops.
import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { isWhole, type Lived, liveYear } from "./liveYear.ts";

const year = { from: "2028-01-01T00:00:00+01:00", until: "2029-01-03T00:00:00+01:00" };
/** Two days of 2029 too: a date of the second of January is told of in December. */
const daysLived = 366 + 2;
/** Each an hour in which something is due: the house is away when it strikes. */
const restartsAt = [
  ...["2028-01-10 09", "2028-02-28 09", "2028-03-26 08", "2028-04-20 17", "2028-05-22 09", "2028-06-06 09"],
  ...["2028-07-17 08", "2028-08-23 09", "2028-09-04 09", "2028-10-31 16", "2028-11-20 08", "2028-12-27 16"],
];
const told = readFileSync(new URL("./diary.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "");
const written = ({ diary }: Lived): readonly string[] => diary.filter((line) => line !== "");

test.each([{ away: restartsAt }, ...(isWhole ? [{ away: [] }] : [])])(
  "every message, climb and vrijdag-check of a year comes once, at its hour on the wall: $away.length restarts",
  async ({ away }) => {
    const begun = performance.now();
    const lived = await liveYear({ ...year, restartsAt: away });
    console.log(lived.diary.join("\n"));
    console.log(
      `${lived.hours} hours, ${lived.restarts} restarts, ${lived.mails} mails in ${Math.round(performance.now() - begun)} ms`,
    );
    expect([lived.hours, lived.restarts]).toEqual([daysLived * 24, away.length]);
    expect(written(lived)).toEqual(told);
    // Nothing waits any more, nothing went wrong, and no cause was told twice.
    expect(lived.rows.filter(({ state }) => state !== "sent").map(({ state }) => state)).toEqual(["dropped"]);
    expect(told.filter((line) => line.includes("vrijdag-check"))).toHaveLength(52 + 2);
  },
  240_000,
);

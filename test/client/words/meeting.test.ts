// Words of a meeting: agendas that fit their time, a share of the time without a number, and moments as people mean them.
import { expect, test } from "@jest/globals";
import { aboutInWords, instantAt, timeInWords, timeOf } from "@werktafel/client/words/dates";
import { turns } from "@werktafel/client/words/nl/leading";
import { shippedAgendas } from "@werktafel/client/words/nl/meeting/agenda";
import { parties } from "@werktafel/shared/domain/participant";

test("a shipped agenda fits in the time that people have for it, and bears no name of a method", () => {
  const agendas = shippedAgendas("Noor");
  const total = (points: (typeof agendas)["werktafel"]) => points.reduce((sum, [, minutes]) => sum + minutes, 0);
  expect(Object.values(agendas).map(total)).toEqual([90, 60, 30]);
  const titles = Object.values(agendas).flatMap((points) => points.map(([title]) => title));
  expect(titles.filter((title) => /signs|eigen kracht|matrix|omgekeerd|positieve/i.test(title))).toEqual([]);
});

test("how the time was shared is said without any number, for every share there can be", () => {
  for (let part = 0; part <= 1; part += 0.01) {
    const said = turns.share(
      "Noor",
      part,
      parties.map((party) => ({ party, share: part })),
    );
    expect(said).not.toMatch(/[0-9%]|undefined/);
  }
  expect(turns.share("Noor", 0.34, [])).toBe("Noor had ongeveer een derde van de tijd, de anderen twee derde.");
});

test("ten thirty on a day is ten thirty in the Netherlands, in summer and in winter", () => {
  expect(instantAt("2026-12-08", "10:30")).toBe("2026-12-08T10:30:00+01:00");
  expect(instantAt("2026-09-08", "10:30")).toBe("2026-09-08T10:30:00+02:00");
  expect(instantAt("2026-10-25", "01:30")).toBe("2026-10-25T01:30:00+02:00");
  expect(instantAt("2026-10-25", "12:00")).toBe("2026-10-25T12:00:00+01:00");
  expect(instantAt("", "10:30")).toBe("");
  expect(timeOf("2026-09-08T10:30:00+02:00")).toBe("10:30");
});

test("a plan is about right, never to the minute", () => {
  expect(timeInWords("2026-09-08T10:31:00+02:00")).toBe("10.31 uur");
  expect(aboutInWords("2026-09-08T10:31:00+02:00")).toBe("10.30 uur");
  expect(aboutInWords("2026-09-08T11:43:00+02:00")).toBe("11.45 uur");
});

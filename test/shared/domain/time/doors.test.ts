// The doors of people at a table: the hours of where they work, their own days and hours in it, and nothing that nobody said.
import { expect, test } from "@jest/globals";
import { explainersAmong, opennessOf, workingDaysOf } from "@werktafel/shared/domain/time/doors";
import { isOpenAt } from "@werktafel/shared/domain/time/openness";
import { seatedAs } from "../../../support/cast.ts";

const facts = {
  records: {
    organisations: [
      {
        id: "o-1",
        record: {
          name: "Het wijkteam",
          officeHours: [{ days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close: "16:00" }],
          closedOn: [{ from: "2026-10-19", until: "2026-10-23" }],
        },
      },
      { id: "o-2", record: { name: "Nieuw hier" } },
    ],
  },
};
const none: ReadonlySet<string> = new Set();
const isThere = (person: ReturnType<typeof seatedAs>, moment: string): boolean | null => {
  const openness = opennessOf(person, facts, none);
  return openness && isOpenAt(openness, Date.parse(moment));
};
const friday = "2026-09-18T14:00:00+02:00";

test.each([
  ["a beroepskracht while the door is open", seatedAs("p-1", { party: "staff", organisationId: "o-1" }), true],
  [
    "not on a day on which they do not work",
    seatedAs("p-1", { party: "staff", organisationId: "o-1", worksOn: ["mo"] }),
    false,
  ],
  [
    "not after their own hours",
    seatedAs("p-1", { party: "staff", organisationId: "o-1", workHours: { open: "09:00", close: "12:30" } }),
    false,
  ],
  ["nobody knows, of an organisation without hours", seatedAs("p-1", { party: "staff", organisationId: "o-2" }), null],
  [
    "their own hours say it there",
    seatedAs("p-1", { party: "staff", organisationId: "o-2", workHours: { open: "09:00", close: "17:00" } }),
    true,
  ],
  ["a volunteer keeps no hours", seatedAs("p-1", { party: "volunteer", organisationId: "o-1" }), null],
])("%s", (_, person, expected) => {
  expect(isThere(person, friday)).toBe(expected);
});

test("own hours without days are those of an office week, and a door that is shut for a week is shut", () => {
  const own = seatedAs("p-1", { party: "staff", organisationId: "o-2", workHours: { open: "09:00", close: "17:00" } });
  expect(isThere(own, "2026-09-19T14:00:00+02:00")).toBe(false);
  expect(isThere(seatedAs("p-1", { party: "staff", organisationId: "o-1" }), "2026-10-21T14:00:00+02:00")).toBe(false);
});

test("working days are the own ones, else those of the organisation, else those of an office", () => {
  const days = (about: Parameters<typeof seatedAs>[1]) =>
    workingDaysOf(seatedAs("p-1", about), facts, none).weekDays.join(" ");
  expect(days({ party: "staff", organisationId: "o-1", worksOn: ["tu"] })).toBe("tu");
  expect(days({ party: "staff", organisationId: "o-1", reachability: "Op dinsdag en donderdag." })).toBe("tu th");
  expect(days({ party: "staff", organisationId: "o-1" })).toBe("mo tu we th fr");
  expect(days({ party: "staff", organisationId: null })).toBe("mo tu we th fr");
});

test("who explains a letter works there as a beroepskracht, and still sits at the table", () => {
  const people = [
    seatedAs("p-1", { party: "staff", organisationId: "o-1" }),
    seatedAs("p-2", { party: "host", organisationId: "o-1" }),
    seatedAs("p-3", { party: "staff", organisationId: "o-1", leftOn: "2026-09-01" }),
  ];
  expect(explainersAmong(people, facts, none)).toHaveLength(1);
});

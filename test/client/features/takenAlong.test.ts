// What was taken along stands per organisation, in order of name; who came for none stands last (R-222f).
import { expect, test } from "@jest/globals";
import { perOrganisation } from "@werktafel/client/features/looked/looker";
import { speakingOf } from "@werktafel/client/words/speaking";
import { noFacts } from "@werktafel/shared/domain/board";
import { kindOfAccess, takingAlong } from "@werktafel/shared/domain/accessEvent";
import type { LookedDay } from "@werktafel/shared/domain/looked";
import { participantId } from "@werktafel/shared/ids";

const record = (id: string, name: string) => ({ id, audience: "everyone" as const, record: { id, name } });
const facts = { ...noFacts, records: { organisations: [record("o-1", "Wijkteam"), record("o-2", "Buurtkeuken")] } };
const speaking = speakingOf(facts, null);
const day = (who: string, organisation: string | null): LookedDay => ({
  day: "2026-09-18",
  by: { kind: "participant", participant: participantId(who), organisation },
  looks: [],
});

test("per organisation, and who came for none last", () => {
  const days = [day("p-mila", null), day("p-teun", "o-1"), day("p-ruben", "o-2"), day("p-farida", "o-1")];
  const groups = perOrganisation({ facts, me: null, speaking }, days);
  expect(groups.map(({ organisation, days: theirs }) => [organisation, theirs.length])).toEqual([
    ["Buurtkeuken", 1],
    ["Wijkteam", 2],
    ["", 1],
  ]);
});

test("paper, copies and calendars are taken along; looking is not", () => {
  expect([...takingAlong].toSorted()).toEqual(
    ["boardExported", "calendarRead", "minutesTaken", "planTaken", "preparationTaken"].toSorted(),
  );
  expect(kindOfAccess({ event: "calendarRead", refusal: null })).toBe("read");
});

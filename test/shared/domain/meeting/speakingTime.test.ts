import { expect, test } from "@jest/globals";
import { speakingShare, type Spoken } from "@werktafel/shared/domain/meeting/speakingTime";
import type { Party } from "@werktafel/shared/domain/participant";
import { participantId } from "@werktafel/shared/ids";
import { seededRandom } from "../../../support/seededRandom.ts";

const spoke = (name: string, party: Party, ms: number): Spoken => ({ person: participantId(name), party, ms });
const sharesOf = (spoken: readonly Spoken[]): string => JSON.stringify(speakingShare(spoken));

test("the time is shared between residents and others, and a party is shown when two of it spoke", () => {
  const spoken = [
    spoke("noor", "resident", 60_000),
    spoke("teun", "staff", 40_000),
    spoke("samira", "staff", 20_000),
    spoke("joost", "volunteer", 40_000),
    spoke("gerda", "volunteer", 40_000),
  ];
  expect(speakingShare(spoken)).toEqual({
    residents: 0.3,
    others: 0.7,
    perParty: [
      { party: "staff", share: 0.3 },
      { party: "volunteer", share: 0.4 },
    ],
  });
});

test("no party is shown when what is left over would be one person's", () => {
  const staff = [spoke("teun", "staff", 40_000), spoke("samira", "staff", 20_000)];
  const noor = spoke("noor", "resident", 60_000);
  expect(speakingShare([noor, ...staff, spoke("joost", "volunteer", 80_000)])?.perParty).toEqual([]);
  // Two left over, each of another party: what they spoke together is nobody's.
  const ruben = spoke("ruben", "host", 20_000);
  expect(speakingShare([noor, ...staff, ruben, spoke("joost", "volunteer", 60_000)])?.perParty).toEqual([
    { party: "staff", share: 0.3 },
  ]);
});

test("there is no share when one other person spoke, or one did and a second touched the screen by mistake", () => {
  const noor = spoke("noor", "resident", 60_000);
  const teun = spoke("teun", "staff", 40_000);
  expect(speakingShare([noor, teun])).toBe(null);
  expect(speakingShare([noor, teun, spoke("samira", "staff", 400)])).toBe(null);
  expect(speakingShare([noor])).toEqual({ residents: 1, others: 0, perParty: [] });
  expect(speakingShare([])).toBe(null);
});

test("from no share can one person's time be worked out: it could always have been another's of the same group", () => {
  const parties: readonly Party[] = ["resident", "informal", "volunteer", "staff", "host"];
  let told = 0;
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const random = seededRandom(seed);
    const spoken = Array.from({ length: random.between(1, 9) }, (_, index) =>
      spoke(`p-${index}`, random.pick(parties), random.between(20_000, 600_000)),
    );
    const shares = sharesOf(spoken);
    if (shares === "null") continue;
    told += 1;
    const others = spoken.filter(({ party }) => party !== "resident");
    for (const one of others) {
      const half = Math.floor(one.ms / 2);
      const couldBeOf = others.some(
        (other) =>
          other !== one &&
          sharesOf(
            spoken.map((each) =>
              each === one ? { ...each, ms: each.ms - half } : each === other ? { ...each, ms: each.ms + half } : each,
            ),
          ) === shares,
      );
      expect([seed, one.person, couldBeOf]).toEqual([seed, one.person, true]);
    }
  }
  expect(told).toBeGreaterThan(1_000);
});

// Who asks somebody how it goes, what was answered and for whom, and how news may come on a Friday: over the real wire.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { participantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import { noorsTable as nt } from "../../support/cast.ts";
import { knows, made, openSharedTable, type SharedTable } from "./sharedTable.ts";

let noors: SharedTable;
beforeAll(async () => {
  noors = await openSharedTable(nt.file);
});
afterAll(async () => noors.close());

const lines = async () => {
  const [noor, mila, joost, ruben, teun] = await Promise.all(
    [nt.noor, nt.mila, nt.joost, nt.ruben, nt.teun].map(noors.line),
  );
  if (!noor || !mila || !joost || !ruben || !teun) throw new Error("nobody there");
  return { noor, mila, joost, ruben, teun };
};
const reasonOf = (answer: CommandAnswer): string => (answer.ok ? "done" : answer.refusal.reason);

test("what the file tells of how people are stands among what is said here", async () => {
  const { noor, ruben } = await lines();
  expect(noor.facts().checkIns.map(({ id, face }) => `${id} ${face}`)).toEqual([
    "ci-1 ok",
    "ci-2 notGood",
    "ci-3 good",
    "ci-4 good",
  ]);
  // Ruben reads what was for everyone, and no trace of the rest.
  expect(ruben.facts().checkIns.map(({ id }) => id)).toEqual(["ci-3", "ci-4"]);
});

test("Mila asks Noor; what Noor says goes to whom she chose, and to nobody else", async () => {
  const { noor, mila, ruben, teun } = await lines();
  // Only who asks, and Noor, write down how she is.
  const bare = { of: nt.noor, face: "ok", text: "", via: "", audience: [nt.noor, nt.mila] } as const;
  expect(await mila.wish("checkIn", bare)).toMatchObject({ refusal: { reason: "notYours", who: "owner" } });
  made(await noor.wish("agreeAsking", { of: nt.noor, asker: nt.mila, everyWeeks: 6, starts: "2026-10-01" }));
  await knows(mila, ({ askings }) => askings.some(({ asker }) => asker === nt.mila));
  const said = made(await mila.wish("checkIn", { ...bare, face: "notGood", text: "Kanarie-hoe-het-gaat" }));
  await knows(noor, ({ checkIns }) => checkIns.some(({ id, askedBy }) => id === said && askedBy === nt.mila));
  // Something for everyone after it, so that they have been told all that came before.
  await noor.wish("chooseNews", { choice: "askMe" });
  for (const other of [ruben, teun]) {
    await knows(other, ({ participants }) => participants.some(({ id, news }) => id === nt.noor && news === "askMe"));
    expect(other.facts().checkIns.some(({ id }) => id === said)).toBe(false);
    expect(other.frames.join("")).not.toContain("Kanarie-hoe-het-gaat");
  }
});

test("nothing is told of somebody without them among the readers, nor without a resident (R-127)", async () => {
  const { noor, ruben } = await lines();
  const base = { of: nt.noor, face: "good", text: "", via: "" } as const;
  expect(reasonOf(await ruben.wish("checkIn", { ...base, of: nt.ruben, audience: [nt.ruben, nt.teun] }))).toBe(
    "audienceWithoutResident",
  );
  expect(reasonOf(await noor.wish("checkIn", { ...base, audience: [nt.noor, participantId("p-nergens")] }))).toBe(
    "unknown",
  );
  expect(reasonOf(await ruben.wish("checkIn", { ...base, of: nt.ruben, audience: [nt.ruben, nt.noor] }))).toBe("done");
});

test("how a volunteer is does not stand at the resident's table, whoever asks (R-246)", async () => {
  const { joost, teun } = await lines();
  const agree = { of: nt.joost, asker: nt.teun, everyWeeks: 6, starts: "2026-10-01" } as const;
  expect(reasonOf(await teun.wish("agreeAsking", agree))).toBe("malformed");
  expect(reasonOf(await joost.wish("agreeAsking", agree))).toBe("malformed");
  const own = { of: nt.joost, face: "notGood", text: "", via: "", audience: "everyone" } as const;
  expect(reasonOf(await joost.wish("checkIn", own))).toBe("malformed");
});

test("on whom Noor can always fall back is named by her or by who leads, and stays beside her (R-137)", async () => {
  const { noor, mila, ruben, teun } = await lines();
  expect(await mila.wish("nameAnchor", { who: nt.mila })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await teun.wish("nameAnchor", { who: nt.noor }))).toBe("malformed");
  expect(reasonOf(await noor.wish("nameAnchor", { who: participantId("p-nergens") }))).toBe("unknown");
  expect(reasonOf(await noor.wish("nameAnchor", { who: nt.mila }))).toBe("done");
  await knows(ruben, ({ card }) => card?.anchorPersonId === nt.mila);
  // Noor chose: who leads puts nobody else in that place, she does.
  expect(await teun.wish("nameAnchor", { who: nt.farida })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await noor.wish("nameAnchor", { who: nt.farida }))).toBe("done");
  await knows(ruben, ({ card }) => card?.anchorPersonId === nt.farida);
  // Whom she chose left: it does not stay empty.
  expect(reasonOf(await noor.wish("endSeat", { participant: nt.farida }))).toBe("done");
  expect(reasonOf(await teun.wish("nameAnchor", { who: nt.mila }))).toBe("done");
  await knows(ruben, ({ card }) => card?.anchorPersonId === nt.mila);
});

test("how news comes is the resident's own to choose (R-235)", async () => {
  const { noor, teun } = await lines();
  expect(await teun.wish("chooseNews", { choice: "atOnce" })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(await noor.wish("chooseNews", { choice: "explained" })).toMatchObject({ ok: true });
  await knows(teun, ({ participants }) => participants.some(({ id, news }) => id === nt.noor && news === "explained"));
});

test("who is paid says on which days they work, and it stands on their card (R-236)", async () => {
  const { noor, teun } = await lines();
  const card = {
    callName: "Teun",
    roleLabel: "Leidt het gesprek",
    whatHappensWithWhatISay: "Ik schrijf alleen op wat wij samen afspreken.",
    decidesAbout: null,
    reachability: "Overdag",
    boundaries: [],
    phone: "",
    mail: "",
    hasSecrecy: false,
    complaintTo: "",
  };
  expect(reasonOf(await teun.wish("changeCard", { ...card, worksOn: ["mo", "tu"] }))).toBe("done");
  await knows(noor, ({ participants }) =>
    participants.some(({ id, worksOn }) => id === nt.teun && worksOn?.join() === "mo,tu"),
  );
  // A card that says nothing of days leaves them as they were.
  expect(reasonOf(await teun.wish("changeCard", card))).toBe("done");
  expect(noor.facts().participants.find(({ id }) => id === nt.teun)?.worksOn).toEqual(["mo", "tu"]);
});

// A resident without a screen says yes aloud at the meeting, and another writes it down under their own name: to a seat, to a
// consent. The resident's own answer always comes over it, and takes it back in one tap (R-203, R-305, R-401, decision 0161).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import { newParticipant } from "@werktafel/shared/domain/newcomer";
import { participantId } from "@werktafel/shared/ids";
import { reasonOf } from "../boards/atTable.ts";
import { idOf } from "../live/openTable.ts";
import { type MeetingTable, openMeetingTable } from "../meetings/atMeeting.ts";
import { wil } from "./sharedTable.ts";

let at: MeetingTable;
beforeEach(async () => {
  at = await openMeetingTable();
});
afterEach(async () => at.table.close());

const made = (answer: CommandAnswer): string => {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.reason}`);
  return answer.made ?? "";
};
const proposed = async (): Promise<string> => made(await at.mila.wish("proposeSeat", wil));
const aloud = { answer: "yes", for: idOf("noor") } as const;

test("aloud at the meeting, by who is there: the seat is there, and both know whose hand it was", async () => {
  const proposal = await proposed();
  expect(reasonOf(await at.farida.wish("answerSeat", { proposal, ...aloud }))).toBe("notNow");
  const meeting = await at.opened();
  // Mila asked, but is not at the meeting; Ruben was never told of it.
  expect(reasonOf(await at.mila.wish("answerSeat", { proposal, ...aloud }))).toBe("notHere");
  expect(reasonOf(await at.ruben.wish("answerSeat", { proposal, ...aloud }))).toBe("notYours");
  await at.comes(meeting, "farida");
  const seat = participantId(made(await at.farida.wish("answerSeat", { proposal, ...aloud })));
  const hand = [{ proposal, participant: seat, by: idOf("noor"), notedById: idOf("farida"), on: "2026-09-18" }];
  expect((await at.noor.facts()).otherHands).toEqual(hand);
  expect((await at.farida.facts()).otherHands).toEqual(hand);
  expect((await at.mila.facts()).otherHands).toEqual([]);
  // It was so: from then on it is her own.
  expect(reasonOf(await at.noor.wish("answerSeat", { proposal, answer: "yes" }))).toBe("done");
  expect((await at.noor.facts()).otherHands).toEqual([]);
  expect((await at.farida.facts()).otherHands).toEqual([]);
});

test("it was not so: in one tap the seat is over", async () => {
  const proposal = await proposed();
  const meeting = await at.opened();
  await at.comes(meeting, "farida");
  const seat = participantId(made(await at.farida.wish("answerSeat", { proposal, ...aloud })));
  expect(reasonOf(await at.farida.wish("answerSeat", { proposal, answer: "no", for: idOf("noor") }))).toBe("notYours");
  expect(reasonOf(await at.noor.wish("answerSeat", { proposal, answer: "no" }))).toBe("done");
  const { participants, otherHands } = await at.noor.facts();
  expect(participants.find(({ id }) => id === seat)?.leftOn).toBe("2026-09-18");
  expect(otherHands).toEqual([]);
  const seats = await at.table.store.run("seatsAt", { board: at.table.board });
  expect(seats.find(({ participant }) => participant === seat)?.to).not.toBeNull();
});

test("a consent said aloud: the own answer comes over it, and nobody writes down what is for themselves", async () => {
  const meeting = await at.opened();
  await at.comes(meeting, "farida");
  const asked = async (about: "farida" | "ruben") =>
    made(
      await at.farida.wish("askConsent", {
        of: idOf("noor"),
        consent: "breakConfidentiality",
        about: idOf(about),
        toOrganisationIds: [],
        scope: "Dit mag verteld worden.",
        validUntil: null,
        domains: [],
      }),
    );
  const own = await asked("farida");
  expect(reasonOf(await at.farida.wish("answerConsent", { consent: own, ...aloud }))).toBe("ownBenefit");
  const consent = await asked("ruben");
  expect(reasonOf(await at.farida.wish("answerConsent", { consent, ...aloud }))).toBe("done");
  const found = async () => (await at.noor.facts()).consents.find(({ id }) => id === consent);
  expect(await found()).toMatchObject({ notedById: idOf("farida"), ownYesOn: null });
  // Written down once it is nobody else's to write over.
  expect(reasonOf(await at.farida.wish("answerConsent", { consent, answer: "no", for: idOf("noor") }))).toBe("notNow");
  expect(reasonOf(await at.noor.wish("answerConsent", { consent, answer: "yes" }))).toBe("done");
  expect(await found()).toMatchObject({ notedById: idOf("farida"), ownYesOn: "2026-09-18", withdrawnOn: null });
  const other = await asked("ruben");
  await at.farida.wish("answerConsent", { consent: other, ...aloud });
  expect(reasonOf(await at.noor.wish("answerConsent", { consent: other, answer: "no" }))).toBe("done");
  expect((await at.noor.facts()).consents.find(({ id }) => id === other)?.withdrawnOn).toBe("2026-09-18");
});

test("a guest who is given a chair while the meeting goes on is in it by that same yes, and reads no longer than it", async () => {
  const meeting = await at.opened();
  await at.comes(meeting, "farida");
  const guest = { ...wil, name: "Gast Nieuw", party: "guest" } as const;
  const proposal = made(await at.farida.wish("proposeSeat", guest));
  const seat = participantId(made(await at.noor.wish("answerSeat", { proposal, answer: "yes" })));
  expect((await at.farida.facts()).meetings[meeting]?.guests).toContain(seat);
  const door = async () =>
    (await at.table.store.run("seatsAt", { board: at.table.board })).find(({ participant }) => participant === seat)
      ?.isLetIn;
  expect(await door()).toBe(true);
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  expect(await door()).toBe(false);
});

test("a yes by the own hand is not turned into a no by who writes", async () => {
  await at.table.close();
  const lotte = newParticipant(
    participantId("p-lotte"),
    { name: "Lotte", party: "resident", roleLabel: "", organisationId: null },
    "2026-09-18",
  );
  // Somebody else lives there too, so that one yes seats nobody yet.
  at = await openMeetingTable({ more: [{ kind: "participantSeated", participant: lotte }] });
  const meeting = await at.opened();
  await at.comes(meeting, "farida");
  const proposal = await proposed();
  await at.noor.wish("answerSeat", { proposal, answer: "yes" });
  expect(await at.farida.wish("answerSeat", { proposal, answer: "no", for: idOf("noor") })).toEqual({
    ok: false,
    refusal: { reason: "ownWords", of: idOf("noor") },
  });
  expect((await at.noor.facts()).proposals).toHaveLength(1);
  // What another wrote down, the own hand does turn around.
  const other = await proposed();
  expect(reasonOf(await at.farida.wish("answerSeat", { proposal: other, ...aloud }))).toBe("done");
  expect(reasonOf(await at.noor.wish("answerSeat", { proposal: other, answer: "no" }))).toBe("done");
  expect((await at.noor.facts()).proposals.map(({ id }) => id)).toEqual([proposal]);
});

// A resident without a screen says aloud, at the meeting or by telephone, whether somebody may take it over. Whose hand wrote it
// stands with it; nobody writes a yes to themselves; and the resident's own word comes over it, and undoes what it did (0241).
import { beforeEach, expect, test } from "@jest/globals";
import { handoverStatus } from "@werktafel/shared/domain/between/handover";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { planOf } from "../../../support/meetingHands.ts";
import { call, idOf, type Name, PaperTable } from "../paperTable.ts";

const monday = "2026-06-29T10:00:00+02:00";
let table: PaperTable;
const handover = () => {
  const [found] = table.facts.handovers;
  if (!found) throw new Error("nobody asked");
  return found;
};
const wish = async (who: Name, kind: CommandKind, payload: object) =>
  table.wish(who, kind, { handover: handover().id, ...payload });
const answers = async (who: Name, value = "accepted") =>
  wish(who, "answerHandover", { value, note: "", offer: "", until: null });
const notes = async (who: Name, how: "aloud" | "phone", value: "yes" | "no" = "yes") =>
  wish(who, "consentHandover", { for: idOf("noor"), how, value });
const says = async (value: "yes" | "no") => wish("noor", "consentHandover", { value });
const statusOf = (item: string | undefined) =>
  Object.entries(table.facts.actions).find(([id]) => id === item)?.[1].status;
const now = () => ({
  isTaken: handover().takenOverOn !== null,
  action: statusOf(call.item),
  made: statusOf(handover().made?.item),
});
const asBefore = { isTaken: false, action: "stuck", made: undefined };
const taken = { isTaken: true, action: "handedOver", made: "accepted" };

beforeEach(async () => {
  table = new PaperTable(monday);
  const asked = { item: call, audience: null, to: idOf("teun"), reason: "volunteerLimit", boundary: "" };
  expect(await table.wish("joost", "askHandover", asked)).toBe("done");
});
const meets = async (...there: readonly Name[]): Promise<void> => {
  const invited = there.map(idOf);
  await table.wish("teun", "planMeeting", { meeting: null, plan: planOf(idOf("teun"), invited) });
  const [meeting = ""] = Object.keys(table.facts.meetings);
  await table.wish("noor", "seeInvitations", { meeting, invited });
  await table.wish("teun", "invite", { meeting });
  for (const each of there) {
    await table.wish("teun", "noteAttendance", { meeting, participant: idOf(each), via: "inPerson" });
  }
  expect(await table.wish("teun", "openMeeting", { meeting })).toBe("done");
};

test("aloud counts while a meeting goes on and both are there; by whose hand it was stands with it", async () => {
  await answers("teun");
  expect(await notes("joost", "aloud")).toBe("notNow");
  await meets("noor", "teun", "joost");
  expect(await notes("farida", "aloud")).toBe("notHere");
  expect(await notes("joost", "aloud")).toBe("done");
  expect(now()).toEqual(taken);
  expect(handover().consents).toEqual([
    { by: idOf("noor"), on: "2026-06-29", value: "yes", notedById: idOf("joost"), how: "aloud" },
  ]);
});

test("by telephone it is written down by a beroepskracht, and never by who takes it over or hands it over", async () => {
  await answers("teun");
  for (const who of ["joost", "mila"] as const) expect([who, await notes(who, "phone")]).toEqual([who, "notYours"]);
  expect(await notes("teun", "phone")).toBe("ownBenefit");
  expect(now()).toEqual(asBefore);
  expect(await notes("farida", "phone")).toBe("done");
  expect(now()).toEqual(taken);
});

test("what somebody wrote down who then takes it over is no yes to themselves", async () => {
  expect(await notes("ans", "phone")).toBe("done");
  await answers("teun", "refused");
  expect(await answers("ans")).toBe("done");
  expect([handoverStatus(handover()), now()]).toEqual(["accepted", asBefore]);
  expect(await says("yes")).toBe("done");
  expect(now().isTaken).toBe(true);
});

test("a word in one's own hand is turned around by nobody, and comes over what was written down", async () => {
  await notes("farida", "phone");
  expect(await says("no")).toBe("done");
  expect(await notes("farida", "phone")).toBe("ownWords");
  await answers("teun");
  expect(now()).toEqual(asBefore);
});

test("it was so: the yes is Noor's own from then on, and nothing is asked of her any more", async () => {
  await answers("teun");
  await notes("farida", "phone");
  expect(await says("yes")).toBe("done");
  expect([now(), handover().consents]).toEqual([taken, [{ by: idOf("noor"), on: "2026-06-29", value: "yes" }]]);
  expect(await says("no")).toBe("notNow");
});

test("it was not so: in one tap it lies there as before, also when it was called done already; later she may say yes after all", async () => {
  await answers("teun");
  await notes("farida", "phone");
  const first = handover().made?.item;
  await wish("noor", "noteWarmContact", { isDone: true });
  expect(await wish("teun", "completeHandover", {})).toBe("done");
  expect(await says("no")).toBe("done");
  expect([now(), statusOf(first), handoverStatus(handover())]).toEqual([asBefore, "cancelled", "accepted"]);
  expect(await says("yes")).toBe("done");
  expect(now()).toEqual(taken);
  expect(handover().made?.item).not.toBe(first);
});

test("what is done by then is done: her word stands, and nothing moves", async () => {
  await answers("teun");
  await notes("farida", "phone");
  const item = handover().made;
  await table.wish("teun", "moveAction", { item, to: "done", note: "", words: { text: "" } });
  expect(await says("no")).toBe("done");
  expect(now()).toEqual({ ...taken, made: "done" });
  expect(handover().consents.at(-1)).toEqual({ by: idOf("noor"), on: "2026-06-29", value: "no" });
});

test("nobody writes down the word of who is no resident here", async () => {
  expect(await wish("farida", "consentHandover", { for: idOf("mila"), how: "phone", value: "yes" })).toBe("unknown");
});

test("a yes that comes late is to who would take it over then, and to nobody else", async () => {
  await answers("teun");
  expect(await wish("noor", "consentHandover", { value: "yes", taker: idOf("farida") })).toBe("notNow");
  expect(now().isTaken).toBe(false);
  expect(await wish("noor", "consentHandover", { value: "yes", taker: idOf("teun") })).toBe("done");
  expect(now()).toEqual(taken);
});

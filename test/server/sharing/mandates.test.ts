// *Namens* rests on the resident's own mandate: without one such an action is not taken, and once it is taken back it does not
// go on. To say that it does not work out, or rather not, needs nobody's leave.
import { afterEach, expect, test } from "@jest/globals";
import type { Fact } from "@werktafel/shared/domain/fact";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, item, on, openTable, type OpenTable } from "../live/openTable.ts";
import { openScreenLine } from "../live/openScreenLine.ts";

let table: OpenTable | null = null;
afterEach(async () => {
  await table?.close();
  table = null;
});

const mandate: Fact = {
  kind: "consentAsked",
  audience: [idOf("noor"), idOf("joost"), idOf("farida")],
  asked: {
    id: "md-1",
    of: idOf("noor"),
    consent: "mandate",
    about: idOf("joost"),
    toOrganisationIds: [],
    scope: "Bellen met de gemeente",
    validUntil: null,
    askedById: null,
    givenOn: "2026-01-01",
    withdrawnOn: null,
    notedById: null,
    saidForById: null,
    ownYesOn: null,
    domains: [],
  },
};

const open = async (more: readonly Fact[]) => {
  table = await openTable({ more });
  const opened = table;
  await opened.edit("joost", everyone, (doc) => {
    const values = { ownerId: idOf("joost"), mode: "onBehalf" };
    putItem(doc, { collection: "actions", id: item("ac-namens"), texts: { text: "De gemeente bellen" }, values }, null);
  });
  const line = async (who: "joost" | "noor") => openScreenLine(opened.url, await opened.cookieOf(who), {});
  const joost = await line("joost");
  const move = async (to: "accepted" | "inProgress" | "stuck" | "declined" | "done") => {
    const words = { text: "De gemeente bellen", ownerId: idOf("joost") };
    const answer = await joost.wish("moveAction", { item: on(everyone, "ac-namens"), to, note: "", words });
    return answer.ok ? "done" : answer.refusal.reason;
  };
  return { move, noor: await line("noor") };
};

test("without a mandate it is not taken", async () => {
  const { move } = await open([]);
  expect(await move("accepted")).toBe("mandateMissing");
});

test("with Noor's mandate it is, until she takes it back", async () => {
  const { move, noor } = await open([mandate]);
  expect(await move("accepted")).toBe("done");
  expect(await noor.wish("withdrawConsent", { consent: "md-1", endsSeat: false })).toMatchObject({ ok: true });
  expect(await move("inProgress")).toBe("mandateMissing");
  expect(await move("done")).toBe("mandateMissing");
  expect(await move("stuck")).toBe("done");
  expect(await move("declined")).toBe("done");
});

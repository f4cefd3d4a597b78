import { expect, test } from "@jest/globals";
import { anyCommand, commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { decode } from "@werktafel/shared/protocol/decode";
import { openSchema, presenceSchema } from "@werktafel/shared/protocol/liveSchemas";
import * as fc from "fast-check";
import { z } from "zod";

const item = { sheet: "abc~1", item: "g-1" };
const words = { text: "Noor werkt elke woensdag." };
const payloads: Readonly<Record<keyof typeof commandSchemas, unknown>> = {
  answerAgreement: {
    item,
    value: "notYet",
    note: "",
    words: { ...words, partyIds: ["p-noor"], rhythm: { every: "week", until: null } },
  },
  closeAgreement: { item, as: "ended" },
  confirmGoal: { item, words: { ...words, why: "", reviewOn: null } },
  moveGoal: { item, to: "reached" },
  moveAction: { item, to: "accepted", note: "", words: { ...words, ownerId: null } },
  dissent: { item, about: "goal", text: "Liever niet" },
  withdrawDissent: { dissent: "di-1" },
  putAway: { item },
  bringBack: { item },
  openSheet: { audience: ["p-noor", "p-joost"] },
  tellReference: { from: item, field: "goals", to: item },
  chooseTableColour: { colour: "lei" },
};
const wish = (kind: string, payload: unknown) => ({ id: "wens-1", kind, board: "tafel", payload });

test.each(Object.entries(payloads))("a well formed %s is taken as it was sent", (kind, payload) => {
  expect(decode(anyCommand, wish(kind, payload))).toEqual({ ok: true, message: wish(kind, payload) });
});

test.each([
  ["an unknown kind", wish("verwijder", {}), "kind"],
  ["a colour we do not have", wish("chooseTableColour", { colour: "roze" }), "payload.colour"],
  ["a field nobody asked for", { ...wish("putAway", { item }), by: "p-noor" }, ""],
  ["a name sent along in the payload", wish("putAway", { item, by: "p-noor" }), "payload"],
  ["an empty dissent", wish("dissent", { item, about: "goal", text: " \n " }), "payload.text"],
  ["a dissent of more than a page", wish("dissent", { item, about: "goal", text: "x".repeat(2_001) }), "payload.text"],
  ["a sheet without a generation", wish("putAway", { item: { sheet: "abc", item: "g-1" } }), "payload.item.sheet"],
  [
    "an item named after JavaScript's own",
    wish("putAway", { item: { sheet: "abc~1", item: "__proto__" } }),
    "payload.item.item",
  ],
  ["another such name", wish("putAway", { item: { sheet: "abc~1", item: "isPrototypeOf" } }), "payload.item.item"],
  ["an id with a slash", { ...wish("putAway", { item }), id: "../x" }, "id"],
  ["nothing at all", null, ""],
])("refuses %s and says where", (_what, sent, path) => {
  expect(decode(anyCommand, sent)).toMatchObject({ ok: false, refusal: { reason: "malformed", path } });
});

test("whatever comes in, decoding answers and never throws", () => {
  fc.assert(
    fc.property(fc.anything(), (sent) => {
      for (const schema of [anyCommand, openSchema, presenceSchema]) {
        expect(typeof decode<unknown>(schema, sent).ok).toBe("boolean");
      }
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test("every form can be written down for the pages of docs/api", () => {
  for (const schema of [...Object.values(commandSchemas), openSchema, presenceSchema]) {
    expect(z.toJSONSchema(schema, { io: "input" })).toMatchObject({ type: "object", additionalProperties: false });
    expect(schema.description).toBeTruthy();
  }
});

// Erasing a whole table: asked by a resident, decided by who leads or keeps the record, after showing that it is really them.
// The answer is the proof: what, when, on what ground, and by which side of the table.
import { z } from "zod";
import { decidesErasing, erasureGrounds, eraseTable } from "../../../boards/ending/eraseTable.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, type Route } from "../../route.ts";

const proof = z.object({
  what: z.literal("werktafel"),
  board: z.string(),
  ground: z.enum(erasureGrounds),
  by: z.string(),
  at: z.string(),
});

export const erasingRoutes = (house: House, policies: Policies): readonly Route[] => [
  defineRoute({
    method: "post",
    path: "/api/boards/:board/erase",
    says: "Erases a whole table for good, from every backup too. Answers with the proof, which holds no name and no word.",
    policy: policies.afterStepUp(policies.sitsHere),
    body: z.strictObject({}),
    answer: z.object({ proof }),
    handler: async ({ who: place }) => {
      const { boards, now, log } = house;
      const facts = await boards.allFacts(place.board);
      if (facts === null) return { refusal: { reason: "unknown" } };
      const decided = decidesErasing(facts, place);
      if ("reason" in decided) return { refusal: decided };
      const erased = await eraseTable(house, { board: place.board, ...decided, at: now() });
      if (erased === null) return { refusal: { reason: "unknown" } };
      log.info("tableErased", { board: erased.board, ground: erased.ground });
      return json({ proof: erased });
    },
  }),
];

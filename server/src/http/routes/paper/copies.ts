// Neem mee naar huis: the whole table as somebody reads it, in one tap, as a page to read, a PDF or a file for machines. Taking
// it is told to the residents: what leaves the house is no secret (R-222e, R-405).
import { copyForms } from "@werktafel/shared/domain/closing";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { copyWords } from "@werktafel/shared/words/nl/copy";
import { z } from "zod";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import { copyPaper } from "../../../paper/copy/copyPaper.ts";
import type { House } from "../../house.ts";
import { copyPage } from "../../pages/copyPage.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, type Route } from "../../route.ts";
import { gatherCopy } from "./gatherCopy.ts";
import { whyNotTaken } from "./takenOut.ts";

const encoder = new TextEncoder();

export const copyRoutes = (house: House, policies: Policies): readonly Route[] => [
  defineRoute({
    method: "post",
    path: "/api/boards/:board/copy",
    says: "The whole table as this reader reads it, with log, versions and who looked: a page in one file, a PDF, or JSON. The residents are told who took it.",
    policy: policies.afterStepUp(policies.sitsHere),
    body: z.strictObject({ as: z.enum(copyForms) }),
    handler: async ({ who: place, body: { as } }) => {
      const { pace, boards, press, now } = house;
      const { board, visitor, seat } = place;
      if (visitor.kind !== "person" || seat === null) return { refusal: { reason: "unknown" } };
      if (!pace.mayAsk(visitor.session)) return { refusal: { reason: "tooFast" } };
      const barred = await whyNotTaken(house, place);
      if (barred !== null) {
        house.accessLines.refused({ board, visitor, event: "boardExported", via: "paper" });
        return { refusal: barred };
      }
      const gathered = await gatherCopy(house, place);
      if (gathered === null) return { refusal: { reason: "unknown" } };
      const { paper, json } = gathered;
      // Written down and told before a byte of it leaves.
      const audience = paper.facts.participants
        .filter((each) => (isSeated(each) && isResident(each)) || each.id === seat.participant)
        .map(({ id }) => id);
      const taken = { kind: "copyTaken", as, audience, by: seat.participant, on: dayInAmsterdam(now()) } as const;
      await boards.append(board, [taken], visitor.person);
      const fileName = copyWords.fileNames[as];
      if (as === "json") {
        const bytes = encoder.encode(JSON.stringify(json, null, 2));
        return { kind: "bytes", bytes, type: "application/json; charset=utf-8", fileName };
      }
      if (as === "page") {
        return {
          kind: "bytes",
          bytes: encoder.encode(copyPage(copyPaper(paper))),
          type: "text/html; charset=utf-8",
          fileName,
        };
      }
      const printed = await press.print(copyPaper(paper), visitor.session);
      if (printed.kind === "printed") return { kind: "bytes", bytes: printed.bytes, type: "application/pdf", fileName };
      if (printed.kind === "busy") return { refusal: { reason: "tooFast" } };
      // More than paper is for: the table as it lies now, without its history, which the page and the file hold whole.
      const short = await press.print(copyPaper({ ...paper, earlier: [], happened: [], looked: [] }), visitor.session);
      if (short.kind === "printed") return { kind: "bytes", bytes: short.bytes, type: "application/pdf", fileName };
      return { refusal: { reason: "tooFast" } };
    },
  }),
];

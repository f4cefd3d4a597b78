// One meeting with all its minutes, for who opens them: the text of old minutes does not travel with the board.
import { z } from "zod";
import { meetingId } from "@werktafel/shared/ids";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import type { Policies } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

const meetingAnswer = z.object({
  meeting: z.looseObject({ id: z.string() }).describe("as this reader may know it, every version of its minutes whole"),
});

export const meetingRoutes = ({ boards, accessLines }: House, policies: Policies): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/api/boards/:board/meetings/:meeting",
    says: "One meeting with the whole text of its minutes, as this reader may read it.",
    policy: policies.sitsHere,
    body: noBody,
    answer: meetingAnswer,
    handler: async ({ who: place, params: { meeting: asked = "" } }) => {
      const { meetings = {} } = (await boards.factsFor(place))?.facts ?? {};
      const meeting = Object.hasOwn(meetings, asked) ? meetings[meetingId(asked)] : undefined;
      if (meeting === undefined) {
        accessLines.refused({ board: place.board, visitor: place.visitor, event: "minutesRead" });
        return { refusal: { reason: "unknown" } };
      }
      const person = place.visitor.kind === "person" ? place.visitor.person : null;
      await accessLines.look({ board: place.board, person, event: "minutesRead", item: meeting.id });
      return json({ meeting });
    },
  }),
];

// The three things a screen says on the live lane: I open this board, I wish this, I am here.
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import type { OpenAnswer } from "@werktafel/shared/protocol/facts";
import { openSchema, presenceSchema } from "@werktafel/shared/protocol/liveSchemas";
import { placePolicies } from "../access/registry/placePolicy.ts";
import type { Boards } from "../boards/boards.ts";
import { defineEvent, type LiveEvent } from "./defineEvent.ts";
import type { Presence } from "./presence.ts";

const unknown: OpenAnswer = { ok: false, refusal: { reason: "unknown" } };

export const liveEvents = (boards: Boards, presence: Presence): readonly LiveEvent[] => [
  defineEvent({
    name: "open",
    says: "Opens a board: its facts so far, and each new one after it.",
    schema: openSchema,
    rate: "command",
    policy: placePolicies.anyPlace,
    handler: async (line, place, { calm }) => {
      const opened = await line.open(place, calm ?? false);
      if (!opened) return { answer: unknown };
      const answer: OpenAnswer = { ok: true, ...opened.facts, sheets: opened.sheets };
      return { answer, isTable: true, afterwards: opened.begin };
    },
  }),
  defineEvent({
    name: "command",
    says: "A wish: judged, and answered with what became of it.",
    schema: anyCommand,
    rate: "command",
    // The big screen too: the board says kindly that it may only read.
    policy: placePolicies.anyPlace,
    handler: async (_line, place, command) => ({ answer: await boards.command(place, command) }),
  }),
  defineEvent({
    name: "presence",
    says: "Where I am, and whether I am typing there.",
    schema: presenceSchema,
    rate: "presence",
    policy: placePolicies.seated,
    handler: async (line, place, { at, isTyping }) => {
      presence.say(place.board, line.id, at, isTyping);
      return null;
    },
  }),
];

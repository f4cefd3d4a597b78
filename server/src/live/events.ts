// The three things a screen says on the live lane: I open this board, I wish this, I am here.
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import type { OpenAnswer } from "@werktafel/shared/protocol/facts";
import { openSchema, presenceSchema } from "@werktafel/shared/protocol/liveSchemas";
import type { Boards } from "../boards/boards.ts";
import { defineEvent, type LiveEvent } from "./defineEvent.ts";
import type { Presence } from "./presence.ts";

const unknown: OpenAnswer = { ok: false, refusal: { reason: "unknown" } };

export const liveEvents = (boards: Boards, presence: Presence): readonly LiveEvent[] => [
  defineEvent({
    name: "open",
    schema: openSchema,
    rate: "command",
    policy: "anyPlace",
    handler: async (line, place, { calm }) => {
      const opened = await line.open(place, calm ?? false);
      if (!opened) return { answer: unknown };
      const answer: OpenAnswer = { ok: true, ...opened.facts };
      return { answer, isTable: true, afterwards: opened.begin };
    },
  }),
  defineEvent({
    name: "command",
    schema: anyCommand,
    rate: "command",
    // The big screen too: the board says kindly that it may only read.
    policy: "anyPlace",
    handler: async (_line, place, command) => ({ answer: await boards.command(place, command) }),
  }),
  defineEvent({
    name: "presence",
    schema: presenceSchema,
    rate: "presence",
    policy: "seat",
    handler: async (line, place, { at, isTyping }) => {
      presence.say(place.board, line.id, at, isTyping);
      return null;
    },
  }),
];

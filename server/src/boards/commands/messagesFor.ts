// Who hears, when these facts become true at this moment, that there is something new.
import type { Fact } from "@werktafel/shared/domain/fact";
import { type MessageOfFact, messagesOf } from "@werktafel/shared/domain/messages/causes";
import type { BoardState } from "../boardState.ts";
import { holidaysAround } from "../calendar/holidays.ts";

export const messagesFor = (state: BoardState, facts: readonly Fact[], at: number): readonly MessageOfFact[] =>
  messagesOf(facts, state.all(), {
    mayRead: (who, fact) => state.mayRead(who, fact),
    at,
    holidays: holidaysAround(at),
  });

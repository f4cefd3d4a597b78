// The vrijdag-check in names, as it is read at one table and over many: the same lines, with who they are about as that table
// calls them.
import type { ParticipantId } from "../../../ids.ts";
import type { CheckLine, FridayCheck } from "./fridayCheck.ts";
import type { WallTime } from "../openness.ts";

export type NamedLine =
  | { readonly kind: "stillToday"; readonly text: string; readonly until: WallTime }
  | {
      readonly kind: "thenClosed";
      readonly owner: string;
      readonly text: string;
      readonly due: string;
      readonly until: WallTime;
    }
  | {
      readonly kind: "ownerLeft";
      readonly owner: string;
      readonly actions: readonly { readonly text: string; readonly due: string }[];
    }
  | {
      readonly kind: "ownerAway";
      readonly owner: string;
      readonly back: WallTime | null;
      readonly actions: readonly { readonly text: string; readonly due: string }[];
    }
  | { readonly kind: "handoverOpen"; readonly from: string; readonly answerDueOn: string | null }
  | { readonly kind: "notGood"; readonly of: string; readonly on: string };

export interface NamedCheck extends Omit<FridayCheck, "lines"> {
  readonly lines: readonly NamedLine[];
}

const named = (line: CheckLine, nameOf: (id: ParticipantId) => string): NamedLine => {
  switch (line.kind) {
    case "stillToday":
      return { kind: line.kind, text: line.action.text, until: line.until };
    case "thenClosed": {
      const { owner, text, due } = line.action;
      return { kind: line.kind, owner: nameOf(owner), text, due, until: line.until };
    }
    case "ownerLeft":
      return {
        kind: line.kind,
        owner: nameOf(line.owner),
        actions: line.actions.map(({ text, due }) => ({ text, due })),
      };
    case "ownerAway":
      return {
        kind: line.kind,
        owner: nameOf(line.owner),
        back: line.back,
        actions: line.actions.map(({ text, due }) => ({ text, due })),
      };
    case "handoverOpen":
      return { kind: line.kind, from: nameOf(line.handover.from), answerDueOn: line.handover.answerDueOn };
    case "notGood":
      return { kind: line.kind, of: nameOf(line.of), on: line.on };
  }
};

export const namedCheck = (check: FridayCheck, nameOf: (id: ParticipantId) => string): NamedCheck => ({
  ...check,
  lines: check.lines.map((line) => named(line, nameOf)),
});

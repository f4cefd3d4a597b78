// The vrijdag-check of one table in names, for who leads it, and where the words of it lie.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { Participant } from "@werktafel/shared/domain/participant";
import { tableView } from "@werktafel/shared/domain/tableView";
import { checkAt } from "@werktafel/shared/domain/time/friday/checkAt";
import { namedCheck } from "@werktafel/shared/domain/time/friday/namedCheck";
import type { SheetId } from "@werktafel/shared/ids";
import type { Friday } from "./mineAnswer.ts";

interface Reading {
  readonly facts: BoardFacts;
  readonly sheets: readonly ReadableSheet[];
  readonly me: Participant;
  readonly holidays: ReadonlySet<string>;
}

export const fridayOf = (
  { facts, sheets, me, holidays }: Reading,
  at: number,
): { readonly check: Friday; readonly sheets: readonly SheetId[] } | null => {
  const view = tableView({ sheets, facts, me: me.id });
  const check = checkAt({ me, facts, view, holidays }, at);
  if (!check) return null;
  const nameOf = (id: string): string => facts.participants.find((each) => each.id === id)?.callName ?? "";
  const read = check.lines.flatMap((line) =>
    line.kind === "stillToday"
      ? [line.action.sheet]
      : line.kind === "ownerAway"
        ? line.actions.map(({ sheet }) => sheet)
        : [],
  );
  const { lines, ...rest } = namedCheck(check, nameOf);
  return {
    check: {
      ...rest,
      lines: lines.map((line) => (line.kind === "ownerAway" ? { ...line, actions: [...line.actions] } : { ...line })),
    },
    sheets: read,
  };
};

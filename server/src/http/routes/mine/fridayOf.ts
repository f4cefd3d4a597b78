// The vrijdag-check of one table in names, for who leads it, and where the words of it lie.
import { type CheckGround, checkOn } from "@werktafel/shared/domain/time/friday/checkAt";
import { namedCheck } from "@werktafel/shared/domain/time/friday/namedCheck";
import type { SheetId } from "@werktafel/shared/ids";
import type { Friday } from "./mineAnswer.ts";

export const fridayOf = (
  ground: CheckGround,
  holidays: ReadonlySet<string>,
  at: number,
): { readonly check: Friday; readonly sheets: readonly SheetId[] } | null => {
  const check = checkOn(ground, holidays, at);
  if (!check) return null;
  const nameOf = (id: string): string => ground.people.find((each) => each.id === id)?.callName ?? "";
  const read = check.lines.flatMap((line) =>
    "action" in line ? [line.action.sheet] : "actions" in line ? line.actions.map(({ sheet }) => sheet) : [],
  );
  const { lines, ...rest } = namedCheck(check, nameOf);
  return {
    check: {
      ...rest,
      lines: lines.map((line) => ("actions" in line ? { ...line, actions: [...line.actions] } : { ...line })),
    },
    sheets: read,
  };
};

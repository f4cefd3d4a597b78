// Which goals a thing serves, wherever that is said.
import type { ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";

/** What serves one goal, and stays among those who read that goal. */
export const ofOneGoal: ReadonlySet<string> = new Set(["actions", "barriers", "waitingLists"]);

export const goalsOf = (sheets: readonly ReadableSheet[], item: SheetItem): ReadonlySet<string> => {
  const own = item.values["goalId"];
  const apart = sheets
    .flatMap(({ references }) => references)
    .filter((each) => each.startsWith(`${item.id}~goalId~`))
    .map((each) => each.split("~")[2] ?? "");
  return new Set([...(typeof own === "string" ? [own] : []), ...apart]);
};

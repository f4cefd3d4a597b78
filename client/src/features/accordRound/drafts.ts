// An answer that is not given yet stays in hand when the screen goes to something else for a moment (a pause, the board), and
// is thrown away only by its own person.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useState } from "react";
import type { Table } from "../../table/table.ts";
import { useTable } from "../../table/TableContext.ts";

export interface AnswerDraft {
  readonly value: AccordValue | null;
  readonly note: string;
  /** Who writes along. */
  readonly withIds: readonly ParticipantId[];
}

export const noAnswer: AnswerDraft = { value: null, note: "", withIds: [] };

const drafts = new WeakMap<Table, Map<string, AnswerDraft>>();

/** The draft under this name, and how to change it; `null` throws it away. */
export const useAnswerDraft = (
  name: string,
): readonly [draft: AnswerDraft, change: (draft: AnswerDraft | null) => void] => {
  const table = useTable();
  const kept = drafts.get(table) ?? new Map<string, AnswerDraft>();
  drafts.set(table, kept);
  const [, redraw] = useState(0);
  return [
    kept.get(name) ?? noAnswer,
    (next) => {
      if (next) kept.set(name, next);
      else kept.delete(name);
      redraw((times) => times + 1);
    },
  ];
};

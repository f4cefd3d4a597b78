// The house answers again: the plan on this device is made as the table is now, or goes at once when its person may no longer
// read that table here.
import { wordsToKeep } from "../../features/keptPlan/kept.ts";
import { askSession } from "../../requests/session.ts";
import { forgetPlan, isPlanHere, renewPlan, whosePlan, type WhosePlan } from "../../sync/plan/planBox.ts";
import type { Table } from "../../table/table.ts";
import { tableHere } from "../../table/TableContext.ts";

/** Whose plan may stay; `null`: it went, or none was there. A locked screen is no end, and no connection says nothing. */
export const wipeWhenOver = async (): Promise<WhosePlan | null> => {
  const [plan, answer] = await Promise.all([whosePlan(), askSession()]);
  if (plan !== null && answer.kind === "ok") {
    const { person, boards, isShut } = answer.value;
    if (!isShut && (person !== plan.person || !boards.some(({ id }) => id === plan.board))) {
      await forgetPlan();
      return null;
    }
  }
  return (await isPlanHere()) ? plan : null;
};

/** What changes goes onto the device in one time, when it has been still for a moment. */
const renewAfterMs = 3_000;

const renewWhileOpen = (table: Table): void => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isOver = false;
  const renew = async () => {
    timer = null;
    const now = table.now();
    if (now.hasEnded) {
      await wipeWhenOver();
      return;
    }
    if (!now.areAllHere || now.saved === "away") return;
    const whose = await wipeWhenOver();
    const sheets = table.sync.sheets().map(({ content }) => content);
    isOver = whose?.board !== table.board || !(await renewPlan(whose, wordsToKeep(now, sheets)));
  };
  const later = () => {
    if (!isOver) timer ??= setTimeout(() => void renew(), renewAfterMs);
  };
  table.subscribe(later);
  later();
};

/** A page of the house stands here, on a device where a plan lies. */
export const atContact = async (): Promise<void> => {
  const whose = await wipeWhenOver();
  if (whose !== null && tableHere.table?.board === whose.board) renewWhileOpen(tableHere.table);
};

// The house answers again: the plan on this device is made as the table is now, or goes at once when its person may no longer
// read that table here.
import { boardId } from "@werktafel/shared/ids";
import { wordsToKeep } from "../../features/keptPlan/kept.ts";
import { askSession } from "../../requests/session.ts";
import { fetchKeyOfSession, openDeviceKeep } from "../../sync/deviceKeep.ts";
import { forgetPlan, isPlanHere, renewPlan, whosePlan, type WhosePlan } from "../../sync/plan/planBox.ts";
import type { Table } from "../../table/table.ts";
import { tableHere } from "../../table/TableContext.ts";
import { bringAlong } from "../bringAlong.ts";

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
    const key = await fetchKeyOfSession().catch(() => null);
    const sheets = table.sync.sheets();
    isOver = whose?.board !== table.board || !(await renewPlan(whose, wordsToKeep({ now, sheets, key })));
  };
  const later = () => {
    if (!isOver) timer ??= setTimeout(() => void renew(), renewAfterMs);
  };
  table.subscribe(later);
  later();
};

/** What was said out of the kept plan goes out from whatever page comes first; the own lists and the table do so themselves. */
const sendWhatWaits = async (id: string): Promise<void> => {
  if (/^\/(mijn|wacht)/.test(location.pathname)) return;
  const board = boardId(id);
  const keep = await openDeviceKeep({ board });
  if (keep?.names().some((name) => name === "wishes" || name.startsWith("edits "))) await bringAlong(board, keep);
  else await keep?.close();
};

/** A page of the house stands here, on a device where a plan lies. */
export const atContact = async (): Promise<void> => {
  const whose = await wipeWhenOver();
  if (whose === null) return;
  if (tableHere.table?.board === whose.board) renewWhileOpen(tableHere.table);
  else await sendWhatWaits(whose.board);
};

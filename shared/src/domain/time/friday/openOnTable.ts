// What is still open on a table and could matter before the doors close: actions with a day, handovers without an answer, and
// whom to call meanwhile.
import { askNow, isUnanswered } from "../../between/handover.ts";
import type { BoardFacts } from "../../board.ts";
import type { TableView } from "../../tableView.ts";
import type { OpenAction, OpenHandover } from "./fridayCheck.ts";
import type { Contact } from "../reachableNow.ts";

const openStatuses: ReadonlySet<string> = new Set(["accepted", "inProgress", "stuck"]);

export const openActions = ({ actions }: Pick<TableView, "actions">): readonly OpenAction[] =>
  actions.flatMap(({ id, ref, words, owner, due, status }) =>
    owner !== null && due !== null && openStatuses.has(status)
      ? [{ id, sheet: ref.sheet, text: words.text, owner, due }]
      : [],
  );

/** Those that wait for somebody's answer. */
export const openHandovers = ({ handovers }: Pick<BoardFacts, "handovers">): readonly OpenHandover[] =>
  handovers
    .filter(isUnanswered)
    .map((each) => ({ id: each.id, from: each.from, answerDueOn: askNow(each)?.dueOn ?? null }));

/** Whom to call, of all agreements this reader reads, in their order. */
export const contactsOf = ({ afterHours }: Pick<TableView, "afterHours">): readonly Contact[] =>
  afterHours.flatMap(({ contacts }) =>
    contacts.map(({ item }) => {
      const { who = "", phone = "", when = "" } = item?.texts ?? {};
      return { who, phone, when };
    }),
  );

// What is still open on a table and could matter before the doors close: actions with a day, handovers without an answer, and
// whom to call meanwhile.
import { participantId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { TableView } from "../tableView.ts";
import type { OpenAction, OpenHandover } from "./fridayCheck.ts";
import type { Contact } from "./reachableNow.ts";

const openStatuses: ReadonlySet<string> = new Set(["accepted", "inProgress", "stuck"]);

export const openActions = ({ actions }: Pick<TableView, "actions">): readonly OpenAction[] =>
  actions.flatMap(({ id, words, owner, due, status }) =>
    owner !== null && due !== null && openStatuses.has(status) ? [{ id, text: words.text, owner, due }] : [],
  );

const waitsForAnswer: ReadonlySet<unknown> = new Set(["requested", "seen", "escalated"]);

/** As the board file told them. */
export const openHandovers = ({ records }: Pick<BoardFacts, "records">): readonly OpenHandover[] =>
  (records["handovers"] ?? []).flatMap(({ id, record }) => {
    const fields: Readonly<Record<string, unknown>> =
      typeof record === "object" && record !== null ? Object.fromEntries(Object.entries(record)) : {};
    const { status, fromId, answerDueOn } = fields;
    if (!waitsForAnswer.has(status) || typeof fromId !== "string") return [];
    return [{ id, from: participantId(fromId), answerDueOn: typeof answerDueOn === "string" ? answerDueOn : null }];
  });

/** Whom to call, of all agreements this reader reads, in their order. */
export const contactsOf = ({ afterHours }: Pick<TableView, "afterHours">): readonly Contact[] =>
  afterHours.flatMap(({ contacts }) =>
    contacts.map(({ item }) => {
      const { who = "", phone = "", when = "" } = item?.texts ?? {};
      return { who, phone, when };
    }),
  );

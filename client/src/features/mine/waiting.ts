// What waits for an answer from me over the tables where I am paid to be: one list, limits first and then by day, each with its
// sentence, why, and where to answer it.
import { asksNow, inOrderOfAsking, type Line } from "@werktafel/shared/domain/mine/lines";
import { type MeetingId, meetingId } from "@werktafel/shared/ids";
import type { Mine, MyAction, MyTable, Wait } from "../../requests/mine/decode.ts";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { nlApart } from "../../words/nlApart.ts";
import { metaOf } from "./MyActionCard.tsx";

const words = nlApart.waitsForMe;

export interface Asking {
  readonly key: string;
  readonly table: MyTable;
  /** Which kind of thing, by when. */
  readonly label: string;
  readonly title: string;
  readonly why: string;
  /** Answered in place. */
  readonly action: MyAction | null;
  /** Answered there. */
  readonly to: { readonly address: string; readonly word: string } | null;
}

const dayWord = (due: string | null, on: string): string =>
  due === null ? "" : due === on ? words.today : due < on ? nl.actions.passed(due) : words.before(due);

const labelled = (...parts: readonly string[]): string => parts.filter(Boolean).join(" · ");

const ofAction = (table: MyTable, action: MyAction, on: string): Asking => ({
  key: `${table.board} ${action.item.sheet} ${action.item.item}`,
  table,
  label: labelled(action.status === "proposed" ? words.proposal : words.own, dayWord(action.due, on)),
  title: action.words.text,
  why: action.note || (action.by === null ? metaOf(action, on) : words.askedBy(action.by)),
  action,
  to: null,
});

const addressOfMinutes = (table: MyTable, meeting: MeetingId): string =>
  `/b/${table.board}/verslag/${encodeURIComponent(meeting)}`;

const ofWait = (table: MyTable, wait: Wait, on: string): Asking => {
  const board = { address: `/b/${table.board}`, word: words.look };
  const asked = "by" in wait && wait.by !== null ? words.askedBy(wait.by) : "";
  switch (wait.kind) {
    case "agreement":
      return {
        key: `${table.board} ${wait.item.sheet} ${wait.item.item}`,
        table,
        label: words.agreement,
        title: wait.text,
        why: words.agreementAsk,
        action: null,
        to: board,
      };
    case "minutes":
      return {
        key: `${table.board} ${wait.meeting}`,
        table,
        label: labelled(wait.day === null ? words.minutes : words.minutesOf(wait.day), dayWord(wait.due, on)),
        title: wait.ask === "said" ? words.minutesSaid(wait.by ?? nl.changing.someone) : words.minutesAsk[wait.ask],
        why: "",
        action: null,
        to: { address: addressOfMinutes(table, wait.meeting), word: words.answer },
      };
    case "consent":
      return {
        key: `${table.board} ${wait.text}`,
        table,
        label: words.question,
        title: words.consent,
        why: wait.text,
        action: null,
        to: board,
      };
    case "seat":
    case "reading":
      return {
        key: `${table.board} ${wait.kind} ${wait.name}`,
        table,
        label: words.question,
        title: wait.kind === "seat" ? words.seat(wait.name) : words.reading(wait.name),
        why: asked,
        action: null,
        to: board,
      };
    case "question":
      return {
        key: `${table.board} ${wait.text}`,
        table,
        label: words.question,
        title: wait.text,
        why: labelled(asked, words.about(wait.about)),
        action: null,
        to: { address: board.address, word: words.answer },
      };
    case "statement":
    case "statementOpen":
      return {
        key: `${table.board} ${wait.item.sheet} ${wait.item.item} ${wait.text}`,
        table,
        label: labelled(words.statement, wait.kind === "statement" ? dayWord(wait.due, on) : ""),
        title: wait.text,
        why: labelled(words.saidBy(wait.by ?? nl.changing.someone), words.about(wait.about)),
        action: null,
        to: { address: board.address, word: words.answer },
      };
    case "asking":
      return {
        key: `${table.board} ${wait.asking}`,
        table,
        label: "",
        title: nlTable.asking.ask(wait.name),
        why: "",
        action: null,
        to: board,
      };
    case "barrier":
    case "barrierOpen":
      return {
        key: `${table.board} ${wait.item.sheet} ${wait.item.item}`,
        table,
        label: labelled(words.barrier, dayWord(wait.due, on)),
        title: wait.text,
        why: wait.kind === "barrier" ? asked : words.barrierOpen(wait.by ?? nl.changing.someone),
        action: null,
        to: board,
      };
    case "listAsk":
    case "bridge":
    case "rest":
      return {
        key: `${table.board} ${wait.item.sheet} ${wait.item.item} ${wait.kind}`,
        table,
        label: wait.kind === "rest" ? words.rested : nl.slips.kinds.waitingLists,
        title: wait.text,
        why: words.lists[wait.kind],
        action: null,
        to: board,
      };
    case "handover":
      return {
        key: `${table.board} ${wait.text}`,
        table,
        label: labelled(words.handover, dayWord(wait.due, on)),
        title: wait.text || words.handoverAsk,
        why: asked,
        action: null,
        to: board,
      };
  }
};

/** As the list that is kept says it, so that one rule puts both in order. */
const lineOfAction = ({ item, status, due, rests }: MyAction): Line => ({
  kind: "action",
  item,
  status,
  due,
  ...(rests === null ? {} : { rests: true }),
});
const lineOfWait = (wait: Wait): Line => {
  switch (wait.kind) {
    case "minutes":
      return { kind: "minutes", meeting: meetingId(wait.meeting), ask: wait.ask, by: null, due: wait.due };
    case "handover":
      return { kind: "handover", handover: "", due: wait.due };
    case "asking":
      return { kind: "asking", asking: wait.asking, due: wait.due };
    case "agreement":
      return { kind: "agreement", item: wait.item };
    case "barrier":
    case "barrierOpen":
      return { kind: wait.kind, item: wait.item, question: wait.question, due: wait.due };
    case "listAsk":
    case "rest":
      return { kind: wait.kind, item: wait.item, due: wait.due ?? "" };
    case "bridge":
      return { kind: "bridge", item: wait.item };
    default:
      return { kind: "consent", consent: "" };
  }
};

/** Everything that asks something of me now, at the tables where I am paid to be. */
export const askingMe = ({ tables, on }: Mine): readonly Asking[] => {
  const all = tables
    .filter(({ me }) => me.party === "staff")
    .flatMap((table): readonly { readonly line: Line; readonly asking: Asking }[] => [
      ...table.actions.map((action) => ({ line: lineOfAction(action), asking: ofAction(table, action, on) })),
      ...table.waits.map((wait) => ({ line: lineOfWait(wait), asking: ofWait(table, wait, on) })),
    ]);
  return inOrderOfAsking(
    all.filter(({ line }) => asksNow(line, on)),
    ({ line }) => line,
  ).map(({ asking }) => asking);
};

/** Per table, in the order of what is most asked there. */
export const perTable = (all: readonly Asking[]): readonly (readonly [MyTable, readonly Asking[]])[] => {
  const tables = new Map<MyTable, Asking[]>();
  for (const asking of all) {
    const there = tables.get(asking.table);
    if (there) there.push(asking);
    else tables.set(asking.table, [asking]);
  }
  return [...tables];
};

// The words of what waits for somebody: from the sheets and facts that this very reader may read now. What the list named and
// is not there (any more) for this reader is left out without a trace.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { reads } from "@werktafel/shared/domain/audience";
import { asksWhetherItFits, dayFor, openStatusOf } from "@werktafel/shared/domain/mine/myActions";
import { asksNow, dueOf, type Line } from "@werktafel/shared/domain/mine/lines";
import { openStatementsOn } from "@werktafel/shared/domain/correcting/onTable";
import { lineAt } from "@werktafel/shared/domain/table/tableLines";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { valueOf } from "@werktafel/shared/domain/table/card";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { currentWording } from "@werktafel/shared/domain/wording";
import type { MyAction, Wait } from "./mineAnswer.ts";

interface Reading {
  readonly facts: BoardFacts;
  /** As this reader sees it. */
  readonly table: TableView;
  readonly me: Participant;
  readonly on: string;
}

const isAt =
  ({ sheet, item }: ItemRef) =>
  ({ ref }: { readonly ref: ItemRef }): boolean =>
    ref.sheet === sheet && ref.item === item;

const nameOf = ({ facts }: Reading, id: string | null): string | null =>
  facts.participants.find((each) => each.id === id)?.callName ?? null;

const namesOf = (reading: Reading, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => nameOf(reading, id) ?? []);

/** Who read it besides me; `null`: everyone. */
const otherReaders = (reading: Reading, { audience }: ActionView): string[] | null =>
  audience === "everyone"
    ? null
    : inOrderOfName(reading.facts.participants)
        .filter((each) => isSeated(each) && each.id !== reading.me.id && audience.includes(each.id))
        // Whose table it is stands first (SCREENS.md 4).
        .toSorted((one, other) => Number(isResident(other)) - Number(isResident(one)))
        .map(({ callName }) => callName);

/** Who put it down, or whom the file calls its proposer; nobody when that is me. */
const proposerOf = (reading: Reading, { item, steps, status }: ActionView): string | null => {
  const by = steps.findLast((step) => step.status === "proposed")?.byId ?? valueOf(item, "byId");
  return status !== "proposed" || by === reading.me.id ? null : nameOf(reading, by);
};

const fitsOf = (reading: Reading, action: ActionView): MyAction["fits"] =>
  asksWhetherItFits(action, reading.me.party)
    ? {
        with: inOrderOfName(reading.facts.participants)
          .filter((each) => each.party === "staff" && isSeated(each) && reads(action.audience, each.id))
          .map(({ id, callName }) => ({ id, name: callName })),
      }
    : null;

const actionOf = (reading: Reading, action: ActionView): MyAction | null => {
  const { table, me, on } = reading;
  const status = openStatusOf(action.status);
  if (status === null || action.owner !== me.id) return null;
  const { rhythm = null } = action.words;
  const last = action.steps.at(-1);
  return {
    item: action.ref,
    status,
    // A yes goes to the words on the sheet; what was accepted before stands until then.
    words: { ...((status === "proposed" && action.item && currentWording(action.item)) || action.words) },
    due: dayFor(action.due, me, on),
    rests: action.rest === null ? null : { until: action.rest.until, alone: action.rest.with === "itself" },
    rhythm,
    mode: action.mode === "together" || action.mode === "onBehalf" ? action.mode : "self",
    with: [
      ...namesOf(
        reading,
        action.withIds.filter((id) => id !== me.id),
      ),
    ],
    by: proposerOf(reading, action),
    goal: table.goals.find(({ id }) => id === action.goalId)?.words.text ?? null,
    agreement: table.agreements.find(({ id }) => id === action.agreementId)?.words.text ?? null,
    readers: otherReaders(reading, action),
    note: last?.byId === me.id && last.status === status ? last.note : "",
    fits: fitsOf(reading, action),
  };
};

const waitOf = (reading: Reading, line: Exclude<Line, { kind: "action" }>): Wait | null => {
  const { facts, table } = reading;
  switch (line.kind) {
    case "agreement": {
      const found = table.agreements.find(isAt(line.item));
      if (!found) return null;
      const goal = table.goals.find(({ id }) => found.goalIds.includes(id))?.words.text ?? null;
      return { kind: "agreement", item: line.item, text: (found.proposal?.words ?? found.words).text, goal };
    }
    case "minutes": {
      const meeting = facts.meetings[line.meeting];
      if (!meeting) return null;
      const day = atTheTable(meeting.openedAt ?? meeting.closedAt ?? "")?.day ?? null;
      return {
        kind: "minutes",
        meeting: line.meeting,
        ask: line.ask,
        day,
        by: nameOf(reading, line.by),
        due: line.due,
      };
    }
    case "consent": {
      const found = facts.consents.find(({ id }) => id === line.consent);
      return found ? { kind: "consent", text: found.scope, by: nameOf(reading, found.askedById) } : null;
    }
    case "seat": {
      const found = facts.proposals.find(({ id }) => id === line.proposal);
      return found
        ? { kind: "seat", name: found.name, roleLabel: found.roleLabel, by: nameOf(reading, found.by) }
        : null;
    }
    case "reading": {
      const found = facts.widenings.find(({ id }) => id === line.asked);
      const name = nameOf(reading, found?.who ?? null);
      return found && name !== null ? { kind: "reading", name, by: nameOf(reading, found.by) } : null;
    }
    case "question": {
      const lying = lineAt(table, line.item);
      const found = lying?.card.lineQuestions.find(({ id }) => id === line.question);
      if (!lying || !found) return null;
      return { kind: "question", item: line.item, text: found.text, about: lying.text, by: nameOf(reading, found.by) };
    }
    case "statement":
    case "statementOpen": {
      const { kind, item, due } = line;
      const open = openStatementsOn(table, facts).find(
        ({ statement, card }) => statement.id === line.statement && isAt(item)(card),
      );
      // Whose words they are has two weeks; before that who leads is not told.
      if (!open || !asksNow(line, reading.on)) return null;
      const { statement, text } = open;
      return { kind, item: { ...item }, text: statement.text, about: text, by: nameOf(reading, statement.byId), due };
    }
    case "asking": {
      const found = facts.askings.find(({ id }) => id === line.asking);
      const name = nameOf(reading, found?.of ?? null);
      // Before its day there is nothing to ask.
      if (!found || name === null || line.due > reading.on) return null;
      return { kind: "asking", asking: found.id, name, due: line.due };
    }
    case "barrier":
    case "barrierOpen": {
      const { kind, item, question, due } = line;
      const found = table.barriers.find(isAt(item));
      const asked = found?.questions.find(({ id }) => id === question);
      // Past its day it is for who leads; before it nobody else is told.
      if (!found || !asked || !asksNow(line, reading.on)) return null;
      const by = nameOf(reading, kind === "barrier" ? asked.by : asked.to);
      return { kind, item: { ...item }, question, text: found.text, by, due };
    }
    case "listAsk":
    case "bridge": {
      const found = table.waitingLists.find(isAt(line.item));
      if (!found || !asksNow(line, reading.on)) return null;
      return { kind: line.kind, item: line.item, text: found.text, due: dueOf(line) };
    }
    case "rest": {
      const found = [...table.goals, ...table.agreements, ...table.actions].find(isAt(line.item));
      return found && asksNow(line, reading.on)
        ? { kind: "rest", item: line.item, text: found.words.text, due: line.due }
        : null;
    }
    case "handover": {
      const found = facts.handovers.find(({ id }) => id === line.handover);
      if (!found) return null;
      const action = table.actions.find(({ id }) => found.actions.includes(id));
      const text = found.words?.text ?? action?.words.text ?? found.boundary;
      return { kind: "handover", text, by: nameOf(reading, found.from), due: line.due };
    }
  }
};

const present = <Each>(all: readonly (Each | null)[]): Each[] => all.filter((each) => each !== null);

/** What came on the list, in words; actions in the order of the table, open ones that are asked first. */
export const worded = (
  reading: Reading,
  lines: readonly Line[],
): { readonly actions: MyAction[]; readonly waits: Wait[] } => ({
  actions: present(
    lines.map((line) => {
      const found = line.kind === "action" ? reading.table.actions.find(isAt(line.item)) : undefined;
      return found ? actionOf(reading, found) : null;
    }),
  ),
  waits: present(lines.map((line) => (line.kind === "action" ? null : waitOf(reading, line)))),
});

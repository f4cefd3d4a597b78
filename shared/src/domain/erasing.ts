// What was contradicted, asked to be erased and erased at a table, one fact further.
import type { ParkedObjection } from "./decision.ts";
import type { Dissent } from "./dissent.ts";
import { foldStatement, type Statement } from "./correcting/statement.ts";
import type { Erased, ErasureAsk, ItemErasureFact } from "./erasure.ts";
import type { ItemId } from "../ids.ts";

export interface Erasing {
  /** *Dit klopt niet*, beside the item it is about, oldest first. */
  readonly statements: readonly Statement[];
  readonly erasureAsks: Readonly<Record<ItemId, ErasureAsk>>;
  /** What is left of what was erased. */
  readonly erased: Readonly<Record<ItemId, Erased>>;
}

export const noErasing: Erasing = { statements: [], erasureAsks: {}, erased: {} };

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.hasOwn(all, key) ? Object.fromEntries(Object.entries(all).filter(([each]) => each !== key)) : all;

/** One fact further; what hangs on an erased item in other parts of the board is the board's to forget. */
export const foldErasing = ({ statements, erasureAsks, erased }: Erasing, fact: ItemErasureFact): Erasing => {
  switch (fact.kind) {
    case "statementMade":
    case "statementAnswered":
    case "statementDisputed":
    case "statementSettled":
    case "statementTakenBack":
      if (erased[fact.item.item] !== undefined) return { statements, erasureAsks, erased };
      return { statements: foldStatement(statements, fact), erasureAsks, erased };
    case "itemErasureAsked":
      if (erased[fact.item.item] !== undefined) return { statements, erasureAsks, erased };
      return {
        statements,
        erasureAsks: { ...erasureAsks, [fact.item.item]: { by: fact.by, on: fact.on, declined: null } },
        erased,
      };
    case "itemErasureUnasked":
      return { statements, erasureAsks: without(erasureAsks, fact.item.item), erased };
    case "itemErasureDeclined": {
      const asked = erasureAsks[fact.item.item];
      if (asked === undefined) return { statements, erasureAsks, erased };
      const { by, on, reason } = fact;
      return {
        statements,
        erasureAsks: { ...erasureAsks, [fact.item.item]: { ...asked, declined: { by, on, reason } } },
        erased,
      };
    }
    case "itemErased": {
      const { by, on, as, item } = fact;
      return {
        statements: statements.filter(({ about }) => about !== item.item),
        erasureAsks: without(erasureAsks, item.item),
        erased: { ...erased, [item.item]: { by, on, as } },
      };
    }
    case "factErased":
      return { statements, erasureAsks, erased };
  }
};

interface Said {
  readonly dissents: readonly Dissent[];
  readonly references: readonly string[];
  readonly parkedObjections: readonly ParkedObjection[];
}

/** What was said around an item that is erased now goes with it. */
export const saidWithout = ({ dissents, references, parkedObjections }: Said, item: ItemId): Said => ({
  dissents: dissents.filter(({ about }) => about.id !== item),
  references: references.filter((each) => !each.startsWith(`${item}~`) && !each.endsWith(`~${item}`)),
  parkedObjections: parkedObjections.filter((each) => each.item !== item),
});

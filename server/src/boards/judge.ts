// One wish is judged: who asks and what lies there is gathered, and the verb for it says what becomes true, or why not.
import { isAnswered } from "@werktafel/shared/domain/board";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { ItemRef } from "@werktafel/shared/domain/fact";
import { currentWording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Command, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { Sheets } from "../sheets/sheets.ts";
import type { BoardState } from "./boardState.ts";
import { dayInAmsterdam } from "./dayInAmsterdam.ts";
import { type FoundItem, unknown, type Verb, type VerbContext, type Verdict } from "./verb.ts";
import { answerAgreement } from "./verbs/answerAgreement.ts";
import { bringBack } from "./verbs/bringBack.ts";
import { chooseTableColour } from "./verbs/chooseTableColour.ts";
import { closeAgreement } from "./verbs/closeAgreement.ts";
import { confirmGoal } from "./verbs/confirmGoal.ts";
import { dissent } from "./verbs/dissent.ts";
import { moveAction } from "./verbs/moveAction.ts";
import { moveGoal } from "./verbs/moveGoal.ts";
import { openSheet } from "./verbs/openSheet.ts";
import { putAway } from "./verbs/putAway.ts";
import { tellReference } from "./verbs/tellReference.ts";
import { withdrawDissent } from "./verbs/withdrawDissent.ts";

const verbs: { readonly [Kind in CommandKind]: Verb<Kind> } = {
  answerAgreement,
  closeAgreement,
  confirmGoal,
  moveGoal,
  moveAction,
  dissent,
  withdrawDissent,
  putAway,
  bringBack,
  openSheet,
  tellReference,
  chooseTableColour,
};

/** What can be answered, and so outlives its words on the sheet. */
const goneCollections = ["goals", "agreements", "actions"] as const;

const judgeAs = <Kind extends CommandKind>(
  kind: Kind,
  context: VerbContext,
  payload: CommandPayloads[Kind],
): Verdict | Promise<Verdict> => verbs[kind](context, payload);

export interface Asked {
  readonly state: BoardState;
  readonly asker: ParticipantId;
  readonly sheets: Pick<Sheets, "read">;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly newId: () => string;
}

/** What becomes true of this wish now, or why not. Changes nothing. */
export const judge = async ({ state, asker, sheets, at, newId }: Asked, command: Command): Promise<Verdict> => {
  const { facts } = state.viewOf(asker);
  const me = facts.participants.find((each) => each.id === asker);
  if (!me || !isSeated(me)) return unknown;
  const readable = state.sheetsFor(asker);

  const items = async (ref: ItemRef): Promise<readonly FoundItem[]> => {
    const sheet = readable.find((each) => each.id === ref.sheet);
    const home = facts.homes[ref.item];
    if (!sheet || (home !== undefined && home !== ref.sheet)) return [];
    const there = (await sheets.read(ref.sheet))?.items.filter((item) => item.id === ref.item) ?? [];
    const gone = goneCollections.filter(
      (collection) => isAnswered(facts, collection, ref.item) && !there.some((item) => item.collection === collection),
    );
    return [
      ...there.map((item) => ({ ref, item, sheet, words: currentWording(item) })),
      ...gone.map((collection) => {
        const item = { id: ref.item, sheet: ref.sheet, collection, texts: {}, values: {}, ids: {} };
        return { ref, item, sheet, words: null };
      }),
    ];
  };
  const context: VerbContext = {
    board: state.board,
    me,
    facts,
    sheets: readable,
    at,
    on: dayInAmsterdam(at),
    newId,
    items,
    item: async (ref, collection) => (await items(ref)).find(({ item }) => item.collection === collection) ?? null,
    dissentAbout: (id) => state.dissentAbout(id, asker),
  };
  return judgeAs(command.kind, context, command.payload);
};

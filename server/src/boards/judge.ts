// One wish is judged: who asks and what lies there is gathered, and the verb for it says what becomes true, or why not.
import { isAnswered } from "@werktafel/shared/domain/answered";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { currentWording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Command, CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { Sheets } from "../sheets/sheets.ts";
import type { BoardState } from "./boardState.ts";
import { dayInAmsterdam } from "./dayInAmsterdam.ts";
import { type FoundItem, unknown, type VerbContext, type Verbs, type Verdict } from "./verb.ts";

/** What can be answered, and so outlives its words on the sheet. */
const goneCollections = ["goals", "agreements", "actions"] as const;

const judgeAs = <Kind extends CommandKind>(
  verbs: Verbs<Kind>,
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
  readonly verbs: Verbs<CommandKind>;
}

/** What becomes true of this wish now, or why not. Changes nothing. */
export const judge = async ({ state, asker, sheets, at, newId, verbs }: Asked, command: Command): Promise<Verdict> => {
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
    everything: state.all(),
    history: () => state.history(),
    everySheet: async () =>
      Promise.all(
        state.everySheet().map(async (row) => {
          const content = await sheets.read(row.id);
          const { id: sheet, audience, kind } = row;
          return {
            sheet,
            items: content?.items ?? [],
            references: content?.references ?? [],
            audience,
            kind,
            writable: false,
          };
        }),
      ),
    sheets: readable,
    at,
    on: dayInAmsterdam(at),
    newId,
    items,
    item: async (ref, collection) => (await items(ref)).find(({ item }) => item.collection === collection) ?? null,
    dissentAbout: (id) => state.dissentAbout(id, asker),
  };
  return judgeAs(verbs, command.kind, context, command.payload);
};

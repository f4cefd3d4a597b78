// What a resident says from their kept plan, without a connection. It waits sealed on this device, under the key of their session
// that lies in the plan itself, and goes out in its order with the next page of this table, like everything that waits there.
import { boardId, commandId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { keepWishes, readKeptWishes } from "../../facts/keptWishes.ts";
import type { SentCommand } from "../../facts/wishQueue.ts";
import { openDeviceKeep } from "../../sync/deviceKeep.ts";
import { SheetKeeping } from "../../sync/keep/sheetKeeping.ts";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { AwaySheet } from "../../sync/plan/awaySheet.ts";
import { newItemId } from "../../table/ids.ts";
import { today } from "../../words/dates.ts";
import type { KeptNow } from "./kept.ts";

export interface Away {
  question(): string;
  writeQuestion(text: string): Promise<boolean>;
  /** What goes well, for all at the table. */
  putGood(text: string): Promise<boolean>;
  wish<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): Promise<boolean>;
  wishes(): readonly SentCommand[];
  /** Texts that are not sent yet, as they read now. */
  texts(): readonly { readonly key: string; readonly isQuestion: boolean; readonly text: string }[];
  close(): Promise<void>;
}

/** `null`: this browser keeps nothing now, so nothing can be said here. Each answer is true when it lies on the device. */
export const openAway = async (id: string, { writing, me, view }: KeptNow): Promise<Away | null> => {
  if (writing === null || me === null) return null;
  const { key, question, sheets } = writing;
  const board = boardId(id);
  const keep = await openDeviceKeep({ board, fetchKey: async () => key });
  if (keep === null) return null;
  const keeping = new SheetKeeping(board, keep);
  const ofQuestion = question && new AwaySheet(keeping, { id: question.sheet, kind: "question" }, question.state);
  const table = sheets.find((sheet) => sheet.kind === "table" && sheet.audience === "everyone" && sheet.writable);
  const ofTable = table ? new AwaySheet(keeping, { id: table.sheet, kind: "table" }, null) : null;
  const kept = async (isDone: boolean): Promise<boolean> => isDone && keep.written();
  let wishes = readKeptWishes(keep, board);
  const questionText = (): string =>
    ofQuestion?.content().items.find(({ collection }) => collection === "question")?.texts["text"] ??
    view.question?.item?.texts["text"] ??
    "";
  return {
    question: questionText,
    writeQuestion: async (text) => {
      const item = view.question?.id;
      if (!ofQuestion || item === undefined) return false;
      const place = { collection: "question", id: item, field: "text" };
      return kept(ofQuestion.change((doc) => writeText(doc, place, text.trim(), { origin: ownOrigin })));
    },
    putGood: async (text) => {
      const item = {
        collection: "strengths",
        id: newItemId(),
        texts: { text: text.trim() },
        values: { on: today(), byId: me.id },
      };
      return kept(ofTable?.change((doc) => putItem(doc, item, ownOrigin)) ?? false);
    },
    wish: async (kind, payload) => {
      wishes = [...wishes, { id: commandId(crypto.randomUUID()), kind, board, payload }];
      keepWishes(keep, wishes);
      return kept(true);
    },
    wishes: () => wishes,
    texts: () => {
      const latest = new Map(
        [...(ofTable?.waiting() ?? []), ...(ofQuestion?.waiting() ?? [])].map(
          ({ after }) => [after.id, after] as const,
        ),
      );
      return [...latest.values()].map(({ id: item, collection, texts }) => ({
        key: item,
        isQuestion: collection === "question",
        text: texts["text"] ?? "",
      }));
    },
    close: async () => keep.close(),
  };
};

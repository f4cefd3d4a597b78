// From an address to an open table: what this reader may see is asked first, then both lanes are opened on it. Used by the
// board and by the big screen.
import { type BoardId, boardId, isId } from "@werktafel/shared/ids";
import { keepWishes, readKeptWishes } from "../facts/keptWishes.ts";
import { openNotTaken } from "../facts/notTaken.ts";
import { openFactLane } from "../facts/openFactLane.ts";
import { sheetsOf } from "../facts/wishQueue.ts";
import { readingNow } from "../features/reading/reading.ts";
import { askBoard } from "../requests/boards.ts";
import { type BoardAnswer, decodeRefusal } from "../requests/decode.ts";
import type { KeptOnDevice } from "../sync/keep/keptOnDevice.ts";
import { browserNetwork } from "../sync/line/network.ts";
import { openBoardSync } from "../sync/openBoardSync.ts";
import { openTable, type Table } from "../table/table.ts";

export type Opened =
  | { readonly kind: "open"; readonly table: Table; readonly keep: KeptOnDevice | null }
  /** Does not exist, or is not for this person: the two are never told apart. */
  | { readonly kind: "unknown" }
  | { readonly kind: "noConnection" };

const isCalmFor = (board: BoardAnswer): boolean =>
  readingNow().isCalm ?? board.participants.some((each) => each.id === board.me && each.party === "resident");

/** Resolves once the table can be drawn without a jump: everything is here, or it takes long. */
const whenDrawable = async (table: Table): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(done, 3_000);
    const stop = table.subscribe(() => {
      if (table.now().areAllHere || table.now().hasEnded) done();
    });
    function done() {
      clearTimeout(patience);
      stop();
      resolve();
    }
    if (table.now().areAllHere) done();
  });

export const openBoard = async (
  id: string,
  as: { readonly isScreen: boolean; readonly openKeep: (board: BoardId) => Promise<KeptOnDevice | null> },
): Promise<Opened> => {
  if (!isId(id)) return { kind: "unknown" };
  const board = boardId(id);
  const [answer, keep] = await Promise.all([askBoard(board, as.isScreen), as.openKeep(board)]);
  if (answer.kind === "noConnection") return answer;
  if (answer.kind === "refused") {
    // The seat ended while this device was away: what it kept goes, as when it hears so at the table. Only when the house itself says
    // so: a page of something in between takes no words away.
    if (decodeRefusal(answer.body)?.reason === "unknown") keep?.erase();
    return { kind: "unknown" };
  }
  const { value } = answer;
  const isCalm = !as.isScreen && isCalmFor(value);
  const sync = openBoardSync({
    board,
    me: value.me,
    isPerson: !as.isScreen,
    cards: value.sheets,
    isCalm,
    keep,
    fetchCards: async () => {
      const again = await askBoard(board, as.isScreen);
      return again.kind === "ok" ? again.value.sheets : value.sheets;
    },
  });
  const notTaken = openNotTaken(keep);
  let hasLeft = false;
  const lane = openFactLane({
    board,
    isScreen: as.isScreen,
    isCalm,
    start: { seq: value.seq, facts: value.facts },
    whenSaved: async (sheet) => sync.whenSaved(sheet),
    network: browserNetwork,
    onCards: (cards) => sync.setCards(cards),
    onAnew: () => sync.showNews(),
    onEnded: () => {
      hasLeft = true;
      keep?.erase();
    },
    keptWishes: readKeptWishes(keep, board),
    keepWishes: (waiting) => {
      // In one visit to the device: a yes must never lie there without the words it was said to.
      for (const sheet of new Set(waiting.flatMap(sheetsOf))) sync.keepNow(sheet);
      keepWishes(keep, waiting);
    },
    onJudged: (command, judged, isWaitedFor) => {
      if (!judged.ok && !isWaitedFor) notTaken.add(command, judged.refusal);
    },
  });
  const table = openTable(board, {
    sync,
    lane,
    notTaken,
    whenKept: async () => keep !== null && keep.written(),
    hasLeft: () => hasLeft,
    holidays: value.holidays,
  });
  await whenDrawable(table);
  return { kind: "open", table, keep };
};

// Noor's table behind the real gate and the judge of every wish, over a store in this thread. Nothing comes true: what would is
// folded beside it, so that every try is made at the same table.
import { openGate } from "@werktafel/server/access/openGate";
import { BoardState } from "@werktafel/server/boards/boardState";
import { commandPolicies } from "@werktafel/server/boards/commands/commandPolicies";
import { forgettingVerbs } from "@werktafel/server/boards/forgetting/forgettingVerbs";
import { judge } from "@werktafel/server/boards/judge";
import { tableVerbs } from "@werktafel/server/boards/tableVerbs";
import { type Deed, isRefusal, type Verbs } from "@werktafel/server/boards/verb";
import { betweenVerbs } from "@werktafel/server/between/betweenVerbs";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import { sharingVerbs } from "@werktafel/server/sharing/sharingVerbs";
import { type BoardFacts, foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { SheetContent } from "@werktafel/shared/domain/item";
import { type TableView, tableView } from "@werktafel/shared/domain/tableView";
import { commandId, personId, type SheetId } from "@werktafel/shared/ids";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import { decode } from "@werktafel/shared/protocol/decode";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";
import { board, layTables } from "../../server/live/openTable.ts";
import { openStoreHere } from "../../server/meetings/invariants/storeHere.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { laidFacts, noor, onSheets } from "./laid.ts";
import { type KindOfPerson, seatedToo, visitorOf } from "./people.ts";

/** What the residents read after a try. */
export interface Read {
  readonly facts: BoardFacts;
  readonly view: TableView;
}

/** The reason of a no; or what would be written. */
export type Tried = { readonly no: string } | { readonly yes: Read };

/** A sheet as it is stored from the start; its first writer is nobody who sits here. */
export const storedSheet = (sheet: SheetId): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = 1_001;
  for (const each of onSheets.get(sheet) ?? []) putItem(doc, each, null);
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
};

const contentOf = (sheet: SheetId, kind: "table" | "question", bytes: Uint8Array): SheetContent => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  const { content } = readSheet(doc, { id: sheet, kind });
  doc.destroy();
  return content;
};

interface Laid {
  readonly broken?: Partial<Verbs<CommandKind>>;
  /** What is true there beside what lies there anyhow. */
  readonly more?: readonly Fact[];
}

export const openOwnHouse = async ({ broken = {}, more = [] }: Laid = {}) => {
  const clock = fixedClock();
  const store = openStoreHere();
  await layTables(store, clock.now(), [...laidFacts, ...more]);
  await store.run("appendFacts", {
    board,
    person: null,
    at: clock.now(),
    facts: seatedToo.map((participant) => JSON.stringify({ kind: "participantSeated", participant })),
    access: [],
    answer: null,
    people: seatedToo.map(({ name }) => ({ id: personId(`person-${name}`), name })),
    seats: seatedToo.map(({ id, name, party, role }) => ({
      board,
      participant: id,
      person: personId(`person-${name}`),
      party,
      role,
      from: clock.now(),
      to: null,
      isLetIn: true,
    })),
  });
  const rows = await store.run("sheetsAt", { board });
  const stored = await store.run("factsOf", { board, after: 0 });
  const { gate } = openGate({ store, now: clock.now, publicUrl: null });
  const state = new BoardState(board);
  state.addSheets(rows);
  state.addFacts(stored);
  const contents = new Map(rows.map(({ id, kind }) => [id, contentOf(id, kind, storedSheet(id))] as const));
  const verbs = {
    ...tableVerbs,
    ...forgettingVerbs,
    ...openMeetingVerbs(),
    ...sharingVerbs,
    ...betweenVerbs,
    ...broken,
  };

  /** As a resident reads it, with these facts and these sheets. */
  const read = (facts: BoardFacts, sheets: ReadonlyMap<SheetId, SheetContent> = contents): Read => ({
    facts,
    view: tableView({
      facts,
      me: noor,
      sheets: rows.flatMap(({ id, audience, kind }) => {
        const content = sheets.get(id);
        return content ? [{ ...content, audience, kind, writable: true }] : [];
      }),
    }),
  });
  const start = state.all();
  const before = read(start);

  /** What the table would say if this were done. */
  const after = ({ facts, forgets }: Deed): Read => {
    if (!forgets) return read(foldFacts(facts, start));
    const instead = new Map(state.rewritesFor(forgets).map(({ seq, json }) => [seq, json]));
    const rewritten = stored.map(({ seq, json }): Fact => JSON.parse(instead.get(seq) ?? json));
    const gone = "item" in forgets ? forgets.item : null;
    const left = new Map(
      [...contents].map(([id, content]) => {
        const items = content.items.filter((each) => each.sheet !== gone?.sheet || each.id !== gone.item);
        return [id, { ...content, items }] as const;
      }),
    );
    return read(foldFacts([...rewritten, ...facts]), left);
  };

  return {
    gate,
    contents,
    before,
    start,
    read,
    /** As it comes from a wire: whoever asks is let in or not, may ask such a thing or not, and is judged. */
    ask: async (who: KindOfPerson, kind: CommandKind, payload: unknown): Promise<Tried> => {
      const place = await gate.place(visitorOf(who), board);
      if (!place) return { no: "notLetIn" };
      const decoded = decode(anyCommand, { id: commandId("wens"), kind, board, payload });
      if (!decoded.ok) return { no: decoded.refusal.reason };
      const barred = commandPolicies[kind].judge(place);
      if (barred || !place.seat) return { no: barred?.reason ?? "noSeat" };
      const verdict = await judge(
        {
          state,
          asker: place.seat.participant,
          sheets: { read: async (sheet) => Promise.resolve(contents.get(sheet) ?? null) },
          at: clock.now(),
          newId: () => "nieuw",
          verbs,
        },
        decoded.message,
      );
      return isRefusal(verdict) ? { no: verdict.reason } : { yes: after(verdict) };
    },
    close: async () => store.close(),
  };
};
export type OwnHouse = Awaited<ReturnType<typeof openOwnHouse>>;

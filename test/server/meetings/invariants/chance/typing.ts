// What people type while others ask: agreements get other words, new things are put down, points come onto an agenda, a summary
// grows. Edits, so nobody is asked; the lists are what would lie on disk.
import { type Audience, reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { SheetItem } from "@werktafel/shared/domain/item";
import { itemId } from "@werktafel/shared/ids";
import type { SeededRandom } from "../../../../support/seededRandom.ts";
import type { Canaries } from "../canaries.ts";
import { agreementTexts, type ChanceTable, laidOn } from "../chanceTable.ts";

/** A new sheet, with things on it, so that it is more than a name. */
export const sheetMade = (
  table: ChanceTable,
  { sheet: id, audience }: Extract<Fact, { readonly kind: "sheetOpened" }>,
  chance: SeededRandom,
  canaries: Canaries,
): void => {
  table.sheets.push({ id, board: table.board, kind: "table", audience, createdAt: 0 });
  // Something may have come onto it in the same breath.
  table.items.set(id, [...(table.items.get(id) ?? []), ...laidOn(id, audience, chance, canaries)]);
};

interface Typing {
  readonly chance: SeededRandom;
  readonly canaries: Canaries;
  readonly facts: BoardFacts;
}

export const typed = (table: ChanceTable, { chance, canaries, facts }: Typing): void => {
  const row = chance.pick(table.sheets.filter(({ kind }) => kind === "table"));
  const { id: sheet, audience } = row;
  const there = table.items.get(sheet) ?? [];
  const name = () => itemId(audience === "everyone" ? canaries.plainName() : canaries.kept(audience));
  const word = audience === "everyone" ? "" : ` ${canaries.kept(audience)}`;
  const meeting = knownMeeting(facts, audience);
  const base = { sheet, ids: {} };
  const put = (item: Omit<SheetItem, "sheet" | "id" | "ids">): void => {
    if (there.length < 40) table.items.set(sheet, [...there, { id: name(), ...base, ...item }]);
  };
  const change = (collection: string, how: (item: SheetItem) => SheetItem): void => {
    const some = there.filter((item) => item.collection === collection);
    const one = some.length > 0 ? chance.pick(some) : null;
    table.items.set(
      sheet,
      there.map((item) => (item === one ? how(item) : item)),
    );
  };
  chance.pick([
    () => change("agreements", (item) => ({ ...item, texts: { text: `${chance.pick(agreementTexts)}${word}` } })),
    () => change("agreements", (item) => ({ ...item, values: { ...item.values, archivedAt: "2026-09-18" } })),
    () =>
      put({ collection: "agreements", texts: { text: `Nieuw${word}` }, values: { order: "b", meetingId: meeting } }),
    () =>
      put({
        collection: "agenda",
        texts: { title: `Punt${word}`, notes: "" },
        values: { order: "b", meetingId: meeting },
      }),
    () =>
      put({ collection: "strengths", texts: { text: `Kracht${word}` }, values: { order: "b", meetingId: meeting } }),
    () => put({ collection: "summaries", texts: { text: `Kort${word}` }, values: { order: "b", meetingId: meeting } }),
    () =>
      put({
        collection: "afterHours",
        texts: { signals: "", helps: `Bel${word}`, doesNotHelp: "" },
        values: { order: "b" },
      }),
    () => {
      // Taken off the sheet altogether, as an edit can.
      const gone = there.length > 4 ? chance.pick(there) : null;
      table.items.set(
        sheet,
        there.filter((item) => item !== gone),
      );
    },
  ])();
};

/** Nobody types the name of a meeting where somebody reads who may not know of it. */
const knownMeeting = ({ meetings }: BoardFacts, audience: Audience): string | null => {
  const newest = Object.values(meetings).at(-1);
  if (!newest) return null;
  if (newest.phase !== "preparing") return newest.id;
  const preparing = ["p-noor", "p-bram", "p-farida", newest.plan.chairId];
  return audience !== "everyone" &&
    audience.every((each) => preparing.includes(each)) &&
    reads(audience, newest.plan.chairId)
    ? newest.id
    : null;
};

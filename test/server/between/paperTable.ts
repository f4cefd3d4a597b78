// Noor's table on paper: the verbs judge and the facts fold as on the server, with nothing under them, so that every way a
// handover can go is walked in no time.
import { itemsOf } from "./itemsOf.ts";
import { BoardState } from "@werktafel/server/boards/boardState";
import { dayInAmsterdam } from "@werktafel/server/boards/dayInAmsterdam";
import { judge } from "@werktafel/server/boards/judge";
import { tableVerbs } from "@werktafel/server/boards/tableVerbs";
import { forgettingVerbs } from "@werktafel/server/boards/forgetting/forgettingVerbs";
import { isRefusal } from "@werktafel/server/boards/verb";
import { betweenVerbs } from "@werktafel/server/between/betweenVerbs";
import { climbsNow } from "@werktafel/server/between/climbing";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import { sharingVerbs } from "@werktafel/server/sharing/sharingVerbs";
import { type Audience, reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef, ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import { type Line, linesFor } from "@werktafel/shared/domain/mine/lines";
import { type TableView, tableView } from "@werktafel/shared/domain/tableView";
import type { Participant } from "@werktafel/shared/domain/participant";
import { boardId, itemId, type ParticipantId, participantId, type SheetId, sheetId } from "@werktafel/shared/ids";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import { seatedAs } from "../../support/cast.ts";

const board = boardId("tafel-van-noor");
export const names = ["noor", "joost", "teun", "farida", "wil", "ans", "mila", "ruben"] as const;
export type Name = (typeof names)[number] | "lotte";
export const idOf = (name: Name): ParticipantId => participantId(`p-${name}`);

const cast: readonly Participant[] = [
  seatedAs("p-noor", { party: "resident", role: "centralPerson", name: "Noor" }),
  seatedAs("p-joost", { party: "volunteer", role: "buddy", name: "Joost" }),
  seatedAs("p-teun", { party: "staff", role: "facilitator", name: "Teun", organisationId: "o-1" }),
  seatedAs("p-farida", { party: "staff", role: "careWorker", name: "Farida", worksOn: ["tu", "th"] }),
  seatedAs("p-wil", { party: "staff", role: "independentSupporter", name: "Wil" }),
  seatedAs("p-ans", { party: "staff", role: "volunteerCoordinator", name: "Ans" }),
  seatedAs("p-mila", { party: "informal", role: "relative", name: "Mila" }),
  seatedAs("p-ruben", { party: "host", role: "host", name: "Ruben" }),
];
const lotte = seatedAs("p-lotte", { party: "resident", role: "centralPerson", name: "Lotte" });

export const everyone = sheetId("iedereen~1");
/** Noor, Joost and Teun. */
export const few = sheetId("weinig~1");
const fewReaders = [idOf("joost"), idOf("noor"), idOf("teun")];
export const call: ItemRef = { sheet: everyone, item: itemId("ac-bellen") };
export const fewCall: ItemRef = { sheet: few, item: itemId("ac-stil") };
const callWords = { text: "De gemeente bellen over de brief", ownerId: idOf("joost") };

const verbs = { ...tableVerbs, ...forgettingVerbs, ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs };

interface Options {
  readonly hasTwoResidents?: boolean;
  readonly without?: readonly Name[];
  /** What is true there from the start; Teun works at `o-1`. */
  readonly more?: readonly Fact[];
}

export class PaperTable {
  readonly state = new BoardState(board);
  readonly #items = new Map<SheetId, SheetItem[]>();
  #at: number;
  #seq = 0;
  #names = 0;

  constructor(startsAt: string, { hasTwoResidents = false, without = [], more = [] }: Options = {}) {
    this.#at = Date.parse(startsAt);
    const sheets: readonly (readonly [SheetId, Audience])[] = [
      [everyone, "everyone"],
      [few, fewReaders],
    ];
    this.state.addSheets(sheets.map(([id, audience]) => ({ id, board, kind: "table", audience, createdAt: 0 })));
    for (const [sheet, items] of itemsOf(callWords.text, idOf("joost"), [call, fewCall])) this.#items.set(sheet, items);
    const people = [...cast, ...(hasTwoResidents ? [lotte] : [])].filter(
      ({ id }) => !without.some((name) => idOf(name) === id),
    );
    this.append([
      ...more,
      ...people.map((participant): Fact => ({ kind: "participantSeated", participant })),
      ...[call, fewCall].map((item): Fact => {
        const accepted = { kind: "actionMoved", item, to: "accepted", by: idOf("joost") } as const;
        return { ...accepted, on: this.on, note: "", words: callWords };
      }),
    ]);
  }

  get on(): string {
    return dayInAmsterdam(this.#at);
  }

  get facts(): BoardFacts {
    return this.state.all();
  }

  seenBy(name: Name): BoardFacts {
    return this.state.viewOf(idOf(name)).facts;
  }

  itemsOn(sheet: SheetId): readonly SheetItem[] {
    return this.#items.get(sheet) ?? [];
  }

  /** Something else lies on a sheet too. */
  put(
    sheet: SheetId,
    collection: string,
    id: string,
    fields: Partial<Pick<SheetItem, "texts" | "values" | "ids">>,
  ): ItemRef {
    const item = itemId(id);
    const here = (this.#items.get(sheet) ?? []).filter((each) => each.id !== item);
    this.#items.set(sheet, [...here, { id: item, sheet, collection, texts: {}, values: {}, ids: {}, ...fields }]);
    return { sheet, item };
  }

  /** What this reader may read of the sheets. */
  sheetsOf(name: Name): readonly ReadableSheet[] {
    return this.state
      .everySheet()
      .filter(({ audience }) => reads(audience, idOf(name)))
      .map(({ id: sheet, audience, kind }) => ({
        sheet,
        items: this.itemsOn(sheet),
        references: [],
        audience,
        kind,
        writable: true,
      }));
  }

  /** The table on somebody's own screen. */
  viewOf(name: Name): TableView {
    return tableView({ sheets: this.sheetsOf(name), facts: this.seenBy(name), me: idOf(name) });
  }

  /** What waits for somebody, as it is kept. */
  linesOf(name: Name): readonly Line[] {
    const facts = this.seenBy(name);
    const me = facts.participants.find(({ id }) => id === idOf(name));
    return me ? linesFor({ table: this.viewOf(name), facts, me, on: this.on }) : [];
  }

  /** `"done"`, or the reason why not. */
  async wish(name: Name, kind: CommandKind, payload: unknown): Promise<string> {
    const command = anyCommand.parse({ id: "wens", kind, board, payload });
    const verdict = await judge(
      {
        state: this.state,
        asker: idOf(name),
        sheets: {
          read: async (sheet) => ({ sheet, items: this.itemsOn(sheet), references: [] }),
        },
        at: this.#at,
        newId: () => `n-${(this.#names += 1)}`,
        verbs,
      },
      command,
    );
    if (isRefusal(verdict)) return verdict.reason;
    for (const { sheet, item } of verdict.rewrites?.puts ?? []) this.#items.get(sheet)?.push(item);
    this.append(verdict.facts);
    return "done";
  }

  /** The clock says so; what climbs by it climbs once, however often it is looked at. */
  clock(to: string): number {
    this.#at = Date.parse(to);
    let climbed = 0;
    for (let looks = 0; looks < 3; looks += 1) {
      const facts = climbsNow({ facts: this.facts, sheets: this.state.everySheet() }, this.#at);
      climbed += facts.length;
      this.append(facts);
    }
    return climbed;
  }

  append(facts: readonly Fact[]): void {
    this.state.addFacts(
      facts.map((fact) => ({ seq: (this.#seq += 1), at: this.#at, person: null, json: JSON.stringify(fact) })),
    );
  }
}

// One board in memory: its facts in their order and its sheets, and what each reader may know of them. A reader counts
// only the facts that reader may read, so no number tells of something that is kept to others.
import { type Audience, audienceKey, reads } from "@werktafel/shared/domain/audience";
import { type BoardFacts, foldFacts, noFacts } from "@werktafel/shared/domain/board";
import { type Fact, readersOf } from "@werktafel/shared/domain/fact";
import { erasedMark, forgettingItem } from "@werktafel/shared/domain/forgetting";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { isMinutesFact } from "@werktafel/shared/domain/minutes/foldMinutes";
import { isSeated } from "@werktafel/shared/domain/participant";
import { ownDayOf } from "@werktafel/shared/domain/ownDay";
import { type BoardId, isSameSheet, type ParticipantId, type SheetId } from "@werktafel/shared/ids";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import type { SheetRow } from "../storage/port.ts";
import type { StoredFact } from "../storage/works/readBoard.ts";
import type { EachReader, FactsForReader } from "./boards.ts";
import { factFromLog } from "./decode.ts";
import { Homes } from "./moving/homes.ts";
import type { Forgetting } from "./verb.ts";

/** A participant, or `null`: the big screen, which reads what is for everyone. */
export type Reader = ParticipantId | null;

interface KnownFact {
  readonly seq: number;
  readonly at: string;
  readonly fact: Fact;
}

/** A fact whose words go: the board's own sequence, and what stands there from now on. */
export interface Rewrite {
  readonly seq: number;
  readonly json: string;
}

interface View extends FactsForReader {
  /** How many facts of the board are in it, readable or not. */
  readonly upTo: number;
}

const isFor = (audience: Audience, reader: Reader): boolean =>
  reader === null ? audience === "everyone" : reads(audience, reader);

export class BoardState {
  readonly board: BoardId;
  /** As they became true, and as they are to be read now: what was said about something that moved goes along. */
  readonly #asWritten: KnownFact[] = [];
  #facts: KnownFact[] = [];
  readonly #homes = new Homes();
  readonly #sheets = new Map<SheetId, SheetRow>();
  readonly #views = new Map<Reader, View>();
  #all: View = { upTo: 0, seq: 0, facts: noFacts };
  #lastSeq = 0;

  constructor(board: BoardId) {
    this.board = board;
  }

  /** The board's own sequence of the last fact here; it never leaves the server. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** How many facts are here. */
  get length(): number {
    return this.#facts.length;
  }

  /** Who reads a sheet changed: what each reader knows is put together anew. */
  setAudiences(changed: readonly { readonly sheet: SheetId; readonly audience: Audience }[]): void {
    for (const { sheet, audience } of changed) {
      const row = this.#sheets.get(sheet);
      if (row) this.#sheets.set(sheet, { ...row, audience });
    }
    if (changed.length > 0) this.#views.clear();
  }

  addSheets(rows: readonly SheetRow[]): void {
    for (const row of rows) {
      const before = this.#sheets.get(row.id);
      if (before && audienceKey(before.audience) !== audienceKey(row.audience)) this.#views.clear();
      this.#sheets.set(row.id, row);
    }
  }

  /** Facts that are on disk, in their order. */
  addFacts(facts: readonly StoredFact[]): void {
    let hasMoved = false;
    for (const { seq, at, json } of facts) {
      // From its JSON, so that this process holds exactly what a restart would read.
      const known = { seq, at: new Date(at).toISOString(), fact: factFromLog(json) };
      hasMoved = this.#homes.note(known.fact) || hasMoved;
      this.#asWritten.push(known);
      this.#facts.push({ ...known, fact: this.#homes.told(known.fact) });
      this.#lastSeq = seq;
    }
    if (!hasMoved) return;
    this.#facts = this.#asWritten.map((known) => ({ ...known, fact: this.#homes.told(known.fact) }));
    this.#views.clear();
    this.#all = { upTo: 0, seq: 0, facts: noFacts };
  }

  /**
   * True when the facts from the `first`th on gave this reader something of before to read, or took it away: then counting
   * on does not do, and this reader is told all anew.
   */
  isAnewFor(first: number, reader: Reader): boolean {
    const readsSheet = (id: SheetId): boolean => {
      const sheet = this.#sheets.get(id);
      return sheet !== undefined && isFor(sheet.audience, reader);
    };
    return this.#asWritten.slice(first).some(({ fact }) => {
      if (fact.kind === "itemMoved") return readsSheet(fact.item.sheet) || readsSheet(fact.to);
      return fact.kind === "audienceWidened" && reader !== null && fact.added.includes(reader);
    });
  }

  /** What of the log is written anew when these words go. */
  rewritesFor(forgets: Forgetting): readonly Rewrite[] {
    const facts = this.#facts.map(({ fact }) => fact);
    const instead =
      "item" in forgets
        ? this.#forgetting(facts, forgets.item)
        : "instead" in forgets
          ? forgets.instead(facts)
          : facts.map((fact) => (forgets.facts(fact) ? erasedMark(fact) : null));
    return instead.flatMap((fact, index) => {
      const seq = this.#facts[index]?.seq;
      return fact === null || seq === undefined ? [] : [{ seq, json: JSON.stringify(fact) }];
    });
  }

  /** Also what minutes that are not adopted made of it while it lay elsewhere. */
  #forgetting(facts: readonly Fact[], item: ItemRef): readonly (Fact | null)[] {
    const places = this.#homes.everyPlaceOf(item);
    return places.reduce<readonly (Fact | null)[]>(
      (before, place) => {
        const now = facts.map((fact, index) => before[index] ?? fact);
        return forgettingItem(now, place).map((fact, index) => fact ?? before[index] ?? null);
      },
      facts.map(() => null),
    );
  }

  /** That is on disk: from now on nobody's view holds what went. */
  rewrite(rewrites: readonly Rewrite[]): void {
    if (rewrites.length === 0) return;
    const bySeq = new Map(rewrites.map(({ seq, json }) => [seq, factFromLog(json)] as const));
    for (const [index, known] of this.#facts.entries()) {
      const fact = bySeq.get(known.seq);
      if (!fact) continue;
      this.#asWritten[index] = { ...known, fact };
      this.#facts[index] = { ...known, fact: this.#homes.told(fact) };
    }
    this.#views.clear();
    this.#all = { upTo: 0, seq: 0, facts: noFacts };
  }

  everySheet(): readonly SheetRow[] {
    return [...this.#sheets.values()];
  }

  /** The fact of a sequence; `null`: there is none. */
  factAt(seq: number): Fact | null {
    // They lie in the order of their sequence.
    let [low, high] = [0, this.#facts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#facts[middle]?.seq ?? 0) < seq) low = middle + 1;
      else high = middle;
    }
    const found = this.#facts[low];
    return found?.seq === seq ? found.fact : null;
  }

  /** Who reads a sheet, by any of its generations; `null`: everyone. */
  circleOf(sheet: SheetId): readonly ParticipantId[] | null {
    const audience = [...this.#sheets.values()].find(({ id }) => isSameSheet(id, sheet))?.audience;
    return audience === undefined || audience === "everyone" ? null : audience;
  }

  /** Every fact with its instant, oldest first. */
  history(): readonly { readonly at: string; readonly fact: Fact }[] {
    return this.#facts;
  }

  /** Id of the organisation for which this participant sits here; `null`: for none. */
  organisationOf(participant: ParticipantId): string | null {
    return this.all().participants.find(({ id }) => id === participant)?.organisationId ?? null;
  }

  sheetsFor(reader: Reader): readonly SheetRow[] {
    return [...this.#sheets.values()].filter((row) => isFor(row.audience, reader));
  }

  mayRead(reader: Reader, fact: Fact): boolean {
    if (isMinutesFact(fact) && !this.#isAtTable(reader)) return false;
    const readers = readersOf(fact);
    if ("audience" in readers) return isFor(readers.audience, reader);
    const also = this.#homes.alsoRead(fact);
    return [...readers.sheets, ...(also === null ? [] : [also])].every((id) => {
      const sheet = this.#sheets.get(id);
      return sheet !== undefined && isFor(sheet.audience, reader);
    });
  }

  /** Minutes are for who sits at the table: a guest gets none, and no projector draws them. */
  #isAtTable(reader: Reader): boolean {
    if (reader === null) return false;
    return this.all().participants.some((each) => each.id === reader && each.party !== "guest");
  }

  /** What a dissent is about, when this reader may read it. */
  dissentAbout(dissent: string, reader: Reader): ItemRef | null {
    for (const { fact } of this.#facts) {
      if (fact.kind === "dissented" && fact.dissent === dissent && this.mayRead(reader, fact)) return fact.item;
    }
    return null;
  }

  /** The state as this reader may know it. */
  viewOf(reader: Reader): FactsForReader {
    const before = this.#views.get(reader) ?? { upTo: 0, seq: 0, facts: noFacts };
    const view = this.#further(before, (fact) => this.mayRead(reader, fact));
    this.#views.set(reader, view);
    // How many facts there are in all stays here: what a reader gets must not tell of what others keep among themselves.
    const { seq, facts } = view;
    return { seq, facts };
  }

  /** As each who sits here may know it. */
  eachReader(): EachReader {
    const people = this.all().participants.filter(isSeated);
    return {
      people: people.map((me) => ({ me, facts: this.viewOf(me.id).facts })),
      sheets: this.everySheet(),
      lastFact: this.#lastSeq,
    };
  }

  /** The whole state, for export. */
  all(): BoardFacts {
    this.#all = this.#further(this.#all, () => true);
    return this.#all.facts;
  }

  /**
   * The state as this reader may know it, as far as it was true at a moment (ms since 1970). What a board file brought was
   * true from the day it names, and always when it names none.
   */
  viewAt(reader: Reader, at: number): BoardFacts {
    const until = new Date(at).toISOString();
    const broughtAt = this.#facts[0]?.at;
    const since = (each: KnownFact): string => (each.at === broughtAt ? (ownDayOf(each.fact) ?? "") : each.at);
    const known = this.#facts.filter((each) => since(each) <= until && this.mayRead(reader, each.fact));
    return foldFacts(known.map(({ fact }) => fact));
  }

  /** What this reader is told of the facts from the `first`th on, numbered as this reader counts. */
  toldFrom(first: number, reader: Reader): readonly ToldFact[] {
    const fresh = this.#facts.slice(first).filter(({ fact }) => this.mayRead(reader, fact));
    const before = this.viewOf(reader).seq - fresh.length;
    return fresh.map(({ at, fact }, index) => ({ board: this.board, seq: before + index + 1, at, fact }));
  }

  #further(view: View, isReadable: (fact: Fact) => boolean): View {
    if (view.upTo === this.#facts.length) return view;
    const fresh = this.#facts.slice(view.upTo).flatMap(({ fact }) => (isReadable(fact) ? [fact] : []));
    return {
      upTo: this.#facts.length,
      seq: view.seq + fresh.length,
      facts: fresh.length === 0 ? view.facts : foldFacts(fresh, view.facts),
    };
  }
}

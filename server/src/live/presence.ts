// Who is at the table now, and where. A person tells only about themselves; who they are comes from the seat. Nobody
// learns of a restricted sheet from it: not by what is told, and not by when.
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { BoardId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { PresenceTold } from "@werktafel/shared/protocol/facts";

/** A line at a board, as presence must know it. */
export interface PresentLine {
  readonly id: string;
  readonly participant: ParticipantId;
  /** The sheets this reader may read; `null` while that is being judged anew: nothing is told meanwhile. */
  readonly sheets: ReadonlySet<SheetId> | null;
  readonly isCalm: boolean;
}

interface Person {
  readonly lines: Set<string>;
  /** The line that last said where this person is. */
  saidBy: string | null;
  at: ItemRef | null;
  isTyping: boolean;
  leaving: NodeJS.Timeout | null;
}

interface Table {
  readonly people: Map<ParticipantId, Person>;
  readonly lines: Map<string, PresentLine>;
  /** What each line was told last. */
  readonly told: Map<string, string>;
  flush: NodeJS.Timeout | null;
}

export interface PresenceNeeds {
  readonly everyMs: number;
  readonly goneAfterMs: number;
  /** One frame for these lines, each judged for it. Gives back those that could not take it now: they get a later one. */
  readonly send: (lines: readonly string[], told: PresenceTold) => readonly string[];
}

export class Presence {
  readonly #needs: PresenceNeeds;
  readonly #tables = new Map<BoardId, Table>();

  constructor(needs: PresenceNeeds) {
    this.#needs = needs;
  }

  /** A line opened the board, or is known anew: rights or calm changed. */
  here(board: BoardId, line: PresentLine): void {
    const table = this.#tables.get(board) ?? newTable();
    this.#tables.set(board, table);
    table.lines.set(line.id, line);
    const person = table.people.get(line.participant) ?? newPerson();
    table.people.set(line.participant, person);
    if (person.leaving) clearTimeout(person.leaving);
    person.leaving = null;
    person.lines.add(line.id);
    this.#dirty(board, table);
  }

  /** Says where the person of this line is; a sheet this person may not read is nowhere. */
  say(board: BoardId, id: string, at: ItemRef | null, isTyping: boolean): void {
    const table = this.#tables.get(board);
    const line = table?.lines.get(id);
    const person = line && table?.people.get(line.participant);
    if (!table || !line || !person) return;
    const isReadable = at !== null && (line.sheets?.has(at.sheet) ?? false);
    person.at = isReadable ? at : null;
    person.isTyping = isReadable && isTyping;
    person.saidBy = id;
    this.#dirty(board, table);
  }

  /** A line left. `isOver`: the seat ended, so the person is gone at once. */
  left(board: BoardId, id: string, isOver: boolean): void {
    const table = this.#tables.get(board);
    const line = table?.lines.get(id);
    const person = line && table?.people.get(line.participant);
    if (!table || !line || !person) return;
    table.lines.delete(id);
    table.told.delete(id);
    person.lines.delete(id);
    if (person.saidBy === id) Object.assign(person, { at: null, isTyping: false, saidBy: null });
    if (person.lines.size === 0) {
      const go = () => this.#gone(board, table, line.participant);
      if (isOver) go();
      else person.leaving = setTimeout(go, this.#needs.goneAfterMs).unref();
    }
    this.#dirty(board, table);
  }

  close(): void {
    for (const { people, flush } of this.#tables.values()) {
      if (flush) clearTimeout(flush);
      for (const { leaving } of people.values()) if (leaving) clearTimeout(leaving);
    }
    this.#tables.clear();
  }

  #gone(board: BoardId, table: Table, participant: ParticipantId): void {
    table.people.delete(participant);
    if (table.people.size > 0) return this.#dirty(board, table);
    if (table.flush) clearTimeout(table.flush);
    this.#tables.delete(board);
  }

  #dirty(board: BoardId, table: Table): void {
    table.flush ??= setTimeout(() => {
      table.flush = null;
      this.#flush(board, table);
    }, this.#needs.everyMs).unref();
  }

  #flush(board: BoardId, table: Table): void {
    // Readers with the same rights are told the same, so a frame is made once for each such group.
    const groups = new Map<string, string[]>();
    const sheetsOf = new Map<string, ReadonlySet<SheetId>>();
    for (const line of table.lines.values()) {
      if (line.sheets === null) continue;
      const readable: ReadonlySet<SheetId> = line.isCalm ? new Set() : line.sheets;
      const key = [...readable].toSorted().join(" ");
      sheetsOf.set(key, readable);
      groups.set(key, [...(groups.get(key) ?? []), line.id]);
    }
    for (const [key, ids] of groups) {
      const told = this.#frame(board, table, sheetsOf.get(key) ?? new Set());
      const text = JSON.stringify(told.people);
      // Whoever would be told the same again is told nothing: a frame in itself would say that something stirs elsewhere.
      const fresh = ids.filter((id) => table.told.get(id) !== text);
      if (fresh.length === 0) continue;
      const late = this.#needs.send(fresh, told);
      for (const id of fresh) table.told.set(id, late.includes(id) ? "" : text);
      if (late.length > 0) this.#dirty(board, table);
    }
  }

  #frame(board: BoardId, { people }: Table, readable: ReadonlySet<SheetId>): PresenceTold {
    return {
      board,
      // By id, for all alike: the order must not tell who moved last.
      people: [...people.keys()].toSorted().map((participant) => {
        const person = people.get(participant);
        const at = person?.at && readable.has(person.at.sheet) ? person.at : null;
        return { participant, at, isTyping: at !== null && (person?.isTyping ?? false) };
      }),
    };
  }
}

const newTable = (): Table => ({ people: new Map(), lines: new Map(), told: new Map(), flush: null });

const newPerson = (): Person => ({ lines: new Set(), saidBy: null, at: null, isTyping: false, leaving: null });

// The store of a schedule: group commits that take time and may fail, a lease per sheet, and what is then on the disk.
import type { SheetId } from "@werktafel/shared/ids";
import { type EditPage, packEdits } from "@werktafel/server/storage/editPage";
import type { FromStore, Lease, ToStore } from "@werktafel/server/storage/sheetLane";
import type { SheetRow, SnapshotRow } from "@werktafel/server/storage/port";
import type { SeededRandom } from "../support/seededRandom.ts";
import type { SimulatedClock } from "./simulatedClock.ts";

/** Far below what the store gives at once, so that every story loads in pages. */
const editsInPage = 4;

/** What is stored of one sheet: its rows in order, its snapshots, and who holds the lease on it. */
class SimulatedDisk {
  readonly row: SheetRow;
  /** By sequence, from 1; `null`: dropped, another row holds it. */
  readonly #rows: (Uint8Array | null)[] = [];
  readonly #snapshots: SnapshotRow[] = [];
  #lease: Lease = -1;

  constructor(row: SheetRow) {
    this.row = row;
  }

  /** What a fresh process would load. */
  stored(): readonly Uint8Array[] {
    const newest = this.#snapshots[0];
    const rows = this.#rows.slice(newest?.upToSeq ?? 0).flatMap((bytes) => bytes ?? []);
    return newest ? [newest.bytes, ...rows] : rows;
  }

  /** Every byte that lies there, also what is never loaded any more. */
  everything(): readonly Uint8Array[] {
    return [...this.#snapshots.map(({ bytes }) => bytes), ...this.#rows.flatMap((bytes) => bytes ?? [])];
  }

  holds(lease: Lease): boolean {
    return lease === this.#lease;
  }

  endLease(): void {
    this.#lease = -1;
  }

  append(bytes: Uint8Array): number {
    return this.#rows.push(bytes);
  }

  keepSnapshot(snapshot: Omit<SnapshotRow, "sheet">): void {
    this.#snapshots.unshift({ sheet: this.row.id, ...snapshot });
  }

  /** As the store does it for a sheet that something left: nothing of before stays beside this. */
  keepOnly(snapshot: Uint8Array, seq: number): void {
    this.#snapshots.length = 0;
    for (const upToSeq of [seq - 1, seq]) this.keepSnapshot({ upToSeq, at: 0, bytes: snapshot });
    this.#rows.fill(null, 0, seq - 1);
  }

  load({ sheet, passOver }: Extract<ToStore, { type: "load" }>, lease: Lease): FromStore {
    this.#lease = lease;
    const snapshot = this.#snapshots[passOver] ?? null;
    const edits = this.#page(snapshot?.upToSeq ?? 0);
    return { type: "loaded", sheet, lease, row: this.row, snapshot, passedOver: passOver, edits, lastVersionAt: 0 };
  }

  loadOn({ sheet, lease, afterSeq }: Extract<ToStore, { type: "loadOn" }>): FromStore {
    return this.holds(lease)
      ? { type: "loadedOn", sheet, lease, edits: this.#page(afterSeq) }
      : { type: "lost", sheet, lease };
  }

  #page(afterSeq: number): EditPage {
    const rows = this.#rows.flatMap((bytes, index) =>
      bytes !== null && index >= afterSeq ? [{ bytes, seq: index + 1 }] : [],
    );
    return packEdits(rows.slice(0, editsInPage), { afterSeq, most: editsInPage });
  }
}

export interface StoreNeeds {
  readonly clock: SimulatedClock;
  readonly random: SeededRandom;
  readonly rows: readonly SheetRow[];
  readonly tellSheet: (message: FromStore) => void;
  readonly settle: (receipt: unknown, isStored: boolean) => void;
  /** What the house did to sheets is stored, and nobody was told yet. */
  readonly onRewritten: (receipt: unknown) => void;
}

type Told = readonly (() => void)[];

export class SimulatedStore {
  readonly #needs: StoreNeeds;
  readonly #disks: ReadonlyMap<SheetId, SimulatedDisk>;
  #queue: ToStore[] = [];
  #lease = 0;
  #life = 0;
  /** The next commit fails: a full disk. */
  failsNext = false;
  failedCommits = 0;

  constructor(needs: StoreNeeds) {
    this.#needs = needs;
    this.#disks = new Map(needs.rows.map((row) => [row.id, new SimulatedDisk(row)]));
  }

  disk(sheet: SheetId): SimulatedDisk {
    const disk = this.#disks.get(sheet);
    if (!disk) throw new Error(`no sheet ${sheet}`);
    return disk;
  }

  /** For a process that starts: whatever another one still sends is of the dead. */
  begin(): (message: ToStore) => void {
    this.#life += 1;
    this.#queue = [];
    const life = this.#life;
    const { clock, random } = this.#needs;
    return (message) => {
      if (life !== this.#life) return;
      if (this.#queue.length === 0) clock.after(random.between(1, 8), () => this.#commit(life));
      this.#queue.push(message);
    };
  }

  /** One group commit: all that waited, in order, or nothing of it. */
  #commit(life: number): void {
    if (life !== this.#life) return;
    const batch = this.#queue;
    this.#queue = [];
    const fails = this.failsNext && batch.some(({ type }) => type === "append" || type === "rewrite");
    if (fails) {
      this.failsNext = false;
      this.failedCommits += 1;
    }
    const told = batch.flatMap((message) => this.#store(message, fails));
    if (fails) for (const disk of this.#disks.values()) disk.endLease();
    for (const tell of told) if (life === this.#life) tell();
  }

  /** Stores one message, or nothing of it; gives what is said of it once the whole group is on the disk. */
  #store(message: ToStore, fails: boolean): Told {
    if (message.type === "rewrite") return this.#rewrite(message, fails);
    const { tellSheet } = this.#needs;
    const disk = this.disk(message.sheet);
    if (message.type === "load") {
      this.#lease += 1;
      const loaded = disk.load(message, this.#lease);
      return [() => tellSheet(loaded)];
    }
    if (message.type === "loadOn") {
      const page = disk.loadOn(message);
      return [() => tellSheet(page)];
    }
    const { sheet, lease } = message;
    const isStored = !fails && disk.holds(lease);
    if (message.type === "snapshot") {
      if (isStored) disk.keepSnapshot(message.snapshot);
      return [];
    }
    const settle = () => this.#needs.settle(message.receipt, isStored);
    if (!isStored) return [() => tellSheet({ type: "lost", sheet, lease }), settle];
    if (message.type === "pass") return [settle];
    const seqs = [disk.append(message.bytes)];
    return [() => tellSheet({ type: "stored", sheet, lease, seqs }), settle];
  }

  /** Several sheets at once: all of it, or none. */
  #rewrite({ writes, receipt }: Extract<ToStore, { type: "rewrite" }>, fails: boolean): Told {
    const { tellSheet, settle, onRewritten } = this.#needs;
    const isStored = !fails && writes.every(({ sheet, lease }) => lease !== null && this.disk(sheet).holds(lease));
    const told = writes.map(({ sheet, lease, bytes, snapshot }) => {
      const disk = this.disk(sheet);
      const held = lease ?? -1;
      if (!isStored) {
        disk.endLease();
        return () => tellSheet({ type: "lost", sheet, lease: held });
      }
      const seq = disk.append(bytes);
      if (snapshot !== null) disk.keepOnly(snapshot, seq);
      return () => tellSheet({ type: "stored", sheet, lease: held, seqs: [seq] });
    });
    if (isStored) onRewritten(receipt);
    return [...told, () => settle(receipt, isStored)];
  }
}

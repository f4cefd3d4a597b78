// One table's story from a seed: people ask, type, leave, come back and look in, a server restarts, and after each of it every
// invariant is looked at. The same seed tells the same story.
import type { BoardNow } from "@werktafel/server/boards/boards";
import type { StoredFact } from "@werktafel/server/storage/works/readBoard";
import type { Store } from "@werktafel/server/storage/store";
import { type BoardFacts, foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { withPapers } from "@werktafel/shared/domain/minutes/oldPapers";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { commandId, type MeetingId, meetingId, type ParticipantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import { fixedClock } from "../../../support/fixedClock.ts";
import { seededRandom } from "../../../support/seededRandom.ts";
import { Canaries } from "./canaries.ts";
import { canariesAfter } from "./canariesAfter.ts";
import { type ChanceTable, chanceTable } from "./chanceTable.ts";
import { type ChanceWish, chanceWish } from "./chance/chanceWish.ts";
import { type Lane, type BrokenVerbs, openLane, type Screen } from "./lane.ts";
import type { ClosedWord, Moment } from "./moment.ts";
import { sheetMade, typed } from "./chance/typing.ts";
import type { Heard, Silence } from "./silence/silence.ts";

/** As a screen shows it that opened every minutes whose text did not come when it opened the board. */
const opened = (shown: BoardFacts, first: BoardFacts, now: BoardFacts): BoardFacts => {
  const meetings: Record<MeetingId, MeetingState> = {};
  for (const [id, meeting] of Object.entries(shown.meetings)) {
    const whole = now.meetings[meetingId(id)];
    const wasOld = (first.meetings[meetingId(id)]?.minutes.adopted ?? null) !== null;
    meetings[meetingId(id)] = whole && wasOld ? withPapers(meeting, whole) : meeting;
  }
  return { ...shown, meetings };
};

export interface StoryNeeds {
  readonly seed: number;
  readonly store: Store;
  /** How many things are asked. */
  readonly length: number;
  /** Looks at a moment; throws when something is not as it must be. */
  readonly look: (moment: Moment) => void;
  readonly broken?: Broken;
  /** Days to a year go by now and then while nobody does anything: what the house's clock does meanwhile, and who listens. */
  readonly time?: {
    readonly house: (now: BoardNow, at: number) => readonly Fact[];
    readonly silence: Pick<Silence, "hear">;
  };
}

/** What can be broken on purpose, to see that each invariant bites. */
export interface Broken {
  readonly verbs?: BrokenVerbs;
  /** A seat ends at the table, and not at the door. */
  readonly keepsDoorOpen?: boolean;
  /** What was done is answered with a no. */
  readonly saysNoAfterwards?: boolean;
  /** A wish that comes twice bears another name the second time. */
  readonly renamesTheSecond?: boolean;
  /** A screen is not told one of the facts. */
  readonly losesAFact?: boolean;
  /** What is looked at is not what was. */
  readonly moment?: (moment: Moment) => Moment;
}

export interface StoryTold {
  readonly asked: number;
  readonly done: number;
  /** Of each kind that was done, how often. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly table: ChanceTable;
}

class Story {
  readonly #needs: StoryNeeds;
  readonly #chance;
  readonly #clock = fixedClock();
  readonly #canaries: Canaries;
  readonly #table: ChanceTable;
  readonly #screens = new Map<ParticipantId | null, Screen>();
  readonly #toldUpTo = new Map<Screen, number>();
  readonly #left = new Set<ParticipantId>();
  readonly #closedWords: ClosedWord[] = [];
  readonly #history: Fact[] = [];
  readonly #kinds = new Map<string, number>();
  /** Chance of its own: the same seed asks the same, whether time goes by or not. */
  readonly #passing;
  #seq = 0;
  #issued: ReturnType<Canaries["later"]>[] = [];
  #asked = 0;
  #done = 0;

  constructor(needs: StoryNeeds) {
    this.#needs = needs;
    this.#chance = seededRandom(needs.seed);
    this.#passing = seededRandom(needs.seed + 1_000_000);
    this.#canaries = new Canaries(needs.seed);
    this.#table = chanceTable(`tafel-${needs.seed}`, this.#chance, this.#canaries);
  }

  async tell(): Promise<StoryTold> {
    let lane = await this.#openLane(true);
    await this.#takeNew();
    for (let step = 0; step < this.#needs.length; step += 1) {
      this.#clock.advance(this.#chance.pick([1_000, 60_000, 600_000, 40_000_000]));
      if (this.#chance.chance(0.15))
        typed(this.#table, { chance: this.#chance, canaries: this.#canaries, facts: await this.#all(lane) });
      if (this.#chance.chance(0.01)) await this.#someoneLeaves(lane);
      if (this.#chance.chance(0.01)) {
        this.#closeScreens();
        await lane.close();
        lane = await this.#openLane(false);
      }
      await this.#lookIn(lane);
      await this.#ask(lane);
      if (this.#needs.time && this.#passing.chance(0.05)) await this.#timePasses(lane);
    }
    await this.#compareWithRestart(lane);
    return { asked: this.#asked, done: this.#done, kinds: this.#kinds, table: this.#table };
  }

  async #openLane(isNew: boolean): Promise<Lane> {
    const { store, broken } = this.#needs;
    const newId = () => {
      const id = this.#canaries.later();
      this.#issued.push(id);
      return id.word;
    };
    return openLane(
      { store, table: this.#table, canaries: this.#canaries, now: this.#clock.now, newId, broken: broken?.verbs ?? {} },
      isNew,
    );
  }

  async #all(lane: Lane): Promise<BoardFacts> {
    const facts = await lane.boards.allFacts(this.#table.board);
    if (!facts) throw new Error("the table is gone");
    return facts;
  }

  /** What was appended since the last time. */
  async #takeNew(): Promise<readonly Fact[]> {
    const rows: readonly StoredFact[] = await this.#needs.store.run("factsOf", {
      board: this.#table.board,
      after: this.#seq,
    });
    this.#seq = rows.at(-1)?.seq ?? this.#seq;
    const facts = rows.map(({ json }): Fact => JSON.parse(json));
    this.#history.push(...facts);
    for (const fact of facts)
      if (fact.kind === "sheetOpened") sheetMade(this.#table, fact, this.#chance, this.#canaries);
    return facts;
  }

  /** Whoever is let in and has no screen opens one, sometimes. */
  async #lookIn(lane: Lane): Promise<void> {
    for (const reader of [null, ...this.#table.people.map(({ participant }) => participant.id)]) {
      const open = this.#screens.get(reader);
      if (open && !open.isOver) continue;
      this.#screens.delete(reader);
      if (!this.#chance.chance(0.5)) continue;
      const screen = await lane.open(reader);
      if (!screen) continue;
      const strange = this.#canaries.strange(JSON.stringify(screen.first.facts), reader);
      if (strange.length > 0)
        throw new Error(`readsOnlyOwn: ${reader ?? "the big screen"} opened the table and read ${strange.join(" ")}`);
      this.#screens.set(reader, screen);
      this.#toldUpTo.set(screen, 0);
    }
  }

  async #ask(lane: Lane): Promise<void> {
    const before = await this.#all(lane);
    const { word, isFor } = this.#canaries.later();
    const on = new Date(this.#clock.now()).toISOString().slice(0, 10);
    const wish = chanceWish({ chance: this.#chance, table: this.#table, facts: before, on, word });
    const id = commandId(`wens-${(this.#asked += 1)}`);
    const sent = { id, kind: wish.kind, board: this.#table.board, payload: wish.payload };
    this.#issued = [];
    const history = [...this.#history];
    const answered = await lane.ask(wish.by, sent);
    const facts = await this.#takeNew();
    if (this.#chance.chance(0.05)) await this.#askAgain(lane, wish, { sent, answered });
    await this.#settled();
    const after = await this.#all(lane);
    canariesAfter(
      {
        wish,
        before,
        after,
        facts,
        history,
        table: this.#table,
        canaries: this.#canaries,
        refusal: answered.ok ? null : answered.refusal,
      },
      { word, isFor, issued: this.#issued, closedWords: this.#closedWords, all: this.#history },
    );
    if (answered.ok) this.#done += 1;
    if (answered.ok) this.#kinds.set(wish.kind, (this.#kinds.get(wish.kind) ?? 0) + 1);
    const answer: CommandAnswer =
      this.#needs.broken?.saysNoAfterwards === true ? { ok: false, refusal: { reason: "unknown" } } : answered;
    await this.#look(lane, { wish, answer, before, after, history, facts });
    this.#hear({ actor: wish.by, facts, before, after, days: [on, on] });
  }

  /** Days, weeks, a year: the house looks at what is due, as often as it likes. */
  async #timePasses(lane: Lane): Promise<void> {
    const dayNow = () => new Date(this.#clock.now()).toISOString().slice(0, 10);
    const [before, from] = [await this.#all(lane), dayNow()];
    this.#clock.advance(this.#passing.pick([1, 3, 8, 31, 92, 366]) * 86_400_000);
    for (let looks = 0; looks < 3; looks += 1) {
      const climbs = (now: BoardNow) => this.#needs.time?.house(now, this.#clock.now()) ?? [];
      await lane.boards.append(this.#table.board, climbs, null);
    }
    const facts = await this.#takeNew();
    await this.#settled();
    this.#hear({ actor: null, facts, before, after: await this.#all(lane), days: [from, dayNow()] });
  }

  #hear(heard: Omit<Heard, "table">): void {
    const fault = this.#needs.time?.silence.hear({ ...heard, table: this.#table }) ?? null;
    if (fault !== null) throw new Error(`silence: ${fault}`);
  }

  /** The same wish twice has one effect and one answer. */
  async #askAgain(lane: Lane, { by }: ChanceWish, first: { sent: object; answered: CommandAnswer }): Promise<void> {
    if (!first.answered.ok) return;
    const renamed = this.#needs.broken?.renamesTheSecond === true ? { id: commandId(`nog-${this.#asked}`) } : {};
    const again = await lane.ask(by, { ...first.sent, ...renamed });
    const isGone = !again.ok && again.refusal.reason === "unknown";
    const facts = await this.#takeNew();
    if (facts.length > 0 || (!isGone && JSON.stringify(again) !== JSON.stringify(first.answered))) {
      throw new Error(`oneEffect: the same wish twice was answered ${JSON.stringify(again)}`);
    }
  }

  async #look(
    lane: Lane,
    seen: Pick<Moment, "wish" | "answer" | "before" | "after" | "history" | "facts">,
  ): Promise<void> {
    const letIn = new Set<ParticipantId | null>();
    for (const reader of [null, ...this.#table.people.map(({ participant }) => participant.id)]) {
      if (await lane.gate.place(lane.visitorOf(reader), this.#table.board)) letIn.add(reader);
    }
    // Who was given a chair since has no screen here: what their door says is in the store.
    const known = new Set(this.#table.people.map(({ participant }) => participant.id));
    for (const seat of await this.#needs.store.run("seatsAt", { board: this.#table.board })) {
      if (seat.isLetIn && seat.to === null && !known.has(seat.participant)) letIn.add(seat.participant);
    }
    const screens = [...this.#screens.values()].map((screen) => {
      const upTo = this.#toldUpTo.get(screen) ?? 0;
      this.#toldUpTo.set(screen, screen.told.length);
      return {
        reader: screen.reader,
        told: screen.told.slice(upTo),
        seqBefore: screen.first.seq + upTo,
        isAnew: screen.isAnew,
      };
    });
    const { canaries, closedWords, left, table } = {
      canaries: this.#canaries,
      closedWords: this.#closedWords,
      left: this.#left,
      table: this.#table,
    };
    const moment: Moment = { ...seen, table, screens, letIn, left, canaries, closedWords };
    this.#needs.look(this.#needs.broken?.moment?.(moment) ?? moment);
  }

  async #someoneLeaves(lane: Lane): Promise<void> {
    const { participants } = await this.#all(lane);
    const seated = participants.filter(isSeated);
    const who = this.#chance.pick(seated);
    if (isResident(who) && seated.filter(isResident).length === 1) return;
    const { board } = this.#table;
    const seats = (await this.#needs.store.run("seatsAt", { board })).filter((seat) => seat.participant === who.id);
    const to = this.#needs.broken?.keepsDoorOpen === true ? null : this.#clock.now();
    const fact: Fact = { kind: "participantSeated", participant: { ...who, leftOn: "2026-09-18" } };
    await lane.boards.append(board, [fact], null, { seats: seats.map((seat) => ({ ...seat, to })) });
    await this.#settled();
    await this.#takeNew();
    this.#left.add(who.id);
    // What this screen was told until now was told in time.
    for (const screen of this.#screens.values())
      if (screen.reader === who.id) this.#toldUpTo.set(screen, screen.told.length);
  }

  async #settled(): Promise<void> {
    for (const screen of this.#screens.values()) await screen.settled();
  }

  #closeScreens(): void {
    for (const screen of this.#screens.values()) screen.close();
    this.#screens.clear();
  }

  /** A screen that heard everything as it came stands where a restarted server says it stands. */
  async #compareWithRestart(lane: Lane): Promise<void> {
    const fresh = await this.#openLane(false);
    for (const { reader, isOver, first, told } of this.#screens.values()) {
      const place = await fresh.gate.place(fresh.visitorOf(reader), this.#table.board);
      if (isOver || !place) continue;
      const now = await fresh.boards.factsFor(place);
      const shown = foldFacts(
        told.slice(this.#needs.broken?.losesAFact === true ? 1 : 0).map(({ fact }) => fact),
        first.facts,
      );
      if (now && JSON.stringify(now.facts) !== JSON.stringify(opened(shown, first.facts, now.facts)))
        throw new Error(`sameState: ${reader ?? "the big screen"} stands elsewhere`);
    }
    this.#closeScreens();
    await lane.close();
    await fresh.close();
  }
}

/** Throws at the first moment that is not as it must be; the message names the invariant. */
export const tellStory = async (needs: StoryNeeds): Promise<StoryTold> => new Story(needs).tell();

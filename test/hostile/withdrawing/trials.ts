// One trial: somebody is brought in the midst of everything, loses it, and is watched for longer than is allowed. What came
// and what was taken is measured from the moment it was so.
import { boardId, participantId } from "@werktafel/shared/ids";
import { eventually } from "../../support/eventually.ts";
import { beginMeeting, inviteToMeeting, yes } from "../../support/meetingHands.ts";
import { readPdf } from "../../support/paper/readPdf.ts";
import type { Bystander } from "../sockets/bystander.ts";
import type { FarewellHouse, FarewellTable } from "./farewellHouse.ts";
import { Leaver } from "./leaver.ts";
import { beginItem, bringTo, type GroupWay, type Moment, moveAway, secondLink, type Way, wayCardOf } from "./ways.ts";

export const allowedMs = 1_000;
/** Longer than is allowed by what a busy machine may be late: else nothing late would ever be seen. */
const watchedMs = 2_200;

export interface Outcome {
  readonly way: Way | GroupWay;
  readonly moment: Moment;
  /** From asking until it was so. */
  readonly tookMs: number;
  /** How long after it was so a canary was written that still came. */
  readonly lateMs: number;
  /** The same of the last page or paper that was given, the last command done, the last word heard to be kept. */
  readonly givenMs: number;
  readonly doneMs: number;
  readonly takenMs: number;
  /** What stands in the log of theirs that was put there later than is allowed, or behind the end of their seat. */
  readonly takenInLog: number;
  /** What their cookies are answered at the table, when all is over. */
  readonly statuses: readonly number[];
  /** What should have gone on after it and did not: without that nothing late could have been seen. */
  readonly stopped: () => readonly string[];
  /** Words of a circle that is not theirs. */
  readonly foreignWords: number;
  /** How late the newest canary in the papers is that came after it; reading paper takes long, so it waits until all are gone. */
  readonly papers: number;
  readonly paperMs: () => Promise<number>;
}

export interface Trial {
  readonly way: Way | "movedAway";
  readonly moment: Moment;
  /** Who goes. */
  readonly id: string;
}

interface Ground {
  readonly house: FarewellHouse;
  readonly table: FarewellTable;
}

/** The newest word of a writer in what somebody got: its number, -1 for none. */
const newestIn = (texts: readonly string[], name: string): number => {
  let newest = -1;
  const words = new RegExp(`<${name}\\.(\\d+)>`, "g");
  for (const text of texts) for (const [, index] of text.matchAll(words)) newest = Math.max(newest, Number(index));
  return newest;
};
const writtenAt = (writer: Bystander, index: number): number => writer.written[index]?.sentAt ?? 0;

const lateIn = async (papers: readonly Buffer[], writer: Bystander, at: number): Promise<number> => {
  let late = -at;
  for (const pdf of papers) {
    const { parts, apart } = await readPdf(pdf);
    const said = [parts.map(({ text }) => text).join(""), apart.join("")];
    late = Math.max(late, writtenAt(writer, newestIn(said, "kanarie")) - at);
  }
  return late;
};

/** The names of what did not go on. */
const named = (goesOn: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(goesOn).filter((name) => goesOn[name] === false);

const waitUntil = async (at: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, at - performance.now()));
  });

/** Somebody comes in and does all there is to do, until canaries come and what they do is taken. */
const comeIn = async ({ house, table }: Ground, id: string, writes: boolean): Promise<Leaver> => {
  const cookie = await house.comeIn(table.links.get(id) ?? "");
  return new Leaver({ house, board: table.board, sheet: table.sheet, id, cookie, writes });
};
const inTheMidst = async (leaver: Leaver): Promise<void> => {
  await eventually(() => {
    if (leaver.isInTheMidst()) return true;
    const { typist, lastDoneAt, lastSaid } = leaver;
    throw new Error(
      JSON.stringify([leaver.place.id, typist.updatesHeard, typist.written.length, lastDoneAt, lastSaid]),
    );
  }, 30_000);
};

const maxSeq = "SELECT max(seq) AS seq FROM log WHERE board = ? AND sheet = ''";
const lastFact = ({ house, table }: Ground): number =>
  house.database.prepare<[string], { readonly seq: number | null }>(maxSeq).get(table.board)?.seq ?? 0;

/** Where in the log of the board the seat ended, looked for behind `after`. */
const endOf = async ({ house, table }: Ground, id: string, after: number): Promise<number> => {
  const facts = await house.beside.run("factsOf", { board: boardId(table.board), after });
  const end = facts.find(({ json }) => json.includes(`"${id}"`) && json.includes('"seatEnded"'));
  if (!end) throw new Error(`the seat of ${id} never ended`);
  return end.seq;
};

const count = "SELECT count(*) AS many FROM log WHERE board = ? AND person = ?";
/** What of theirs the log took behind the end of their seat, or later than is allowed. */
const takenInLog = async (
  { house, table }: Ground,
  id: string,
  from: { readonly end: number | null; readonly wall: number },
): Promise<number> => {
  const person = await table.personOf(id);
  const where = from.end === null ? "at > ?" : "kind = 'edit' AND seq > ?";
  return (
    house.database
      .prepare<[string, string, number], { readonly many: number }>(`${count} AND ${where}`)
      .get(table.board, person, from.end ?? from.wall + allowedMs)?.many ?? 0
  );
};

interface Ended {
  readonly askedAt: number;
  readonly at: number;
  /** The same moment as the log tells it. */
  readonly wall: number;
}
const endedAt = (askedAt: number, at: number): Ended => ({
  askedAt,
  at,
  wall: Date.now() + (at - performance.now()),
});

/** Watches until nothing late can still be on its way, and says what came. */
const watched = async (
  { house, table }: Ground,
  leaver: Leaver,
  { askedAt, at, wall }: Ended,
  about: Pick<Outcome, "way" | "moment"> & { readonly end: number | null },
): Promise<Outcome> => {
  await waitUntil(at + watchedMs);
  leaver.stop();
  const { writer } = table;
  const texts = leaver.received();
  const papers = leaver.papersSince(at);
  const { way, moment, end } = about;
  const statuses = await leaver.statuses();
  return {
    way,
    moment,
    tookMs: at - askedAt,
    lateMs: Math.max(writtenAt(writer, newestIn(texts, "kanarie")), table.saidAt[newestIn(texts, "feit")] ?? 0) - at,
    givenMs: leaver.lastGivenAt() - at,
    doneMs: leaver.lastDoneAt - at,
    takenMs: leaver.lastTakenAt() - at,
    takenInLog: await takenInLog({ house, table }, leaver.place.id, { end, wall }),
    statuses,
    stopped: () =>
      named({ writer: writer.written.some(({ sentAt, isAcknowledged }) => sentAt > at && isAcknowledged) }),
    foreignWords: 0,
    papers: papers.length,
    paperMs: async () => lateIn(papers, writer, at),
  };
};

/** These are judged in turn with what is typed: one serial order explains all (A7, revoke ∥ write). */
const inTurn: ReadonlySet<Way> = new Set(["letGo", "leaves", "consentTakenBack"]);

/** A place ends, while somebody is in the midst of something. */
const placeEnds = async (ground: Ground, { way, moment, id }: Trial & { readonly way: Way }): Promise<Outcome> => {
  const leaver = await comeIn(ground, id, true);
  try {
    const card = wayCardOf(way);
    const going = { ...ground, leaver };
    const hasLink = moment === "unusedLink" || moment === "linkAtThatMoment";
    const link = hasLink ? await secondLink(going) : "";
    leaver.start();
    const prepared = (await card.prepare?.(going)) ?? {};
    await inTheMidst(leaver);
    const before = lastFact(ground);
    bringTo(moment, leaver, link);
    const askedAt = performance.now();
    const ended = endedAt(askedAt, await card.end(going, prepared));
    // The links of whoever has no seat any more open nothing.
    if (moment === "unusedLink" && (await leaver.comeInBy(link)) && card.endsSeat)
      throw new Error("a link outlived its seat");
    const end = inTurn.has(way) ? await endOf(ground, id, before) : null;
    return await watched(ground, leaver, ended, { way, moment, end });
  } finally {
    leaver.stop();
  }
};

/** What they read is moved to a circle without them; the rest of the table stays theirs. */
const itemMoves = async (ground: Ground, { moment, id }: Trial): Promise<Outcome> => {
  const leaver = await comeIn(ground, id, true);
  const item = await beginItem(ground, `vh-${id}`);
  const typing = setInterval(() => {
    item.before.write();
    item.after?.write();
  }, 50);
  try {
    leaver.start();
    await inTheMidst(leaver);
    await eventually(() => item.before.written.some(({ isAcknowledged }) => isAcknowledged));
    bringTo(moment, leaver, "");
    const askedAt = performance.now();
    const ended = endedAt(askedAt, await moveAway(ground, item));
    const seen = await watched(ground, leaver, ended, { way: "movedAway", moment, end: null });
    // How soon the first word is kept where it lies now is nobody's promise here; that it is, has to be seen.
    await eventually(() => item.after?.written.some(({ isAcknowledged }) => isAcknowledged) ?? false, 10_000);
    const texts = leaver.received();
    return {
      ...seen,
      // The table goes on for them; only of this item nothing comes.
      stopped: () => named({ "what they still read": seen.lateMs > 0 }),
      lateMs: writtenAt(item.before, newestIn(texts, item.name)) - ended.at,
      givenMs: 0,
      doneMs: 0,
      takenMs: 0,
      takenInLog: 0,
      foreignWords: newestIn(texts, `${item.name}-klein`) + 1,
      papers: 0,
      paperMs: async () => -Infinity,
      statuses: seen.statuses.filter((status) => status !== 200),
    };
  } finally {
    clearInterval(typing);
    leaver.stop();
    item.before.stop();
    item.after?.stop();
  }
};

export const oneTrial = async (ground: Ground, trial: Trial): Promise<Outcome> =>
  trial.way === "movedAway" ? itemMoves(ground, trial) : placeEnds(ground, { ...trial, way: trial.way });

/** The meeting closes: all its guests go out by themselves. */
export const meetingCloses = async (ground: Ground, guests: readonly string[]): Promise<readonly Outcome[]> => {
  const { noor, teun } = ground.table;
  const people = { chair: teun, resident: noor, others: [] };
  const meeting = await inviteToMeeting(people);
  await beginMeeting(meeting, people);
  for (const guest of guests)
    await yes(noor.wish("welcomeGuest", { meeting, guest: participantId(guest), isWelcome: true }));
  const leavers = await Promise.all(guests.map(async (id) => comeIn(ground, id, false)));
  try {
    for (const leaver of leavers) leaver.start();
    await Promise.all(leavers.map(inTheMidst));
    const askedAt = performance.now();
    await yes(teun.wish("closeMeeting", { meeting, withoutAfterHours: true }));
    const ended = endedAt(askedAt, performance.now());
    return await Promise.all(
      leavers.map(async (leaver) =>
        watched(ground, leaver, ended, { way: "meetingCloses", moment: "typing", end: null }),
      ),
    );
  } finally {
    for (const leaver of leavers) leaver.stop();
  }
};

/** The whole table is erased on the command line, beside the server: for Noor too. */
export const erasedBeside = async (ground: Ground, ids: readonly string[]): Promise<readonly Outcome[]> => {
  const leavers = await Promise.all(ids.map(async (id) => comeIn(ground, id, true)));
  try {
    for (const leaver of leavers) leaver.start();
    await Promise.all(leavers.map(inTheMidst));
    const askedAt = performance.now();
    await ground.house.command("erase", ground.table.board, "operator");
    const ended = endedAt(askedAt, performance.now());
    const all = await Promise.all(
      leavers.map(async (leaver) =>
        watched(ground, leaver, ended, { way: "erasedBeside", moment: "typing", end: null }),
      ),
    );
    // Nobody is left to write.
    return all.map((each) => ({ ...each, stopped: () => [] }));
  } finally {
    for (const leaver of leavers) leaver.stop();
  }
};

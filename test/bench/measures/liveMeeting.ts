// Meetings that go on at many tables at once: how long until everyone else at the table is told of what somebody did, and how
// long after closing the draft minutes are with all. Everything must reach everybody, or the measure fails.
import { type MeetingId, meetingId, participantId } from "@werktafel/shared/ids";
import { setTimeout as pause } from "node:timers/promises";
import { threadSeconds } from "../ground/processFigures.ts";
import type { BenchTable } from "../ground/seedStore.ts";
import type { BenchServer } from "../ground/servers.ts";
import { type FactLine, openFactLine } from "../load/factLine.ts";

/** A meeting that was planned with the resident and opened, with everyone here. */
interface Held {
  readonly meeting: MeetingId;
  readonly lines: readonly FactLine[];
}

const waitAtMostMs = 30_000;

const until = async (what: string, isSo: () => boolean): Promise<void> => {
  for (const began = performance.now(); !isSo(); await pause(5)) {
    if (performance.now() - began > waitAtMostMs) throw new Error(`not everyone was told: ${what}`);
  }
};

const hold = async (server: BenchServer, table: BenchTable): Promise<Held> => {
  const lines = await Promise.all(table.seats.map(async (seat) => openFactLine(server, seat)));
  const [chair] = lines;
  if (!chair) throw new Error("nobody sits there");
  const invited = lines.map(({ participant }) => participantId(participant));
  const { made = "" } = await chair.ask("planMeeting", {
    meeting: null,
    plan: {
      kind: "progress",
      plannedFor: "2026-12-08T10:30:00+01:00",
      durationMinutes: 75,
      place: "De Pollepel",
      form: "hybrid",
      videoLink: null,
      chairId: participantId(chair.participant),
      noteTakerId: null,
      template: "werktafel",
      invited,
      residentChoseTimeAndPlace: true,
    },
  });
  const meeting = meetingId(made);
  await chair.ask("seeInvitations", { meeting, invited });
  await chair.ask("invite", { meeting });
  for (const line of lines) {
    await line.ask("noteAttendance", { meeting, participant: participantId(line.participant), via: "inPerson" });
  }
  await chair.ask("openMeeting", { meeting });
  return { meeting, lines };
};

const close = (held: readonly Held[]): void => {
  for (const { lines } of held) for (const line of lines) line.close();
};

export interface Liveliness {
  /** Of each person. */
  readonly changesPerMinute: number;
  readonly seconds: number;
}

export interface ChangeTold {
  readonly changes: number;
  /** Milliseconds from asking, one for each change at each other person of the table. */
  readonly toldMs: readonly number[];
  /** Milliseconds until who asked knows that it is on disk. */
  readonly answeredMs: readonly number[];
  /** What the server spent on them. */
  readonly threadSeconds: number;
}

/** Runs a meeting at each of these tables; everyone does something now and then, each at moments of their own. */
export const changeTold = async (
  server: BenchServer,
  tables: readonly BenchTable[],
  { changesPerMinute, seconds }: Liveliness,
): Promise<ChangeTold> => {
  const held: Held[] = [];
  // Few at a time: how fast people come in is another measure.
  for (let at = 0; at < tables.length; at += 5) {
    held.push(...(await Promise.all(tables.slice(at, at + 5).map(async (table) => hold(server, table)))));
  }
  const toldMs: number[] = [];
  const answeredMs: number[] = [];
  let changes = 0;
  let expected = 0;
  const everyMs = 60_000 / changesPerMinute;
  const turns = Math.max(1, Math.floor((seconds * 1_000) / everyMs));
  const before = threadSeconds(server.pid);
  const busy = held.flatMap(({ meeting, lines }) => {
    const askedAt = new Map<string, number>();
    for (const line of lines) {
      line.onFact = (fact) => {
        if (fact.kind !== "attendanceNoted" || fact.participant === line.participant) return;
        toldMs.push(performance.now() - (askedAt.get(fact.participant) ?? Number.NaN));
      };
    }
    return lines.map(async (line) => {
      const participant = participantId(line.participant);
      await pause(Math.random() * everyMs);
      for (let turn = 0; turn < turns; turn += 1) {
        const began = performance.now();
        askedAt.set(participant, began);
        changes += 1;
        expected += lines.length - 1;
        await line.ask("noteAttendance", { meeting, participant, via: turn % 2 === 0 ? "video" : "inPerson" });
        answeredMs.push(performance.now() - began);
        if (turn < turns - 1) await pause(Math.max(1, everyMs - (performance.now() - began)));
      }
    });
  });
  await Promise.all(busy);
  await until("a change", () => toldMs.length >= expected);
  const spent = threadSeconds(server.pid) - before;
  close(held);
  return { changes, toldMs, answeredMs, threadSeconds: spent };
};

/** Milliseconds from closing a meeting at this table until the last person has the draft minutes. */
export const draftMinutes = async (server: BenchServer, table: BenchTable): Promise<number> => {
  const held = await hold(server, table);
  const { meeting, lines } = held;
  for (const [index, line] of lines.entries()) {
    await line.ask("takeDecision", {
      kind: "tableDecision",
      text: `Besluit nummer ${index} van deze tafel.`,
      meeting,
      byOrganisation: null,
      objectionUntil: null,
      audience: "everyone",
    });
  }
  const [chair] = lines;
  const has = new Set<string>();
  for (const line of lines) {
    line.onFact = (fact) => {
      if (fact.kind === "minutesBlocksTold") has.add(line.participant);
    };
  }
  const began = performance.now();
  await chair?.ask("closeMeeting", { meeting, withoutAfterHours: true });
  await until("the draft minutes", () => has.size === lines.length);
  const took = performance.now() - began;
  close([held]);
  return took;
};

// Noor's table with a meeting on it, brought as far as a test needs: planned, seen by Noor, invited, open.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { type MeetingId, meetingId, type ParticipantId } from "@werktafel/shared/ids";
import type { CommandPayloads } from "@werktafel/shared/protocol/facts";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { atTable, type AtTable } from "../boards/atTable.ts";
import { everyone, idOf, item, type Name, openTable, type TableOptions } from "../live/openTable.ts";

type PlanAsked = CommandPayloads["planMeeting"]["plan"];

export const planAsked = (change: Partial<PlanAsked> = {}): PlanAsked => ({
  kind: "progress",
  plannedFor: "2026-09-22T10:30:00+02:00",
  durationMinutes: 60,
  place: "De Pollepel",
  form: "hybrid",
  videoLink: "https://praten.example/tafel",
  chairId: idOf("farida"),
  noteTakerId: idOf("mila"),
  template: "werktafel",
  invited: [idOf("noor"), idOf("farida"), idOf("mila"), idOf("joost"), idOf("ruben")],
  residentChoseTimeAndPlace: true,
  ...change,
});

export type MeetingTable = Awaited<ReturnType<typeof openMeetingTable>>;

export const openMeetingTable = async (options: TableOptions = {}) => {
  const table = await openTable(options);
  const person = (name: Name): AtTable => atTable(table, name);
  const people = {
    noor: person("noor"),
    mila: person("mila"),
    joost: person("joost"),
    ruben: person("ruben"),
    farida: person("farida"),
    gast: person("gast"),
  };
  const { noor, farida } = people;
  const done = async (asked: Promise<Awaited<ReturnType<AtTable["wish"]>>>): Promise<string> => {
    const answer = await asked;
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.reason}`);
    return answer.made ?? "";
  };
  const planned = async (change: Partial<PlanAsked> = {}): Promise<MeetingId> =>
    meetingId(await done(farida.wish("planMeeting", { meeting: null, plan: planAsked(change) })));
  const invited = async (change: Partial<PlanAsked> = {}): Promise<MeetingId> => {
    const meeting = await planned(change);
    await done(noor.wish("seeInvitations", { meeting, invited: planAsked(change).invited }));
    await done(farida.wish("invite", { meeting }));
    return meeting;
  };
  const comes = async (meeting: MeetingId, name: Name): Promise<void> => {
    await done(people[name].wish("noteAttendance", { meeting, participant: idOf(name), via: "inPerson" }));
  };
  const opened = async (change: Partial<PlanAsked> = {}): Promise<MeetingId> => {
    const meeting = await invited(change);
    await comes(meeting, "noor");
    await done(farida.wish("openMeeting", { meeting }));
    return meeting;
  };
  return {
    ...people,
    table,
    planned,
    invited,
    opened,
    comes,
    done,
    /** As this person knows it; throws when they do not. */
    meetingFor: async (name: Name, meeting: MeetingId): Promise<MeetingState> => {
      const found = (await people[name].facts()).meetings[meeting];
      if (!found) throw new Error(`${name} knows no such meeting`);
      return found;
    },
    knows: async (name: Name, meeting: MeetingId): Promise<boolean> =>
      Object.hasOwn((await people[name].facts()).meetings, meeting),
    /** As the store has it: let in at the door, or not. */
    isLetIn: async (participant: ParticipantId): Promise<boolean> =>
      (await table.store.run("seatsAt", { board: table.board })).some(
        (seat) => seat.participant === participant && seat.isLetIn,
      ),
    /** Whom to call after four o'clock, for everyone. */
    agreeAfterHours: async (): Promise<void> =>
      table.edit("farida", everyone, (doc) => {
        putItem(
          doc,
          { collection: "afterHours", id: item("na-vier"), texts: { signals: "Noor belt niet terug" } },
          null,
        );
      }),
    close: () => table.close(),
  };
};

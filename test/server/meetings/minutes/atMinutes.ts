// What hands do with minutes at Noor's table: say yes or no before they are made, close, ask everyone, read, revise, answer, adopt.
import { latestVersion, type ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { CommandAnswer, CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { MeetingId } from "@werktafel/shared/ids";
import { everyone, idOf, type Name, on } from "../../live/openTable.ts";
import type { MeetingTable } from "../atMeeting.ts";

export const words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")], rhythm: null };
export const a1 = on(everyone, "a-1");
export const refusalOf = (answer: CommandAnswer): Refusal | null => (answer.ok ? null : answer.refusal);

/** `at`: the table and the meeting as they are at that moment. */
export const minutesHands = (at: () => { readonly noors: MeetingTable; readonly meeting: MeetingId }) => {
  const answers = async (name: "noor" | "ruben", value: "yes" | "notYet" | "no", note = "") => {
    const { noors } = at();
    return noors.done(noors[name].wish("answerAgreement", { item: a1, value, note, words }));
  };
  const closes = async () => {
    const { noors, meeting } = at();
    return noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  };
  const known = async (name: Name): Promise<MeetingState> => at().noors.meetingFor(name, at().meeting);
  const blocks = async (name: Name, version?: number): Promise<readonly ReadBlock[]> => {
    const { minutes } = await known(name);
    const found = version === undefined ? latestVersion(minutes) : minutes.versions[version - 1];
    return found?.blocks ?? [];
  };
  return {
    answers,
    closes,
    /** Both say something else than yes, and it closes. */
    said: async () => {
      await answers("ruben", "notYet", "Eerst mijn rooster.");
      await answers("noor", "no", "Eén ochtend is genoeg.");
      await closes();
    },
    asks: async () => {
      const { noors, meeting } = at();
      return noors.done(noors.farida.wish("askAboutMinutes", { meeting, until: "2026-10-02" }));
    },
    known,
    blocks,
    blockSaying: async (name: Name, text: string): Promise<ReadBlock> => {
      const found = (await blocks(name)).find((each) => each.text === text);
      if (!found) throw new Error(`${name} reads no such line`);
      return found;
    },
    revises: async (name: Name, block: string, text: string | null, version = 1) =>
      at().noors[name].wish("reviseMinutes", {
        meeting: at().meeting,
        version,
        changes: [{ block, text }],
        change: "Anders gezegd",
      }),
    says: async (name: Name, change: Partial<CommandPayloads["answerMinutes"]> = {}) =>
      at().noors[name].wish("answerMinutes", {
        meeting: at().meeting,
        version: 1,
        value: "yes",
        text: "",
        about: null,
        ...change,
      }),
    adopts: async (version = 1) => at().noors.farida.wish("adoptMinutes", { meeting: at().meeting, version }),
  };
};

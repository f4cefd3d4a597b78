// Every verb of minutes × every state they can be in × everyone who can ask, with the reason of each no by hand.
import { expect, test } from "@jest/globals";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isMinutesVerb, type MinutesVerb, whyNotMinutes } from "@werktafel/shared/domain/minutes/allowed";
import type { Participant } from "@werktafel/shared/domain/participant";
import { minutesSchemas } from "@werktafel/shared/protocol/minutesSchemas";
import { adopted, factsOfMinutes, meetingOf, people } from "../../words/noorsMinutes.ts";

const facts = factsOfMinutes();
const upTo = (kind: string): MeetingState =>
  meetingOf(
    facts.slice(
      0,
      facts.findIndex((fact) => fact.kind === kind),
    ),
  );
const states = {
  running: upTo("meetingClosed"),
  draft: upTo("minutesAskedAbout"),
  forApproval: meetingOf(facts),
  adopted: meetingOf([...facts, adopted]),
} as const;
type State = keyof typeof states;

const person = (callName: string): Participant => {
  const found = people.find((each) => each.callName === callName);
  if (!found) throw new Error(`no ${callName}`);
  return found;
};
const askers = {
  resident: person("Noor"),
  facilitator: person("Teun"),
  noteTaker: { ...person("Teun"), role: "" },
  relative: person("Mila"),
  guest: person("Bo"),
  gone: { ...person("Teun"), leftOn: "2026-09-09" },
} as const;
type Asker = keyof typeof askers;

/** Who may, whom the screen names to the others, and in which states. */
const may: Readonly<Record<MinutesVerb, readonly [readonly Asker[], string, readonly State[]]>> = {
  askAboutMinutes: [["facilitator", "noteTaker"], "noteTaker", ["draft", "forApproval"]],
  reviseMinutes: [["resident", "facilitator", "noteTaker", "relative"], "writer", ["draft", "forApproval"]],
  answerMinutes: [["resident", "facilitator", "noteTaker", "relative"], "writer", ["forApproval"]],
  askCorrection: [["resident", "facilitator", "noteTaker", "relative"], "writer", ["draft", "forApproval", "adopted"]],
  answerCorrection: [
    ["resident", "facilitator", "noteTaker", "relative"],
    "writer",
    ["draft", "forApproval", "adopted"],
  ],
  acceptCorrection: [["resident"], "resident", ["adopted"]],
  adoptMinutes: [["facilitator"], "facilitator", ["forApproval"]],
  askMinutesErasure: [["resident"], "resident", ["adopted"]],
  unaskMinutesErasure: [["resident"], "resident", ["adopted"]],
  declineMinutesErasure: [["facilitator"], "facilitator", ["adopted"]],
  // Of those, who leads, or the resident where nobody who leads reads that part.
  eraseFromMinutes: [["resident", "facilitator", "noteTaker", "relative"], "writer", ["adopted"]],
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>, isKey: (key: string) => key is Key) =>
  Object.keys(record).filter(isKey);

test("every verb of minutes is judged, in every state and for everyone, with its own reason", () => {
  let judged = 0;
  const verbs = keysOf(may, isMinutesVerb);
  expect(verbs.toSorted()).toEqual(Object.keys(minutesSchemas).toSorted());
  for (const verb of verbs) {
    const [whoMay, named, when] = may[verb];
    for (const asker of keysOf(askers, (key): key is Asker => Object.hasOwn(askers, key))) {
      expect([verb, asker, whyNotMinutes(verb, askers[asker], null)?.reason]).toEqual([verb, asker, "unknown"]);
      for (const state of keysOf(states, (key): key is State => Object.hasOwn(states, key))) {
        const found = whyNotMinutes(verb, askers[asker], states[state]);
        const expected =
          asker === "gone"
            ? { reason: "unknown" }
            : !whoMay.includes(asker)
              ? { reason: "notYours", who: named }
              : when.includes(state)
                ? null
                : state === "adopted"
                  ? { reason: "alreadyAdopted", version: 1, by: "p-teun" }
                  : { reason: "notNow", from: state, to: verb };
        expect([verb, asker, state, found]).toEqual([verb, asker, state, expected]);
        judged += 1;
      }
    }
  }
  expect(judged).toBe(11 * 6 * 4);
});

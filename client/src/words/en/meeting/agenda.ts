// Sentences of the agenda of a meeting, in English. The agendas that we ship go on the table, where all read Dutch: they stay so.
import type { Translated } from "@werktafel/shared/words/translated";
import type { agenda as dutch } from "../../nl/meeting/agenda.ts";

export { shippedAgendas } from "../../nl/meeting/agenda.ts";

export const agenda: Translated<typeof dutch> = {
  title: "Agenda",
  empty: "There is nothing on the agenda yet.",
  write: "Change the agenda",
  fromTemplate: "Start with an example (in Dutch). You can change everything after that.",
  templates: { werktafel: "Werktafel", rondeTafel: "Round table", kortDriegesprek: "Short talk with three people" },
  line: (place) => `Point ${place}`,
  minutesOf: (text) => `How long: ${text}`,
  minutes: (minutes) => (minutes === 0 ? "no time" : `${minutes} min`),
  howLong: "How long?",
  add: "New point",
  propose: "Suggest a point",
  field: "What do you want to talk about?",
  put: "Put on the agenda",
  putLater: "Suggest this",
  toLater: "Put under Later",
  later: "Suggested, or for later",
  proposedBy: (name) => `from ${name}`,
  back: "This comes back by itself",
  backWhy: {
    no: "Someone said no to this",
    dissent: "Someone does not agree with this",
    parked: "This was waiting until today",
    correction: "Something was not right in the meeting notes",
    unanswered: "This has no answer yet",
    barrier: "This is still in the way",
    statement: "Someone says: this is not right",
    question: "Someone asked a question about this",
  },
  keep: "Keep as our agenda",
  keepName: "What is this agenda called?",
  kept: "This agenda is kept.",
  notes: "To remember",
};

// Every way a handover can go, as one table: what is wished, what it is answered, and how it ends.
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { call, idOf, type Name } from "../paperTable.ts";

export const monday = "2026-06-29T10:00:00+02:00";
export const day = { on: "2026-06-29" };

type Step =
  | readonly [who: Name, kind: CommandKind, payload: Readonly<Record<string, unknown>>, answered?: string]
  | readonly [clock: "clock", at: string, climbs: number];

export const ask = (to: Name | null, more: Readonly<Record<string, unknown>> = {}) => ({
  item: call,
  audience: null,
  to: to === null ? null : idOf(to),
  reason: "volunteerLimit",
  boundary: "Ik voer geen gesprekken met instanties.",
  ...more,
});
export const answer = (value: string, more: Readonly<Record<string, unknown>> = {}) => ({
  value,
  note: "",
  offer: "",
  until: null,
  ...more,
});
const yes = { value: "yes" };
const no = { value: "no" };

interface Ends {
  readonly status: string;
  /** To whom the question went, one after the other. */
  readonly asked: readonly (Name | null)[];
  readonly action: string;
  /** Whose it is now; `null`: nobody's. */
  readonly takenBy: Name | null;
}

const joostAsksTeun: Step = ["joost", "askHandover", ask("teun")];
const taken = { status: "accepted", asked: ["teun"], action: "handedOver", takenBy: "teun" } as const;
const waits = { action: "stuck", takenBy: null } as const;

export const paths: readonly (readonly [title: string, steps: readonly Step[], ends: Ends])[] = [
  ["asked", [joostAsksTeun], { ...waits, status: "requested", asked: ["teun"] }],
  [
    "seen by who was asked, and by nobody else",
    [joostAsksTeun, ["farida", "seeHandover", {}, "notYours"], ["teun", "seeHandover", {}]],
    { ...waits, status: "seen", asked: ["teun"] },
  ],
  [
    "a yes of who was asked is not enough: Noor says it first",
    [joostAsksTeun, ["teun", "answerHandover", answer("accepted")]],
    { ...waits, status: "accepted", asked: ["teun"], takenBy: null },
  ],
  [
    "taken over at Noor's yes",
    [joostAsksTeun, ["teun", "answerHandover", answer("accepted")], ["noor", "consentHandover", yes]],
    taken,
  ],
  [
    "taken over at the answer, where Noor said yes before",
    [joostAsksTeun, ["noor", "consentHandover", yes], ["teun", "answerHandover", answer("accepted")]],
    taken,
  ],
  [
    "liever niet of Noor holds it up, whoever says yes",
    [joostAsksTeun, ["teun", "answerHandover", answer("accepted")], ["noor", "consentHandover", no]],
    { ...waits, status: "accepted", asked: ["teun"] },
  ],
  [
    "Noor may come back to her liever niet",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", no],
      ["noor", "consentHandover", yes],
    ],
    taken,
  ],
  [
    "nobody else says yes for Noor",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("accepted")],
      ["teun", "consentHandover", yes, "notYours"],
      ["mila", "consentHandover", yes, "notYours"],
    ],
    { ...waits, status: "accepted", asked: ["teun"] },
  ],
  [
    "done, when they met and the one who took it over says so",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("accepted")],
      ["teun", "noteWarmContact", { isDone: true }, "notNow"],
      ["noor", "consentHandover", yes],
      ["teun", "completeHandover", {}, "notNow"],
      ["joost", "noteWarmContact", { isDone: true }],
      ["joost", "completeHandover", {}, "notYours"],
      ["teun", "completeHandover", {}],
    ],
    { ...taken, status: "completed" },
  ],
  [
    "done, also when it did not come to meeting",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", yes],
      ["noor", "noteWarmContact", { isDone: false }],
      ["teun", "completeHandover", {}],
    ],
    { ...taken, status: "completed" },
  ],
  [
    "a bare no is no answer: the second person is asked at once",
    [joostAsksTeun, ["teun", "answerHandover", answer("refused", { note: "Te druk." })]],
    { ...waits, status: "escalated", asked: ["teun", "ans"] },
  ],
  [
    "an offer of blanks is a bare no",
    [joostAsksTeun, ["teun", "answerHandover", answer("refused", { offer: "  \n" })]],
    { ...waits, status: "escalated", asked: ["teun", "ans"] },
  ],
  [
    "a no with another offer is an answer",
    [joostAsksTeun, ["teun", "answerHandover", answer("refused", { offer: "Ik bel De Dakpan wel." })]],
    { ...waits, status: "refused", asked: ["teun"] },
  ],
  [
    "after a no with an offer it can be asked anew, of somebody else",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("refused", { offer: "Ik bel De Dakpan wel." })],
      ["joost", "askHandover", ask("farida")],
    ],
    { ...waits, status: "requested", asked: ["farida"] },
  ],
  [
    "who gave a no with an offer may still take it over",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("refused", { offer: "Ik bel De Dakpan wel." })],
      ["teun", "answerHandover", answer("accepted")],
    ],
    { ...waits, status: "accepted", asked: ["teun"] },
  ],
  [
    "the second person takes it over",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("refused")],
      ["teun", "answerHandover", answer("accepted"), "notYours"],
      ["ans", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", yes],
    ],
    { ...taken, asked: ["teun", "ans"], takenBy: "ans" },
  ],
  [
    "bare noes go round once, and then it lies with every beroepskracht",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("refused")],
      ["ans", "answerHandover", answer("refused")],
      ["farida", "answerHandover", answer("refused")],
      ["clock", "2026-12-29T10:00:00+01:00", 0],
    ],
    { ...waits, status: "escalated", asked: ["teun", "ans", "farida", null] },
  ],
  [
    "what lies with every beroepskracht is answered by any of them, not by who asked or a relative",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("refused")],
      ["ans", "answerHandover", answer("refused")],
      ["farida", "answerHandover", answer("refused")],
      ["joost", "answerHandover", answer("accepted"), "notYours"],
      ["mila", "answerHandover", answer("accepted"), "notYours"],
      ["farida", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", yes],
    ],
    { ...taken, asked: ["teun", "ans", "farida", null], takenBy: "farida" },
  ],
  [
    "until 16.00 on the second working day nothing climbs",
    [joostAsksTeun, ["clock", "2026-07-01T15:59:00+02:00", 0]],
    { ...waits, status: "requested", asked: ["teun"] },
  ],
  [
    "at 16.00 it goes to the second person, once",
    [joostAsksTeun, ["teun", "seeHandover", {}], ["clock", "2026-07-01T16:00:00+02:00", 1]],
    { ...waits, status: "escalated", asked: ["teun", "ans"] },
  ],
  [
    "Noor's yes to who was asked is none to whom it goes to next",
    [
      joostAsksTeun,
      ["noor", "consentHandover", yes],
      ["clock", "2026-07-01T16:00:00+02:00", 1],
      ["ans", "answerHandover", answer("accepted")],
    ],
    { ...waits, status: "accepted", asked: ["teun", "ans"] },
  ],
  [
    "after a bare no neither; at her yes to the second it is taken over",
    [
      joostAsksTeun,
      ["noor", "consentHandover", yes],
      ["teun", "answerHandover", answer("refused")],
      ["ans", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", yes],
    ],
    { ...taken, asked: ["teun", "ans"], takenBy: "ans" },
  ],
  [
    "her liever niet stands, whoever it goes to",
    [
      joostAsksTeun,
      ["noor", "consentHandover", no],
      ["clock", "2026-07-01T16:00:00+02:00", 1],
      ["ans", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", no],
    ],
    { ...waits, status: "accepted", asked: ["teun", "ans"] },
  ],
  [
    "the second person has two working days of their own",
    [
      joostAsksTeun,
      ["clock", "2026-07-01T16:00:00+02:00", 1],
      ["clock", "2026-07-03T15:59:00+02:00", 0],
      ["clock", "2026-07-03T16:00:00+02:00", 1],
    ],
    { ...waits, status: "escalated", asked: ["teun", "ans", "farida"] },
  ],
  [
    "a house that was away for a week climbs one step, and not all that it missed",
    [joostAsksTeun, ["clock", "2026-07-08T09:00:00+02:00", 1]],
    { ...waits, status: "escalated", asked: ["teun", "ans"] },
  ],
  [
    "what was answered never climbs",
    [joostAsksTeun, ["teun", "answerHandover", answer("accepted")], ["clock", "2026-08-01T16:00:00+02:00", 0]],
    { ...waits, status: "accepted", asked: ["teun"] },
  ],
  [
    "helping out says what and until when",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("bridged"), "malformed"],
      ["teun", "answerHandover", answer("bridged", { note: "Ik bel morgen mee." }), "malformed"],
      ["teun", "answerHandover", answer("bridged", { until: "2026-07-10" }), "malformed"],
      ["teun", "answerHandover", answer("bridged", { note: "Ik bel mee.", until: "2026-06-28" }), "malformed"],
      ["teun", "answerHandover", answer("bridged", { note: "Ik bel mee.", until: "2026-07-10" })],
      ["clock", "2026-07-10T15:00:00+02:00", 0],
    ],
    { ...waits, status: "bridged", asked: ["teun"] },
  ],
  [
    "when the helping out is over, the question goes on",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("bridged", { note: "Ik bel mee.", until: "2026-07-10" })],
      ["clock", "2026-07-10T16:00:00+02:00", 1],
    ],
    { ...waits, status: "escalated", asked: ["teun", "ans"] },
  ],
  [
    "who helps out may take it over after all",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("bridged", { note: "Ik bel mee.", until: "2026-07-10" })],
      ["noor", "consentHandover", yes],
      ["teun", "answerHandover", answer("accepted")],
    ],
    taken,
  ],
  [
    "who is asked leaves the table: the next is asked at once",
    [joostAsksTeun, ["teun", "endSeat", { participant: idOf("teun") }], ["clock", "2026-06-29T10:01:00+02:00", 1]],
    { ...waits, status: "escalated", asked: ["teun", "ans"] },
  ],
  [
    "Joost does it himself after all",
    [
      joostAsksTeun,
      ["farida", "withdrawHandover", {}, "notYours"],
      ["joost", "withdrawHandover", {}],
      ["teun", "answerHandover", answer("accepted"), "notNow"],
      ["clock", "2026-07-02T16:00:00+02:00", 0],
    ],
    { ...waits, status: "withdrawn", asked: ["teun"] },
  ],
  [
    "what was taken over is not taken back",
    [
      joostAsksTeun,
      ["teun", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", yes],
      ["joost", "withdrawHandover", {}, "notNow"],
      ["noor", "consentHandover", no, "notNow"],
      ["teun", "answerHandover", answer("refused"), "notNow"],
    ],
    taken,
  ],
  [
    "one question about an action at a time",
    [joostAsksTeun, ["joost", "askHandover", ask("farida"), "notNow"]],
    { ...waits, status: "requested", asked: ["teun"] },
  ],
  [
    "only whose action it is says that it is their limit",
    [["mila", "askHandover", ask("teun"), "notYours"], ["noor", "askHandover", ask("teun"), "notYours"], joostAsksTeun],
    { ...waits, status: "requested", asked: ["teun"] },
  ],
  [
    "only a beroepskracht is asked, by name, and not oneself",
    [
      ["joost", "askHandover", ask("mila"), "unknown"],
      ["joost", "askHandover", ask("noor"), "unknown"],
      ["joost", "askHandover", ask("joost"), "unknown"],
      ["joost", "askHandover", ask(null), "malformed"],
      ["joost", "askHandover", ask("teun", { audience: "everyone" }), "malformed"],
      ["joost", "askHandover", ask("teun", { item: null }), "malformed"],
      joostAsksTeun,
    ],
    { ...waits, status: "requested", asked: ["teun"] },
  ],
  [
    "Joost did it after all: taking over moves nothing",
    [
      joostAsksTeun,
      ["joost", "moveAction", { item: call, to: "done", note: "", words: { text: "" } }],
      ["teun", "answerHandover", answer("accepted")],
      ["noor", "consentHandover", yes],
    ],
    { ...taken, action: "done", takenBy: null },
  ],
];

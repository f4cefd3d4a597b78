// Whose rest it is, and who ends it: a resident's until the day she named has passed, or she sits here no more.
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import { endsRestFor, whyNotOfRest } from "@werktafel/shared/domain/ending/pausing";
import type { Fact } from "@werktafel/shared/domain/fact";
import { participantId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";

const people = {
  noor: seatedAs("p-noor", { party: "resident", role: "centralPerson", name: "noor" }),
  lotte: seatedAs("p-lotte", { party: "resident", role: "centralPerson", name: "lotte" }),
  farida: seatedAs("p-farida", { party: "staff", role: "facilitator", name: "farida" }),
  vera: seatedAs("p-vera", { party: "informal", role: "relative", name: "vera" }),
  joost: seatedAs("p-joost", { party: "volunteer", role: "volunteer", name: "joost" }),
};
type Who = keyof typeof people;
const everyone = { audience: "everyone" } as const;
const idOf = (who: Who) => participantId(`p-${who}`);
const seats = Object.values(people).map((participant): Fact => ({ kind: "participantSeated", participant }));
const rests = (by: Who, until: string | null): Fact => ({
  kind: "tablePaused",
  by: idOf(by),
  on: "2026-09-01",
  until,
  ...everyone,
});
const veraSays = (domains: readonly string[] | "all"): Fact => ({
  kind: "representativeNamed",
  representation: {
    id: "re-1",
    participant: idOf("vera"),
    for: idOf("noor"),
    title: "mentor",
    domains,
    from: "2026-01-01",
    until: null,
    endedOn: null,
  },
  ...everyone,
});
const left: Fact = { kind: "seatEnded", participant: idOf("noor"), on: "2026-09-10", ...everyone };
const names: readonly Who[] = ["noor", "lotte", "farida", "vera", "joost"];

test.each<readonly [said: string, more: readonly Fact[], on: string, by: readonly Who[]]>([
  ["nobody asked for it", [], "2026-09-18", names],
  ["Noor did, until she says so", [rests("noor", null)], "2027-09-18", ["noor", "lotte"]],
  ["Noor did, on the day itself", [rests("noor", "2026-09-18")], "2026-09-18", ["noor", "lotte"]],
  ["Noor did, and the day passed", [rests("noor", "2026-09-18")], "2026-09-19", names],
  ["Noor did, and left", [rests("noor", null), left], "2026-09-18", names],
  ["Farida did", [rests("farida", null)], "2026-09-18", names],
  [
    "Noor did; Vera may say yes for her",
    [rests("noor", null), veraSays("all")],
    "2026-09-18",
    ["noor", "lotte", "vera"],
  ],
  ["Noor did; Vera may in money matters", [rests("noor", null), veraSays(["money"])], "2026-09-18", ["noor", "lotte"]],
])("the table rests: %s", (_said, more, on, by) => {
  const facts = foldFacts([...seats, ...more]);
  const may = names.filter(
    (each) => endsRestFor(facts, people[each], on) || whyNotOfRest(facts, people[each], on) === null,
  );
  expect(may).toEqual(by);
});

// The agenda of a meeting as a reader sees it: where it goes next, and until about when each point lasts.
import { expect, test } from "@jest/globals";
import { agendaOf, laterOf, nextPoint, plannedEnd, plannedEnds, pointOf } from "@werktafel/client/table/meeting/agenda";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { tableView } from "@werktafel/shared/domain/tableView";
import { itemId, meetingId, participantId, sheetId } from "@werktafel/shared/ids";

const meeting = meetingId("m-1");
const sheet = sheetId("table~1");
const noor = participantId("p-noor");
const point = (id: string, minutes: number, order: string, at: string | null = "m-1") => ({
  id: itemId(id),
  sheet,
  collection: "agenda",
  texts: { title: id, notes: "" },
  values: { order, minutes, meetingId: at },
  ids: {},
});
const view = tableView({
  sheets: [
    {
      sheet,
      audience: "everyone",
      kind: "table",
      writable: true,
      references: [],
      items: [
        point("welkom", 10, "a1"),
        point("vraag", 15, "a2"),
        point("later", 5, "a3", null),
        point("slot", 0, "a4"),
      ],
    },
  ],
  facts: foldFacts([]),
  me: noor,
});

const planned: Fact = {
  kind: "meetingPlanned",
  meeting,
  audience: "everyone",
  by: noor,
  on: "2026-09-01",
  plan: {
    number: 1,
    kind: "start",
    plannedFor: "2026-09-08T10:30:00+02:00",
    durationMinutes: 75,
    place: "De Pollepel",
    form: "inPerson",
    videoLink: null,
    chairId: noor,
    noteTakerId: null,
    template: "",
    invited: [noor],
    residentChoseTimeAndPlace: true,
  },
};
const opened: Fact = { kind: "meetingOpened", meeting, audience: "everyone", by: noor, at: "2026-09-08T08:40:00Z" };
const wentTo = (id: string): readonly Fact[] => [
  {
    kind: "pointReached",
    meeting,
    audience: "everyone",
    by: noor,
    at: "2026-09-08T08:41:00Z",
    as: "point",
    isInSmallCircle: false,
  },
  { kind: "pointShown", meeting, item: { sheet, item: itemId(id) } },
];
const after = (...facts: readonly Fact[]): MeetingState => {
  const found = foldFacts([planned, ...facts]).meetings[meeting];
  if (!found) throw new Error("no meeting was planned");
  return found;
};
const points = agendaOf(view.agenda, after());

test("what was put off for later is on nobody's agenda yet", () => {
  expect(points.map(({ text }) => text)).toEqual(["welkom", "vraag", "slot"]);
  expect(laterOf(view.agenda).map(({ text }) => text)).toEqual(["later"]);
});

test("the meeting goes from the first point to the last, and then comes back to what was passed over", () => {
  expect(nextPoint(points, after(opened))?.text).toBe("welkom");
  expect(nextPoint(points, after(opened, ...wentTo("welkom")))?.text).toBe("vraag");
  expect(nextPoint(points, after(opened, ...wentTo("vraag"), ...wentTo("slot")))?.text).toBe("welkom");
  expect(nextPoint(points, after(opened, ...wentTo("welkom"), ...wentTo("vraag"), ...wentTo("slot")))).toBeNull();
});

test("a table that talks about an agreement is at no point of the agenda, and goes on behind what was dealt with", () => {
  const away = after(opened, ...wentTo("welkom"), ...wentTo("a-1"));
  expect(pointOf(points, away)).toBeNull();
  expect(nextPoint(points, away)?.text).toBe("vraag");
});

test("the planned end moves along with when the meeting really began, and a point without minutes has none", () => {
  expect(plannedEnd(after())).toBe("2026-09-08T09:45:00.000Z");
  expect(plannedEnd(after(opened))).toBe("2026-09-08T09:55:00.000Z");
  expect([...plannedEnds(points, after(opened))]).toEqual([
    ["welkom", "2026-09-08T08:50:00.000Z"],
    ["vraag", "2026-09-08T09:05:00.000Z"],
  ]);
});

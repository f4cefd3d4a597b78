// "Bewaar als onze agenda": what is kept for the whole table never tells of a point that only some people read.
import { expect, test } from "@jest/globals";
import { keepable } from "@werktafel/client/features/agenda/keepable";
import { noFacts } from "@werktafel/shared/domain/board";
import { tableView } from "@werktafel/shared/domain/tableView";
import { itemId, participantId, sheetId } from "@werktafel/shared/ids";

const noor = participantId("p-noor");
const point = (sheet: string, id: string, title: string, about: string | null = null) => ({
  id: itemId(id),
  sheet: sheetId(sheet),
  collection: "agenda",
  texts: { title, notes: "Wat er gezegd werd." },
  values: { order: `a${id}`, minutes: 10, meetingId: "m-1", about },
  ids: {},
});
const sheet = (
  id: string,
  audience: "everyone" | readonly (typeof noor)[],
  items: readonly ReturnType<typeof point>[],
) => ({
  sheet: sheetId(id),
  audience,
  kind: "table" as const,
  writable: true,
  references: [],
  items,
});

test("an agenda that is kept holds only what the whole table reads, and no agreement that came back by itself", () => {
  const { agenda } = tableView({
    sheets: [
      sheet("table~1", "everyone", [
        point("table~1", "1", "Welkom"),
        point("table~1", "2", "  "),
        point("table~1", "3", "Een tweede ochtend", "a-15"),
      ]),
      sheet("few~1", [noor], [point("few~1", "4", "Over geld")]),
    ],
    facts: noFacts,
    me: noor,
  });
  expect(agenda).toHaveLength(4);
  expect(keepable(agenda)).toEqual([{ title: "Welkom", minutes: 10 }]);
});

// What a resident sees first, at both example tables, next to what a person reads off the files themselves.
import { expect, test } from "@jest/globals";
import { homeView } from "@werktafel/shared/domain/home/homeView";
import { tableView } from "@werktafel/shared/domain/tableView";
import type { ParticipantId } from "@werktafel/shared/ids";
import { bramAndLottesTable, type ExampleFile, noorsTable } from "../../../support/cast.ts";
import { exampleJson, listIn, readerOf, tableFrom } from "../../../support/exampleTable.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isFor = (audience: unknown, who: ParticipantId): boolean =>
  audience === "everyone" || (Array.isArray(audience) && audience.includes(who));

const homeOf = (file: ExampleFile, me: ParticipantId) => {
  const reader = readerOf(tableFrom(exampleJson(file)), me);
  return homeView(tableView(reader), reader.facts, me);
};

test.each([
  ["Noor", noorsTable.file, noorsTable.noor],
  ["Bram", bramAndLottesTable.file, bramAndLottesTable.bram],
  ["Lotte", bramAndLottesTable.file, bramAndLottesTable.lotte],
] as const)("%s sees first what is theirs, what others did and still do, and what is waited for", (_name, file, me) => {
  const json = exampleJson(file);
  const home = homeOf(file, me);
  const actions = listIn(json, "actions").filter(({ audience }) => isFor(audience, me));
  const ids = (all: readonly { readonly id: unknown }[]) => all.map(({ id }) => text(id)).toSorted();
  const isGoing = (each: { readonly status?: unknown }) =>
    ["accepted", "inProgress", "stuck"].includes(text(each.status));

  expect(ids(home.mine)).toEqual(
    ids(
      actions
        .filter((each) => each["ownerId"] === me && (isGoing(each) || each["status"] === "proposed"))
        .map(({ id }) => ({ id })),
    ),
  );
  expect(ids(home.others)).toEqual(
    ids(actions.filter((each) => each["ownerId"] !== me && isGoing(each)).map(({ id }) => ({ id }))),
  );
  const done = actions.filter((each) => each["status"] === "done" && each["ownerId"] !== me);
  expect(ids(home.done.map(({ action }) => action))).toEqual(ids(done.map(({ id }) => ({ id }))));
  const days = home.done.map(({ on }) => on);
  expect(days).toEqual(days.toSorted().toReversed());
  const lists = listIn(json, "waitingLists").filter(({ audience }) => isFor(audience, me));
  for (const list of lists) expect(home.waits.map(({ text: said }) => said)).toContain(text(list["forWhat"]));
  const onList = lists.map(({ barrierId }) => barrierId);
  expect(home.waits.some(({ id }) => onList.includes(id))).toBe(false);
});

test("what goes well begins with the resident's own newest good words", () => {
  expect(homeOf(noorsTable.file, noorsTable.noor).strengths[0]?.text).toBe("Een gast vroeg waar ik vorige week was.");
});

test("who is no resident has nothing of their own here, and reads no circle that is not theirs", () => {
  const json = exampleJson(noorsTable.file);
  const home = homeOf(noorsTable.file, noorsTable.ruben);
  const hidden = listIn(json, "actions").filter(({ audience }) => !isFor(audience, noorsTable.ruben));
  expect(hidden.length).toBeGreaterThan(0);
  const shown = [...home.mine, ...home.others, ...home.done.map(({ action }) => action)].map(({ id }) => String(id));
  for (const { id } of hidden) expect(shown).not.toContain(text(id));
});

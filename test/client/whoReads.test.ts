// *Dit lezen: …* stands in every form that sends words to others, before they go (R-222a). Every component that owns a field for
// words shows who reads it, or is one of the few below, each with its reason: a new form without it is red.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const client = fileURLToPath(new URL("../../client/src/", import.meta.url));

/** Fields in which somebody writes: not a choice, a date, or a number. */
const writes =
  /<textarea|<LiveField|<input\b(?![^>]*type="(?:radio|checkbox|date|time|number|range|password)"|[^>]*type=\{is)/;
/** Who reads it, said in the same component. */
const saysWhoReads = /<Readers\b|<ItemReaders\b|className="readers"/;

/** What needs no such line, and why. */
const without: Readonly<Record<string, string>> = {
  "features/actions/ActionAnswers.tsx OneField": "is handed who reads it, at the table and on the own list",
  "features/accordRound/ChangeWords.tsx ChangeWords": "live, in an agreement whose readers stand above it",
  "features/afterHours/Agreement.tsx Agreement": "live, where it lies; who reads it stands on it",
  "features/afterHours/Contact.tsx Contact": "live, where it lies; who reads it stands on it",
  "features/agenda/AgendaLine.tsx AgendaLine": "live, where it lies; who reads it stands on it",
  "features/question/Question.tsx Question": "live: the resident's own question, which everybody reads",
  "features/minutes/making/Summaries.tsx Summary": "live, where it lies; who reads it stands on it",
  "screens/meeting/leading/PointNow.tsx PointNow": "live, where it lies; who reads it stands on it",
  "table/item/ItemFrame.tsx ItemFrame": "live, where it lies; who reads it stands on it",
  "table/item/LiveField.tsx LiveField": "the live field itself: what lies there already is edited where it lies",
  "features/slip/onTheSpot/HandedOver.tsx HandedOver": "is handed who reads it",
  "features/slip/onTheSpot/OnTheSpot.tsx PlaceFields": "a part of the slip, which says it",
  "features/lookingBack/LookBackDialog.tsx Facing": "a part of the paper, which says it above",
  "features/lookingBack/LookBackDialog.tsx PlanB": "a part of the paper, which says it above",
  "features/frame/NotTaken.tsx NotTakenNotes": "nothing is sent: to be copied",
  "screens/mine/SearchTables.tsx InOpened": "nothing is sent: searched on this device",
  "features/frame/Unplaced.tsx Unplaced": "nothing is sent: to be copied",
  "features/searching/CodeDialog.tsx CodeDialog": "nothing is sent: looked up on this device",
  "features/searching/SearchDialog.tsx SearchDialog": "nothing is sent: searched on this device",
  "features/participants/ChooseOrganisation.tsx ChooseOrganisation": "a part of forms that say it",
  "features/participants/door/ComesAs.tsx ComesAs": "a part of forms that say it",
  "features/participants/naming/CentralWord.tsx Choosing": "shows the very sentence that others will read",
  "features/messages/AddressForm.tsx AddressForm": "an address for the house alone: nobody at a table ever reads it",
  "features/comingIn/WaitingPage.tsx WaitingPage": "says beside the name that those at the table see it",
  "features/admin/EmergencyLooks.tsx EmergencyLooks": "says beside the reason that the resident reads it",
  "features/admin/safety/OneTable.tsx OneTable": "the number of a table, for a question that is not kept",
  "features/admin/Providers.tsx Providers": "the address of an organisation's own door",
  "screens/start/OtherInvitePage.tsx OtherInvitePage": "nothing is sent: a link that is followed",
};

interface Form {
  readonly name: string;
  readonly code: string;
}

/** Every component with a field, cut out of its file: up to the next one at the margin. */
const formsIn = (path: string): readonly Form[] =>
  readFileSync(join(client, path), "utf8")
    .split(/^(?=(?:export )?const \w+)/m)
    .filter((code) => writes.test(code))
    .map((code) => ({ name: `${path} ${/const (\w+)/.exec(code)?.[1] ?? ""}`, code }));

const forms = readdirSync(client, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tsx") && !path.startsWith("ui/"))
  .flatMap(formsIn);

test("every form that sends words says who reads them", () => {
  const silent = forms.filter(({ name, code }) => !saysWhoReads.test(code) && without[name] === undefined);
  expect(silent.map(({ name }) => name)).toEqual([]);
  console.log(`${forms.length} components with a field for words; ${Object.keys(without).length} need no line`);
  expect(forms.length).toBeGreaterThan(40);
});

test("whatever needs no such line is still there, and still says nothing", () => {
  const said = Object.keys(without).filter(
    (name) => !forms.some((form) => form.name === name && !saysWhoReads.test(form.code)),
  );
  expect(said).toEqual([]);
});

test("a form without the line is seen", () => {
  const planted = 'export const Planted = () => <Field name="x"><textarea value={text} /></Field>;';
  expect(writes.test(planted) && !saysWhoReads.test(planted)).toBe(true);
  expect(writes.test('<input type="radio" name="x" />')).toBe(false);
});

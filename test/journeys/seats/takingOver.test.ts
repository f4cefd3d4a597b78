// Somebody takes over, somebody may read along, a yes is said aloud, and somebody without a chair stands at the door: each on the
// screens of those it concerns, and on nobody else's (decisions 0160 to 0162).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Page } from "playwright-core";
import { placeOf } from "@werktafel/client/table/placeAtTable";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import type { Screen } from "../../support/openScreen.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { choosePin, more, moreOfTable } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";

const { noor, teun, ruben, wil } = noorsTable;
let journey: Journey;
let [hers, his]: Screen[] = [];
let rubens: SeatedLine;

const board = (): string => `${journey.server.url}/b/${journey.table.board}`;
const cookieFrom = async ({ context }: Screen): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const lineOf = async (screen: Screen, who: ParticipantId): Promise<SeatedLine> =>
  openSeatedLine(journey.server.url, { board: journey.table.board, cookie: await cookieFrom(screen), who });
const onNoors = (): Page => {
  if (!hers) throw new Error("Noor is not here");
  return hers.page;
};
const onTeuns = (): Page => {
  if (!his) throw new Error("Teun is not here");
  return his.page;
};
const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${board()}${path}`);
  await isDrawn(page);
};
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  hers = await journey.comeIn(noor, "phone");
  his = await journey.comeIn(teun, "laptop");
  const cookie = await journey.server.comeIn(journey.linkOf(ruben));
  rubens = await openSeatedLine(journey.server.url, { board: journey.table.board, cookie, who: ruben });
}, 120_000);
afterAll(async () => {
  rubens.close();
  await journey.close();
}, 60_000);

test("who leads says that Ruben takes over from Wil; Noor is asked per small group, with what lies there", async () => {
  const page = onTeuns();
  await goTo(page, `/aan-tafel/${placeOf(rubens.facts().participants, wil)}`);
  await press(page, "Iemand neemt het over van Wil");
  const paper = page.getByRole("dialog", { name: "Iemand neemt het over van Wil" });
  await paper.getByRole("radio", { name: "Ruben" }).check();
  await keepPicture(page, "neemt-over-1280");
  await paper.getByRole("button", { name: "Vraag dit" }).click();
  await paper.getByText("Noor krijgt een vraag als er iets over te nemen is.").waitFor();
  // Wil sits in three groups with something in it.
  const phone = onNoors();
  await goTo(phone, "");
  const asked = phone.getByRole("region", { name: "Mag Ruben dit ook lezen?" });
  await eventually(async () => expect(await asked.count()).toBe(3), patienceMs);
  const money = asked.filter({ hasText: "Ik weet zeker dat mijn uitkering" });
  await money.getByText("Dit ligt hier").tap();
  await money.scrollIntoViewIfNeeded();
  await keepPicture(phone, "mag-ruben-lezen-360");
  await money.getByText("Ruben neemt het over van Wil.").waitFor();
  await money.getByText("Nu lezen alleen Noor, Mila, Samira, Teun en Wil dit.").waitFor();
  expect(rubens.facts().widenings).toEqual([]);
  // Teun reads two of the three: of the third his screen says nothing.
  await goTo(page, "/aan-tafel");
  await eventually(
    async () =>
      expect(await page.getByRole("region", { name: "Gevraagd of Ruben dit ook mag lezen." }).count()).toBe(2),
    patienceMs,
  );
  const before = (await rubens.sheets()).length;
  await money.getByRole("button", { name: "Nee, liever niet" }).tap();
  await eventually(async () => expect(await asked.count()).toBe(2), patienceMs);
  expect((await rubens.sheets()).length).toBe(before);
  await asked.first().getByRole("button", { name: "Ja, dat is goed" }).tap();
  await choosePin(phone);
  await eventually(async () => expect((await rubens.sheets()).length).toBe(before + 1), patienceMs);
  await eventually(async () => expect(await asked.count()).toBe(1), patienceMs);
}, 120_000);

test("who reads a small group asks Noor whether somebody may read along, and takes it back", async () => {
  const page = onTeuns();
  await goTo(page, "");
  const showAll = page.getByRole("button", { name: /^Laat alle \d zien/ });
  while ((await showAll.count()) > 0) await showAll.first().click();
  await more(page, "Ik ben bang dat mijn uitkering stopt", "Wie leest dit?");
  const who = page.getByRole("dialog", { name: "Wie leest dit?" });
  await who.getByRole("checkbox", { name: "Joost", exact: true }).check();
  await who.getByText("Joost leest dan alles van dit groepje. Noor zegt eerst ja.").waitFor();
  await keepPicture(page, "vraag-meelezen-1280");
  await who.getByRole("button", { name: "Vraag Noor of Joost alles mag lezen" }).click();
  await who.waitFor({ state: "detached" });
  const phone = onNoors();
  await goTo(phone, "");
  await phone.getByRole("heading", { name: "Mag Joost dit ook lezen?" }).waitFor();
  await goTo(page, "/aan-tafel");
  await press(page, /^Haal terug: Joost/);
  await eventually(
    async () => expect(await page.getByRole("button", { name: /^Haal terug: Joost/ }).count()).toBe(0),
    patienceMs,
  );
  await goTo(phone, "");
  expect(await phone.getByRole("heading", { name: "Mag Joost dit ook lezen?" }).count()).toBe(0);
}, 120_000);

test("Noor says it aloud at the meeting, Teun writes it down, and Noor says on her phone that it was not so", async () => {
  if (!his) throw new Error("Teun is not here");
  const lead = await lineOf(his, teun);
  const plan = {
    kind: "progress",
    plannedFor: new Date().toISOString(),
    durationMinutes: 60,
    place: "De Pollepel",
    form: "inPerson",
    videoLink: null,
    chairId: teun,
    noteTakerId: null,
    template: "werktafel",
    invited: [noor, teun],
    residentChoseTimeAndPlace: true,
  } as const;
  const planned = await lead.wish("planMeeting", { meeting: null, plan });
  if (!hers) throw new Error("Noor is not here");
  const own = await lineOf(hers, noor);
  const meeting = Object.values(lead.facts().meetings).find(({ phase }) => phase === "preparing")?.id;
  if (!planned.ok || !meeting) throw new Error(`not planned ${JSON.stringify(planned)}`);
  await own.wish("seeInvitations", { meeting, invited: plan.invited });
  await lead.wish("invite", { meeting });
  for (const line of [own, lead]) {
    expect(await line.wish("noteAttendance", { meeting, participant: line.who, via: "inPerson" })).toMatchObject({
      ok: true,
    });
  }
  expect(await lead.wish("openMeeting", { meeting })).toMatchObject({ ok: true });
  await lead.wish("proposeSeat", {
    name: "Wout Verzonnen",
    party: "volunteer",
    roleLabel: "rijdt mee",
    organisationId: null,
    organisationName: "",
    why: "Wout heeft een auto.",
  });
  const page = onTeuns();
  await goTo(page, "/aan-tafel");
  await press(page, "Noor zegt het hardop");
  const paper = page.getByRole("dialog", { name: "Noor zegt het hardop" });
  await paper.getByRole("radio", { name: "Ja, dat is goed" }).check();
  await paper.getByText(/Dit lezen:/).waitFor();
  await keepPicture(page, "hardop-stoel-1280");
  await paper.getByRole("button", { name: "Schrijf dit op" }).click();
  await choosePin(page);
  await eventually(
    () => expect(rubens.facts().participants.some(({ name }) => name === "Wout Verzonnen")).toBe(true),
    patienceMs,
  );
  const phone = onNoors();
  await goTo(phone, "");
  const asked = phone.getByRole("region", { name: "Zei jij ja tegen Wout?" });
  await asked.getByText("Teun schreef op dat jij ja zei.").waitFor();
  await asked.scrollIntoViewIfNeeded();
  await keepPicture(phone, "zei-jij-ja-360");
  await asked.getByRole("button", { name: "Nee, Wout stopt" }).tap();
  await eventually(
    () => expect(rubens.facts().participants.find(({ name }) => name === "Wout Verzonnen")?.leftOn).not.toBeNull(),
    patienceMs,
  );
  lead.close();
  own.close();
}, 120_000);

test("somebody without a chair stands at the door: a guest for this meeting, with Noor's yes, and then let in", async () => {
  const page = onTeuns();
  await goTo(page, "");
  await moreOfTable(page, "Iemand komt binnen");
  const door = page.getByRole("dialog", { name: "Iemand komt binnen" });
  const address = await door.locator(".address").innerText();
  const visitor = await journey.screens.open("phone");
  visitor.page.setDefaultTimeout(patienceMs);
  await visitor.page.goto(`http://${address.trim()}`);
  await visitor.page.getByLabel("Naam").fill("Sanne Bedacht");
  await visitor.page.getByRole("button", { name: "Vraag of ik binnen mag" }).tap();
  await door.getByText("Sanne Bedacht staat bij de deur.").waitFor();
  await door.getByRole("button", { name: "Vraag of Sanne Bedacht erbij mag" }).click();
  await door.getByLabel("Wie is dit?").last().selectOption({ label: "Gast" });
  await keepPicture(page, "stoel-bij-de-deur-1280");
  await door.getByRole("button", { name: "Vraag het Noor" }).click();
  await door.getByText("Gevraagd of Sanne Bedacht erbij mag.").waitFor();
  await keepPicture(page, "stoel-gevraagd-1280");
  const phone = onNoors();
  await goTo(phone, "");
  const mayShe = phone.getByRole("region", { name: "Mag Sanne erbij komen?" });
  await mayShe.getByRole("button", { name: "Ja, dat is goed" }).tap();
  await door.getByRole("button", { name: "Laat Sanne Bedacht binnen" }).click();
  await visitor.page.getByRole("button", { name: "Ga naar binnen" }).tap();
  await isDrawn(visitor.page);
  expect(new URL(visitor.page.url()).pathname).toContain(journey.table.board);
}, 120_000);

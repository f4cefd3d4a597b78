// The minutes in every state one can bring them into: asked about and not answered, answered, pointed at, adopted.
import type { Page } from "playwright-core";
import { noorsTable } from "../../../support/cast.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, State } from "./state.ts";

const { noor, teun, mila, wil } = noorsTable;

/** `m-3` waits for Noor's answer; `m-2` was adopted, and something was added since. */
const atMinutes =
  (meeting: "m-2" | "m-3" | null, then: (page: Page) => Promise<void> = async () => {}) =>
  async ({ page, house }: At): Promise<void> => {
    const { server, table } = house.journey;
    await page.goto(`${server.url}/b/${table.board}/verslag${meeting === null ? "" : `/${meeting}`}`);
    await isDrawn(page);
    await then(page);
  };
const press = async (page: Page, name: string): Promise<void> => page.getByRole("button", { name }).first().click();

const always = ["Terug", "Help mij", "Wie kan ik bellen?"];

export const atTheMinutes: readonly State[] = [
  { name: "the list of minutes on a laptop", seat: teun, device: "laptop", reach: atMinutes(null) },
  { name: "the list of minutes on a resident's phone", seat: noor, device: "phone", reach: atMinutes(null) },
  {
    name: "a resident reads the minutes a part at a time",
    seat: noor,
    device: "phone",
    reach: atMinutes("m-3"),
    buttons: [
      "Ja, dit klopt",
      "Nee, dit klopt niet",
      "Ik weet het nog niet",
      "Ik wil dit samen lezen",
      "Lees verder",
      ...always,
    ],
  },
  {
    name: "a resident says yes before all was read",
    seat: noor,
    device: "phone",
    reach: atMinutes("m-3", async (page) => press(page, "Ja, dit klopt")),
    buttons: ["Ja, het hele verslag klopt", ...always],
  },
  {
    name: "a resident chooses the sentence that is not right",
    seat: noor,
    device: "phone",
    reach: atMinutes("m-3", async (page) => {
      await press(page, "Nee, dit klopt niet");
      await press(page, "Het gaat goed op woensdag.");
    }),
    buttons: ["Zet het erbij", "Toch niet", ...always],
  },
  {
    name: "a resident asks to read the minutes together",
    seat: noor,
    device: "phone",
    reach: atMinutes("m-3", async (page) => press(page, "Ik wil dit samen lezen")),
    buttons: ["Wil", "Dat maakt niet uit", ...always],
  },
  {
    name: "a resident sees all of the minutes on a phone",
    seat: noor,
    device: "phone",
    reach: atMinutes("m-3", async (page) => press(page, "Laat alles zien")),
    buttons: ["Ja, dit klopt", "Lees het in stukjes", ...always],
  },
  {
    name: "a resident reads the minutes on a laptop",
    seat: noor,
    device: "laptop",
    reach: atMinutes("m-3"),
    buttons: ["Ik wil dit samen lezen"],
  },
  {
    name: "minutes that wait for a resident, on a laptop",
    seat: wil,
    device: "laptop",
    reach: atMinutes("m-3"),
    buttons: ["Ja, dit klopt", "Ik wil iets zeggen"],
  },
  {
    name: "somebody says something to the minutes",
    seat: wil,
    device: "laptop",
    reach: atMinutes("m-3", async (page) => press(page, "Ik wil iets zeggen")),
    buttons: ["Zeg dit", "Toch niet"],
  },
  {
    name: "somebody points at a line that is not right",
    seat: wil,
    device: "laptop",
    reach: atMinutes("m-3", async (page) => {
      await press(page, "Klopt er iets niet?");
      await page.locator(".pick").nth(1).click();
    }),
    buttons: ["Zet het erbij", "Klaar met kiezen"],
  },
  {
    name: "who makes the minutes changes a line",
    seat: teun,
    device: "laptop",
    reach: atMinutes("m-3", async (page) => {
      await press(page, "Klopt er iets niet?");
      await page.locator(".pick").first().click();
      await press(page, "Verander deze zin");
    }),
    buttons: ["Bewaar de zin", "Haal deze zin weg"],
  },
  {
    name: "who makes the minutes notes an answer that was said aloud",
    seat: teun,
    device: "laptop",
    reach: atMinutes("m-3", async (page) => press(page, "Iemand zegt het hardop")),
    buttons: ["Schrijf het op"],
  },
  {
    name: "adopted minutes on a relative's phone",
    seat: mila,
    device: "phone",
    reach: atMinutes("m-2"),
    buttons: ["Zet er iets bij", "Lees voor"],
  },
];

// The board in every state one can bring it into, and the big screen.
import type { Page } from "playwright-core";
import { noorsTable } from "../../../support/cast.ts";
import { awayNoise, more, moreOfTable, openWords, reads, savedSays, thing } from "../../hands/atTheBoard.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, State } from "./state.ts";

const { noor, teun, joost, mila } = noorsTable;

const slipOf = (page: Page) => page.getByRole("form", { name: "Nieuw op het bord" });
const takeSlip = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await slipOf(page).getByLabel("Wat wil je erbij zetten?").selectOption({ label: kind });
  await slipOf(page).getByLabel("Jouw woorden").fill("Wij bellen 111222333");
};
const toBoard = async ({ page, house }: At): Promise<void> => {
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
  // The slip of an earlier state is still in hand, as it should be.
  if (await slipOf(page).isVisible()) await slipOf(page).getByRole("button", { name: "Gooi weg" }).click();
};
export const atBoard =
  (then: (page: Page, at: At) => Promise<void> = async () => {}) =>
  async (at: At): Promise<void> => {
    await toBoard(at);
    await then(at.page, at);
  };

export const atTheTable: readonly State[] = [
  { name: "the board on a laptop", seat: teun, device: "laptop", reach: atBoard(), buttons: ["Nieuw op het bord"] },
  {
    name: "the board on a resident's phone",
    seat: noor,
    device: "phone",
    reach: atBoard(),
    buttons: ["Nieuw op het bord", "Terug", "Help mij", "Wie kan ik bellen?"],
  },
  { name: "the board on a volunteer's phone", seat: joost, device: "phone", reach: atBoard() },
  {
    name: "the whole table on a laptop",
    isUnheard: true,
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => moreOfTable(page, "Laat de hele tafel zien")),
  },
  {
    name: "the whole table on a phone",
    isUnheard: true,
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => moreOfTable(page, "Laat de hele tafel zien")),
  },
  {
    name: "the largest letters on a phone",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await page.evaluate('document.documentElement.dataset.letters = "200"');
    }),
    buttons: ["Nieuw op het bord", "Help mij"],
  },
  {
    name: "a slip in hand",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => takeSlip(page, "Doel")),
    buttons: ["Zet op het bord"],
  },
  {
    name: "a slip in hand on a phone, with who, how and when",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => {
      await takeSlip(page, "Actie");
      await slipOf(page).locator("summary").click();
      await slipOf(page).getByRole("radio", { name: "Samen" }).check();
      await slipOf(page).getByRole("radio", { name: "Op een dag" }).check();
    }),
    buttons: ["Zet op het bord"],
  },
  {
    name: "choosing who reads it",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => {
      await takeSlip(page, "Idee");
      await slipOf(page).getByRole("button", { name: "Verander", exact: true }).click();
      await page.getByRole("radio", { name: "Alleen deze mensen" }).check();
    }),
    buttons: ["Zo is het goed"],
  },
  {
    name: "writing in what was agreed",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => {
      await openWords(page, "Noor bepaalt het tempo. Stoppen mag altijd, zonder uitleg.");
    }),
    buttons: ["Klaar"],
  },
  {
    name: "writing the question",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => page.getByRole("button", { name: "Verander mijn vraag" }).click()),
  },
  {
    name: "the menu of a paper",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => thing(page, "Noor bepaalt het tempo").getByText("Meer").first().click()),
  },
  {
    name: "the menu of the table on a phone",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) =>
      page.getByRole("navigation", { name: "Meer" }).getByText("Meer", { exact: true }).click(),
    ),
  },
  {
    name: "the card of somebody at the table",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => page.getByRole("button", { name: /^(Jo )?Joost/ }).click()),
    buttons: ["Nieuwe link"],
  },
  {
    name: "somebody more at the table",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => page.getByRole("button", { name: "Iemand erbij" }).click()),
  },
  {
    name: "after 16.00",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => page.getByRole("button", { name: "Wie kan ik bellen?" }).click()),
  },
  {
    name: "after 16.00, with nothing agreed",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => page.getByRole("button", { name: "Na 16.00 uur" }).click()),
    buttons: ["Zet erbij wie je belt"],
  },
  {
    name: "writing whom to call",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => {
      await page.getByRole("button", { name: "Na 16.00 uur" }).click();
      const begin = page.getByRole("button", { name: "Zet erbij wie je belt" });
      if (await begin.isVisible()) await begin.click();
      await page.getByLabel("Wie kun je bellen?").fill("Huisartsenpost");
    }),
    buttons: ["Zet op het bord", "Gooi weg"],
  },
  {
    name: "changing whom to call",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
      const mila = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "na 16.00 uur" });
      await mila.getByText("Meer").click();
      await mila.getByRole("button", { name: "Verander" }).click();
    }),
    buttons: ["Klaar"],
  },
  {
    name: "the menu of somebody to call",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
      await page.getByRole("dialog").getByRole("listitem").first().getByText("Meer").click();
    }),
    buttons: ["Leg weg"],
  },
  {
    name: "answering",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => more(page, "Vanaf oktober probeert Noor", "Verander je antwoord")),
    buttons: ["Nee"],
  },
  {
    name: "not agreeing, in own words",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => more(page, "Vanaf oktober probeert Noor", "Ik ben het niet eens")),
  },
  {
    name: "what was put away",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => {
      await more(page, "Noor doet wat zij belooft", "Leg weg");
      await moreOfTable(page, "Weggelegd");
      await page.getByRole("button", { name: /^Haal terug/ }).waitFor();
    }),
  },
  {
    name: "moving to another goal",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => more(page, "Noor bepaalt het tempo", "Verplaats naar …")),
  },
  {
    name: "choosing other readers, who read it already",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await more(page, "Noor bepaalt het tempo", "Wie leest dit?");
      await page.getByRole("radio", { name: "Alleen deze mensen" }).check();
      await page.getByText(/Dit hebben al gelezen/).waitFor();
    }),
    buttons: ["Zo is het goed"],
  },
  {
    name: "who wrote this",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => more(page, "Noor bepaalt het tempo", "Wie schreef dit?")),
  },
  {
    name: "how I read",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => moreOfTable(page, "Zo lees ik")),
  },
  {
    name: "searching",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page) => {
      await moreOfTable(page, "Zoek");
      await page.getByLabel("Wat zoek je?").fill("keuken");
    }),
  },
  { name: "help", seat: teun, device: "laptop", reach: atBoard(async (page) => page.keyboard.press("?")) },
  {
    name: "on paper",
    isUnheard: true,
    seat: noor,
    device: "laptop",
    reach: atBoard(async (page) => {
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      await page.emulateMedia({ media: "print" });
    }),
  },
  {
    name: "in the dark",
    isUnheard: true,
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => page.emulateMedia({ colorScheme: "dark" })),
  },
  {
    name: "in the dark, on a phone, the whole table",
    isUnheard: true,
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await moreOfTable(page, "Laat de hele tafel zien");
    }),
  },
  {
    name: "in forced colours",
    isUnheard: true,
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => page.emulateMedia({ forcedColors: "active" })),
    // The system picks the colours; what the page computes is not what is drawn.
    without: ["color-contrast"],
  },
  {
    name: "without a connection",
    seat: joost,
    device: "phone",
    reach: atBoard(async (page, { context }) => {
      await context.setOffline(true);
      await savedSays(page, "Je bent even los.");
    }),
    expects: awayNoise,
  },
  {
    name: "the big screen",
    seat: "screen",
    device: "bigScreen",
    reach: async ({ page, house }) => {
      await page.goto(`${house.journey.server.url}/scherm/${house.journey.table.board}`);
      await isDrawn(page);
    },
  },
  {
    name: "when one no longer sits here",
    seat: mila,
    device: "laptop",
    reach: atBoard(async (page, { house }) => {
      // Not here but elsewhere: the session ends, and this page hears it.
      await house.journey.server.ask("/api/session", { method: "DELETE", cookie: await house.cookieOf(mila) });
      await reads(page, "Je zit niet meer aan deze tafel");
    }),
    expects: /status of 40[14]/,
  },
];

// Every main screen in every state one can bring it into (issue check 14): readable for who listens, who sees little and who
// uses no mouse; without sideways scrolling on a small phone and at 400 %; and in Dutch only.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import type { Device, Screen } from "../support/openScreen.ts";
import { tokenOf } from "../support/openServer.ts";
import { awayNoise, more, moreOfTable, openWords, reads, savedSays, thing } from "./hands.ts";
import { isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "./openJourney.ts";
import { englishOn, faultsForReaders, sidewaysOn } from "./readable.ts";

const { noor, teun, joost, mila, wil } = noorsTable;

let journey: Journey;
const sitting = new Map<string, Promise<Screen>>();

beforeAll(async () => {
  journey = await openJourney(noorsTable.file, { environment: { WERKTAFEL_DEMO: "1" } });
}, 120_000);
afterAll(async () => journey.close(), 60_000);

/** A link is spent by its first use; who came in once stays in. */
const cookies = new Map<string, Promise<string>>();
const cookieOf = (seat: string): Promise<string> => {
  const link = seat === "screen" ? journey.table.bigScreen : journey.linkOf(seat);
  const cookie = cookies.get(seat) ?? journey.server.comeIn(link);
  cookies.set(seat, cookie);
  return cookie;
};

/** One browser per chair and device, signed in once; each state is a page of its own in it. */
const screenOf = (seat: string | null, device: Device): Promise<Screen> => {
  const known = sitting.get(`${seat} ${device}`);
  if (known) return known;
  const open = async (): Promise<Screen> => {
    const screen = await journey.screens.open(device);
    if (seat !== null) {
      const [name = "", value = ""] = (await cookieOf(seat)).split("=");
      await screen.context.addCookies([{ name, value, url: journey.server.url }]);
    }
    return screen;
  };
  const opened = open();
  sitting.set(`${seat} ${device}`, opened);
  return opened;
};

const slipOf = (page: Page) => page.getByRole("form", { name: "Nieuw op het bord" });
const takeSlip = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await slipOf(page).getByLabel("Wat wil je erbij zetten?").selectOption({ label: kind });
  await slipOf(page).getByLabel("Jouw woorden").fill("Wij bellen 111222333");
};
const toBoard = async (page: Page): Promise<void> => {
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  // The slip of an earlier state is still in hand, as it should be.
  if (await slipOf(page).isVisible()) await slipOf(page).getByRole("button", { name: "Gooi weg" }).click();
};
const atBoard =
  (then: (page: Page, context: BrowserContext) => Promise<void> = async () => {}) =>
  async (page: Page, context: BrowserContext): Promise<void> => {
    await toBoard(page);
    await then(page, context);
  };

interface State {
  readonly name: string;
  /** `null`: nobody came in yet. */
  readonly seat: string | null;
  readonly device: Device;
  readonly reach: (page: Page, context: BrowserContext) => Promise<void>;
  /** The server's no is part of this state, and the browser says it in its console. */
  readonly expects?: RegExp;
  /** Rules of axe that cannot be judged here. */
  readonly without?: readonly string[];
  /** What one must be able to press here, on the smallest screen too. */
  readonly buttons?: readonly string[];
}

const states: readonly State[] = [
  {
    name: "welcome, on a laptop",
    seat: null,
    device: "laptop",
    reach: async (page) => {
      await page.goto(`http://localhost:${journey.server.port}/`);
      await page.getByRole("link", { name: /^Noor/ }).waitFor();
    },
  },
  {
    name: "coming in",
    seat: null,
    device: "phone",
    reach: async (page) => {
      await page.goto(journey.linkOf(wil));
      await page.getByRole("button", { name: "Ga naar binnen" }).waitFor();
    },
    buttons: ["Ga naar binnen"],
  },
  {
    name: "coming in with a link that does not work",
    seat: null,
    device: "phone",
    reach: async (page) => {
      await page.goto(`${journey.server.url}/in#${tokenOf(journey.linkOf(wil)).toUpperCase()}`);
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      await reads(page, "Deze link werkt niet meer. Vraag een nieuwe.");
    },
    expects: /status of 404/,
  },
  {
    name: "coming in where somebody else is in",
    seat: mila,
    device: "phone",
    reach: async (page) => {
      await page.goto(journey.linkOf(wil));
      await page.getByRole("button", { name: "Ga naar binnen" }).click();
      await reads(page, /^Hier is nu Mila/);
    },
    expects: /status of 409/,
    buttons: ["Ja, wissel"],
  },
  {
    name: "a table that is not there",
    seat: mila,
    device: "phone",
    reach: async (page) => {
      await page.goto(`${journey.server.url}/b/nergens`);
      await reads(page, "Hier is geen tafel voor jou");
    },
    expects: /status of 404/,
  },
  {
    name: "my tables",
    seat: teun,
    device: "laptop",
    reach: async (page) => {
      await page.goto(`${journey.server.url}/#tafels`);
      await page.getByRole("link", { name: /Noor/ }).first().waitFor();
    },
  },
  {
    name: "a new table",
    seat: teun,
    device: "laptop",
    reach: async (page) => {
      await page.goto(`${journey.server.url}/#nieuw`);
      await page.getByRole("button", { name: "Nog iemand" }).click();
      await page.getByRole("button", { name: "Maak de tafel" }).click();
      await reads(page, "Geef de tafel een naam.");
    },
    buttons: ["Maak de tafel", "Nog iemand"],
  },
  {
    name: "the links of a new table",
    seat: teun,
    device: "laptop",
    reach: async (page) => {
      await page.goto(`${journey.server.url}/#nieuw`);
      await page.getByLabel("Hoe heet de tafel?").fill("De tafel van Amir");
      await page.getByLabel("Naam").first().fill("Amir");
      await page.getByRole("button", { name: "Maak de tafel" }).click();
      await page.getByRole("img", { name: "De link van Amir" }).waitFor();
    },
    buttons: ["Print de links"],
  },
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
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => moreOfTable(page, "Laat de hele tafel zien")),
  },
  {
    name: "the whole table on a phone",
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
    seat: noor,
    device: "laptop",
    reach: atBoard(async (page) => {
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      await page.emulateMedia({ media: "print" });
    }),
  },
  {
    name: "in the dark",
    seat: teun,
    device: "laptop",
    reach: atBoard(async (page) => page.emulateMedia({ colorScheme: "dark" })),
  },
  {
    name: "in the dark, on a phone, the whole table",
    seat: noor,
    device: "phone",
    reach: atBoard(async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await moreOfTable(page, "Laat de hele tafel zien");
    }),
  },
  {
    name: "in forced colours",
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
    reach: atBoard(async (page, context) => {
      await context.setOffline(true);
      await savedSays(page, "Je bent even los.");
    }),
    expects: awayNoise,
  },
  {
    name: "the big screen",
    seat: "screen",
    device: "bigScreen",
    reach: async (page) => {
      await page.goto(`${journey.server.url}/scherm/${journey.table.board}`);
      await isDrawn(page);
    },
  },
  {
    name: "when one no longer sits here",
    seat: mila,
    device: "laptop",
    reach: atBoard(async (page) => {
      // Not here but elsewhere: the session ends, and this page hears it.
      await journey.server.ask("/api/session", { method: "DELETE", cookie: await cookieOf(mila) });
      await reads(page, "Je zit niet meer aan deze tafel");
    }),
    expects: /status of 40[14]/,
  },
];

const smallest = { width: 320, height: 512 };
const smallPhone = { width: 360, height: 740 };

test.each(states)(
  "$name: nothing is in the way of who listens, sees little or has a small screen",
  async (state) => {
    const screen = await screenOf(state.seat, state.device);
    if (state.expects) screen.expectFaults(state.expects);
    const page = await screen.context.newPage();
    page.setDefaultTimeout(patienceMs);
    await state.reach(page, screen.context);
    await keepPicture(page, `state-${state.name.replaceAll(/[^a-z0-9]+/g, "-")}`);
    expect(await faultsForReaders(page, state.without)).toEqual([]);
    expect(await englishOn(page)).toEqual([]);
    expect(await page.content()).not.toMatch(/professione/i);
    if (state.device !== "bigScreen") {
      for (const size of [smallPhone, smallest]) {
        await page.setViewportSize(size);
        expect([size.width, await sidewaysOn(page)]).toEqual([size.width, 0]);
        for (const name of state.buttons ?? []) {
          // Not pressed: only whether a finger would reach it.
          await page.getByRole("button", { name, exact: true }).last().click({ trial: true });
        }
      }
    }
    await screen.context.setOffline(false);
    await page.close();
  },
  60_000,
);

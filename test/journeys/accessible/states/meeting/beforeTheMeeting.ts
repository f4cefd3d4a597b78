// A meeting that is not there yet: none planned, being prepared, people asked, everyone coming in; and a table that has not
// begun, which only the residents and who prepares it see.
import type { Page } from "playwright-core";
import { noorsTable } from "../../../../support/cast.ts";
import { reads } from "../../../hands/atTheBoard.ts";
import { press } from "../../../hands/atTheMeeting.ts";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";
import { always, meetingStates } from "./hands.ts";
import type { MeetingStory } from "./story.ts";

const { noor, teun, ruben, joost, mila } = noorsTable;

const readCalmly = async (page: Page): Promise<void> => {
  await page.evaluate('localStorage.setItem("werktafel-reading", "calm device")');
  await page.reload();
  await isDrawn(page);
};

/** A table of Teun's that has not begun. */
const atNewTable =
  (path: string, words: string) =>
  async ({ page, house }: At): Promise<void> => {
    const { server } = house.journey;
    const made = await server.ask("/api/boards", {
      method: "POST",
      cookie: await house.cookieOf(teun),
      headers: { origin: server.url },
      body: {
        name: "De tafel van Amir",
        people: [
          { name: "Amir", party: "resident" },
          { name: "Bo", party: "staff" },
        ],
      },
    });
    const board = /"board":"([^"]+)"/.exec(made.text)?.[1] ?? "";
    await page.goto(`${server.url}/b/${board}${path}`);
    await isDrawn(page);
    await reads(page, words);
  };

export const beforeTheMeeting = (story: MeetingStory): readonly State[] => {
  const { meeting } = meetingStates(story);
  return [
    {
      name: "a table that has not begun, on a laptop",
      seat: teun,
      device: "laptop",
      reach: atNewTable("", "zien deze tafel nog"),
    },
    {
      name: "beginning a table",
      seat: teun,
      device: "laptop",
      reach: atNewTable("/overleg", "Deze tafel begint"),
      buttons: ["Bereid een overleg voor"],
    },
    meeting("nothing")({ name: "no meeting, on a laptop", seat: teun, device: "laptop" }),
    meeting("nothing")({ name: "no meeting, on a resident's phone", seat: noor, device: "phone", buttons: always }),
    meeting("nothing")(
      { name: "proposing to talk about something", seat: joost, device: "phone", buttons: ["Stel dit voor", "Help"] },
      async (page) => press(page, "Stel een punt voor"),
    ),
    meeting("planned")(
      { name: "preparing, before the resident saw the list", seat: teun, device: "laptop" },
      async (page) => reads(page, /Laat de lijst eerst zien aan Noor/),
    ),
    meeting("planned")({ name: "preparing, when and where", seat: teun, device: "laptop" }, async (page) =>
      press(page, "Verander"),
    ),
    meeting("planned")(
      {
        name: "the resident sees who would come",
        seat: noor,
        device: "phone",
        buttons: ["Ja, dit is goed", "Ja, graag", "Lees voor", ...always],
      },
      async (page) => reads(page, "Is dit de goede lijst?"),
    ),
    meeting("planned")({ name: "preparing, on the resident's laptop", seat: noor, device: "laptop" }),
    meeting("listSeen")(
      { name: "people can be invited", seat: teun, device: "laptop", buttons: ["Nodig uit"] },
      async (page) => page.getByRole("button", { name: "Nodig uit" }).waitFor(),
    ),
    meeting("invited")({ name: "somebody who is invited, on a laptop", seat: ruben, device: "laptop" }),
    meeting("invited")({ name: "somebody who is invited, on a phone", seat: mila, device: "phone", buttons: ["Help"] }),
    meeting("invited")(
      { name: "news waits while one prepares calmly", seat: ruben, device: "laptop" },
      async (page, { house }) => {
        await readCalmly(page);
        await (await house.lineOf(teun)).wish("chooseNextMeeting", { on: "2027-01-19" });
        await page.getByText("Er is iets nieuws.").waitFor();
      },
    ),
    meeting("agenda")({ name: "the agenda of a meeting that is coming", seat: teun, device: "laptop" }),
    meeting("agenda")(
      { name: "a new point for the agenda", seat: teun, device: "laptop", buttons: ["Zet op de agenda", "Leg opzij"] },
      async (page) => press(page, "Nieuw punt"),
    ),
    meeting("agenda")(
      {
        name: "the agenda on the resident's phone",
        seat: noor,
        device: "phone",
        buttons: ["Verander de agenda", ...always],
      },
      async (page) => reads(page, "Hoe gaat het?"),
    ),
    meeting("agenda")({ name: "calling off a meeting", seat: teun, device: "laptop" }, async (page) =>
      press(page, "Zeg het overleg af"),
    ),
    meeting("here")(
      { name: "everyone comes in", seat: teun, device: "laptop", buttons: ["Begin het overleg"] },
      async (page) => page.getByRole("button", { name: "Begin het overleg" }).waitFor(),
    ),
  ];
};

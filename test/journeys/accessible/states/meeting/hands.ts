// Coming to one state of a meeting's screens: first the meeting is brought there, then one opens the screen.
import type { Page } from "playwright-core";
import { isDrawn } from "../../../hands/openJourney.ts";
import type { At, State } from "../state.ts";
import type { MeetingStory, Stage } from "./story.ts";

export const always = ["Terug", "Help mij", "Wie kan ik bellen?"];

type Seen = Omit<State, "reach">;

/** `then`: what one does on the screen, once it stands there. */
export const meetingStates = (story: MeetingStory) => {
  const at =
    (stage: Stage, address: (board: string) => string) =>
    (seen: Seen, then: (page: Page, at: At) => Promise<unknown> = async () => {}): State => ({
      ...seen,
      reach: async (here) => {
        const { server, table } = here.house.journey;
        await story.to(here.house, stage);
        await here.page.goto(`${server.url}${address(table.board)}`);
        await isDrawn(here.page);
        await then(here.page, here);
      },
    });
  return {
    meeting: (stage: Stage) => at(stage, (board) => `/b/${board}/overleg`),
    /** Pause and private time have no page to turn, so nothing waits for one. */
    room:
      (stage: Stage) =>
      (name: string, words: string): State => ({
        name,
        seat: "screen",
        device: "bigScreen",
        reach: async ({ page, house }) => {
          await story.to(house, stage);
          await page.goto(`${house.journey.server.url}/scherm/${house.journey.table.board}`);
          await page.getByText(words).filter({ visible: true }).first().waitFor();
        },
      }),
  };
};

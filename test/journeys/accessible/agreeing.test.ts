// The round of yes, a pause, and what changed since (issue check 11): looked at for who leads, who answers, a resident's phone and
// the room, as far as a machine can look.
import { afterAll, beforeAll, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { lookAt, openHouse, type OpenHouse } from "./openHouse.ts";
import { agreeing } from "./states/meeting/agreeing.ts";
import { MeetingStory } from "./states/meeting/story.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

const story = new MeetingStory();
test.each(agreeing(story))(
  "$name: everyone can read it and do what is asked",
  async (state) => lookAt(house, state),
  60_000,
);

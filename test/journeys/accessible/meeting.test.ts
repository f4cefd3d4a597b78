// Every screen of a meeting that is coming or under way (issue check 11): looked at for who leads, who follows, a resident's
// phone and the room, as far as a machine can look.
import { afterAll, beforeAll, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { lookAt, openHouse, type OpenHouse } from "./openHouse.ts";
import { beforeTheMeeting } from "./states/meeting/beforeTheMeeting.ts";
import { MeetingStory } from "./states/meeting/story.ts";
import { underWay } from "./states/meeting/underWay.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

const story = new MeetingStory();
test.each([...beforeTheMeeting(story), ...underWay(story)])(
  "$name: everyone can read it and do what is asked",
  async (state) => lookAt(house, state),
  60_000,
);

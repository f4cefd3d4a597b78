// Who sits at the table, cards and consent, looked at for everyone (issue 4, check 12), as far as a machine can look.
import { afterAll, beforeAll, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { lookAt, openHouse, type OpenHouse } from "./openHouse.ts";
import { circles } from "./states/circles.ts";
import { handovers } from "./states/between/handovers.ts";
import { lookingBack } from "./states/between/lookingBack.ts";
import { resting } from "./states/between/resting.ts";
import { seats } from "./states/seats.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

test.each([...seats, ...circles, ...handovers, ...resting, ...lookingBack])(
  "$name: everyone can read it and do what is asked",
  async (state) => lookAt(house, state),
  60_000,
);

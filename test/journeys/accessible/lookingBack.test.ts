// What changed at the table, looked at for everyone (issue check 11), as far as a machine can look.
import { afterAll, beforeAll, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { lookAt, openHouse, type OpenHouse } from "./openHouse.ts";
import { lookingBack } from "./states/lookingBack.ts";
import { whoLooked } from "./states/whoLooked.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

test.each([...lookingBack, ...whoLooked])(
  "$name: everyone can read it and do what is asked",
  async (state) => lookAt(house, state),
  60_000,
);

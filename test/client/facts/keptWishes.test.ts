import { expect, test } from "@jest/globals";
import { keepWishes, readKeptWishes } from "@werktafel/client/facts/keptWishes";
import type { SentCommand } from "@werktafel/client/facts/wishQueue";
import { boardId, commandId } from "@werktafel/shared/ids";
import { inMemoryDevice } from "../../convergence/inMemoryDevice.ts";

const board = boardId("tafel-van-noor");
const wish: SentCommand = { id: commandId("w-1"), kind: "chooseTableColour", board, payload: { colour: "klei" } };

test("wishes that wait come back in order on the next page of this board, and what is no wish is passed over", () => {
  const device = inMemoryDevice();
  keepWishes(device, [wish, { ...wish, id: commandId("w-2") }]);
  expect(readKeptWishes(device, board).map(({ id }) => id)).toEqual(["w-1", "w-2"]);
  expect(readKeptWishes(device, boardId("andere-tafel"))).toEqual([]);
  device.write("wishes", [null, 3, { ...wish, id: 7 }, wish]);
  expect(readKeptWishes(device, board)).toEqual([wish]);
  keepWishes(device, []);
  expect(device.names()).toEqual([]);
});

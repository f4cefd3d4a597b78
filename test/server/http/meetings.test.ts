// What `GET /api/boards/:id` says of meetings: to each reader the meetings they know of, and how far their minutes are.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const meetingsFor = async (link: string, board: string) => {
  const cookie = await server.comeIn(link);
  const { text } = await server.ask(`/api/boards/${board}`, { cookie });
  const [answer] = objectsIn([JSON.parse(text)]);
  return objectsIn(answer?.["meetings"]);
};

test("a reader hears when each meeting was, that it is over, and how far its minutes are", async () => {
  const { board, participants, bigScreen } = await server.importCase("casus-voorbeeld");
  const adopted = (version: number) => ({ status: "adopted", version });
  const plans = [
    { id: "m-1", number: 1, plannedFor: "2026-05-12T10:30:00+02:00", phase: "closed" },
    { id: "m-2", number: 2, place: "Kleine kamer van Buurtkeuken De Pollepel", phase: "closed" },
    { id: "m-3", number: 3, chairId: "p-teun", phase: "closed" },
  ];
  const minutes = [adopted(2), adopted(1), { status: "forApproval", version: 1 }];
  const noor = participants.find(({ id }) => id === "p-noor")?.link ?? "";
  expect(await meetingsFor(noor, board)).toMatchObject(plans.map((plan, at) => ({ ...plan, minutes: minutes[at] })));
  // Nobody takes minutes home from the big screen.
  expect(await meetingsFor(bigScreen, board)).toMatchObject(plans.map((plan) => ({ ...plan, minutes: null })));
});

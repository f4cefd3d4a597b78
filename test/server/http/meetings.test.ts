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

test("the text of old minutes comes when they are opened, and not at every opening of the board", async () => {
  const { board, participants } = await server.importCase("casus-voorbeeld");
  const comeIn = async (who: string) => server.comeIn(participants.find(({ id }) => id === who)?.link ?? "");
  const cookie = await comeIn("p-noor");
  const opened = await server.ask(`/api/boards/${board}`, { cookie });
  const ofFirst = "Noor wil gastvrouw worden. Zij begint rustig.";
  const ofLast = "Het gaat goed op woensdag. Noor wil geen tweede ochtend.";
  expect([opened.text.includes(ofFirst), opened.text.includes(ofLast)]).toEqual([false, true]);
  const whole = await server.ask(`/api/boards/${board}/meetings/m-1`, { cookie });
  expect([whole.status, whole.text.includes(ofFirst)]).toEqual([200, true]);

  // Each reader their own: in the other case the children are for few.
  const other = await server.importCase("casus-thuisadministratie");
  const asOf = async (who: string) => {
    const link = other.participants.find(({ id }) => id === who)?.link ?? "";
    return (await server.ask(`/api/boards/${other.board}/meetings/m-1`, { cookie: await server.comeIn(link) })).text;
  };
  const ofFew = "De kinderen gaan mee op schoolreis.";
  expect([(await asOf("p-hanna")).includes(ofFew), (await asOf("p-otto")).includes(ofFew)]).toEqual([true, false]);

  // A meeting elsewhere and none at all are the same answer, to the byte.
  const answers = [`${board}/meetings/m-99`, `${other.board}/meetings/m-1`, "nergens/meetings/m-1"].map(
    async (path) => {
      const { status, text } = await server.ask(`/api/boards/${path}`, { cookie });
      return [status, text];
    },
  );
  const [none, ...elsewhere] = await Promise.all(answers);
  expect(none?.[0]).toBe(404);
  for (const answer of elsewhere) expect(answer).toEqual(none);
});

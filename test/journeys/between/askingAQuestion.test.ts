// Noor has a question about a line on her table. She asks Joost; he answers on his phone. One she asks of nobody by name, while she
// is away from the net, waits for the next meeting by itself (issue 5: questions).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { awayNoise, more, reads, savedSays, showNews, thing } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const line = "Noor kookt graag en luistert goed naar mensen.";

test("Noor asks Joost, he answers; and what nobody answers comes to the next meeting", async () => {
  const her = await journey.comeIn(noorsTable.noor, "phone");
  const noor = her.page;
  const joost = (await journey.comeIn(noorsTable.joost, "phone")).page;
  const mila = (await journey.comeIn(noorsTable.mila, "laptop")).page;

  await more(noor, line, "Ik heb een vraag");
  const paper = noor.getByRole("dialog", { name: "Ik heb een vraag" });
  await paper.getByLabel("Wat wil je weten?").fill("Wie zei dat?");
  await paper.getByRole("radio", { name: "Joost", exact: true }).check();
  await keepPicture(noor, "question-asking");
  await paper.getByRole("button", { name: "Stel de vraag" }).click();
  await thing(noor, line).getByText("Jij vraagt aan Joost").waitFor();

  const asked = joost.getByRole("region", { name: "Noor vraagt jou iets" });
  const his = await journey.screens.open("phone");
  await his.context.addCookies(await joost.context().cookies());
  await his.page.goto(`${journey.server.url}/mijn`);
  await his.page.getByRole("link", { name: "Lees en antwoord: Wie zei dat?" }).waitFor();
  await keepPicture(his.page, "question-on-my-list");
  await his.close();
  await asked.getByText("Kijk en antwoord").click();
  await asked.getByText("Wie zei dat?").waitFor();
  await asked.getByText(`Over: ${line}`).waitFor();
  await keepPicture(joost, "question-to-me");
  await asked.getByLabel("Jouw antwoord").fill("Ruben, van het buurthuis.");
  await asked.getByRole("button", { name: "Zet je antwoord erbij" }).click();
  await asked.waitFor({ state: "detached" });
  await showNews(noor);
  await thing(noor, line).getByText("Ruben, van het buurthuis.").waitFor();
  await keepPicture(noor, "question-answered");
  // On her own list it is new for her, until she says that she read it.
  await noor.goto(`${journey.server.url}/mijn`);
  const news = noor.getByRole("region", { name: "Nieuw voor jou" });
  await news.getByText("Joost gaf antwoord op jouw vraag:").waitFor();
  await news.getByText("Ruben, van het buurthuis.").waitFor();
  await keepPicture(noor, "news");
  await news.getByRole("button", { name: /^Gelezen/ }).click();
  await news.getByText("Je hebt alles gelezen.").waitFor();
  await noor.reload();
  await noor.getByRole("heading", { name: "Mijn acties" }).waitFor();
  expect(await news.count()).toBe(0);

  // And she finds it back by a word of the answer, which goes nowhere.
  const sent: string[] = [];
  const word = "buurthuis";
  noor.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  noor.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(payload.toString())));
  await noor.getByRole("button", { name: "Zoek", exact: true }).click();
  const search = noor.getByRole("dialog", { name: "Zoek op mijn tafels" });
  await keepPicture(noor, "search-choose");
  await search.getByRole("button", { name: "Open en zoek" }).click();
  await search.getByLabel("Wat zoek je?").fill(word);
  await search.getByRole("link", { name: line }).waitFor();
  await keepPicture(noor, "search-found");
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((each) => each.includes(word))).toEqual([]);
  await search.getByRole("link", { name: line }).click();
  await isDrawn(noor);

  // To read it is enough for who was not asked.
  await reads(mila, "Noor vraagt aan Joost");
  expect(await mila.getByRole("button", { name: /^Geef antwoord/ }).count()).toBe(0);

  // Away from the net, to whoever knows it.
  her.expectFaults(awayNoise);
  await noor.waitForFunction(
    "performance.getEntriesByType('resource').some(({name}) => name.includes('LineQuestionParts'))",
  );
  await her.context.setOffline(true);
  await savedSays(noor, "Je bent even los. Wat je typt blijft bewaard.");
  await more(noor, line, "Ik heb een vraag");
  await paper.getByLabel("Wat wil je weten?").fill("Mag ik vaker koken?");
  await paper.getByRole("button", { name: "Stel de vraag" }).click();
  await reads(noor, "Dit gaat mee zodra je weer verbinding hebt.");
  await her.context.setOffline(false);
  await thing(noor, line).getByText("Mag ik vaker koken?").waitFor();
  await thing(mila, line).getByRole("button", { name: "Geef antwoord: Mag ik vaker koken?" }).waitFor();
  await keepPicture(mila, "question-laptop");

  // Who leads sees it, and finds it for the next meeting without anybody bringing it up.
  const teun = (await journey.comeIn(noorsTable.teun, "laptop")).page;
  await teun.getByRole("region", { name: "Noor vraagt iets aan de tafel" }).waitFor();
  await keepPicture(teun, "question-facilitator");
  await teun.goto(`${journey.server.url}/wacht`);
  await reads(teun, "Mag ik vaker koken?");
  await keepPicture(teun, "question-waits");
  await teun.goto(`${journey.server.url}/b/${journey.table.board}/overleg`);
  await isDrawn(teun);
  await teun.getByRole("button", { name: "Bereid een overleg voor" }).click();
  await reads(teun, "Hier stelde iemand een vraag over");
  await teun.getByRole("button", { name: `Zet op de agenda: ${line}` }).click();
  await teun.getByText("Hier stelde iemand een vraag over").waitFor({ state: "detached" });
  await keepPicture(teun, "question-agenda");
}, 120_000);

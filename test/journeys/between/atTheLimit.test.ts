// Joost, a volunteer, stands alone at the edge of what he can carry. He says so in two taps on his phone, a beroepskracht
// answers, Noor decides, and he is thanked (R-211, R-221, R-227; issue 5, check 8). Taps are counted.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { putOnBoard, reads, showNews } from "../hands/atTheBoard.ts";
import { type Journey, keepPicture, openJourney } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const call = "De gemeente bellen over de brief van 26 juni";
const limit = "Ik loop mee. Ik voer geen gesprekken met instanties.";

const actionOf = (page: Page, owner: string): Locator =>
  page.locator(".action").filter({ hasText: `${owner}: ${call}` });
const way = async (page: Page): Promise<readonly string[]> =>
  page.getByRole("dialog").locator(".way b").allTextContents();

test("a volunteer at the limit is heard, and never stands alone", async () => {
  const joost = (await journey.comeIn(noorsTable.joost, "phone")).page;
  const teun = (await journey.comeIn(noorsTable.teun, "laptop")).page;
  const noor = (await journey.comeIn(noorsTable.noor, "phone")).page;
  let taps = 0;
  const tap = async (button: Locator): Promise<void> => {
    await button.click();
    taps += 1;
  };

  // On Sunday Noor asked him to call, and he said yes.
  await putOnBoard(joost, { kind: "Actie", text: call, owner: "Joost" });
  const his = actionOf(joost, "Joost");
  await his.getByRole("button", { name: /^Ik ga het doen/ }).click();

  // Nobody answers. One tap each, and at the second the table asks what he wants.
  await his.getByRole("button", { name: "Ik probeerde het" }).click();
  await tap(his.getByRole("button", { name: /^Niemand nam op/ }));
  await his.getByText("Niemand nam op.").waitFor();
  expect(taps).toBe(1);
  expect(await his.getByText("Wat wil jij?").count()).toBe(0);
  await his.getByRole("button", { name: /^Machtiging nodig/ }).click();
  await his.getByText("Dit past vaak beter bij een beroepskracht. Wat wil jij?").waitFor();
  for (const way of ["Dit is mijn grens", "Samen met iemand", "Ik bel nog een keer"]) {
    await his.getByRole("button", { name: way, exact: true }).waitFor();
  }
  await keepPicture(joost, "handover-offer");
  // He calls once more. Now Teun, who leads the process, hears that it does not work out.
  await his.getByRole("button", { name: "Ik bel nog een keer" }).click();
  expect(await teun.getByRole("region", { name: "Het lukt Joost nog niet" }).count()).toBe(0);
  await his.getByRole("button", { name: /^Zij bellen terug/ }).click();
  await teun.getByRole("region", { name: "Het lukt Joost nog niet" }).waitFor();

  // Dit is mijn grens: two taps, and the first words he reads are thanks.
  taps = 0;
  await tap(his.getByRole("button", { name: "Dit is mijn grens", exact: true }));
  await tap(joost.getByRole("dialog").getByRole("button", { name: limit }));
  const paper = joost.getByRole("dialog", { name: "Dank je wel, Joost" });
  await paper.waitFor();
  expect(taps).toBe(2);
  expect(await way(joost)).toEqual([
    "Jij vroeg het aan Teun",
    "Teun heeft het nog niet gezien",
    "Noor zegt of dit goed is",
    "Jullie zien elkaar even",
  ]);
  await paper
    .getByText("Jij hoeft nu niets meer te doen. Geen antwoord op tijd? Dan gaat de vraag naar Farida.")
    .waitFor();
  expect(await paper.getByText(/waarom/i).count()).toBe(0);

  // Teun opens it, and Joost sees that he did.
  expect(await teun.getByRole("region", { name: "Het lukt Joost nog niet" }).count()).toBe(0);
  const asked = teun.getByRole("region", { name: "Joost vraagt: neem jij dit over?" });
  await asked.getByText("Kijk en antwoord").click();
  await asked.getByText(limit).waitFor();
  await paper.getByText("Teun heeft het gezien").waitFor();
  await keepPicture(joost, "handover-seen");
  await asked.getByRole("button", { name: "Ik neem het over" }).click();
  await paper.getByText("Teun wil het overnemen").waitFor();

  // It is Noor's to say. Until then it is Joost's still.
  expect(await actionOf(teun, "Teun").count()).toBe(0);
  await showNews(noor);
  const question = noor.getByRole("region", { name: "Mag Teun dit overnemen van Joost?" });
  await question.getByRole("button", { name: "Ja, dat is goed" }).click();
  await paper.getByText("Noor vindt het goed").waitFor();
  await actionOf(teun, "Teun").waitFor();

  // They meet, Teun says that it is done, and Noor thanks Joost in her own words.
  await paper.getByRole("button", { name: "Ja, wij zagen elkaar" }).click();
  await paper.getByText("Jullie zagen elkaar").waitFor();
  const runs = noor.getByRole("region", { name: "Teun neemt dit over van Joost" });
  await runs.getByText("Kijk", { exact: true }).click();
  await runs.getByRole("button", { name: "Zeg dank je wel" }).click();
  await runs.getByLabel("Wat wil je zeggen tegen Joost?").fill("Fijn dat je het zei.");
  await runs.getByRole("button", { name: "Zet het erbij" }).click();
  await paper.getByText("Fijn dat je het zei.").waitFor();
  const his2 = teun.getByRole("region", { name: "Teun neemt dit over van Joost" });
  await his2.getByText("Kijk", { exact: true }).click();
  await his2.getByRole("button", { name: "Ik heb het overgenomen. Het is klaar." }).click();
  await paper.getByText("Teun doet dit nu").waitFor();
  await keepPicture(joost, "handover-done");

  // What was stays to be read, with its history.
  await paper.getByRole("button", { name: "Sluit" }).click();
  await reads(joost, "Iemand anders doet dit nu");
}, 120_000);

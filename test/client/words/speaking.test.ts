// How a screen speaks of the people whose table it is.
import { expect, test } from "@jest/globals";
import { nl } from "@werktafel/client/words/nl";
import { nlMeeting } from "@werktafel/client/words/nlMeeting";
import { refusalSentence } from "@werktafel/client/words/nl/refusals";
import { first, namesJoined, speakingOf } from "@werktafel/client/words/speaking";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const speaking = (file: "casus-voorbeeld" | "casus-thuisadministratie", who: string) => {
  const { facts } = readerOf(tableFrom(exampleJson(file)), null);
  const me = facts.participants.find((each) => each.id === who) ?? null;
  return speakingOf(facts, me);
};

test("on Noor's own screen it is her table, on all others it is the table of Noor", () => {
  const own = speaking(noorsTable.file, noorsTable.noor);
  expect(nl.frame.tableOf(own)).toBe("Mijn tafel");
  expect(nl.goals.title(own)).toBe("Wat wil ik bereiken?");
  const other = speaking(noorsTable.file, noorsTable.mila);
  expect(nl.frame.tableOf(other)).toBe("De tafel van Noor");
  expect(nl.goals.title(other)).toBe("Wat wil Noor bereiken?");
});

test("two residents are spoken of as two", () => {
  expect(nl.goals.title(speaking(bramAndLottesTable.file, bramAndLottesTable.gerda))).toBe(
    "Wat willen Bram en Lotte bereiken?",
  );
  expect(nl.goals.title(speaking(bramAndLottesTable.file, bramAndLottesTable.lotte))).toBe("Wat willen wij bereiken?");
});

test("names are joined as one says them", () => {
  expect(namesJoined(["Noor", "Mila", "Teun"])).toBe("Noor, Mila en Teun");
  expect(namesJoined(["Noor"])).toBe("Noor");
});

test("with a word of the table others read that word, in every sentence; Noor reads ‘mijn’ and her name", () => {
  const { facts } = readerOf(tableFrom(exampleJson(noorsTable.file)), null);
  if (!facts.card) throw new Error("no card");
  const called = { ...facts, card: { ...facts.card, wordForCentralPerson: "de deelnemer" } };
  const as = (who: string) => speakingOf(called, called.participants.find((each) => each.id === who) ?? null);
  const other = as(noorsTable.mila);
  expect([nl.frame.tableOf(other), nl.goals.title(other), nl.frame.questionEmpty(other)]).toEqual([
    "De tafel van de deelnemer",
    "Wat wil de deelnemer bereiken?",
    "De deelnemer heeft hier nog niets gezet.",
  ]);
  const own = as(noorsTable.noor);
  expect([nl.frame.tableOf(own), own.name]).toEqual(["Mijn tafel", "Noor"]);
});

test("a word at the beginning of a sentence has its capital", () => {
  const names = { person: () => "Mila", resident: "de deelnemer", facilitator: "Farida", owner: "" };
  const small = [
    nl.seats.asked("de deelnemer"),
    nl.seats.missingWhat("de deelnemer"),
    nl.circles.takeOverHow("de deelnemer"),
    nl.circles.takeOverDone("de deelnemer"),
    nlMeeting.preparing.guestWaits("Wil", "de deelnemer"),
    refusalSentence({ reason: "listNotSeen" }, names),
    refusalSentence({ reason: "audienceWithoutResident" }, names),
    nl.seats.order("de deelnemer").split(". ")[1] ?? "",
  ].filter((sentence) => !sentence.startsWith("De deelnemer "));
  expect(small).toEqual([]);
  expect(first("Noor")).toBe("Noor");
});

// How a screen speaks of the people whose table it is.
import { expect, test } from "@jest/globals";
import { nl } from "@werktafel/client/words/nl";
import { namesJoined, speakingOf } from "@werktafel/client/words/speaking";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const speaking = (file: "casus-voorbeeld" | "casus-thuisadministratie", who: string) => {
  const { facts } = readerOf(tableFrom(exampleJson(file)), null);
  const me = facts.participants.find((each) => each.id === who) ?? null;
  return speakingOf(facts.participants, me, facts.card?.wordForCentralPerson ?? "");
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

// Sentences of searching over several tables, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { searchOver as dutch } from "../../nl/between/searchOver.ts";

export const searchOver: Translated<typeof dutch> = {
  open: "Open and search",
  title: "Search my tables",
  which: "Which tables?",
  some: "Choose six at most at the same time.",
  howItGoes:
    "You open the tables you choose. They show that you looked. Your device does the searching. What you search for goes nowhere.",
  chooseFirst: "First choose a table.",
  opening: "The tables are opening. Please wait.",
  notNow: "You cannot read this table now.",
};

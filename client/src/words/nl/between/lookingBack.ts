// Sentences for who looks back: how it goes with a goal, whether it stays, and what it brought. Nothing of it is a mark.
import type { GoalChoice } from "@werktafel/shared/domain/between/goalLook";
import type { Face } from "@werktafel/shared/domain/time/asking";

export const lookingBack = {
  title: "Kijk terug",
  how: "Hoe gaat het met dit doel?",
  faces: { good: "Goed", ok: "Gaat wel", notGood: "Niet goed" } satisfies Readonly<Record<Face, string>>,
  words: "In eigen woorden. Het mag leeg blijven.",
  say: "Zet het erbij",
  what: "Wat wil je met dit doel?",
  choices: {
    keep: "Ik hou dit doel",
    change: "Ik wil het veranderen",
    stop: "Ik stop hiermee",
  } satisfies Readonly<Record<GoalChoice, string>>,
  changeHow: "Tik op de woorden van je doel en schrijf ze opnieuw. Zeg dan: zo is het mijn doel.",
  planB: "Wat als het anders loopt?",
  planBHint: "Schrijf wat we dan doen.",
  keep: "Zet het erbij",
  kept: "Het staat erbij.",
  brought: "Wat heeft het mij gebracht?",
  broughtOf: (name: string) => `Wat heeft het ${name} gebracht?`,
  broughtLead: "Je hoeft niets te zeggen. Jij kiest wie het leest.",
  tell: "Vertel wat het bracht",
  list: [
    "Ik hoor erbij",
    "Ik doe ertoe",
    "Nieuwe mensen",
    "Vast ritme",
    "Meer zelfvertrouwen",
    "Ik voel me beter",
    "Ik heb iets geleerd",
    "Nieuwe kansen",
  ],
  pick: "Wat past bij jou?",
  own: "In eigen woorden",
  wouldChange: "Wat mag anders?",
  takeBack: "Haal weg",
  back: "Nu niet",
} as const;

// On which days somebody says that they can be reached, in their own words: "Maandag, dinsdag en donderdag." Only ever used to
// promise less: a door that is open says nothing about who is behind it. Words that say when *not* are left to people.
import { type WeekDay, weekDays } from "../house/organisation.ts";

const names: Readonly<Record<string, WeekDay>> = {
  maandag: "mo",
  dinsdag: "tu",
  woensdag: "we",
  donderdag: "th",
  vrijdag: "fr",
  zaterdag: "sa",
  zondag: "su",
};
const aName = Object.keys(names).join("|");
const fromTo = new RegExp(`\\b(${aName})\\s+(?:tot en met|t/m|t\\.e\\.m\\.)\\s+(${aName})\\b`, "g");
const anyName = new RegExp(`\\b(${aName})`, "g");
const saysNo = /\b(niet|geen|nooit|behalve|dicht|gesloten|vrij)\b/;

/** `null`: the words name no day, or say when somebody is away. */
export const weekDaysInWords = (words: string): readonly WeekDay[] | null => {
  const lower = words.toLowerCase();
  if (saysNo.test(lower)) return null;
  const found = new Set<WeekDay>();
  for (const [, first = "", last = ""] of lower.matchAll(fromTo)) {
    const [from, to] = [names[first], names[last]].map((day) => (day ? weekDays.indexOf(day) : -1));
    for (const [at, day] of weekDays.entries()) if (at >= (from ?? 0) && at <= (to ?? -1)) found.add(day);
  }
  for (const [name] of lower.matchAll(anyName)) {
    const day = names[name];
    if (day) found.add(day);
  }
  return found.size > 0 ? weekDays.filter((day) => found.has(day)) : null;
};

// Days as people say them, from fixed words: minutes must read alike on every machine, whatever it knows of languages.

const weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** `2026-09-08` → "8 september"; with its year when that is not `year`. What is no day is given back as it is. */
export const dayAndMonth = (day: string, year: string): string => {
  const [, found = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return day;
  return found === year ? `${Number(date)} ${name}` : `${Number(date)} ${name} ${found}`;
};

/** `2026-09-08` → "dinsdag 8 september". */
export const wholeDay = (day: string, year: string): string => {
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return weekday === undefined ? day : `${weekday} ${dayAndMonth(day, year)}`;
};

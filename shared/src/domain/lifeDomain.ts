// Where in a life a goal lies: a quiet label, our own neutral list (DOMAIN.md 3.4).
export const lifeDomains = [
  "joiningIn",
  "work",
  "money",
  "housing",
  "health",
  "mind",
  "home",
  "children",
  "people",
  "daily",
  "safety",
  "rules",
  "meaning",
] as const;
export type LifeDomain = (typeof lifeDomains)[number];

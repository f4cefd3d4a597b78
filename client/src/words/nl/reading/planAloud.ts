// Sentences of the plan as it is read aloud: its headings stand on the screen, and are said.

export const planAloud = {
  lead: "Tik op Lees voor. Dan hoor je wat hier staat. Stoppen kan altijd, ook met Esc.",
  what: "Wat wil je horen?",
  all: "Alles",
  one: (heading: string) => `Alleen: ${heading}`,
  does: (name: string, what: string) => `${name}: ${what}`,
  meanwhile: (what: string) => `Zolang doen we dit: ${what}`,
  together: "Lees je het liever samen? Vraag het iemand.",
} as const;

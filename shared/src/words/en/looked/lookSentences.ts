// What "who looked" says in English of each look and each try: what comes after a name, or after "You".
import type {
  lookSentences as dutch,
  LookWords,
  refusedSentences as dutchRefused,
} from "../../nl/looked/lookSentences.ts";
import type { Translated } from "../../translated.ts";

/** Inside a sentence "You" is "you". */
const whom = ({ who }: LookWords): string => (who === "You" ? "you" : who);
const whoseOwn = ({ who }: LookWords): string => (who === "You" ? "your" : "their");

export const lookSentences: Translated<typeof dutch> = {
  boardOpened: ({ table }) => `looked at ${table}.`,
  sheetRead: ({ circle }) => `read what only this small group reads: ${circle}.`,
  versionRead: () => "looked at how the table was before.",
  authorsRead: () => "looked at who wrote what.",
  historyRead: ({ table }) => `looked back at how ${table} was before.`,
  ownListRead: (words) => `looked at ${whoseOwn(words)} own actions.`,
  minutesRead: () => "read meeting notes.",
  calendarRead: (words) => `looked in ${whoseOwn(words)} own calendar when there is something.`,
  looksRead: () => "looked at who has looked.",
  minutesTaken: () => "took meeting notes along on paper.",
  planTaken: ({ table }) => `took ${table} along on paper.`,
  preparationTaken: () => "took the preparation along on paper.",
  boardExported: () => "copied the whole table.",
  boardImported: () => "got this table ready.",
  linkMade: ({ whose }) => (whose === "" ? "made a new link." : `made a new link for ${whose}.`),
  screenLinkMade: () => "made a link for the big screen.",
  waysInEnded: ({ whose }) => `stopped all phones and links of ${whose || "someone"}.`,
  tableShut: ({ table }) => `stopped all phones and links of ${table}.`,
  invitedAnew: ({ whose }) => `made a new invitation for ${whose || "someone"}.`,
  letInAtTable: ({ whose }) => `let ${whose || "someone"} in at the table.`,
  linkUsed: () => "came in with a link.",
  screenLinkUsed: ({ table }) => `showed ${table} on the big screen.`,
  demoDoorUsed: () => "took a seat.",
  linkRefused: () => "used a link that does not work any more. Nothing opened.",
  sheetRefused: (words) => `tried to open something that is not for ${whom(words)}. ${words.who} saw nothing.`,
  wishRefused: () => "tried to change something. That was not possible.",
  triesWentOn: () => "went on trying. Nothing opened.",
};

/** How a try ended that was refused. */
export const refusedSentences: Translated<typeof dutchRefused> = {
  opening: ({ who, table }) => `tried to open ${table}. ${who} saw nothing.`,
  taking: () => "tried to take something along. That was not possible.",
};

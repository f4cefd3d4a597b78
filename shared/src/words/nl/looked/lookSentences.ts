// What "who looked" says of each look and each try: what comes after a name. An event without words does not compile.
import type { Look } from "../../../domain/accessEvent.ts";

/** What a sentence needs to know around it; ids never reach the screen. */
export interface LookWords {
  /** "Samira", "Jij", "De beheerder". */
  readonly who: string;
  /** "jouw tafel", "deze tafel". */
  readonly table: string;
  /** Who may read what it is about: "jij, Farida en Wil". */
  readonly circle: string;
  /** Whose link, whose chair: "Farida"; empty when nobody's. */
  readonly whose: string;
}

/** How it went well. */
export const lookSentences: Readonly<Record<Look, (words: LookWords) => string>> = {
  boardOpened: ({ table }) => `keek naar ${table}.`,
  sheetRead: ({ circle }) => `las wat alleen dit groepje leest: ${circle}.`,
  versionRead: () => "keek hoe het eerder op de tafel stond.",
  authorsRead: () => "keek wie wat schreef.",
  historyRead: ({ table }) => `keek terug hoe ${table} er eerder bij lag.`,
  ownListRead: () => "keek naar de eigen acties.",
  minutesRead: () => "las een verslag.",
  calendarRead: () => "keek in de eigen agenda wanneer er iets is.",
  looksRead: () => "keek wie er gekeken heeft.",
  minutesTaken: () => "nam een verslag mee op papier.",
  planTaken: ({ table }) => `nam ${table} mee op papier.`,
  preparationTaken: () => "nam de voorbereiding mee op papier.",
  boardExported: () => "heeft de hele tafel gekopieerd.",
  boardImported: () => "zette deze tafel klaar.",
  linkMade: ({ whose }) => (whose === "" ? "maakte een nieuwe link." : `maakte een nieuwe link voor ${whose}.`),
  screenLinkMade: () => "maakte een link voor het grote scherm.",
  waysInEnded: ({ whose }) => `stopte alle telefoons en links van ${whose || "iemand"}.`,
  tableShut: ({ table }) => `stopte alle telefoons en links van ${table}.`,
  invitedAnew: ({ whose }) => `maakte een nieuwe uitnodiging voor ${whose || "iemand"}.`,
  letInAtTable: ({ whose }) => `liet ${whose || "iemand"} binnen aan tafel.`,
  linkUsed: () => "kwam binnen met een link.",
  screenLinkUsed: ({ table }) => `toonde ${table} op het grote scherm.`,
  demoDoorUsed: () => "ging op een stoel zitten.",
  linkRefused: () => "gebruikte een link die niet meer werkt. Er ging niets open.",
  sheetRefused: ({ who }) => `wilde iets openen dat niet voor ${who} is. ${who} zag niets.`,
  wishRefused: () => "wilde iets veranderen. Dat kon niet.",
  triesWentOn: () => "bleef het proberen. Er ging niets open.",
};

/** How a try ended that was refused. */
export const refusedSentences: Readonly<Record<"opening" | "taking", (words: LookWords) => string>> = {
  opening: ({ who, table }) => `wilde ${table} openen. ${who} zag niets.`,
  taking: () => "wilde iets meenemen. Dat kon niet.",
};

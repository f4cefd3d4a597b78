// Sentences about who may come to read a small circle, about somebody who takes over, and about what was said aloud.
import { first, namesJoined } from "../../speaking.ts";

export const circles = {
  mayRead: (name: string) => `Mag ${name} dit ook lezen?`,
  takesOver: (name: string, other: string) => `${name} neemt het over van ${other}.`,
  askedBy: (name: string) => `${name} vraagt dit.`,
  readNow: (names: readonly string[]) =>
    names.length === 1 ? `Nu leest alleen ${namesJoined(names)} dit.` : `Nu lezen alleen ${namesJoined(names)} dit.`,
  lies: "Dit ligt hier",
  readsAll: (name: string) => `${name} leest dan alles wat hier ligt. Dat kan niet meer terug.`,
  yes: "Ja, dat is goed",
  no: "Nee, liever niet",
  noReason: "Je hoeft niet te zeggen waarom.",
  declined: (name: string) => `${name} leest dit niet.`,
  agreed: (name: string) => `${name} leest dit nu ook.`,
  waits: (name: string) => `Gevraagd of ${name} dit ook mag lezen.`,
  takeBack: "Haal terug",

  askWhy: (names: readonly string[], residents: string) =>
    `${namesJoined(names)} ${names.length === 1 ? "leest" : "lezen"} dan alles van dit groepje. ${residents} zegt eerst ja.`,
  ask: (names: readonly string[], residents: string) => `Vraag ${residents} of ${namesJoined(names)} alles mag lezen`,
  asked: (residents: string) => `${residents} krijgt de vraag. Tot die tijd blijft alles zoals het is.`,

  takeOver: (name: string) => `Iemand neemt het over van ${name}`,
  takeOverFrom: (name: string) => `${name} neemt het over van iemand`,
  takeOverWho: "Wie neemt het over?",
  takeOverInstead: "Van wie?",
  takeOverLeft: (name: string) => `${name} (zit niet meer aan tafel)`,
  takeOverHow: (name: string) => `${first(name)} krijgt de vraag per groepje, en zegt ja of liever niet.`,
  takeOverHowMine: "Jij krijgt de vraag per groepje, en zegt ja of liever niet.",
  takeOverAsk: "Vraag dit",
  takeOverDone: (name: string) => `${first(name)} krijgt een vraag als er iets over te nemen is.`,
  takeOverDoneMine: "Is er iets over te nemen? Dan staat de vraag op je bord.",
} as const;

export const aloud = {
  title: (name: string) => `${name} zegt het hardop`,
  byPhone: (name: string) => `${name} zei het aan de telefoon`,
  someoneByPhone: "Iemand zei het aan de telefoon",
  ownOver: (name: string) => `Zegt ${name} later zelf iets anders? Dan geldt dat.`,
  wroteYes: (name: string) => `${name} schreef op dat jij ja zei.`,
  saidForYou: (name: string) => `${name} zei ja namens jou.`,
  didYouSay: (name: string) => `Zei jij ja tegen ${name}?`,
  sitsNow: (name: string) => `${name} zit nu aan tafel. Zeg je nee? Dan stopt dat meteen.`,
  itWasSo: "Ja, dat klopt",
  itWasNot: (name: string) => `Nee, ${name} stopt`,
  wroteDown: (name: string) => `Zei het hardop. ${name} schreef het op.`,
  someone: "Iemand zegt het hardop",
  who: "Wie zegt het?",
  what: "Wat zegt deze persoon?",
  howMe: "Er komt bij te staan dat jij dit opschreef.",
  put: "Schrijf dit op",
  done: "Het staat erbij.",
} as const;

// A year at one table, hour by hour, and the diary it makes. What people do stands in it as they would say it; what the house does
// by itself stands behind a dash: a message that leaves and why, a question that goes on, a vrijdag-check that is there.
import type { MessageCause } from "@werktafel/shared/domain/messages/messageCause";
import { wallTimeAt } from "@werktafel/shared/domain/time/openness";
import type { ParticipantId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { openOutbox, type OutboxRow } from "./outboxRows.ts";
import { openYear, type Told, type Year } from "./openYear.ts";
import { steps } from "./script.ts";

const hourMs = 60 * 60_000;
/** `YEAR=whole`: also asks for the vrijdag-check in every hour of the year. */
export const isWhole = process.env["YEAR"] === "whole";
/** Who wants to hear of things, and how; Samira, Ruben and the others do not. */
const mailed: readonly (readonly [ParticipantId, "each" | "weekly"])[] = [
  [nt.noor, "each"],
  [nt.mila, "each"],
  [nt.teun, "each"],
  [nt.farida, "weekly"],
  [nt.joost, "each"],
  [nt.wil, "each"],
];

const names = new Map<ParticipantId | null, string>([
  [nt.noor, "Noor"],
  [nt.mila, "Mila"],
  [nt.teun, "Teun"],
  [nt.farida, "Farida"],
  [nt.joost, "Joost"],
  [nt.ruben, "Ruben"],
  [nt.wil, "Wil"],
  [nt.samira, "Samira"],
  [null, "alle beroepskrachten"],
]);
const nameOf = (who: ParticipantId | null): string => names.get(who) ?? "?";

const about: Readonly<Partial<Record<MessageCause, string>>> = {
  meetingInvited: "een overleg",
  meetingChanged: "het overleg is anders",
  meetingCalledOff: "het overleg gaat niet door",
  minutesAsked: "een verslag",
  seatAsked: "iemand erbij",
  consentAsked: "toestemming",
  readingAsked: "meelezen",
  closingAsked: "afsluiten",
  decisionTold: "een besluit",
  handoverAsked: "iemand is aan de grens",
  handoverAnswered: "er is gereageerd op een grens",
  actionProposed: "een vraag",
  dateComes: "een datum komt eraan",
  dateIsHere: "een datum is vandaag",
  askDue: "vraag hoe het gaat",
  listAskDue: "vraag hoe lang de wachtlijst nog is",
  askMissed: "er is twee keer niet gevraagd hoe het gaat",
};

const weekDays = ["zo", "ma", "di", "wo", "do", "vr", "za"];
const months = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const dayWords = (day: string): string => {
  const at = new Date(`${day}T12:00:00Z`);
  return `${weekDays[at.getUTCDay()] ?? ""} ${at.getUTCDate()} ${months[at.getUTCMonth()] ?? ""}`;
};
const timeWords = (time: string): string => time.replace(/^0/, "").replace(":", ".");
/** `ma 10 januari 9.00`. */
const whenWords = (at: number): string => {
  const { day, time } = wallTimeAt(at);
  return `${dayWords(day)} ${timeWords(time)}`;
};

/** Just before it may be there, when it should be, when the door shuts, and on the next day, when it is over. */
const looksOnFriday = new Set(["00:00", "11:00", "12:00", "17:00"]);
const checkWords = (line: Readonly<Record<string, unknown>>): string => {
  switch (line["kind"]) {
    case "stillToday":
      return "iets kan vandaag nog";
    case "thenClosed":
      return "iets moet voor de dichte dagen";
    case "ownerLeft":
      return `bij ${String(line["owner"])}, die wegging, ligt nog iets`;
    case "ownerAway":
      return `${String(line["owner"])} is weg`;
    case "handoverOpen":
      return `de grens van ${String(line["from"])} is nog open`;
    default:
      return `met ${String(line["of"])} gaat het niet goed`;
  }
};

export interface Lived {
  readonly diary: readonly string[];
  readonly hours: number;
  readonly mails: number;
  /** Messages that were made for somebody who wanted them, and what became of them. */
  readonly rows: readonly OutboxRow[];
  readonly restarts: number;
}

export interface LiveOptions {
  readonly from: string;
  readonly until: string;
  /** `2028-01-10 09`: the house stands still when the clock strikes this hour, and comes back. */
  readonly restartsAt?: readonly string[];
}

/** One row per cause and person: who is told what, out of what the house put there just now. */
const nameRows = (fresh: readonly OutboxRow[], told: readonly Told[], year: Year, known: Map<string, MessageCause>) => {
  for (const [who] of mailed) {
    const rows = fresh.filter(({ person }) => year.ownerOf(person) === who);
    const causes = told.filter(({ to }) => to === who);
    if (rows.length !== causes.length)
      throw new Error(`${rows.length} messages for ${causes.map(({ cause }) => cause).join()} to ${who}`);
    if (rows.length > 1) throw new Error(`more than one cause at once for ${who}: the diary cannot tell them apart`);
    for (const [index, { id }] of rows.entries()) known.set(id, causes[index]?.cause ?? "askDue");
  }
};

export const liveYear = async ({ from, until, restartsAt = [] }: LiveOptions): Promise<Lived> => {
  const year = await openYear(from);
  const outbox = openOutbox(year.folder);
  const diary: string[] = [];
  const kept = new Map<string, string>();
  const causes = new Map<string, MessageCause>();
  const settled = new Set<string>();
  const todo = [...steps];
  let [hours, mails, restarts, isCheck, month] = [0, 0, 0, false, ""];
  try {
    for (const [who, rhythm] of mailed) await year.wantsMail(who, rhythm);
    for (let at = Date.parse(from); at < Date.parse(until); at += hourMs) {
      const { day, time } = wallTimeAt(at);
      const hour = `${day} ${time.slice(0, 2)}`;
      hours += 1;
      year.setClock(at);
      const tell = (words: string): void => {
        if (day.slice(0, 7) !== month)
          diary.push("", `# ${months[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`);
        month = day.slice(0, 7);
        diary.push(`${whenWords(at)}  ${words}`);
      };
      if (restartsAt.includes(hour)) {
        await year.restart();
        restarts += 1;
      }
      while (todo[0]?.at === hour) {
        const [step] = todo.splice(0, 1);
        tell(step?.says ?? "");
        await step?.does(year, kept);
      }
      await year.tick();
      for (const climb of year.climbs()) {
        const by = climb.dueOn === null ? "" : `, antwoord tot ${dayWords(climb.dueOn)}`;
        tell(`- De vraag van Joost gaat verder naar ${nameOf(climb.to)}${by}.`);
      }
      const told = year.told();
      if (told.length > 0 || outbox.hasChanged()) {
        const rows = outbox.rows();
        nameRows(
          rows.filter(({ id, isUnwanted }) => !causes.has(id) && !isUnwanted),
          told,
          year,
          causes,
        );
        const words = ({ id }: OutboxRow): string => about[causes.get(id) ?? "askDue"] ?? "iets anders";
        for (const [who] of mailed) {
          const own = rows.filter(({ person, isUnwanted }) => year.ownerOf(person) === who && !isUnwanted);
          for (const row of own.filter(({ state, madeAt }) => state === "waiting" && madeAt === at))
            if (row.heldUntil !== null)
              tell(`- Een bericht voor ${nameOf(who)} (${words(row)}) wacht tot ${whenWords(row.heldUntil)}.`);
          const fresh = own.filter(({ id, state }) => state !== "waiting" && !settled.has(id));
          for (const { id } of fresh) settled.add(id);
          const sent = fresh
            .filter(({ state }) => state === "sent")
            .toSorted((one, other) => one.madeAt - other.madeAt);
          if (sent.length > 0) {
            mails += 1;
            tell(`- ${nameOf(who)} krijgt een bericht: ${sent.map(words).join("; ")}.`);
          }
          for (const row of fresh.filter(({ state }) => state !== "sent"))
            tell(`- Een bericht aan ${nameOf(who)} vervalt: ${words(row)}.`);
        }
      }
      if (looksOnFriday.has(time) || isWhole) {
        const friday: unknown = await fridayOf(year);
        if (friday !== null && !isCheck) {
          const lines: readonly Readonly<Record<string, unknown>>[] = Object(friday).lines;
          const what = lines.length === 0 ? "alles is goed" : lines.map(checkWords).join(", ");
          tell(`- Teun leest de vrijdag-check: ${what}.`);
        }
        isCheck = friday !== null;
      }
      if (day.endsWith("-01") && time === "20:00") for (const who of year.who) await seen(year, who);
    }
    const [left] = todo;
    if (left) throw new Error(`nobody came to: ${left.at} ${left.says}`);
    const caught = mailed.reduce((sum, [who]) => sum + year.mailsTo(who), 0);
    if (caught !== mails) throw new Error(`${caught} mails came, ${mails} stand in the diary`);
    return { diary, hours, mails, rows: outbox.rows().filter(({ isUnwanted }) => !isUnwanted), restarts };
  } finally {
    outbox.close();
    await year.close();
  }
};

const fridayOf = async (year: Year): Promise<unknown> =>
  Object(await year.ask(nt.teun, "/api/mine")).tables[0]?.friday ?? null;
/** Everybody looks once a month: nobody's way in lapses. */
const seen = async (year: Year, who: ParticipantId): Promise<void> => void (await year.ask(who, "/api/mine"));

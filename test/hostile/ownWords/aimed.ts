// Every kind of command, aimed at what is somebody's own: the item, the meeting, the dissent, the question that it is, and all that the
// command can say beside it, answering in that person's name too. Taken from the form of the commands, so that what a form gets later
// is tried as well.
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { z } from "zod";
import { idOf, type Name } from "../../server/live/openTable.ts";
import { a1, a1Words, goalWords } from "../../server/meetings/everyCell/moments.ts";
import { theMeeting } from "../../server/meetings/meetingAt.ts";
import { wishes } from "../../server/meetings/everyCell/wishes.ts";
import {
  a2,
  a2Words,
  contradicted,
  earlierMeeting,
  goal,
  joostsAction,
  noor,
  noorsAction,
  refusedGoal,
  refusedGoalWords,
} from "./laid.ts";
import { type KindOfPerson, participantOf } from "./people.ts";

/** What a field can name that is somebody's own. */
const targets: Readonly<Record<string, readonly unknown[]>> = {
  item: [goal, refusedGoal, a1, a2, noorsAction, joostsAction, contradicted],
  dissent: ["di-noor"],
  statement: ["st-noor", "st-answered"],
  question: ["lq-noor", "lq-1", "time"],
  meeting: [theMeeting, earlierMeeting],
  correction: ["c-noor"],
  evaluation: ["ev-1"],
  consent: ["cs-given"],
  handover: ["ho-open", "ho-over"],
  host: [idOf("ruben")],
  of: [noor],
};
/** The words as they stand on every screen, so that no try fails on that. */
const wordsOf: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  [goal, goalWords],
  [refusedGoal, refusedGoalWords],
  [a1, { ...a1Words, rhythm: null, reviewOn: null }],
  [a2, a2Words],
  [noorsAction, { text: "Ik bel zelf de keuken.", ownerId: noor, rhythm: null }],
  [joostsAction, { text: "Ik loop een keer mee.", ownerId: idOf("joost"), rhythm: null }],
]);
const values: Readonly<Record<string, readonly string[]>> = {
  answerAgreement: ["yes", "no"],
  answerMinutes: ["yes", "no"],
  consentHandover: ["yes", "no"],
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const names: readonly string[] = ["noor", "mila", "joost", "ruben", "farida", "gast"] satisfies readonly Name[];
const isName = (name: string): name is Name => names.includes(name);

/** As `who` asks it; who is no one of `openTable` asks it as its guest would, in the own name. */
const plainWish = (kind: CommandKind, who: KindOfPerson): Fields => {
  const name = participantOf(who).slice(2);
  const asked: unknown = isName(name)
    ? wishes[kind](name)
    : kind === "welcomeGuest"
      ? wishes[kind]("gast")
      : JSON.parse(JSON.stringify(wishes[kind]("gast")).replaceAll('"p-gast"', `"p-${name}"`));
  if (!isFields(asked)) throw new Error(kind);
  return asked;
};

const valuesOf: Readonly<Record<string, unknown>> = {
  ownWords: "Andere woorden.",
  ownWhen: { due: "2027-01-01", every: null },
};

/** What else a command of this kind can say: each of it with each value it may have, in the holder's name where it names one. */
const optionsOf = (kind: CommandKind, said: Fields): readonly Fields[] => {
  const form: unknown = z.toJSONSchema(commandSchemas[kind].shape.payload, { unrepresentable: "any" });
  const properties = isFields(form) && isFields(form["properties"]) ? form["properties"] : {};
  const left = Object.entries(properties).filter(([name]) => !Object.hasOwn(said, name));
  return left.reduce<readonly Fields[]>(
    (all, [name, about]) => {
      const can: readonly unknown[] = !isFields(about)
        ? []
        : "const" in about
          ? [about["const"]]
          : Array.isArray(about["enum"])
            ? about["enum"]
            : [valuesOf[name] ?? noor];
      return all.flatMap((each) => [each, ...can.map((value) => ({ ...each, [name]: value }))]);
    },
    [{}],
  );
};

const options = new Map<CommandKind, readonly Fields[]>();

/** All tries of one kind by one person. */
export const aimed = (kind: CommandKind, who: KindOfPerson): readonly Fields[] => {
  const plain = plainWish(kind, who);
  const fields = Object.keys(plain).filter((name) => Object.hasOwn(targets, name));
  const at = fields.reduce<readonly Fields[]>(
    (all, name) => all.flatMap((each) => (targets[name] ?? []).map((target) => ({ ...each, [name]: target }))),
    [plain],
  );
  const withWords = at.map((each) => {
    const words = wordsOf.get(each["item"]);
    return "words" in each && typeof each["words"] === "object" && words ? { ...each, words } : each;
  });
  const said = withWords.flatMap((each) =>
    (values[kind] ?? [each["value"]]).map((value) => ("value" in each ? { ...each, value } : each)),
  );
  const more = options.get(kind) ?? optionsOf(kind, plain);
  options.set(kind, more);
  const tries = [plain, ...said].flatMap((each) => more.map((option) => ({ ...each, ...option })));
  return [...new Map(tries.map((each) => [JSON.stringify(each), each])).values()];
};

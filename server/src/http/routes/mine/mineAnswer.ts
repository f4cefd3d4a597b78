// What "Mijn acties" and "Wacht op mij" are told: per table what this person said yes to or is asked, in the words they may read.
// Lists, never numbers: nothing here adds up what somebody did, declined or how long it took.
import { openStatuses } from "@werktafel/shared/domain/mine/myActions";
import { z } from "zod";

const name = z.string().describe("how they are called at that table");

const itemRef = z.object({ sheet: z.string(), item: z.string() });

export const myActionAnswer = z.object({
  item: itemRef,
  status: z.enum(openStatuses),
  words: z.looseObject({ text: z.string() }).describe("as `moveAction` takes them along with a yes"),
  due: z.string().nullable().describe("a day that went by only for who is paid for it (R-216)"),
  rests: z
    .object({
      until: z.string().nullable(),
      alone: z.boolean().describe("false: with the goal or the agreement it serves"),
    })
    .nullable()
    .describe("it rests for a while: nothing is asked about it, and it is past no day (R-101)"),
  rhythm: z.object({ every: z.string(), until: z.string().nullable() }).nullable(),
  mode: z.enum(["self", "together", "onBehalf"]),
  with: z.array(name),
  by: name.nullable().describe("who proposed it, while it waits for a yes"),
  goal: z.string().nullable(),
  agreement: z.string().nullable(),
  readers: z.array(name).nullable().describe("who read it besides me; null: everyone at the table"),
  note: z.string().describe("what I said with the last step: what is needed"),
  fits: z
    .object({ with: z.array(z.object({ id: z.string(), name })) })
    .nullable()
    .describe(
      "contact with an authority is asked of a volunteer: past dit bij jou? With which beroepskracht it could be (R-225)",
    ),
});

const waitAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("agreement"), item: itemRef, text: z.string(), goal: z.string().nullable() }),
  z.object({
    kind: z.literal("minutes"),
    meeting: z.string(),
    ask: z.enum(["answer", "ask", "said", "adopt"]),
    day: z.string().nullable().describe("on which the table met"),
    by: name.nullable().describe("who said something"),
    due: z.string().nullable(),
  }),
  z.object({ kind: z.literal("consent"), text: z.string(), by: name.nullable() }),
  z.object({ kind: z.literal("seat"), name, roleLabel: z.string(), by: name.nullable() }),
  z.object({ kind: z.literal("reading"), name, by: name.nullable() }),
  z.object({
    kind: z.literal("question"),
    item: itemRef,
    text: z.string().describe("what is asked, as it was asked"),
    about: z.string().describe("the line it is about"),
    by: name.nullable(),
  }),
  z.object({
    kind: z.enum(["statement", "statementOpen"]),
    item: itemRef,
    text: z.string().describe("what is said not to be right, in the words of who says it"),
    about: z.string().describe("the line it is about"),
    by: name.nullable(),
    due: z.string().describe("the last day; of `statementOpen`, for who leads: of whose words they are"),
  }),
  z.object({
    kind: z.literal("asking"),
    asking: z.string(),
    name: name.describe("who is asked how it goes"),
    due: z.string(),
  }),
  z.object({
    kind: z.enum(["barrier", "barrierOpen"]),
    item: itemRef,
    question: z.string(),
    text: z.string(),
    by: name.nullable().describe("who asks me; of `barrierOpen`, for who leads: who has not answered"),
    due: z.string(),
  }),
  z.object({
    kind: z.enum(["listAsk", "bridge"]),
    item: itemRef,
    text: z
      .string()
      .describe("what the list is for, that I ask after again; or (`bridge`) that says not what we do meanwhile"),
    due: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("rest"),
    item: itemRef,
    text: z.string().describe("what I let rest until that day"),
    due: z.string(),
  }),
  z.object({
    kind: z.literal("handover"),
    text: z.string().describe("what is to be taken over; may be empty"),
    by: name.nullable().describe("whose limit it is"),
    due: z.string().nullable(),
  }),
]);

const wallTime = z.object({ day: z.string(), time: z.string() });
const fridayAnswer = z.object({
  closes: wallTime.nullable().describe("when the own door closes"),
  until: wallTime.describe("when the closed time is over"),
  lines: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("stillToday"), text: z.string(), until: wallTime }),
      z.object({ kind: z.literal("thenClosed"), owner: name, text: z.string(), due: z.string(), until: wallTime }),
      z.object({
        kind: z.literal("ownerAway"),
        owner: name,
        back: wallTime.nullable(),
        actions: z.array(z.object({ text: z.string(), due: z.string() })),
      }),
      z.object({
        kind: z.literal("ownerLeft"),
        owner: name,
        actions: z.array(z.object({ text: z.string(), due: z.string() })),
      }),
      z.object({ kind: z.literal("handoverOpen"), from: name, answerDueOn: z.string().nullable() }),
      z.object({ kind: z.literal("notGood"), of: name, on: z.string() }),
    ]),
  ),
  areActionsFine: z.boolean(),
  areHandoversFine: z.boolean(),
  isEverybodyWell: z.boolean(),
  canCallSomebody: z.boolean(),
});

export const mineAnswer = z.object({
  name: z.string(),
  on: z.string().describe("the day at the table"),
  coordinates: z.boolean().describe("looks after volunteers: there is a list of them"),
  tables: z
    .array(
      z.object({
        board: z.string(),
        title: z.string(),
        colour: z.string(),
        me: z.object({ id: z.string(), callName: z.string(), party: z.string(), role: z.string() }),
        actions: z.array(myActionAnswer),
        waits: z.array(waitAnswer).describe("what else asks something of me"),
        friday: fridayAnswer
          .nullable()
          .describe(
            "from noon on the last working day before a closed time, for who leads: what must still be arranged, and what is fine",
          ),
      }),
    )
    .describe("every table I sit at, by name"),
});

export type MyAction = z.infer<typeof myActionAnswer>;
export type Wait = z.infer<typeof waitAnswer>;
export type MyTable = z.infer<typeof mineAnswer>["tables"][number];
export type Friday = z.infer<typeof fridayAnswer>;

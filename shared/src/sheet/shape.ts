// What lies inside a sheet: the names, and what each may hold. The server refuses everything else (DESIGN.md 4,
// grammar rule 5). A text that a person writes is born with its item and never set again: two screens that fill a
// missing text at once would lose one of the two whole.

/** Raised when a name is added or changed; older clients are told by the `shape=` of their connection. */
export const shapeVersion = 3;

/**
 * `text`: a `Y.Text` people write together. `ids`: a `Y.Map<id, true>`, a set. `author`: the participant who put it
 * there, only ever oneself, never changed. `value`: a short string, number, boolean or null. `born`: a value that is never
 * changed either.
 */
export type FieldKind = "text" | "ids" | "author" | "value" | "born";
export type Primitive = string | number | boolean | null;

const everyItem = { order: "value", on: "value", byId: "author", archivedAt: "value" } as const;
/** What is put down in a meeting: at which meeting, and at which item of its agenda when all its readers read that too. */
const madeAt = { meetingId: "value", pointId: "value" } as const;

/** Root maps of a `table` sheet, each keyed by item id. */
export const tableShape = {
  goals: { ...everyItem, ...madeAt, title: "text", why: "text", lifeDomain: "value", reviewOn: "value" },
  agreements: {
    ...everyItem,
    ...madeAt,
    text: "text",
    goals: "ids",
    parties: "ids",
    rhythmEvery: "value",
    rhythmUntil: "value",
    reviewOn: "value",
    /** Where it was made, outside a meeting or in one: of what kind, and what that place is called. */
    madeKind: "born",
    madePlace: "born",
  },
  actions: {
    ...everyItem,
    ...madeAt,
    text: "text",
    goalId: "value",
    agreementId: "value",
    ownerId: "value",
    mode: "value",
    with: "ids",
    kind: "value",
    due: "value",
    rhythmEvery: "value",
    rhythmUntil: "value",
  },
  strengths: { ...everyItem, ...madeAt, text: "text" },
  concerns: { ...everyItem, ...madeAt, text: "text" },
  ideas: { ...everyItem, ...madeAt, text: "text" },
  barriers: {
    ...everyItem,
    ...madeAt,
    text: "text",
    interim: "text",
    kind: "value",
    ownerId: "value",
    goalId: "value",
    status: "value",
    solvedOn: "value",
  },
  waitingLists: {
    ...everyItem,
    forWhat: "text",
    bridge: "text",
    lastAnswer: "text",
    organisationId: "value",
    goalId: "value",
    barrierId: "value",
    ownerId: "value",
    registeredOn: "value",
    expectedWeeks: "value",
    expectedOn: "value",
    lastAskedOn: "value",
    nextAskOn: "value",
    status: "value",
  },
  /** Signals, what helps and what does not: one line each, in one text. */
  afterHours: {
    ...everyItem,
    signals: "text",
    helps: "text",
    doesNotHelp: "text",
    agreementId: "value",
    agreedOn: "value",
    reviewOn: "value",
  },
  /** Whom to call, in order, under an after-hours agreement. */
  contacts: { ...everyItem, afterHoursId: "value", when: "text", who: "text", phone: "text" },
  /**
   * What a meeting talks about, in order. Without `meetingId`: proposed, or put off until later. `minutes`: how long
   * it is meant to take. `notes`: a line to remember, never talk. `about`: an agreement that comes back by itself.
   */
  agenda: { ...everyItem, meetingId: "value", title: "text", minutes: "value", notes: "text", about: "value" },
  /** A few plain sentences about a meeting, written together, for the readers of this sheet: part of its minutes. */
  summaries: { ...everyItem, meetingId: "value", text: "text" },
} as const satisfies Record<string, Record<string, FieldKind>>;

/** A `question` sheet: one item, `question`, in the resident's own words. */
export const questionShape = { question: { ...everyItem, text: "text" } } as const satisfies Record<
  string,
  Record<string, FieldKind>
>;

/** The one item on a question sheet. */
export const questionItemId = "question";

/**
 * The root map that says which item belongs to which, where one end is on a wider sheet than the other:
 * `<from>~<field>~<to>` → true, on the narrower sheet (DESIGN.md 2, References).
 */
export const referencesRoot = "references";
export const referencePattern =
  /^[A-Za-z0-9_-]{1,64}~(goals|goalId|agreementId|barrierId|parties)~[A-Za-z0-9_-]{1,64}$/;

export type Collection = keyof typeof tableShape | keyof typeof questionShape;

/** True when `name` is a collection of a table sheet. */
export const isTableCollection = (name: string): name is keyof typeof tableShape => Object.hasOwn(tableShape, name);
export const tableCollections: readonly (keyof typeof tableShape)[] = Object.keys(tableShape).filter(isTableCollection);

/** The fields of a collection, or `null` when a sheet of this kind has no such collection. */
export const fieldsOf = (
  kind: "table" | "question",
  collection: string,
): Readonly<Record<string, FieldKind>> | null => {
  const shape: Readonly<Record<string, Record<string, FieldKind>>> = kind === "table" ? tableShape : questionShape;
  return Object.hasOwn(shape, collection) ? (shape[collection] ?? null) : null;
};

/** A text may grow to this many UTF-16 units: about eight printed pages, far above any real line (own judgement). */
export const maxTextLength = 20_000;
/** A value is a date, an id or a short word. */
export const maxValueLength = 200;
/** Items of one collection on one sheet: twice the largest board we promise (DESIGN.md 9: 1,000 actions). */
export const maxItems = 2_000;

// How each field of the board file is called on a sheet. One table, read in both directions: import and export cannot
// disagree. What is not named here is no field of a sheet: it is a fact, or it is kept as it came.

/**
 * `reference`: one item, `references`: a set of items; they lie where only people who read both ends can read them.
 * `ids`: a set of participants. `lines`: a list of lines in one text. `rhythm`, `made`: two values on the sheet.
 */
export type TranslatedAs =
  | "text"
  | "value"
  | "author"
  | "ids"
  | "reference"
  | "references"
  | "lines"
  | "rhythm"
  | "made";

export interface Translation {
  /** The name in the file. */
  readonly name: string;
  readonly as: TranslatedAs;
  /** The name on the sheet. */
  readonly field: string;
}

const field = (as: TranslatedAs, name: string, onSheet: string = name): Translation => ({ name, as, field: onSheet });
const written = [field("author", "byId"), field("value", "on")];
const away = field("value", "archivedAt");
const atMeeting = [field("value", "meetingId"), field("value", "pointId")];
const said = [field("text", "text"), ...written, away, ...atMeeting];

/** Per collection of the sheet. */
export const translations: Readonly<Record<string, readonly Translation[]>> = {
  strengths: said,
  concerns: said,
  ideas: said,
  goals: [
    field("text", "title"),
    field("text", "whyImportant", "why"),
    field("value", "lifeDomain"),
    field("author", "formulatedById", "byId"),
    field("value", "startedOn", "on"),
    field("value", "reviewOn"),
    away,
    ...atMeeting,
  ],
  agreements: [
    field("text", "text"),
    field("references", "goalIds", "goals"),
    field("ids", "partyIds", "parties"),
    field("value", "madeOn", "on"),
    field("made", "madeAt"),
    field("author", "byId"),
    field("rhythm", "rhythm"),
    field("value", "reviewOn"),
    away,
    ...atMeeting,
  ],
  actions: [
    field("text", "text"),
    field("reference", "goalId"),
    field("reference", "agreementId"),
    field("value", "ownerId"),
    field("value", "mode"),
    field("ids", "withIds", "with"),
    field("value", "kind"),
    field("value", "due"),
    field("rhythm", "rhythm"),
    ...written,
    away,
    ...atMeeting,
  ],
  barriers: [
    field("text", "text"),
    field("value", "kind"),
    field("text", "interim"),
    field("author", "raisedById", "byId"),
    field("value", "raisedOn", "on"),
    field("value", "ownerId"),
    field("reference", "goalId"),
    field("value", "status"),
    field("value", "solvedOn"),
    away,
    ...atMeeting,
  ],
  waitingLists: [
    field("text", "forWhat"),
    field("text", "bridge"),
    field("text", "lastAnswer"),
    field("value", "organisationId"),
    field("reference", "goalId"),
    field("reference", "barrierId"),
    field("value", "ownerId"),
    field("value", "registeredOn"),
    field("value", "expectedWeeks"),
    field("value", "expectedOn"),
    field("value", "lastAskedOn"),
    field("value", "nextAskOn"),
    field("value", "status"),
    ...written,
    away,
  ],
  afterHours: [
    field("lines", "signals"),
    field("lines", "helps"),
    field("lines", "doesNotHelp"),
    field("reference", "agreementId"),
    field("value", "agreedOn"),
    field("value", "reviewOn"),
    ...written,
    away,
  ],
  contacts: [field("text", "when"), field("text", "who"), field("text", "phone"), ...written, away],
  agenda: [
    field("text", "title"),
    field("value", "minutes"),
    field("text", "notes"),
    field("value", "aboutId", "about"),
    ...written,
    away,
  ],
  summaries: [field("text", "text"), ...written, away],
};

/** Which collection an item named in a reference field lies in. */
export const collectionOfReference: Readonly<Record<string, string>> = {
  goals: "goals",
  goalId: "goals",
  agreementId: "agreements",
  barrierId: "barriers",
};

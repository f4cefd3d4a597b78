// Every number that there may be, by name, with why it adds up nothing of anybody. A new one is put here by hand, by somebody who read
// first: no visits, refusals or hours of a person, nowhere.

/** In what goes over the wire, in a board file, and in what the program holds. */
export const allowedFields: Readonly<Record<string, readonly string[]>> = {
  "a moment": [
    ...["answeredAt", "askedAt", "at", "endedAt", "lastAt", "lastSentAt", "madeAt", "notBefore", "now", "steppedUpAt"],
    ...["toldAt", "usedAt", "invitedUntil", "since", "until", "codesAsked"],
  ],
  "from when to when, of a seat or of quiet hours": ["from", "to"],
  "what the clock on the wall says": ["hour", "minute", "weekday"],
  "which version of a paper": [
    ...["version", "versions", "adoptedVersion", "askedVersions", "everAsked", "replaces", "formatVersion"],
  ],
  "where somebody stands in the log or in a row": [
    ...["seq", "sequence", "order", "number", "fact", "ask", "implied", "told"],
  ],
  "how far ahead something is agreed": ["everyWeeks", "askEveryWeeks", "expectedWeeks", "years", "days"],
  "how long a meeting, a point of it, or an open screen is meant to take": [
    ...["durationMinutes", "minutes", "lockAfterMinutes", "plan"],
  ],
  "how the time in a round was shared: of residents and of others; what one person spoke is in memory until the round is over":
    [...["residents", "others", "ms", "share"]],
  "a place in a text or in its history": ["caret", "removed", "client", "clock", "length"],
  "wrong codes for one address, which then sleeps": ["wrong"],
  "any value of a sheet's field; the fields are looked through by name": ["values"],
};

/** Columns of the store, by name. */
export const allowedColumns: Readonly<Record<string, readonly string[]>> = {
  "a moment": [
    ...["at", "claimed_at", "closed_at", "created_at", "done_at", "ends_at", "lapsed_at", "last_at", "last_used_at"],
    ...[
      "left_at",
      "locked_at",
      "made_at",
      "next_at",
      "seated_at",
      "spent_at",
      "stepped_up_at",
      "void_at",
      "wrong_pin_at",
    ],
  ],
  "yes or no": ["is_borrowed", "is_demo", "is_done", "is_let_in", "is_preparing", "is_ready", "only"],
  "which key opens it": ["key_epoch", "audience_epoch"],
  "where it stands in the log or in a row": [...["seq", "last_seq", "up_to_seq", "fact", "number", "generation"]],
  "a place in the history of a text": ["client", "clock", "length"],
  "how many old rows of a board were tidied away: of a sheet, not of anybody": ["dropped_rows"],
  "how long a session lasts": ["idle_ms", "lock_after_ms"],
  "wrong codes and pins for one way in, which then sleeps": ["wrong", "wrong_codes", "wrong_pins"],
  "how often a message was tried": ["tries"],
};

export const namesIn = (allowed: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> =>
  new Set(Object.values(allowed).flat());

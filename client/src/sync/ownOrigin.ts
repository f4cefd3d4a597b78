// Whose edit it is, within this tab. Every edit a person makes on this screen carries `ownOrigin`: undo takes back those
// and no others, and only those are sent.

/** The origin of a transaction made by the person at this screen. */
export const ownOrigin = Object.freeze({ edit: "own" });
/** The origin of what the server sent. */
export const serverOrigin = Object.freeze({ edit: "server" });
/** The origin of own edits of an earlier page, brought along under their own client ids. */
export const keptOrigin = Object.freeze({ edit: "kept" });

// The numbers of the sheet lane: y-protocols as the stock y-websocket provider speaks it, and one message of our own.
// Each message starts with one of these as a varUint.

/** Followed by one of the three sync kinds. */
export const messageSync = 0;
export const syncStep1 = 0;
export const syncStep2 = 1;
export const syncUpdate = 2;

/** "Still here"; what it carries is read past, never passed on. */
export const messageAwareness = 1;
/** y-protocols' authentication message; we close with a code instead. */
export const messageAuth = 2;
export const messageQueryAwareness = 3;

/**
 * Server → client, only with `ack=1`: a varUint follows, how many SyncStep2 and Update messages of this connection are
 * durable, in order, from 0. Empty and already known ones count; refused ones never.
 */
export const messageDurable = 120;

/** Why a sheet's connection is closed (DESIGN.md 7). y-websocket calls 4400 to 4499 final. */
export const closeCode = {
  /** Ended, withdrawn, forbidden or unknown sheet: all alike. */
  noAccess: 4401,
  /** Refused update, foreign client id, old generation: new document, new client id. */
  refused: 4409,
  tooBig: 4413,
  /** Too fast, no room, worker restarted, rights changed: come back. */
  comeBack: 1013,
} as const;

/** The word with a `comeBack` close when the disk did not take it: the screen says so instead of "you are cut off". */
export const notStoredReason = "notStored";

/** Bytes of one frame of the sheet lane; a first SyncStep2 may be larger (DESIGN.md 4, rule 1). */
export const maxFrameBytes = 64 * 1024;
export const maxFirstStepBytes = 2 * 1024 * 1024;
/** Structs of a live update, and of a connection's first SyncStep2. Our client splits what is larger. */
export const maxStructs = 256;
export const maxFirstStepStructs = 20_000;
/** Of updates that came before what they continue, per connection (DESIGN.md 4, rule 3). */
export const maxHeldBytes = 256 * 1024;

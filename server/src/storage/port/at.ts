// A moment, as the store knows it.

/** Milliseconds since 1970, handed in by the caller: the store has no clock. */
export type At = number;

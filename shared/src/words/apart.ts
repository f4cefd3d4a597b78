// A name, a number or somebody's words inside a sentence that runs the other way: set apart, so that neither turns the other round.

/** U+2068 … U+2069; nothing stays nothing. */
export const apart = (given: string): string => (given === "" ? "" : `\u2068${given}\u2069`);

// On screens in another alphabet: which words on them are Dutch, so that a voice reads them as Dutch (0253); and a number keeps its order.

const latin = /\p{Script=Latin}/u;
const arabic = /\p{Script=Arabic}/u;

/** Words in our letters alone, on a screen in others: a Dutch sentence of ours, or what somebody wrote. */
export const isDutch = (text: string): boolean => latin.test(text) && !arabic.test(text);

/** `06 12 34 56 78`, `16.00`, `2 - 4`: more digits than one run, and no letter to say which way they go. */
const number = /^[\d\s+().:,/–-]*\d[\s+().:,/–-]+\d[\d\s+().:,/–-]*$/;

/** Kept from left to right, whatever stands around it (U+2066 … U+2069). */
export const fromTheLeft = (text: string): string => `\u2066${text}\u2069`;

export const inOrder = (text: string): string => (number.test(text) ? fromTheLeft(text) : text);

/** An unseen sign that begins at the right (U+200F), for words in those letters; nothing for others. */
export const beginsAtTheRight = (text: string): string => (arabic.test(text) ? "\u200f" : "");

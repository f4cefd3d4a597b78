// Ids of boards, people, seats and sheets: chance without meaning, hard to guess, safe in addresses and file names.
import { randomBytes } from "node:crypto";

/** 22 letters and digits, 120 bits and more; starts with a letter so that no tool takes it for an option. */
export const newId = (): string => {
  const text = randomBytes(24).toString("base64").replace(/[+/=]/g, "");
  return text.length >= 22 && /^[A-Za-z]/.test(text) ? text.slice(0, 22) : newId();
};

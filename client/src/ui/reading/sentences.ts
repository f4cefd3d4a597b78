// A text in sentences, as it is read aloud and marked: everything that was written comes back, nothing is added.

/** Sentences and lines, each with the spaces that follow it: joined they are the text again. */
export const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^]*?(?:(?:[.!?…]['"’”)]*\s|\n)(?=\S)|$)/gu) ?? []).filter((sentence) => sentence.trim() !== "");

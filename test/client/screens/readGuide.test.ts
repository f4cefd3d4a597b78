// The guides as a screen shows and says them: every word of them, in their order, and nothing of how they were written down.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { readGuide, spokenOf } from "@werktafel/client/screens/guides/readGuide";

const folder = fileURLToPath(new URL("../../../docs/guides/", import.meta.url));
const guides = readdirSync(folder).filter((name) => name.endsWith(".md"));
const written = (name: string): string => readFileSync(`${folder}${name}`, "utf8");

test("what is read aloud of a guide is every word of it, in order, and no sign of how it was written", () => {
  const wordsIn = (text: string) => text.match(/[\p{L}\d']+/gu) ?? [];
  expect(guides.length).toBeGreaterThan(20);
  for (const name of guides) {
    const said = spokenOf(readGuide(written(name)));
    const plain = written(name)
      .replaceAll(/<img[^>]*>|!\[[^\]]*\]\([^)]*\)/g, "")
      .replaceAll(/\]\([^)]*\)/g, "")
      .replaceAll(/^\s*\d+\. /gm, "");
    expect([name, wordsIn(said.join(" "))]).toEqual([name, wordsIn(plain)]);
    expect(said.filter((text) => /[*#<>[\]]/.test(text))).toEqual([]);
  }
});

test("its pictures are there, each with its words", () => {
  const pictures = guides.flatMap((name) =>
    readGuide(written(name)).pieces.flatMap((piece) => (piece.kind === "picture" ? [piece] : [])),
  );
  expect(pictures.length).toBeGreaterThan(8);
  for (const { file, alt } of pictures) {
    expect(alt).not.toBe("");
    expect(readdirSync(`${folder}pictures`)).toContain(file);
  }
});

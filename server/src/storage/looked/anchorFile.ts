// The file of anchors: lines are only ever added. It lies outside the store; the server's log carries the same lines, so that a
// copy of them can lie where nobody of this machine comes.
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { type Anchor, readAnchor } from "./anchors.ts";

/** On the disk when it resolves. */
export const appendAnchors = async (file: string, anchors: readonly Anchor[]): Promise<void> => {
  if (anchors.length === 0) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const opened = await open(file, "a", 0o600);
  try {
    // Begins with a line end, so that a line that was cut off spoils no other.
    await opened.write(`\n${anchors.map((anchor) => JSON.stringify(anchor)).join("\n")}\n`);
    await opened.datasync();
  } finally {
    await opened.close();
  }
};

/** In the order in which they were written; none when there is no file. */
export const readAnchors = async (file: string): Promise<readonly Anchor[]> => {
  if (!existsSync(file)) return [];
  const anchors: Anchor[] = [];
  for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
    const anchor = line === "" ? null : readAnchor(line);
    if (anchor !== null) anchors.push(anchor);
  }
  return anchors;
};

// The worker that prints. It holds the letters and nothing else: it may be ended at any moment.
import { parentPort } from "node:worker_threads";
import { openFaces } from "./printing/faces.ts";
import { printPaper } from "./printing/printPaper.ts";
import type { FromPress, ToPress } from "./press.ts";

const faces = openFaces();

parentPort?.on("message", ({ job, paper }: ToPress) => {
  const answer = (message: FromPress): void =>
    parentPort?.postMessage(message, message.bytes ? [message.bytes.buffer] : []);
  printPaper(paper, faces).then(
    (printed) => answer({ job, bytes: new Uint8Array(printed), fault: null }),
    // Only its name: a message might repeat what stands on the paper.
    (error: unknown) => answer({ job, bytes: null, fault: error instanceof Error ? error.name : "unknown" }),
  );
});

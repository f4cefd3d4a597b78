// `verify`: reads the whole store and names every fault, adopted minutes block by block. `verify FILE.pdf`: looks whether
// minutes on paper are as they were adopted, by what the PDF holds, and beside the store when that is at hand. Exit code 1
// when there is a fault.
import { existsSync, readFileSync } from "node:fs";
import { proofInPdf } from "../../meetings/sealing/proofInPdf.ts";
import { faultsBesideStore, readProof } from "../../meetings/sealing/readProof.ts";
import { readAnchors } from "../../storage/looked/anchorFile.ts";
import { storeFile } from "../../storage/sqlite/database.ts";
import type { CommandCall, ExitCode } from "../commandCall.ts";
import { visitStore } from "../visitStore.ts";

const told = (call: CommandCall, faults: readonly string[], sound: string): ExitCode => {
  if (call.isJson) call.print(`${JSON.stringify({ ok: faults.length === 0, faults })}\n`);
  else if (faults.length === 0) call.print(`${sound}\n`);
  else call.complain(`${faults.join("\n")}\n`);
  return faults.length === 0 ? 0 : 1;
};

const verifyPaper = async (call: CommandCall, file: string): Promise<ExitCode> => {
  const found = proofInPdf(readFileSync(file));
  if (found === null) return told(call, [`${file}: it holds no proof, or one that cannot be read.`], "");
  const { proof, faults } = readProof(found);
  if (proof === null || faults.length > 0)
    return told(
      call,
      faults.map((fault) => `${file}, ${fault}.`),
      "",
    );
  const { board } = proof;
  const facts = existsSync(storeFile(call.config.dataDir))
    ? await visitStore(call, (store) => store.run("factsOf", { board, after: 0 }))
    : [];
  const code = `The paper is as it was adopted: ${proof.fingerprint}.`;
  if (facts.length === 0) return told(call, [], `${code} This store does not hold its board.`);
  const beside = faultsBesideStore(proof, facts);
  return told(
    call,
    beside.map((fault) => `${file}, ${fault}.`),
    `${code} The store says the same.`,
  );
};

export const verify = async (call: CommandCall): Promise<ExitCode> => {
  const [file] = call.words;
  if (file !== undefined) return verifyPaper(call, file);
  const anchors = await readAnchors(call.config.anchorsFile);
  const faults = await visitStore(call, async (store) => [
    ...(await store.verify()),
    ...(await store.run("faultsBesideAnchors", { anchors })),
  ]);
  return told(call, faults, "The store is sound.");
};

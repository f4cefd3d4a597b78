// `verify`: reads the whole store and names every fault, adopted minutes block by block, and what waits for whom line by line. `verify FILE.pdf`: looks whether
// minutes on paper are as they were adopted, by what the PDF holds, and beside the store when that is at hand.
// `verify --anchors FILE [STORE]`: who looked, by somebody who holds the anchors and no key. Exit code 1 when there is a fault.
import { existsSync, readFileSync } from "node:fs";
import { faultsInMine, isAnyKept } from "../../boards/mine/faultsInMine.ts";
import { proofInPdf } from "../../meetings/sealing/proofInPdf.ts";
import { faultsBesideStore, readProof } from "../../meetings/sealing/readProof.ts";
import { readAnchors } from "../../storage/looked/anchorFile.ts";
import { storeFile } from "../../storage/sqlite/database.ts";
import { looksWithoutKeys } from "../../storage/sqlite/sealed/looksWithoutKeys.ts";
import type { CommandCall, ExitCode } from "../commandCall.ts";
import { visitStore } from "../visitStore.ts";
import { withTables } from "../visitTables.ts";

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

/** The anchors of another organisation, or from the log; a store, or a backup of one. */
const verifyWithoutKeys = async (call: CommandCall): Promise<ExitCode> => {
  const [file = "", store = storeFile(call.config.dataDir)] = call.words;
  if (!existsSync(file)) {
    call.complain(file === "" ? usage : `werktafel: there is no file ${file}.\n`);
    return 2;
  }
  const anchors = await readAnchors(file);
  // Nothing held against nothing would say that all is well.
  if (anchors.length === 0) return told(call, [`${file} holds no anchor.`], "");
  const sound = `Who looked is as it was anchored (${anchors.length} anchors). What is sealed was not looked at.`;
  return told(call, looksWithoutKeys(store, anchors), sound);
};

const usage = "usage: werktafel verify [FILE.pdf] | verify --anchors FILE [STORE] [--json]\n";

export const verify = async (call: CommandCall): Promise<ExitCode> => {
  if (call.hasAnchors) return verifyWithoutKeys(call);
  const [file, tooMany] = call.words;
  if (tooMany !== undefined) {
    call.complain(usage);
    return 2;
  }
  if (file !== undefined) return verifyPaper(call, file);
  const anchors = await readAnchors(call.config.anchorsFile);
  const faults = await visitStore(call, async (store) => {
    const broken = [...(await store.verify()), ...(await store.run("faultsBesideAnchors", { anchors }))];
    // A store that cannot be read back is told as that: what is made from it would say nothing more.
    return broken.length > 0 || !(await isAnyKept(store)) ? broken : withTables(call, store, faultsInMine);
  });
  return told(call, faults, "The store is sound.");
};

// A process of its own that stores one fact after another, goes on when one is refused, and says at the end what it was
// promised and what it then found. For tests that break the disk under it: it makes a folder `begins` beside the store when
// the facts begin, for whoever reads the system calls.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openStore } from "@werktafel/server/storage/openStore";
import { noorsTable } from "./noorsTable.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";

const many = 100;
const fact = (number: number): string => JSON.stringify({ kind: "something", number });

const writeFacts = async (directory: string): Promise<void> => {
  const store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" });
  const { board } = noorsTable;
  const failures = new Set<string>();
  store.onFailure(({ message }) => void failures.add(message));
  // Its keys are the first that are made: when those do not reach the disk there is no board, and it is asked again.
  for (let isMade = false; !isMade; ) {
    try {
      await store.run("makeBoard", { ...noorsTable, facts: [] });
      isMade = true;
    } catch (error) {
      failures.add(String(error));
    }
  }
  const promised: number[] = [];
  mkdirSync(join(dirname(directory), "begins"));
  for (let each = 0; each < many; each += 1) {
    try {
      await store.run("appendFacts", { board, person: null, at: each, facts: [fact(each)], access: [], answer: null });
      promised.push(each);
    } catch (error) {
      failures.add(String(error));
    }
  }
  const found = (await store.run("factsOf", { board, after: 0 })).map(({ json }) => Number(/[0-9]+/.exec(json)?.[0]));
  const faults = await store.verify();
  await store.close();
  const lines = [
    ["promised", ...promised],
    ["found", ...found],
    ...[...failures].map((failure) => ["failure", failure]),
    ...faults.map((fault) => ["fault", fault]),
  ];
  console.log(lines.map((line) => line.join(" ")).join("\n"));
};

await writeFacts(process.argv[2] ?? "");

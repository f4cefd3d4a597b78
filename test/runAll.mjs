// `npm test`: first everything that does not look at the clock, a few suites at a time; then two at a time what has seconds to
// spare; then, one after another, what measures so finely that a neighbour would be measured with it. With arguments: just those
// suites (`npm test -- test/shared`).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const jest = fileURLToPath(new URL("../node_modules/jest/bin/jest.js", import.meta.url));

/** What measures time. A suite of this kind says so by standing here. */
const measured = ["test/bench/", "test/hostile/knownAttacks.test"];
/** What measures time too, mostly waits, and fails at five times its goal or later: each keeps a processor to itself. */
const twoAtATime = ["test/faults/crowd", "test/journeys/firstLoad", "test/hostile/knownAttacks.socket"];

/**
 * The Node it was all made for. An older one loads SQLite too, and then its workers die by SIGSEGV without a word about why:
 * whoever starts this with the machine's own Node gets ours.
 */
const [major = 0] = process.versions.node.split(".").map(Number);
const node = major >= 24 ? process.execPath : fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));

/** Each thread and each process of the product reads the same TypeScript: Node keeps what it made of it. Not where time is measured. */
const compiledOnce = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../node_modules/.cache/werktafel-compiled", import.meta.url)),
};

/** V8 gives each process four helpers, to clean up and compile beside its work: with a suite on each processor they stand in the way. */
const oneHelper = (env) => (env === compiledOnce ? ["--v8-pool-size=1"] : []);

const runJest = ([env, words]) =>
  spawnSync(
    node,
    [...oneHelper(env), "--experimental-vm-modules", "--no-warnings=ExperimentalWarning", jest, ...words],
    { stdio: "inherit", env },
  ).status ?? 1;

const asked = process.argv.slice(2);
const runs =
  asked.length > 0
    ? [[compiledOnce, asked]]
    : [
        [compiledOnce, ["--testPathIgnorePatterns", "/node_modules/", ...measured, ...twoAtATime]],
        [process.env, ["--maxWorkers=2", ...twoAtATime]],
        [process.env, ["--runInBand", ...measured]],
      ];
const codes = runs.map(runJest);
process.exitCode = Math.max(...codes);

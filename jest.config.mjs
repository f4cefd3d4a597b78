import { availableParallelism } from "node:os";

// Real Node, native ESM, TypeScript through swc, one worker more than there are processors: a third of a suite's time it
// waits, for a browser, a thread, a silence that must be kept. Tests mirror each src, name for name. A suite that runs
// long (a browser, a fault, a flood) says so itself, with a budget of its own.

/** Loaded once for all suites of a worker (test/support/suites/outsideOnce.mjs says which may be). */
const outside = [
  "playwright-core",
  "zod",
  "zod-openapi",
  "@simplewebauthn/server",
  "prom-client",
  "pino",
  "pdfjs-dist",
  "socket.io",
  "ws",
  "date-holidays",
  "mime-types",
];
const transform = {
  [`/node_modules/(${outside.join("|")})/`]: "<rootDir>/test/support/suites/outsideOnce.mjs",
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2023",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "es6" },
      sourceMaps: "inline",
    },
  ],
};

export default {
  rootDir: import.meta.dirname,
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  modulePathIgnorePatterns: ["<rootDir>/(?:.*/)?dist/", "<rootDir>/data/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${outside.join("|")})/)`],
  globalSetup: "<rootDir>/test/support/suites/threadsInOne.mjs",
  testEnvironment: "<rootDir>/test/support/suites/plainRealm.mjs",
  testTimeout: 30_000,
  maxWorkers: availableParallelism() + 1,
  // What a worker loaded for one suite it keeps for all after it; a fresh one is faster than a full one.
  workerIdleMemoryLimit: "1200MB",
  // A leaked handle shows at a developer's desk; a run without a reader must end.
  forceExit: process.env.CI === "true",
};

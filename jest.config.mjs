// Real Node, native ESM, TypeScript through swc; one worker per core. Tests mirror each src, name for name.
const transform = {
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
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform,
  testEnvironment: "node",
  testTimeout: 30_000,
  maxWorkers: 2,
};

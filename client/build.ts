// Builds the screens: Dutch, then every other language that is whole, at the same time. A language that is not whole yet is left
// out with a word about why, and no screen offers it (0250).
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));

/** What was said when it did not work; `null` when it did. */
const built = async (language: string): Promise<string | null> =>
  new Promise((resolve) => {
    const said: string[] = [];
    const build = spawn(process.execPath, [vite, "build", "client", "--logLevel", "error"], {
      cwd: root,
      env: { ...process.env, WERKTAFEL_WORDS: language },
      stdio: ["ignore", "ignore", "pipe"],
    });
    build.stderr.setEncoding("utf8").on("data", (part: string) => said.push(part));
    build.on("error", (error) => resolve(error.message));
    build.on("close", (exit) => resolve(exit === 0 ? null : said.join("")));
  });

const others = ["en", "ar"];

// Dutch first: it empties the folder that the others are put in.
const dutch = await built("nl");
if (dutch !== null) {
  process.stderr.write(dutch);
  process.exitCode = 1;
} else {
  for (const [at, said] of (await Promise.all(others.map(built))).entries()) {
    if (said === null) continue;
    const missing = /not yet in \w+: ([^\n]*)/.exec(said)?.[1]?.split(", ");
    if (missing) process.stdout.write(`${others[at]} is not whole and left out: ${missing.length} files to go.\n`);
    else {
      process.stderr.write(said);
      process.exitCode = 1;
    }
  }
}

// Which browser the tests use: the one named by CHROMIUM_PATH, else the machine's own, else the one that `npm install`
// brought. So a fresh machine needs nothing by hand.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Chromium {
  readonly path: string;
  /** What it needs beside the environment of the tests. */
  readonly env: Readonly<Record<string, string>>;
}

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macPath = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

const ofThisMachine = (): string | undefined =>
  [
    ...(process.env["PATH"] ?? "").split(delimiter).flatMap((dir) => names.map((name) => join(dir, name))),
    macPath,
  ].find((path) => existsSync(path));

const house = fileURLToPath(new URL("../..", import.meta.url));
const version = "153.0.0";
const cache = join(house, "node_modules/.cache/werktafel-chromium", version);

/** The package unpacks into the temporary folder of its process, so it gets a process and a folder of its own. */
const unpackScript = `
  import chromium, { inflate } from "@sparticuz/chromium";
  import { createRequire } from "node:module";
  import { dirname, join } from "node:path";
  await chromium.executablePath();
  await inflate(join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin/al2023.tar.br"));
`;

const unpack = async (): Promise<void> => {
  await mkdir(join(cache, ".."), { recursive: true });
  const staging = await mkdtemp(`${cache}-`);
  await run(process.execPath, ["--input-type=module", "--eval", unpackScript], {
    cwd: join(house, "test"),
    env: { ...process.env, TMPDIR: staging },
  });
  try {
    await rename(staging, cache);
  } catch (error) {
    // Another worker of the same run was first: its copy is as good.
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(join(cache, "chromium"))) throw error;
  }
};

const starts = async (path: string, env: Readonly<Record<string, string>>): Promise<boolean> => {
  try {
    await run(path, ["--version"], { env: { ...process.env, ...env } });
    return true;
  } catch {
    // Whatever the reason, it is not a browser for us.
    return false;
  }
};

const fromPackage = async (): Promise<Chromium> => {
  const path = join(cache, "chromium");
  if (!existsSync(path)) await unpack();
  // A bare machine may lack the libraries of Mozilla's security suite; the package carries them.
  const own = { LD_LIBRARY_PATH: join(cache, "al2023/lib") };
  if (await starts(path, {})) return { path, env: {} };
  if (await starts(path, own)) return { path, env: own };
  throw new Error("No browser starts here. Install chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.");
};

/** Finds the browser, unpacking ours the first time (about 3 s, 210 MB). Throws one line that says what to install. */
export const findChromium = async (): Promise<Chromium> => {
  const path = process.env["CHROMIUM_PATH"] ?? ofThisMachine();
  return path === undefined ? fromPackage() : { path, env: {} };
};

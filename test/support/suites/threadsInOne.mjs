// The threads of the product, each in one file: every server starts two, and half of what that takes is finding, reading and
// compiling some hundred and sixty files again. Made anew from the sources whenever Jest starts; never where time is measured,
// and not for a server that is a process of its own: those run as they stand.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(root, "node_modules/.cache/werktafel-threads");
const threads = ["server/src/storage/thread/storeWorker.ts", "server/src/sheets/sheetsWorker.ts"];

/** Each module still knows where its own source lies: beside that it looks for what it reads. */
const whereItLay = {
  name: "where-it-lay",
  enforce: "pre",
  transform: (code, id) =>
    code.includes("import.meta.url")
      ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
      : undefined,
};

/** Where it stands: named after what is in it, so that two runs at once never change each other's. */
const inOne = async (thread) => {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [whereItLay],
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: { ssr: join(root, thread), write: false, target: "node24", minify: false },
  });
  const { code } = output[0];
  const file = join(folder, `${createHash("sha1").update(code).digest("hex")}.mjs`);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.${process.pid}`, code);
    await rename(`${file}.${process.pid}`, file);
  }
  return [pathToFileURL(join(root, thread)).href, file];
};

/** Before the first suite. */
// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default async () => {
  // Where time is measured nothing was compiled beforehand either (runAll.mjs).
  if (process.env.NODE_COMPILE_CACHE === undefined) return;
  process.env.WERKTAFEL_THREADS = JSON.stringify(Object.fromEntries(await Promise.all(threads.map(inOne))));
};

/** From here on, in this worker of Jest. */
export const startThreadsInOne = () => {
  const known = JSON.parse(process.env.WERKTAFEL_THREADS ?? "{}");
  const nodes = createRequire(import.meta.url)("node:worker_threads");
  const { Worker } = nodes;
  nodes.Worker = class extends Worker {
    constructor(file, options) {
      super(known[String(file)] ?? file, options);
    }
  };
};

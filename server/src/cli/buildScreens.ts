// The screens are built once, and again when their source is newer: who changes a line and starts sees that line.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(root, "client/dist/index.html");
const sources = [
  "client/src",
  "client/public",
  "client/offline",
  "client/index.html",
  "client/vite.config.ts",
  "client/language.ts",
  "shared/src",
];

const newestIn = (path: string): number => {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" }).map(
    (name) => statSync(join(path, name)).mtimeMs,
  );
  return Math.max(mtimeMs, ...inside);
};

/** Builds when needed. Returns why there are no screens, in one line, or `null`. */
export const buildScreens = async (): Promise<string | null> => {
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
  const isFresh = builtAt > Math.max(...sources.map((source) => newestIn(join(root, source))));
  const vite = join(root, "node_modules/vite/bin/vite.js");
  // An image ships the screens ready and brings no builder along.
  if (isFresh || (builtAt > 0 && !existsSync(vite))) return null;
  if (!existsSync(vite)) return "the screens are not built and vite is not installed: run npm install.";
  const exit = await new Promise<number | null>((resolve) => {
    const build = spawn(process.execPath, [join(root, "client/build.ts")], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    build.on("error", () => resolve(null));
    build.on("exit", resolve);
  });
  return exit === 0 ? null : "the screens cannot be built; npm run build says why.";
};

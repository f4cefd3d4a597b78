// A Chromium of years ago, as its package on the registry brought it: by exact version, and only when its bytes are the ones we
// looked at. It is unpacked beside the browser of the tests, where nothing is committed (docs/decisions/0275).
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

const run = promisify(execFile);
const unpacked = promisify(brotliDecompress);

const version = "107.0.0";
/** As the registry said on 2026-11-30. */
const integrity = "sha512-k5J8y36j5YRYfzBwnyBIiN4zsy6ZZMRIAVj8em7IqISrf/9lB/bpdEK1i/sUXtxr1S4qTDAopVNSqBLbTFL0GQ==";

const house = fileURLToPath(new URL("../..", import.meta.url));

const fetchInto = async (folder: string): Promise<void> => {
  await run("npm", ["pack", `@sparticuz/chromium@${version}`, "--pack-destination", folder], { cwd: house });
  const packed = join(folder, `sparticuz-chromium-${version}.tgz`);
  const found = `sha512-${createHash("sha512")
    .update(await readFile(packed))
    .digest("base64")}`;
  if (found !== integrity) throw new Error(`Chromium ${version} is not the one we looked at: ${found}`);
  await run("tar", ["-xzf", packed, "-C", folder]);
  const whole = await unpacked(await readFile(join(folder, "package/bin/chromium.br")));
  await writeFile(join(folder, "chromium"), whole, { mode: 0o755 });
  for (const rest of [packed, join(folder, "package")]) await rm(rest, { recursive: true });
};

/** Its path; fetched the first time (about 55 MB, 150 MB unpacked). */
export const oldChromium = async (): Promise<string> => {
  const cache = join(house, "node_modules/.cache/werktafel-chromium", version);
  if (!existsSync(join(cache, "chromium"))) {
    await mkdir(join(cache, ".."), { recursive: true });
    const staging = await mkdtemp(`${cache}-`);
    await fetchInto(staging);
    await rename(staging, cache);
  }
  return join(cache, "chromium");
};

// Large packages from outside are loaded by Node itself, once for all suites of a worker, and not once more in the realm of each:
// in a realm stands only a list of what they export. For packages that keep nothing and compare no objects with those of a suite.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const loaded = (path) => `globalThis[Symbol.for("outside")](${path})`;
const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

const own = readFileSync(new URL(import.meta.url));

// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default {
  getCacheKey: (source, path, { supportsStaticESM }) =>
    createHash("sha1").update(own).update(source).update(`${path} ${supportsStaticESM}`).digest("hex"),
  process: (_source, sourcePath, { supportsStaticESM }) => {
    const path = JSON.stringify(sourcePath);
    if (!supportsStaticESM) return { code: `module.exports = ${loaded(path)};` };
    const names = Object.keys(require(sourcePath)).filter((name) => isName.test(name));
    const lines = names.map(
      (name, index) => `const e${index} = it[${JSON.stringify(name)}];\nexport { e${index} as ${name} };`,
    );
    return { code: [`const it = ${loaded(path)};`, ...lines].join("\n") };
  },
};

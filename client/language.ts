// One build per language: where the source asks for Dutch words, this build takes those of its own language. It costs the screens
// nothing, and a language with a file missing is not built: nobody gets half a sentence (0250). A language that only began says what
// it has not in Dutch, and marks it (0253).
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** `…/client/src/words/nl/frame.ts` → `…/client/src/words/en/frame.ts`; `null` for what is no file of Dutch words. */
export const twinOf = (path: string, language: string): string | null => {
  const [, before, name] = /^(.*\/(?:client|shared)\/src\/words)\/nl\/(.*\.ts)$/.exec(path) ?? [];
  return before === undefined ? null : `${before}/${language}/${name}`;
};

/** Which begin at the right, and which are not whole: their screens know which words on them are Dutch. */
const rightToLeft: ReadonlySet<string> = new Set(["ar"]);
const begun: ReadonlySet<string> = new Set(["ar"]);

const marking = fileURLToPath(new URL("./src/ui/marking/jsxRuntime.ts", import.meta.url));

export const inLanguage = (language: string): Plugin => {
  const missing = new Set<string>();
  return {
    name: `words-in-${language}`,
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (source === "react/jsx-runtime" && begun.has(language) && importer !== marking) return marking;
      // A file of words in another language that leans on the Dutch one means the Dutch one.
      if (importer?.includes(`/words/${language}/`) === true || !source.includes("nl/")) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const twin = found === null ? null : twinOf(found.id, language);
      if (found === null || twin === null) return null;
      if (existsSync(twin)) return twin;
      if (begun.has(language)) return found;
      missing.add(found.id.replace(/^.*\/(?=(client|shared)\/src)/, ""));
      return found;
    },
    buildEnd() {
      if (missing.size > 0) this.error(`not yet in ${language}: ${[...missing].toSorted().join(", ")}`);
    },
    /** What its letters and its direction ask, beside the styles of all (styles/ar.css). */
    transform(code, id) {
      const own = id.replace(/all\.css$/, `${language}.css`);
      return own !== id && existsSync(own) ? `${code}\n@import "./${language}.css";\n` : null;
    },
    transformIndexHtml: (page) =>
      page.replace('<html lang="nl">', `<html lang="${language}"${rightToLeft.has(language) ? ' dir="rtl"' : ""}>`),
  };
};

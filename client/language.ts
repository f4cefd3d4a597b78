// One build per language: where the source asks for Dutch words, this build takes those of its own language. It costs the screens
// nothing, and a language with a file missing is not built: nobody gets half a sentence (0250).
import { existsSync } from "node:fs";
import type { Plugin } from "vite";

/** `…/client/src/words/nl/frame.ts` → `…/client/src/words/en/frame.ts`; `null` for what is no file of Dutch words. */
export const twinOf = (path: string, language: string): string | null => {
  const [, before, name] = /^(.*\/(?:client|shared)\/src\/words)\/nl\/(.*\.ts)$/.exec(path) ?? [];
  return before === undefined ? null : `${before}/${language}/${name}`;
};

export const inLanguage = (language: string): Plugin => {
  const missing = new Set<string>();
  return {
    name: `words-in-${language}`,
    enforce: "pre",
    async resolveId(source, importer, options) {
      // A file of words in another language that leans on the Dutch one means the Dutch one.
      if (importer?.includes(`/words/${language}/`) === true || !source.includes("nl/")) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const twin = found === null ? null : twinOf(found.id, language);
      if (found === null || twin === null) return null;
      if (existsSync(twin)) return twin;
      missing.add(found.id.replace(/^.*\/(?=(client|shared)\/src)/, ""));
      return found;
    },
    buildEnd() {
      if (missing.size > 0) this.error(`not yet in ${language}: ${[...missing].toSorted().join(", ")}`);
    },
    transformIndexHtml: (page) => page.replace('<html lang="nl">', `<html lang="${language}">`),
  };
};

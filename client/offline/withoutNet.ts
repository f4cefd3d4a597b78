// At the build: which files the kept plan needs to open without a connection, written into the script that holds them on the
// device, with an empty page. Other files, another script: so the browser takes the new one by itself.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const source = new URL("./zonder-net.js", import.meta.url);
const screen = "/src/screens/keptPlan/openKeptPlanScreen.tsx";

export const withoutNet = (language: string): Plugin => ({
  name: "without-net",
  enforce: "post",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const outputs = Object.values(bundle);
      const chunks = outputs.filter((each) => each.type === "chunk");
      const needed = new Set<string>();
      const add = (name: string): void => {
        if (needed.has(name)) return;
        needed.add(name);
        for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) add(next);
      };
      const first = chunks.filter((each) => each.isEntry || each.moduleIds.some((id) => id.endsWith(screen)));
      if (first.length < 2) this.error("the screen of the kept plan is not in the build");
      for (const { fileName } of first) add(fileName);
      const assets = outputs.filter((each) => each.type === "asset").map(({ fileName }) => fileName);
      for (const name of assets) if (/\.css$|(latin-wght|arabic)[^/]*\.woff2$/.test(name)) needed.add(name);
      const page = outputs.find(({ fileName }) => fileName === "index.html");
      if (page?.type !== "asset") return this.error("there is no page in the build");
      const empty = String(page.source).replace("<!--first-text-->", "<div hidden data-without-net></div>");
      const files = JSON.stringify([...needed].map((name) => `/${name}`).toSorted());
      const version = createHash("sha256").update(files).update(empty).digest("hex").slice(0, 12);
      const script = readFileSync(source, "utf8")
        .replace('"__FILES__"', () => files)
        .replace('"__PAGE__"', () => JSON.stringify(empty))
        .replace("__VERSION__", version);
      this.emitFile({ type: "asset", fileName: `zonder-net-${language}.js`, source: script });
    },
  },
});

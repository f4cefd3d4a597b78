// A browser that cannot ask how wide a box is (Firefox before 110, Chromium before 105) shows every screen narrow, as on a
// phone: what stands in `@container … (max-width: …)` then always counts (0275, useIsWide). Done here, so that nobody writes it twice.
import type { AcceptedPlugin } from "postcss";

export const narrowToo: AcceptedPlugin = {
  postcssPlugin: "narrow-too",
  OnceExit(styles, { AtRule }) {
    styles.walkAtRules("container", (narrow) => {
      if (!narrow.params.includes("max-width")) return;
      const always = new AtRule({ name: "supports", params: "not (container-type: inline-size)" });
      narrow.after(always.append(narrow.clone().nodes ?? []));
    });
  },
};

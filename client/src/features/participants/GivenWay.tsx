// The link of one person and the code that goes with it, shown once to whoever hands them over.
import { lazy, Suspense } from "react";
import type { GivenWay as Way } from "../../requests/decode.ts";
import { nl } from "../../words/nl.ts";

const GivenLink = lazy(async () => ({ default: (await import("../../ui/links/GivenLink.tsx")).GivenLink }));

interface GivenWayProps {
  readonly way: Way;
  readonly name: string;
}

const words = nl.start.newTable;

export const GivenWay = ({ way, name }: GivenWayProps) => (
  <Suspense>
    <GivenLink
      title={nl.people.linkOf(name)}
      link={way.link}
      copyWord={words.copy}
      copiedWord={words.copied}
      scanWord={words.scan}
      code={
        way.code === null
          ? null
          : { title: words.codeOf(name), digits: way.code, how: words.codeApart, what: words.codePaper }
      }
    >
      <p>{words.onlyFor(name)}</p>
    </GivenLink>
  </Suspense>
);

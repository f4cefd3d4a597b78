// The links of a new table: each for one person, shown once, to hand over on paper or by phone.
import type { MadeTable } from "../../requests/decode.ts";
import { Button } from "../../ui/Button.tsx";
import { GivenLink } from "../../ui/links/GivenLink.tsx";
import { nl } from "../../words/nl.ts";
import { namesJoined } from "../../words/speaking.ts";

const words = nl.start.newTable;

export const LinksPage = ({ made }: { readonly made: MadeTable }) => (
  <>
    <h1>{words.linksTitle}</h1>
    <p>{words.linksLead}</p>
    <p>{words.letIn}</p>
    {made.proposed.length > 0 && (
      <p>{words.proposed(namesJoined(made.proposed.map(({ name }) => name)), made.proposed.length > 1)}</p>
    )}
    <div className="row">
      <Button picture="print" onPress={() => print()}>
        {words.print}
      </Button>
      <a className="button main" href={`/b/${made.board}`}>
        {words.toTable}
      </a>
    </div>
    {made.participants.map(
      ({ id, name, link, code }) =>
        link && (
          <GivenLink
            key={id}
            heading="h2"
            isOneOfMany
            title={words.oneLink(name)}
            link={link}
            copyWord={words.copy}
            copiedWord={words.copied}
            scanWord={words.scan}
            code={
              code ? { title: words.codeOf(name), digits: code, how: words.codeApart, what: words.codePaper } : null
            }
          >
            <p>{words.onlyFor(name)}</p>
          </GivenLink>
        ),
    )}
    <GivenLink
      heading="h2"
      isOneOfMany
      title={words.screenLink}
      link={made.bigScreen}
      copyWord={words.copy}
      copiedWord={words.copied}
      scanWord={words.scan}
    >
      <p>{words.screenOnlyFor}</p>
    </GivenLink>
  </>
);

// The link for the big screen in the room: shown once, and the older one no longer works.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { lazy, Suspense, useState } from "react";
import { makeScreenLink } from "../../requests/boards.ts";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const GivenLink = lazy(async () => ({ default: (await import("../../ui/links/GivenLink.tsx")).GivenLink }));

export const ScreenLink = () => {
  const table = useTable();
  const [link, setLink] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async () => {
    const answer = await makeScreenLink(table.board);
    if (answer.kind === "ok") setLink(answer.value.link);
    else setRefusal(answer.kind === "refused" ? answer.refusal : { reason: "notStored" });
  };
  if (link) {
    return (
      <Suspense>
        <GivenLink
          title={nl.start.newTable.screenLink}
          link={link}
          copyWord={nl.start.newTable.copy}
          copiedWord={nl.start.newTable.copied}
          scanWord={nl.start.newTable.scan}
        >
          <p>{nl.start.newTable.screenOnlyFor}</p>
        </GivenLink>
      </Suspense>
    );
  }
  return (
    <>
      <h3 className="heading">{nl.people.screenLink}</h3>
      <p className="soft small">{nl.people.screenLinkWhat}</p>
      <div className="row">
        <Button picture="screen" onPress={() => void make()}>
          {nl.people.makeScreenLink}
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  );
};

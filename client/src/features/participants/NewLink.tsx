// A new personal link for who lost theirs: shown once, and the older one no longer works.
import type { Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { lazy, Suspense, useState } from "react";
import { makeLink } from "../../requests/boards.ts";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const GivenLink = lazy(async () => ({ default: (await import("../../ui/GivenLink.tsx")).GivenLink }));

export const NewLink = ({ person }: { readonly person: Participant }) => {
  const table = useTable();
  const [link, setLink] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async () => {
    const answer = await makeLink(table.board, person.id);
    if (answer.kind === "ok") setLink(answer.value);
    else setRefusal(answer.kind === "refused" ? answer.refusal : { reason: "notStored" });
  };
  if (link) {
    return (
      <Suspense>
        <GivenLink
          title={nl.people.linkOf(person.callName)}
          link={link}
          copyWord={nl.start.newTable.copy}
          copiedWord={nl.start.newTable.copied}
          scanWord={nl.start.newTable.scan}
        >
          <p>{nl.start.newTable.onlyFor(person.callName)}</p>
        </GivenLink>
      </Suspense>
    );
  }
  return (
    <div className="stack">
      <p className="soft small">{nl.people.newLinkWhat(person.callName)}</p>
      <div className="row">
        <Button onPress={() => void make()}>{nl.people.newLink}</Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
};

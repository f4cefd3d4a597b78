// "Iemand erbij": a chair for somebody new, after the resident was asked, with a personal link that is shown once; and the
// link for the big screen in the room.
import { parties, type Party } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { lazy, Suspense, useState } from "react";
import { makeScreenLink, seatPerson } from "../../requests/boards.ts";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

const GivenLink = lazy(async () => ({ default: (await import("../../ui/GivenLink.tsx")).GivenLink }));

interface Given {
  readonly title: string;
  readonly link: string;
  readonly what: string;
}

export const AddPerson = ({ onClose }: { readonly onClose: () => void }) => {
  const table = useTable();
  const { speaking } = useNow();
  const [name, setName] = useState("");
  const [party, setParty] = useState<Party>("informal");
  const [given, setGiven] = useState<Given | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const show = (answer: Awaited<ReturnType<typeof makeScreenLink>>, title: string, what: string) => {
    if (answer.kind === "ok") {
      setGiven({ title, link: answer.value, what });
      setRefusal(null);
    } else setRefusal(answer.kind === "refused" ? answer.refusal : { reason: "notStored" });
  };
  const seat = async () => {
    const called = name.trim();
    if (called === "") return;
    show(
      await seatPerson(table.board, { name: called, party }),
      nl.people.linkOf(called),
      nl.start.newTable.onlyFor(called),
    );
  };
  const screen = async () =>
    show(await makeScreenLink(table.board), nl.start.newTable.screenLink, nl.start.newTable.screenOnlyFor);
  return (
    <Dialog title={nl.people.add} closeWord={nl.frame.close} onClose={onClose}>
      {given ? (
        <Suspense>
          <GivenLink
            title={given.title}
            link={given.link}
            copyWord={nl.start.newTable.copy}
            copiedWord={nl.start.newTable.copied}
            scanWord={nl.start.newTable.scan}
          >
            <p>{given.what}</p>
          </GivenLink>
        </Suspense>
      ) : (
        <>
          {!speaking.isMine && <p>{nl.people.addLead(speaking.name)}</p>}
          <Field name={nl.people.addName}>
            <input
              type="text"
              data-first-focus
              value={name}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Field name={nl.people.addParty}>
            <select
              value={party}
              onChange={(event) => {
                const chosen = parties.find((each) => each === event.target.value);
                if (chosen) setParty(chosen);
              }}
            >
              {parties.map((each) => (
                <option key={each} value={each}>
                  {nl.parties[each]}
                </option>
              ))}
            </select>
          </Field>
          <div className="row">
            <Button look="main" onPress={() => void seat()}>
              {nl.people.addReady}
            </Button>
          </div>
          <h3 className="heading">{nl.people.screenLink}</h3>
          <p className="soft small">{nl.people.screenLinkWhat}</p>
          <div className="row">
            <Button picture="screen" onPress={() => void screen()}>
              {nl.people.makeScreenLink}
            </Button>
          </div>
        </>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </Dialog>
  );
};

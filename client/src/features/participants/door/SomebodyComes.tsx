// "Iemand komt binnen": a square for who stands at the table without a way in, and who waits. Only who a resident, or who leads,
// gives a chair comes in; the square changes by itself and leads nowhere once this paper is closed.
import { isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { lazy, Suspense, useEffect, useState } from "react";
import type { AtTheDoor, Waiting } from "../../../requests/decode.ts";
import { answerTheDoor, askAtTheDoor } from "../../../requests/lobby.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { nl } from "../../../words/nl.ts";
import { AtDoor } from "./AtDoor.tsx";

const LinkCode = lazy(async () => ({ default: (await import("../../../ui/links/LinkCode.tsx")).LinkCode }));

const words = nl.atTheDoor;
const everyMs = 2_000;

export const SomebodyComes = ({ onClose }: { readonly onClose: () => void }) => {
  const { board } = useTable();
  const { facts } = useNow();
  const [door, setDoor] = useState<AtTheDoor | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const answer = await askAtTheDoor(board);
      if (isOpen && answer.kind === "ok") setDoor(answer.value);
    };
    void look();
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, [board]);
  const answer = async (visit: Waiting, chair: ParticipantId | null) => {
    const answered = await answerTheDoor(board, visit.id, chair);
    if (answered.kind !== "ok") return setSaid(nl.pin.noConnection);
    setSaid(chair === null ? "" : words.done(visit.name));
    setDoor((now) => now && { ...now, waiting: now.waiting.filter(({ id }) => id !== visit.id) });
  };
  const chairs = facts.participants.filter((each) => isSeated(each) && door?.chairs.includes(each.id));
  return (
    <Dialog title={words.open} closeWord={nl.frame.close} onClose={onClose}>
      <p>{words.lead}</p>
      {door && (
        <>
          <ul className="stack" aria-live="polite">
            {door.waiting.map((visit) => (
              <AtDoor key={visit.id} visit={visit} chairs={chairs} onAnswer={(chair) => void answer(visit, chair)} />
            ))}
          </ul>
          <Suspense>
            <LinkCode link={door.address} label={words.squareOf} />
          </Suspense>
          <p>
            {words.or}
            <br />
            <b className="address">{door.address.replace(/^https?:\/\//, "")}</b>
          </p>
          {door.waiting.length === 0 && <p className="soft">{words.nobody}</p>}
        </>
      )}
      <p role="status">{said}</p>
    </Dialog>
  );
};

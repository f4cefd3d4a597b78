// A no, in one plain sentence beside what was asked; with the words as they stand now where that is what changed.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { refusalSentence } from "../../words/nl/refusals.ts";
import { nl } from "../../words/nl.ts";
import { callName, facilitatorName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import type { Sending } from "../useSending.ts";

export const RefusalNote = ({
  refusal,
  owner,
  words,
}: {
  readonly refusal: Refusal;
  /** Whose it is, for "Vraag het Mila". */
  readonly owner?: string | null;
  /** How it stands now, where the refusal does not bring the words itself. */
  readonly words?: string;
}) => {
  const now = useNow();
  const sentence = refusalSentence(refusal, {
    person: (id) => callName(now, id),
    resident: now.speaking.name,
    facilitator: facilitatorName(now),
    owner: owner ? callName(now, owner) : "",
  });
  const shown =
    refusal.reason === "wordingChanged" ? refusal.words.text : refusal.reason === "alreadyTaken" ? words : "";
  return (
    <div className="note now" role="status">
      <p>{sentence}</p>
      {shown && <p className="words said">{shown}</p>}
    </div>
  );
};

/** What became of a wish: waiting for a connection, first asked who it is, or a no. */
export const SendingNote = ({
  sending,
  owner,
  words,
}: {
  readonly sending: Sending;
  readonly owner?: string | null;
  readonly words?: string;
}) => {
  const now = useNow();
  if (sending.refusal) {
    return <RefusalNote refusal={sending.refusal} owner={owner ?? null} words={words ?? ""} />;
  }
  if (sending.sure) return sending.sure;
  return sending.isWaiting && now.saved === "away" ? <p className="hint">{nl.frame.wishes}</p> : null;
};

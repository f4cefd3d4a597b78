// "Wie kan dit oplossen?": one person by name, who says what happens and until when. Where privacy stands in the way there are three
// ways to go on: ask whether it may, let the resident tell it, or ask without a name.
import { reads } from "@werktafel/shared/domain/audience";
import { mayKeepUp } from "@werktafel/shared/domain/between/barrier";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { WaitView } from "@werktafel/shared/domain/table/waitView";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlPapers } from "../../words/nlPapers.ts";
import { PrivacyWays } from "./PrivacyWays.tsx";

const words = nlPapers.solving;

interface SolvingProps {
  readonly card: WaitView;
  readonly onClose: () => void;
}

const Raising = ({ card, onClose }: SolvingProps) => {
  const now = useNow();
  const sending = useSending();
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const kind = card.item?.values["kind"];
  const among = now.facts.participants.filter(
    (each) => isSeated(each) && reads(card.audience, each.id) && mayKeepUp(each, now.me, kind),
  );
  const ask = async () => {
    if (chosen === null || !(await sending.send("raiseBarrier", { item: card.ref, to: chosen }))) return;
    speech.say(words.asked(callName(now, chosen)));
    onClose();
  };
  if (among.length === 0) return <p>{words.nobody}</p>;
  return (
    <>
      <p>{words.lead}</p>
      <ChoosePerson legend={words.whom} chosen={chosen} onChange={setChosen} among={(each) => among.includes(each)} />
      <ItemReaders sheet={card.ref.sheet} />
      {chosen !== null && (
        <Button look="main" onPress={() => void ask()}>
          {words.ask}
        </Button>
      )}
      <SendingNote sending={sending} />
    </>
  );
};

const AnswerForm = ({ card, question, onClose }: SolvingProps & { readonly question: string }) => {
  const sending = useSending();
  const [text, setText] = useState("");
  const [until, setUntil] = useState("");
  const [isMissing, setMissing] = useState(false);
  const answer = async () => {
    const isWhole = text.trim() !== "" && until !== "";
    setMissing(!isWhole);
    if (!isWhole) return;
    if (!(await sending.send("answerBarrier", { item: card.ref, question, text: text.trim(), until }))) return;
    speech.say(words.answered);
    onClose();
  };
  return (
    <>
      <Field name={words.answerField}>
        <textarea value={text} lang="nl" maxLength={2_000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field name={words.untilField} hint={isMissing ? words.missing : undefined}>
        <input type="date" min={today()} value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <ItemReaders sheet={card.ref.sheet} />
      <Button look="main" onPress={() => void answer()}>
        {words.answer}
      </Button>
      <SendingNote sending={sending} />
    </>
  );
};

interface SolveDialogProps extends SolvingProps {
  /** What is asked here: who can solve it, my answer to a question, or what can be done about privacy. */
  readonly about: "raise" | "ways" | { readonly question: string };
}

export const SolveDialog = ({ about, ...solving }: SolveDialogProps) => {
  const title = about === "raise" ? words.whom : about === "ways" ? words.ways.title : words.answerTitle;
  return (
    <Dialog title={title} closeWord={nl.frame.close} onClose={solving.onClose}>
      <div className="stack">
        <p className="words">{solving.card.text}</p>
        {about === "ways" ? (
          <PrivacyWays {...solving} />
        ) : about === "raise" ? (
          <Raising {...solving} />
        ) : (
          <AnswerForm question={about.question} {...solving} />
        )}
      </div>
    </Dialog>
  );
};

// "Ik wil dit samen lezen": with whom, by tapping a name. It asks that person, and is no answer: what is asked stays as it is.
import { reads } from "@werktafel/shared/domain/audience";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ParticipantId } from "@werktafel/shared/ids";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { lineQuestions as words } from "../../words/nl/between/lineQuestions.ts";
import { Readers } from "../choosing/Readers.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";

interface TogetherDialogProps {
  readonly card: ItemCard;
  readonly text: string;
  readonly onClose: () => void;
}

export const TogetherDialog = ({ card, text, onClose }: TogetherDialogProps) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const people = inOrderOfName(facts.participants).filter(
    (each) => isSeated(each) && each.party !== "guest" && each.id !== me?.id && reads(card.audience, each.id),
  );
  const ask = async (to: ParticipantId | null) => {
    const wish = { item: card.ref, to, text: words.togetherText, together: true } as const;
    if (!(await sending.send("askLineQuestion", wish))) return;
    speech.say(words.togetherAsked);
    onClose();
  };
  return (
    <Dialog title={nl.changing.together} closeWord={nl.frame.close} onClose={onClose}>
      <p className="words">{text}</p>
      <p className="label">{words.withWhom}</p>
      <div className="row">
        {people.map((person) => (
          <Button key={person.id} isBig onPress={() => void ask(person.id)}>
            {person.callName}
          </Button>
        ))}
        <Button isBig onPress={() => void ask(null)}>
          {words.withAnyone}
        </Button>
      </div>
      <p className="soft small">{words.togetherIsNoYes}</p>
      <Readers id="together-readers" audience={card.audience} onChange={null} />
      <SendingNote sending={sending} />
    </Dialog>
  );
};

// "Wie leest dit?" of something that lies there already. Before it goes to other readers the screen says who read it, who
// no longer will and who comes to; a resident in a small circle can also let somebody read all that lies there.
import { type Audience, audienceKey, reads } from "@werktafel/shared/domain/audience";
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { Button } from "../../ui/Button.tsx";
import { namesJoined } from "../../words/speaking.ts";
import { nl } from "../../words/nl.ts";
import { ReadersDialog } from "../choosing/ReadersDialog.tsx";
import { speech } from "../speech.ts";
import type { TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";
import { audienceNames } from "./FewChip.tsx";
import { SendingNote } from "./RefusalNote.tsx";

interface ChangeReadersProps {
  readonly card: ItemCard;
  readonly onClose: () => void;
}

/** Who sits here and reads what has this audience, but not what has the other. */
const onlyIn = (now: TableNow, one: Audience, other: Audience): readonly string[] =>
  inOrderOfName(
    now.facts.participants.filter((each) => isSeated(each) && reads(one, each.id) && !reads(other, each.id)),
  ).map((each) => each.callName);

const Difference = ({ card, audience }: { readonly card: ItemCard; readonly audience: Audience }) => {
  const now = useNow();
  const leaving = onlyIn(now, card.audience, audience);
  const coming = onlyIn(now, audience, card.audience);
  return (
    <div className="stack" role="status">
      {leaving.length > 0 && (
        <p>
          {nl.readers.before(leaving)} {nl.readers.noLonger(leaving)}
        </p>
      )}
      {coming.length > 0 && (
        <p>
          {audience === "everyone" ? nl.readers.comingAll : nl.readers.coming(coming)} {nl.readers.also}
        </p>
      )}
      {card.collection === "goals" && leaving.length > 0 && <p>{nl.readers.goalTakesAlong}</p>}
    </div>
  );
};

export const ChangeReaders = ({ card, onClose }: ChangeReadersProps) => {
  const now = useNow();
  const sending = useSending();
  const isMine = now.me !== null && isResident(now.me);
  // Only a resident leaves a resident out, and then knows of it.
  const residents = now.facts.participants.filter((each) => isResident(each) && reads(card.audience, each.id));
  const done = (audience: Audience) => {
    speech.say(audience === "everyone" ? nl.readers.doneAll : nl.readers.done(audienceNames(now, audience)));
    onClose();
  };
  const move = async (audience: Audience) => {
    if (audienceKey(audience) === audienceKey(card.audience)) return onClose();
    const seen = card.item && { seen: card.item.texts };
    if (await sending.send("moveItem", { item: card.ref, audience, ...seen })) done(audience);
  };
  const widen = async (audience: Audience) => {
    if (await sending.send("widenSheet", { sheet: card.ref.sheet, audience })) done(audience);
  };
  /** Somebody without a say in it asks the residents, one person at a time. */
  const ask = async (audience: Audience) => {
    const coming = now.facts.participants.filter(
      (each) => isSeated(each) && reads(audience, each.id) && !reads(card.audience, each.id),
    );
    for (const { id: who } of coming) {
      if (!(await sending.send("askToRead", { sheet: card.ref.sheet, who }))) return;
    }
    speech.say(nl.circles.asked(namesJoined(residents.map((each) => each.callName))));
    onClose();
  };
  return (
    <ReadersDialog
      audience={card.audience}
      locked={isMine ? [] : residents.map((each) => each.id)}
      staysOpen
      onChange={(audience) => void move(audience)}
      onClose={onClose}
    >
      {(audience) => {
        const coming = onlyIn(now, audience, card.audience);
        const isWider = coming.length > 0 && onlyIn(now, card.audience, audience).length === 0;
        return (
          <>
            <Difference card={card} audience={audience} />
            {isMine && isWider && card.audience !== "everyone" && audience !== "everyone" && (
              <div className="stack">
                <p className="soft">{nl.readers.widenWhy(coming, audienceNames(now, card.audience))}</p>
                <Button look="quiet" picture="people" onPress={() => void widen(audience)}>
                  {nl.readers.widen(coming)}
                </Button>
              </div>
            )}
            {!isMine && isWider && card.audience !== "everyone" && audience !== "everyone" && (
              <div className="stack">
                <p className="soft">{nl.circles.askWhy(coming, namesJoined(residents.map((each) => each.callName)))}</p>
                <Button look="quiet" picture="people" onPress={() => void ask(audience)}>
                  {nl.circles.ask(coming, namesJoined(residents.map((each) => each.callName)))}
                </Button>
              </div>
            )}
            <SendingNote sending={sending} />
          </>
        );
      }}
    </ReadersDialog>
  );
};

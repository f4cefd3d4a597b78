// My own answer: three that look alike, and passing for a resident. A no and a not-yet first ask for own words, which may stay
// away. What I said stands there and can be changed; an answer that is on its way is never given twice.
import { isResident } from "@werktafel/shared/domain/participant";
import type { AccordValue } from "@werktafel/shared/domain/accord";
import type { MeetingId } from "@werktafel/shared/ids";
import { wordingKey } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { useSettled } from "../../ui/pressing/useSettled.ts";
import { answerPictures } from "./AnswerCards.tsx";
import { useAnswerDraft } from "./drafts.ts";
import { firstOnes } from "./firstOnes.ts";
import { OwnWords } from "./OwnWords.tsx";
import { hasSpoken, type RoundNow } from "./roundNow.ts";

const values: readonly AccordValue[] = ["yes", "no", "notYet"];

interface OwnAnswerProps {
  readonly meeting: MeetingId;
  readonly round: RoundNow;
}

export const OwnAnswer = ({ meeting, round }: OwnAnswerProps) => {
  const now = useNow();
  const sending = useSending();
  const { agreement, words } = round;
  const { me } = now;
  const [draft, change] = useAnswerDraft(agreement.key);
  const [isOpen, setOpen] = useState(false);
  const settled = useSettled(wordingKey(words) + agreement.key);
  if (!me || may(me, "answerAgreement") !== null || agreement.item === null) return null;
  const mine = round.cards.find((card) => card.person === me.id);
  const hasSaid = hasSpoken(mine);
  const isOnItsWay =
    sending.isWaiting ||
    now.wishes.some(
      ({ kind, item }) => (kind === "answerAgreement" || kind === "passAccord") && item?.item === agreement.id,
    );
  const item = agreement.ref;
  const give = async (value: AccordValue, note: string) => {
    if (isOnItsWay) return;
    if (await sending.send("answerAgreement", { item, value, note, words })) {
      change(null);
      setOpen(false);
    }
  };
  const pass = async () => {
    if (!isOnItsWay && (await sending.send("passAccord", { meeting, item, words }))) setOpen(false);
  };
  if (isOnItsWay && now.saved === "away") return <p className="hint">{nl.frame.wishes}</p>;
  const { isSettling, ...presses } = settled;
  if (draft.value === "no" || draft.value === "notYet") {
    const { value } = draft;
    return (
      <div role="group" aria-label={nlMeeting.accordRound.titleYou} aria-disabled={isSettling} {...presses}>
        <OwnWords
          sheet={agreement.ref.sheet}
          value={value}
          draft={draft}
          onChange={change}
          onGive={(note) => void give(value, note)}
        />
        <SendingNote sending={sending} />
      </div>
    );
  }
  if (!isOpen && (hasSaid || mine === undefined)) {
    return (
      <>
        {mine?.kind === "waits" && <p>{nlMeeting.accordRound.waits(firstOnes(now, round))}</p>}
        <Button look={hasSaid ? "link" : "quiet"} onPress={() => setOpen(true)}>
          {hasSaid ? nlMeeting.accordRound.change : nlMeeting.accordRound.alsoMe}
        </Button>
        <SendingNote sending={sending} />
      </>
    );
  }
  return (
    <section className="stack" aria-label={nlMeeting.accordRound.titleYou}>
      <h2 className="heading">{nlMeeting.accordRound.titleYou}</h2>
      <div
        role="group"
        className="own-answers"
        aria-label={nlMeeting.accordRound.titleYou}
        aria-disabled={isSettling}
        {...presses}
      >
        {values.map((value) => (
          <Button
            key={value}
            isBig
            picture={answerPictures[value]}
            onPress={() => (value === "yes" ? void give("yes", "") : change({ ...draft, value }))}
          >
            {nlMeeting.accordRound.answers[value]}
          </Button>
        ))}
        {isResident(me) && (
          <Button isBig picture="next" onPress={() => void pass()}>
            {nlMeeting.accordRound.pass}
          </Button>
        )}
      </div>
      <SendingNote sending={sending} />
      <p className="soft small">
        {isResident(me) && round.asked.includes(me.id) ? nlMeeting.accordRound.noHurry : nlMeeting.accordRound.silence}
      </p>
    </section>
  );
};

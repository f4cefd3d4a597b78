// One agreement: the words in force with the resident's answer beside them, a proposal to change it with the answers to
// that, and my own answer. A no is an outcome: it then stays a proposal.
import { waitsForOwnHand } from "@werktafel/shared/domain/ownHand";
import { isResident } from "@werktafel/shared/domain/participant";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { madeWords } from "@werktafel/shared/words/nl/made";
import { may } from "@werktafel/shared/policy/may";
import { type ReactNode, useState } from "react";
import { Answering, type OwnAnswer } from "../../table/hand/Answering.tsx";
import { Answers } from "../../table/hand/Answers.tsx";
import { BesideMine } from "../../table/hand/lateHand.tsx";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { ReadTogether } from "../../table/lineQuestions/LineQuestions.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { WhoIs } from "../../table/item/WhoIs.tsx";
import { RestChip, useRest } from "../../table/resting/RestButton.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { type Sending, useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords, shortDay } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { AgreementChoosers } from "./AgreementChoosers.tsx";
import { AgreementProposal } from "./AgreementProposal.tsx";

interface AgreementItemProps {
  readonly agreement: AgreementView;
  readonly among: readonly AgreementView[];
  /** Titles of other goals it belongs to, where this part of the screen shows it only once. */
  readonly alsoAt: readonly string[];
  /** Who said what, unfolded. */
  readonly isWhole: boolean;
  readonly dissents: { readonly notes: ReactNode; readonly button: ReactNode };
}

const statusWords = {
  agreed: "",
  proposed: nl.agreements.proposal,
  changed: nl.agreements.changed,
  ended: nl.agreements.ended,
} as const satisfies Readonly<Record<AgreementView["status"], string>>;

export const AgreementItem = ({ agreement, among, alsoAt, isWhole, dissents }: AgreementItemProps) => {
  const now = useNow();
  const sending = useSending();
  const [isAnswering, setAnswering] = useState(false);
  const [hasAnswers, setAnswers] = useState(false);
  const { ref, words, status, proposal } = agreement;
  const asked = proposal ?? agreement;
  const isClosed = status === "ended" || status === "changed";
  const mayAnswer = now.me !== null && may(now.me, "answerAgreement") === null && ref !== null && !isClosed;
  const isAsked =
    mayAnswer &&
    agreement.rest === null &&
    // Tapped on somebody else's phone, or filled in from paper, counts, and is asked once more for the own hand.
    (asked.myAnswer === null || waitsForOwnHand(asked.myAnswer)) &&
    asked.answers.some((each) => each.participantId === now.me?.id);
  const rest = useRest({ item: ref, text: words.text, isResting: agreement.rest !== null, sending });
  const mayRest =
    now.me !== null && !isClosed && (isResident(now.me) || (words.partyIds?.includes(now.me.id) ?? false));
  const mine = asked.myAnswer;
  const answer = async (by: Sending, own: OwnAnswer): Promise<boolean> =>
    ref !== null && by.send("answerAgreement", { item: ref, words: asked.words, ...own });
  const isFull = isWhole || hasAnswers || isAnswering;
  const close = (as: "ended" | "changed") => ref && void sending.send("closeAgreement", { item: ref, as });
  const menu = (
    <>
      {mayAnswer && !isAsked && (
        <Button look="quiet" picture="check" onPress={() => setAnswering(true)}>
          {asked.myAnswer ? nl.accords.change : nl.accords.answer}
        </Button>
      )}
      {mayRest && rest.button}
      {dissents.button}
      <WhoIs ids={words.partyIds ?? []} />
      {!isWhole && (
        <Button look="quiet" picture="people" expanded={hasAnswers} onPress={() => setAnswers(!hasAnswers)}>
          {nl.accords.all}
        </Button>
      )}
      {now.me && isResident(now.me) && ref && status === "agreed" && (
        <>
          <Button look="quiet" picture="flag" onPress={() => close("ended")}>
            {nl.agreements.close}
          </Button>
          <Button look="quiet" picture="undo" onPress={() => close("changed")}>
            {nl.agreements.closeReplaced}
          </Button>
        </>
      )}
    </>
  );
  const facts = [
    words.partyIds?.length ? nl.agreements.parties(words.partyIds.map((id) => callName(now, id))) : "",
    words.rhythm ? nl.actions.rhythm(words.rhythm) : "",
    words.reviewOn ? nl.goals.reviewOn(dayInWords(words.reviewOn)) : "",
    alsoAt.length > 0 ? nl.agreements.alsoAt(alsoAt) : "",
  ].filter(Boolean);
  return (
    <ItemFrame
      card={agreement}
      text={words.text}
      className="agreement"
      among={among}
      goalIds={agreement.goalIds}
      fields={[["text", nl.agreements.field]]}
      isAnswered={status === "agreed"}
      choosers={<AgreementChoosers agreement={agreement} onSheet={agreement.item && currentWording(agreement.item)} />}
      menu={menu}
    >
      {(open) => (
        <>
          <div className="first">
            <p className="grow">
              <Words
                card={agreement}
                isAsked={mayAnswer && agreement.myAnswer === null}
                text={words.text}
                open={open}
              />
            </p>
            {statusWords[status] ? (
              <span className="chip">
                <Picture name={isClosed ? "check" : "later"} />
                {statusWords[status]}
              </span>
            ) : (
              <Answers answers={agreement.answers} which="residents" />
            )}
          </div>
          {agreement.rest && <RestChip rest={agreement.rest} />}
          {rest.paper}
          {agreement.made && <p className="soft small">{madeWords.at(agreement.made, shortDay(agreement.made.on))}</p>}
          {isFull && facts.length > 0 && <p className="soft small">{facts.join(" · ")}</p>}
          <Answers
            answers={agreement.answers}
            which={isFull ? (statusWords[status] ? "all" : "others") : status === "agreed" ? "notYes" : "said"}
          />
          {proposal && <AgreementProposal agreement={agreement} proposal={proposal} />}
          {ref && mine?.besideId && (
            <BesideMine
              who={mine.besideId}
              sending={sending}
              onAlone={() => answer(sending, { value: mine.value, note: mine.note })}
            />
          )}
          {isAsked && !isAnswering && (
            <Button look="link" onPress={() => setAnswering(true)} label={`${nl.accords.ask} ${asked.words.text}`}>
              {nl.accords.ask}
            </Button>
          )}
          {mayAnswer && isAnswering && ref && (
            <Answering
              item={ref}
              mine={mine?.value ?? null}
              onAnswer={async (by, own) => {
                const isDone = await answer(by, own);
                if (isDone) setAnswering(false);
                return isDone;
              }}
            >
              <ReadTogether card={agreement} text={asked.words.text} />
            </Answering>
          )}
          <SendingNote sending={sending} />
          {dissents.notes}
        </>
      )}
    </ItemFrame>
  );
};

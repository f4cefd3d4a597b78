// One agreement: the words in force, the resident's answer beside them, my own answer, and a proposal to change it with the
// answers to that. A no is an outcome: it then stays a proposal.
import { isResident } from "@werktafel/shared/domain/participant";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import type { ItemId } from "@werktafel/shared/ids";
import { type ReactNode, useState } from "react";
import { ChoosePeople } from "../../table/choosing/ChoosePeople.tsx";
import { ChooseWhen } from "../../table/choosing/ChooseWhen.tsx";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { useNow } from "../../table/TableContext.ts";
import { callName } from "../../table/table.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { AgreementProposal } from "./AgreementProposal.tsx";
import { Answering } from "./Answering.tsx";
import { Answers } from "./Answers.tsx";

interface AgreementItemProps {
  readonly agreement: AgreementView;
  readonly among: readonly AgreementView[];
  /** Titles of other goals it belongs to, where this part of the screen shows it only once. */
  readonly alsoAt: readonly string[];
  readonly dissents: ReactNode;
}

const chipOf = (agreement: AgreementView): string => {
  switch (agreement.status) {
    case "agreed":
      return "";
    case "proposed":
      return nl.agreements.proposal;
    case "changed":
      return nl.agreements.changed;
    case "ended":
      return nl.agreements.ended;
  }
};

export const AgreementItem = ({ agreement, among, alsoAt, dissents }: AgreementItemProps) => {
  const now = useNow();
  const values = useItemValues(agreement);
  const sending = useSending();
  const [isAnswering, setAnswering] = useState(false);
  const { item, ref, words } = agreement;
  const onSheet = item && currentWording(item);
  const toAnswer = agreement.proposal?.words ?? words;
  const mine = (agreement.proposal ?? agreement).myAnswer;
  const isClosed = agreement.status === "ended" || agreement.status === "changed";
  const mayAnswer = now.me !== null && may(now.me, "answerAgreement") === null && ref !== null && !isClosed;
  const close = (as: "ended" | "changed") => ref && void sending.send("closeAgreement", { item: ref, as });
  const menu = now.me && isResident(now.me) && ref && agreement.status === "agreed" && (
    <>
      <Button look="quiet" picture="check" onPress={() => close("ended")}>
        {nl.agreements.close}
      </Button>
      <Button look="quiet" picture="undo" onPress={() => close("changed")}>
        {nl.agreements.closeReplaced}
      </Button>
    </>
  );
  const choosers = (
    <>
      <ChoosePeople
        legend={nl.slips.fields.parties}
        chosen={onSheet?.partyIds ?? []}
        onChange={(ids) => values.setIds("parties", ids)}
        among={(person) => agreement.audience === "everyone" || (agreement.audience?.includes(person.id) ?? false)}
      />
      <ChooseWhen
        due={null}
        every={onSheet?.rhythm?.every ?? null}
        hasDay={false}
        onChange={(when) => values.set("rhythmEvery", when.every)}
      />
    </>
  );
  const goalIds: readonly ItemId[] = agreement.goalIds;
  return (
    <ItemFrame
      card={agreement}
      text={words.text}
      className="agreement"
      among={among}
      goalIds={goalIds}
      fields={[["text", nl.agreements.field]]}
      isAnswered={agreement.status === "agreed"}
      choosers={choosers}
      menu={menu}
    >
      {(open) => (
        <>
          <p className="row first">
            <span className="grow">
              <Words text={words.text} open={open} />
            </span>
            {chipOf(agreement) && (
              <span className="chip">
                <Picture name={isClosed ? "check" : "later"} />
                {chipOf(agreement)}
              </span>
            )}
          </p>
          <p className="soft small meta">
            {[
              words.partyIds?.length ? nl.agreements.parties(words.partyIds.map((id) => callName(now, id))) : "",
              words.rhythm ? nl.actions.rhythm(words.rhythm) : "",
              words.reviewOn ? nl.goals.reviewOn(dayInWords(words.reviewOn)) : "",
              alsoAt.length > 0 ? nl.agreements.alsoAt(alsoAt) : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <Answers answers={agreement.answers} isBrief={!isAnswering} />
          {agreement.proposal && <AgreementProposal agreement={agreement} proposal={agreement.proposal} />}
          {mayAnswer && !isAnswering && (
            <Button
              look="link"
              onPress={() => setAnswering(true)}
              label={`${mine ? nl.accords.change : nl.accords.answer}. ${nl.changing.about(toAnswer.text)}`}
            >
              {mine ? `${nl.accords.mine[mine.value]}. ${nl.accords.change}` : nl.accords.answer}
            </Button>
          )}
          {mayAnswer && isAnswering && ref && (
            <Answering item={ref} words={toAnswer} mine={mine?.value ?? null} onAnswered={() => setAnswering(false)} />
          )}
          <SendingNote sending={sending} />
          {dissents}
        </>
      )}
    </ItemFrame>
  );
};

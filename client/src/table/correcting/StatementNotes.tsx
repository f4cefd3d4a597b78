// "Dit klopt niet" under its line, with what was answered: both stand there in full for all who read the line. Who said it
// sees with whom it lies and until when; who may answer answers here.
import { lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import { lyingOf } from "@werktafel/shared/domain/correcting/onTable";
import { complaintTo } from "@werktafel/shared/domain/correcting/correctionClock";
import { canBeDisputed, isOpenStatement, type Statement } from "@werktafel/shared/domain/correcting/statement";
import { answeredLine, answerersOf, whyNotAnswered } from "@werktafel/shared/domain/correcting/whoAnswers";
import { isAskOld } from "@werktafel/shared/domain/erasure";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { may } from "@werktafel/shared/policy/may";
import { statementWords } from "@werktafel/shared/words/nl/statements";
import { statementInWords } from "@werktafel/shared/words/statementInWords";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { statements as words } from "../../words/nl/forgetting/statements.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { callName, type TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";
import { AnswerStatement } from "./AnswerStatement.tsx";

interface OneProps {
  readonly card: ItemCard;
  readonly statement: Statement;
}

/** With whom it lies, and until when; for who said it and who is asked. Nobody is late by name. */
const whereInWords = (now: TableNow, { card, statement }: OneProps): readonly string[] => {
  const { facts, me, holidays } = now;
  const line = answeredLine(card, statement, facts);
  const lying = lyingOf({ statement, line }, facts, { on: today(), holidays });
  if (lying === null || me === null) return [];
  const isMine = statement.byId === me.id;
  if (!isMine && !lying.with.includes(me.id)) return [];
  if (lying.step === "complaint") {
    const to = complaintTo(statement, line, facts.participants);
    if (!isMine) return [words.last(dayInWords(lying.last))];
    return [
      ...(lying.isLate ? [] : [words.last(dayInWords(lying.last))]),
      ...(to === "" ? [words.complaintUnknown] : [`${words.complaint} ${to}`]),
      ...(lying.isLate ? [words.late] : []),
    ];
  }
  if (!isMine) return [words.liesWithMe(dayInWords(lying.until))];
  const { next } = answerersOf(statement, line, facts.participants);
  const names = (ids: readonly string[]) => ids.map((id) => callName(now, id));
  return [
    words.liesWith(names(lying.with), dayInWords(lying.until)),
    ...(lying.step === "first" && next.length > 0 ? [words.next(names(next.map(({ id }) => id)))] : []),
    words.last(dayInWords(lying.last)),
  ];
};

const OneStatement = ({ card, statement }: OneProps) => {
  const now = useNow();
  const sending = useSending();
  const [isAnswering, setAnswering] = useState(false);
  const { me, facts } = now;
  const { id, text, settledOn } = statement;
  const isMine = me !== null && statement.byId === me.id;
  const isOpenTable = facts.ending.closed === null;
  const parts = statementInWords(statement, {
    now: lineWords(card.item),
    nameOf: (who) => (who === me?.id ? null : callName(now, who)),
    words: statementWords,
  });
  const mayAnswer =
    me !== null &&
    isOpenTable &&
    may(me, "answerStatement") === null &&
    whyNotAnswered(statement, me, { line: answeredLine(card, statement, facts), people: facts.participants }) === null;
  const where = isOpenStatement(statement) ? whereInWords(now, { card, statement }) : [];
  return (
    <div className="note own" data-statement={id}>
      {parts.map(({ heading, text: said }) => (
        <div key={heading} className="said-part">
          <span className="label">{heading}</span>
          {/* Who knows the day need not be told of the month. */}
          {(heading !== statementWords.open || where.length === 0) && <p className="words">{said}</p>}
        </div>
      ))}
      {where.map((line) => (
        <p key={line} className="soft small">
          {line}
        </p>
      ))}
      {mayAnswer &&
        (isAnswering ? (
          <AnswerStatement card={card} statement={statement} onDone={() => setAnswering(false)} />
        ) : (
          <Button look="link" label={`${words.answer}: ${text}`} onPress={() => setAnswering(true)}>
            {words.answer}
          </Button>
        ))}
      {isMine && isOpenTable && text !== "" && (
        <div className="row">
          {canBeDisputed(statement) && (
            <Button onPress={() => void sending.send("disputeStatement", { statement: id })}>{words.dispute}</Button>
          )}
          {settledOn === null && (
            <Button onPress={() => void sending.send("settleStatement", { statement: id })}>{words.settle}</Button>
          )}
          <Button look="link" onPress={() => void sending.send("takeBackStatement", { statement: id })}>
            {words.takeBack}
          </Button>
        </div>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};

export const StatementNotes = ({ card }: { readonly card: ItemCard }) => {
  const now = useNow();
  const sending = useSending();
  const asked = now.facts.erasureAsks[card.id];
  const { me } = now;
  const isMine = me !== null && asked?.by === me.id;
  const keep = async () => {
    if (await sending.send("unaskItemErasure", { item: card.ref })) speech.say(words.stays);
  };
  return (
    <>
      {card.statements.map((statement) => (
        <OneStatement key={statement.id} card={card} statement={statement} />
      ))}
      {asked && (
        <div className="note stack">
          <p>{isMine ? nl.forgetting.eraseAskedMine : nl.forgetting.eraseAsked(callName(now, asked.by))}</p>
          {isAskOld(asked, today()) && <p>{isMine ? words.askAgain : words.askedLongAgo(callName(now, asked.by))}</p>}
          {asked.declined && (
            <>
              <span className="label">{nl.forgetting.eraseDeclined(callName(now, asked.declined.by))}</span>
              <p className="words">{asked.declined.reason}</p>
            </>
          )}
          {isMine && may(me, "askItemErasure") === null && (
            <div className="row">
              {isAskOld(asked, today()) && (
                <Button onPress={() => void sending.send("askItemErasure", { item: card.ref })}>
                  {words.againYes}
                </Button>
              )}
              <Button onPress={() => void keep()}>{words.unask}</Button>
            </div>
          )}
          <SendingNote sending={sending} />
        </div>
      )}
    </>
  );
};

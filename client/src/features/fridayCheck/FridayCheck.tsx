// De vrijdag-check, for who leads the process: from noon on the last working day before a closed time, what must still be
// arranged, and what is fine. It folds to one line; nothing is counted and nothing is red.
import { contactsOf, openActions, openHandovers } from "@werktafel/shared/domain/time/openOnTable";
import { type CheckLine, fridayCheck } from "@werktafel/shared/domain/time/fridayCheck";
import { isFacilitator } from "@werktafel/shared/domain/participant";
import { type ReactNode, useId, useState } from "react";
import { opennessHere } from "../../table/time/opennessHere.ts";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { useClock } from "../../table/time/useClock.ts";
import { dayInWords, shortDay, today } from "../../words/dates.ts";
import { clockInWords, whenInWords } from "../../words/wallTime.ts";
import { nl } from "../../words/nl.ts";

const words = nl.fridayCheck;

const Row = ({ picture, children }: { readonly picture: PictureName; readonly children: ReactNode }) => (
  <li>
    <Picture name={picture} />
    <div>{children}</div>
  </li>
);

const meantFor = (due: string, on: string): string =>
  due === on ? words.meantForToday : due < on ? words.meantFor(shortDay(due)) : words.standsFor(dayInWords(due));

const LineOf = ({ line, now, at }: { readonly line: CheckLine; readonly now: TableNow; readonly at: number }) => {
  switch (line.kind) {
    case "stillToday":
      return (
        <Row picture="do">
          <b>{line.action.text}</b> <span>{words.stillToday(clockInWords(line.until.time))}</span>
        </Row>
      );
    case "ownerAway": {
      const name = callName(now, line.owner);
      const on = today(new Date(at));
      return (
        <Row picture="clock">
          <b>{name}</b> {line.back ? words.ownerBack(whenInWords(line.back, new Date(at))) : words.ownerAway}{" "}
          {words.openThere(name)}
          <ul>
            {line.actions.map(({ id, text, due }) => (
              <li key={id}>
                {text} <span className="soft">{meantFor(due, on)}</span>
              </li>
            ))}
          </ul>
        </Row>
      );
    }
    case "handoverOpen":
      return (
        <Row picture="people">
          <b>{words.handover(callName(now, line.handover.from))}</b> {words.handoverOpen}{" "}
          {line.handover.answerDueOn && words.answerBy(dayInWords(line.handover.answerDueOn))}
        </Row>
      );
    case "notGood":
      return (
        <Row picture="notGood">
          <b>{words.notGood(callName(now, line.of))}</b> {words.notGoodOn(dayInWords(line.on))}
        </Row>
      );
  }
};

const keyOf = (line: CheckLine): string => {
  switch (line.kind) {
    case "stillToday":
      return line.action.id;
    case "ownerAway":
      return line.owner;
    case "handoverOpen":
      return line.handover.id;
    case "notGood":
      return `not-good ${line.of}`;
  }
};

const Fine = ({
  picture,
  title,
  text,
}: {
  readonly picture: PictureName;
  readonly title: string;
  readonly text: string;
}) => (
  <Row picture={picture}>
    <b>{title}</b> {text}
  </Row>
);

/** `isOpen`: there is room for all of it. */
export const FridayCheck = ({ isOpen }: { readonly isOpen: boolean }) => {
  const now = useNow();
  const at = useClock();
  const titleId = useId();
  const [chosen, show] = useState<boolean | null>(null);
  const isShown = chosen ?? isOpen;
  const [hasSeen, setSeen] = useState(false);
  const { me, facts, view, holidays } = now;
  if (!me || !isFacilitator(me) || facts.ending.closed !== null) return null;
  const check = fridayCheck(
    {
      people: facts.participants,
      actions: openActions(view),
      handovers: openHandovers(facts),
      checkIns: facts.checkIns,
      hasAfterHours: contactsOf(view).length > 0,
      reader: me,
      opennessOf: opennessHere(now),
      holidays,
    },
    at,
  );
  if (!check) return null;
  const lines = check.lines.map((line) => <LineOf key={keyOf(line)} line={line} now={now} at={at} />);
  return (
    <section className="friday" aria-labelledby={titleId}>
      <details open={isShown}>
        <summary
          onClick={(event) => {
            event.preventDefault();
            show(!isShown);
          }}
        >
          <span className="label">
            <Picture name="day" />
            {words.until(whenInWords(check.until, new Date(at)))}
          </span>
          <h2 id={titleId}>{words.title}</h2>
          <span>
            {hasSeen ? words.seenNow : check.closes ? words.closes(clockInWords(check.closes.time)) : words.closesSoon}
          </span>
        </summary>
        <ul>
          {lines}
          {check.areActionsFine && <Fine picture="do" title={words.actions} text={words.actionsFine} />}
          {check.areHandoversFine && <Fine picture="people" title={words.handovers} text={words.handoversFine} />}
          <Fine
            picture="moon"
            title={words.afterHours}
            text={check.hasAfterHours ? words.afterHoursThere : words.afterHoursMissing}
          />
          {check.isEverybodyWell && <Fine picture="good" title={words.mood} text={words.moodFine} />}
        </ul>
        <p>
          <Button
            look="main"
            onPress={() => {
              setSeen(true);
              show(false);
            }}
          >
            {words.seen}
          </Button>
        </p>
      </details>
    </section>
  );
};

// What the vrijdag-check says of one table: what must still be arranged, and what is fine. Nothing is counted and nothing is red.
import type { NamedCheck, NamedLine } from "@werktafel/shared/domain/time/friday/namedCheck";
import type { ReactNode } from "react";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { dayInWords, shortDay, today } from "../../words/dates.ts";
import { clockInWords, whenInWords } from "../../words/wallTime.ts";
import { nlTable } from "../../words/nlTable.ts";

const words = nlTable.fridayCheck;

const Row = ({ picture, children }: { readonly picture: PictureName; readonly children: ReactNode }) => (
  <li>
    <Picture name={picture} />
    <div>{children}</div>
  </li>
);

const meantFor = (due: string, on: string): string =>
  due === on ? words.meantForToday : due < on ? words.meantFor(shortDay(due)) : words.standsFor(dayInWords(due));

interface OpenProps {
  readonly actions: readonly { readonly text: string; readonly due: string }[];
  readonly now: Date;
}

const Open = ({ actions, now }: OpenProps) => (
  <ul>
    {actions.map(({ text, due }) => (
      <li key={`${text} ${due}`}>
        {text} <span className="soft">{meantFor(due, today(now))}</span>
      </li>
    ))}
  </ul>
);

const LineOf = ({ line, now }: { readonly line: NamedLine; readonly now: Date }) => {
  switch (line.kind) {
    case "stillToday":
      return (
        <Row picture="do">
          <b>{line.text}</b> <span>{words.stillToday(clockInWords(line.until.time))}</span>
        </Row>
      );
    case "thenClosed":
      return (
        <Row picture="do">
          <b>{line.text}</b>{" "}
          <span>{words.thenClosed(line.owner, dayInWords(line.due), clockInWords(line.until.time))}</span>
        </Row>
      );
    case "ownerLeft":
      return (
        <Row picture="chair">
          <b>{line.owner}</b> {words.ownerLeft} {words.openThere(line.owner)}
          <Open actions={line.actions} now={now} />
        </Row>
      );
    case "ownerAway":
      return (
        <Row picture="clock">
          <b>{line.owner}</b> {line.back ? words.ownerBack(whenInWords(line.back, now)) : words.ownerAway}{" "}
          {words.openThere(line.owner)}
          <Open actions={line.actions} now={now} />
        </Row>
      );
    case "handoverOpen":
      return (
        <Row picture="people">
          <b>{words.handover(line.from)}</b> {words.handoverOpen}{" "}
          {line.answerDueOn && words.answerBy(dayInWords(line.answerDueOn))}
        </Row>
      );
    case "notGood":
      return (
        <Row picture="notGood">
          <b>{words.notGood(line.of)}</b> {words.notGoodOn(dayInWords(line.on))}
        </Row>
      );
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

interface CheckLinesProps {
  readonly check: NamedCheck;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const CheckLines = ({ check, at }: CheckLinesProps) => (
  <ul>
    {check.lines.map((line, index) => (
      // Two lines may say the same of two things; their order is what tells them apart.
      <LineOf key={`${line.kind} ${index}`} line={line} now={new Date(at)} />
    ))}
    {check.areActionsFine && <Fine picture="do" title={words.actions} text={words.actionsFine} />}
    {check.areHandoversFine && <Fine picture="people" title={words.handovers} text={words.handoversFine} />}
    <Fine
      picture="moon"
      title={words.afterHours}
      text={check.canCallSomebody ? words.afterHoursThere : words.afterHoursMissing}
    />
    {check.isEverybodyWell && <Fine picture="good" title={words.mood} text={words.moodFine} />}
  </ul>
);

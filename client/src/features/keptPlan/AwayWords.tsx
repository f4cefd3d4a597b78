// What a resident can say from their kept plan without a connection: what goes well, their own question, how it goes with what they
// do, and whether an agreement is right. It says of each that it is not sent yet.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import type { ActionStatus } from "@werktafel/shared/domain/action";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { type ReactNode, useState } from "react";
import { callName } from "../../table/table.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { namesJoined } from "../../words/speaking.ts";
import type { Away } from "./away.ts";
import type { KeptNow } from "./kept.ts";

const words = nlApart.keptPlan.say;

/** From what, to what, in this order: what the owner alone says. */
const moves: readonly (readonly [to: ActionStatus, word: string, from: readonly ActionStatus[]])[] = [
  ["accepted", nl.actions.start, ["proposed"]],
  ["declined", nl.actions.decline, ["proposed"]],
  ["done", nl.actions.done, ["accepted", "inProgress", "stuck"]],
  ["stuck", nl.actions.stuck, ["accepted", "inProgress"]],
];
const answers: readonly AccordValue[] = ["yes", "notYet", "no"];

interface WritingProps {
  readonly title: string;
  readonly begin: string;
  readonly readBy: string;
  readonly onKeep: (text: string) => Promise<boolean>;
}

const Writing = ({ title, begin, readBy, onKeep }: WritingProps) => {
  const [text, setText] = useState(begin);
  const [hasFailed, setFailed] = useState(false);
  const keep = async () => {
    if (text.trim() === "") return;
    const isKept = await onKeep(text);
    setFailed(!isKept);
    if (isKept && begin === "") setText("");
  };
  return (
    <details className="card">
      <summary>{title}</summary>
      <div className="stack">
        <Field name={words.yourWords}>
          <textarea value={text} maxLength={20_000} lang="nl" onChange={(event) => setText(event.target.value)} />
        </Field>
        <p className="readers">{readBy}</p>
        <div className="row">
          <Button look="main" onPress={() => void keep()}>
            {words.keep}
          </Button>
        </div>
        <p role="alert">{hasFailed ? words.notKept : ""}</p>
      </div>
    </details>
  );
};

const Asked = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => (
  <li className="stack">
    <span className="words">{text}</span>
    <div className="row">{children}</div>
  </li>
);

export const AwayWords = ({ kept, away }: { readonly kept: KeptNow; readonly away: Away }) => {
  // What waits lies with `away`; this only draws it anew.
  const [, setSaid] = useState(0);
  const anew = async (saying: Promise<boolean>): Promise<boolean> => {
    const isKept = await saying;
    setSaid((count) => count + 1);
    return isKept;
  };
  const { view, me } = kept;
  const readBy = (audience: Audience | null): string =>
    words.readBy(
      audience === null || audience === "everyone"
        ? words.everyone
        : namesJoined(audience.map((id) => callName(kept, id))),
    );
  const wishes = away.wishes();
  const saidOf = (id: string) => wishes.some(({ payload }) => "item" in payload && payload.item?.item === id);
  const mine = view.actions.flatMap((action) => {
    const possible = moves.filter(([, , from]) => from.includes(action.status));
    return action.ref !== null &&
      action.owner === me?.id &&
      action.rest === null &&
      possible.length > 0 &&
      !saidOf(action.id)
      ? [{ action, at: action.ref, possible }]
      : [];
  });
  const asked = view.agreements.flatMap((agreement) => {
    const { ref, status, myAnswer, rest } = agreement;
    const isAsked = status === "proposed" && myAnswer === null && rest === null && !saidOf(agreement.id);
    return ref !== null && isAsked ? [{ agreement, at: ref }] : [];
  });
  const wordsOf = (card: ActionView | AgreementView) => (card.item && currentWording(card.item)) ?? card.words;
  const waits = [
    ...away.texts().map(({ key, isQuestion, text }) => [key, `${isQuestion ? words.question : words.good}: ${text}`]),
    ...wishes.flatMap(({ id, payload }) => {
      if (!("item" in payload) || payload.item === null) return [];
      const { item } = payload.item;
      const card = [...view.actions, ...view.agreements].find((each) => each.id === item);
      const word =
        "to" in payload
          ? moves.find(([to]) => to === payload.to)?.[1]
          : "value" in payload
            ? nl.accords.answers[payload.value]
            : undefined;
      return card && word !== undefined ? [[id, `${word}: ${card.words.text}`]] : [];
    }),
  ];
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="label">
        <Picture name="pen" />
        {words.title}
      </h2>
      <div role="status" className={waits.length > 0 ? "card stack" : ""}>
        {waits.length > 0 && (
          <>
            <h3>{words.waits}</h3>
            <ul className="dots stack">
              {waits.map(([key, line]) => (
                <li key={key} className="words">
                  {line}
                </li>
              ))}
            </ul>
            <p className="soft">{words.goesAlong}</p>
          </>
        )}
      </div>
      <Writing
        title={words.putGood}
        begin=""
        readBy={readBy("everyone")}
        onKeep={async (text) => anew(away.putGood(text))}
      />
      {view.question?.isWritable === true && (
        <Writing
          title={words.writeQuestion}
          begin={away.question()}
          readBy={readBy("everyone")}
          onKeep={async (text) => anew(away.writeQuestion(text))}
        />
      )}
      {mine.length > 0 && (
        <details className="card">
          <summary>{words.mine}</summary>
          <ul className="stack">
            {mine.map(({ action, at, possible }) => (
              <Asked key={action.key} text={action.words.text}>
                {possible.map(([to, word]) => (
                  <Button
                    key={to}
                    label={`${word}: ${action.words.text}`}
                    onPress={() =>
                      void anew(away.wish("moveAction", { item: at, to, note: "", words: wordsOf(action) }))
                    }
                  >
                    {word}
                  </Button>
                ))}
              </Asked>
            ))}
          </ul>
        </details>
      )}
      {asked.length > 0 && (
        <details className="card">
          <summary>{nl.accords.ask}</summary>
          <ul className="stack">
            {asked.map(({ agreement, at }) => (
              <Asked key={agreement.key} text={agreement.words.text}>
                {answers.map((value) => (
                  <Button
                    key={value}
                    label={`${nl.accords.answers[value]}: ${agreement.words.text}`}
                    onPress={() =>
                      void anew(away.wish("answerAgreement", { item: at, value, note: "", words: wordsOf(agreement) }))
                    }
                  >
                    {nl.accords.answers[value]}
                  </Button>
                ))}
              </Asked>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

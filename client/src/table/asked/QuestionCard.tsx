// One question to one person: what it is about, and the answers side by side, all alike. Nobody is asked why. And
// the same question for who asked it and waits, who may take it back.
import type { ReactNode, ToggleEventHandler } from "react";
import { Button } from "../../ui/Button.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import type { Sending } from "../useSending.ts";

interface QuestionCardProps {
  readonly title: string;
  /** What it is about. */
  readonly children: ReactNode;
  /** Id of what tells it from another question in the same words. */
  readonly describedBy?: string | undefined;
  readonly answers: readonly { readonly word: string; readonly onPress: () => void }[];
  /** What is said below the answers. */
  readonly below?: ReactNode;
  readonly sending: Sending;
}

export const QuestionCard = ({ title, children, describedBy, answers, below, sending }: QuestionCardProps) => (
  <section className="card seat-question" aria-label={title}>
    <h2>{title}</h2>
    {children}
    <div className="answers">
      {answers.map(({ word, onPress }) => (
        <Button key={word} isBig describedBy={describedBy} onPress={onPress}>
          {word}
        </Button>
      ))}
    </div>
    {below}
    <SendingNote sending={sending} />
  </section>
);

interface WaitingCardProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Only for who asked. */
  readonly takeBack: { readonly word: string; readonly of: string; readonly onPress: () => void } | null;
  readonly below?: ReactNode;
  readonly sending: Sending;
}

export const WaitingCard = ({ title, children, takeBack, below, sending }: WaitingCardProps) => (
  <section className="card seat-question" aria-label={title}>
    <p>{title}</p>
    {children}
    {takeBack && (
      <div className="row">
        <Button picture="undo" label={`${takeBack.word}: ${takeBack.of}`} onPress={takeBack.onPress}>
          {takeBack.word}
        </Button>
      </div>
    )}
    {below}
    <SendingNote sending={sending} />
  </section>
);

interface FoldedCardProps {
  readonly title: string;
  /** What opening it is for: *Bekijk en antwoord*. */
  readonly word: string;
  readonly children: ReactNode;
  readonly onToggle?: ToggleEventHandler<HTMLDetailsElement>;
}

export const FoldedCard = ({ title, word, children, onToggle }: FoldedCardProps) => (
  <section className="card seat-question folded" aria-label={title}>
    <details onToggle={onToggle}>
      <summary>
        <h2>{title}</h2>
        <span className="link">{word}</span>
      </summary>
      <div className="stack">{children}</div>
    </details>
  </section>
);

// What the owner says of an action, the same at the table and on the own list: answers that all look alike. A yes may be in own
// words; of a volunteer it is asked once whether talking with an authority suits them; "het lukt niet" asks one thing.
import type { ActionStatus } from "@werktafel/shared/domain/action";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

/** What goes along with a step. */
export interface Said {
  readonly note?: string;
  readonly ownWords?: string;
  readonly together?: string;
}

interface ActionAnswersProps {
  /** As it stands on the screen. */
  readonly text: string;
  readonly possible: readonly (readonly [to: ActionStatus, word: string])[];
  /** With whom it could be done together; `null`: it is not asked whether it fits. */
  readonly fits: readonly { readonly id: string; readonly name: string }[] | null;
  /** The words are still mine to choose. */
  readonly isProposal: boolean;
  /** Who reads what is written here. */
  readonly readers: ReactNode;
  /** Answers true when it became true. */
  readonly onMove: (to: ActionStatus, said: Said) => Promise<boolean>;
}

const focusOnce = (area: HTMLTextAreaElement | null) => area?.focus();
const longest = 2_000;

interface OneFieldProps {
  readonly name: string;
  readonly first: string;
  readonly send: string;
  readonly readers: ReactNode;
  readonly mayBeEmpty: boolean;
  readonly onSend: (words: string) => void;
  readonly onBack: () => void;
}

const OneField = ({ name, first, send, readers, mayBeEmpty, onSend, onBack }: OneFieldProps) => {
  const [words, setWords] = useState(first);
  const said = words.trim();
  return (
    <div className="stack">
      <Field name={name}>
        <textarea
          value={words}
          maxLength={longest}
          lang="nl"
          ref={focusOnce}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      {readers}
      <div className="row">
        <Button onPress={() => (said !== "" || mayBeEmpty) && onSend(said)}>{send}</Button>
        <Button look="quiet" onPress={onBack}>
          {nl.changing.cancel}
        </Button>
      </div>
    </div>
  );
};

export const ActionAnswers = ({ text, possible, fits, isProposal, readers, onMove }: ActionAnswersProps) => {
  const [step, setStep] = useState<"answers" | "need" | "own" | "fits">("answers");
  /** Own words that wait for whether it fits. */
  const [ownWords, setOwnWords] = useState<string | null>(null);
  const back = () => setStep("answers");
  const move = async (to: ActionStatus, said: Said) => {
    if (!(await onMove(to, said))) return;
    setOwnWords(null);
    back();
  };
  const accept = (own: string | null) => {
    if (fits === null) return void move("accepted", own === null ? {} : { ownWords: own });
    setOwnWords(own);
    setStep("fits");
  };
  const own = ownWords === null ? {} : { ownWords };
  switch (step) {
    case "need":
      return (
        <OneField
          name={nl.actions.stuckAsk}
          first=""
          send={nl.actions.stuckSay}
          readers={readers}
          mayBeEmpty
          onSend={(note) => void move("stuck", { note })}
          onBack={back}
        />
      );
    case "own":
      return (
        <OneField
          name={nl.actions.ownAsk}
          first={text}
          send={nl.actions.start}
          readers={readers}
          mayBeEmpty={false}
          onSend={accept}
          onBack={back}
        />
      );
    case "fits":
      return (
        <div className="stack fits" role="group" aria-label={nl.actions.fits.title}>
          <p>
            <b>{nl.actions.fits.title}</b>
          </p>
          <p>{nl.actions.fits.why}</p>
          <div className="row moves">
            <Button onPress={() => void move("accepted", own)}>{nl.actions.fits.yes}</Button>
            {(fits ?? []).map(({ id, name }) => (
              <Button key={id} onPress={() => void move("accepted", { ...own, together: id })}>
                {nl.actions.fits.together(name)}
              </Button>
            ))}
            <Button onPress={() => void move("declined", { note: nl.actions.fits.ratherStaffNote })}>
              {nl.actions.fits.ratherStaff}
            </Button>
          </div>
          <div>
            <Button look="quiet" onPress={back}>
              {nl.changing.cancel}
            </Button>
          </div>
        </div>
      );
    case "answers":
      return possible.length === 0 ? null : (
        <div className="row moves">
          {possible.map(([to, word]) => (
            <Button
              key={word}
              label={`${word}: ${text}`}
              onPress={() => {
                if (to === "stuck") setStep("need");
                else if (to === "accepted") accept(null);
                else void move(to, {});
              }}
            >
              {word}
            </Button>
          ))}
          {isProposal && possible.some(([to]) => to === "accepted") && (
            <Button look="quiet" label={`${nl.actions.own}: ${text}`} onPress={() => setStep("own")}>
              {nl.actions.own}
            </Button>
          )}
        </div>
      );
  }
};

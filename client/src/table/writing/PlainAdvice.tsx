// Under a text that a beroepskracht writes for others: the first hard places in it, each with a plainer word. Reckoned in this
// browser; no letter of it leaves. Its code comes when somebody has written something.
import { plainFindings } from "@werktafel/shared/words/plain/plainFindings";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";

/** More than this at once is no help. */
const mostShown = 3;
/** So much of a sentence is enough to find it again. */
const mostSigns = 60;

const words = nlApart.plainAdvice;

const shortened = (text: string): string =>
  text.length <= mostSigns ? text : `${text.slice(0, mostSigns).replace(/\s+\S*$/u, "")} …`;

export interface PlainHintProps {
  readonly text: string;
  /** Where the line lies on the table: a plain sentence can stand beside it. */
  readonly onPlain?: (() => void) | undefined;
}

export const PlainAdvice = ({ text, onPlain }: PlainHintProps) => {
  const findings = plainFindings(text).slice(0, mostShown);
  if (findings.length === 0) return null;
  return (
    <div className="hint">
      <p>{words.title}</p>
      <ul>
        {findings.map(({ fault, from, to, plainer }) => (
          <li key={`${fault}-${from}`}>
            {words.saying[fault](shortened(text.slice(from, to)))}
            {plainer !== null && ` ${words.plainer(plainer)}`}
          </li>
        ))}
      </ul>
      {onPlain && (
        <Button look="link" onPress={onPlain}>
          {words.beside}
        </Button>
      )}
    </div>
  );
};

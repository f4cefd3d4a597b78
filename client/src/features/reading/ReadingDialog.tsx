// "Zo lees ik": calm screen, bigger letters, light or dark, keys; the language of the screens; a resident also picks the colour of the table.
import { type TableColour, tableColours } from "@werktafel/shared/domain/fact";
import { useState } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { OneOf } from "../../ui/OneOf.tsx";
import { nl } from "../../words/nl.ts";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { chooseReading, type Letters, lettersSizes, type Reading, themes } from "./reading.ts";

interface ReadingDialogProps {
  readonly reading: Reading;
  readonly isCalm: boolean;
  readonly letters: Letters;
  /** Only for who may choose it. */
  readonly colour: { readonly now: TableColour; readonly choose: (colour: TableColour) => void } | null;
  readonly onClose: () => void;
}

export const ReadingDialog = ({ reading, isCalm, letters, colour, onClose }: ReadingDialogProps) => {
  // What was tapped stands at once; the table itself follows when the server agreed.
  const [tapped, setTapped] = useState<TableColour | null>(null);
  return (
    <Dialog title={nl.settings.title} closeWord={nl.frame.close} onClose={onClose}>
      <label className="tick">
        <input type="checkbox" checked={isCalm} onChange={() => chooseReading({ isCalm: !isCalm })} />
        <span>
          <b>{nl.settings.calm}</b>
          <br />
          <span className="soft small">{nl.settings.calmWhat}</span>
        </span>
      </label>
      <OneOf
        legend={nl.settings.letters}
        among={lettersSizes}
        wordOf={(size) => nl.settings.lettersSize[size]}
        chosen={letters}
        onChoose={(size) => chooseReading({ letters: size })}
      />
      <OneOf
        legend={nl.settings.theme}
        among={themes}
        wordOf={(theme) => nl.settings.themes[theme]}
        chosen={reading.theme}
        onChoose={(theme) => chooseReading({ theme })}
      />
      <LanguageChoice />
      {colour && (
        <fieldset>
          <legend className="label">{nl.settings.colour}</legend>
          <div className="choice">
            {tableColours.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="colour"
                  checked={(tapped ?? colour.now) === each}
                  onChange={() => {
                    setTapped(each);
                    colour.choose(each);
                  }}
                />
                <span className="swatch" data-table={each} />
                {nl.settings.colours[each]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={reading.hasKeys}
          onChange={() => chooseReading({ hasKeys: !reading.hasKeys })}
        />
        <span>
          <b>{nl.settings.keys}</b>
          <br />
          <span className="soft small">{nl.settings.keysWhat}</span>
        </span>
      </label>
    </Dialog>
  );
};

// Help before one is in: general numbers only, for here nobody is known yet (SCREENS.md 5.1).
import { AboutHouse } from "../../ui/links/AboutHouse.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";

export type EntryHelpKind = "help" | "call";

const words = nl.start.entryHelp;

export const EntryHelp = ({ kind, onClose }: { readonly kind: EntryHelpKind; readonly onClose: () => void }) =>
  kind === "help" ? (
    <Dialog title={words.title} closeWord={nl.frame.close} onClose={onClose}>
      {words.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <AboutHouse words={nl.help.about} />
    </Dialog>
  ) : (
    <Dialog title={nl.frame.whomToCall} closeWord={nl.frame.close} onClose={onClose}>
      <ul className="stack">
        {words.numbers.map(({ when, who, tel }) => (
          <li key={tel} className="card">
            {when}
            <br />
            <a className="link" href={`tel:${tel.replaceAll(" ", "")}`}>
              {who}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );

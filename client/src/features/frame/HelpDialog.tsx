// "Help mij": what one can do here in a few plain lines, whom to ask, and the keys.
import { facilitatorName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { AboutHouse } from "../../ui/links/AboutHouse.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { ReactNode } from "react";
import { nl } from "../../words/nl.ts";

interface HelpProps {
  /** What one does on this screen; of the board when it is not said. */
  readonly lines?: readonly string[];
  readonly onClose: () => void;
  /** The guides. */
  readonly children: ReactNode;
}

export const HelpDialog = ({ lines = nl.help.lines, onClose, children }: HelpProps) => {
  const now = useNow();
  const name = facilitatorName(now);
  return (
    <Dialog title={nl.help.title} closeWord={nl.frame.close} onClose={onClose}>
      <p>{nl.help.lead}</p>
      <ul className="dots stack">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {name && now.me?.callName !== name && <p>{nl.help.ask(name)}</p>}
      {children}
      <section className="with-keys" aria-labelledby="help-keys">
        <h3 id="help-keys">{nl.help.keysTitle}</h3>
        <dl className="keys">
          {nl.help.keys.map(([key, what]) => (
            <div key={key} className="row">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="soft small">{nl.help.keysOff}</p>
      </section>
      <AboutHouse words={nl.help.about} />
    </Dialog>
  );
};

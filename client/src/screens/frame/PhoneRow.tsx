// The same three at the same place on every resident's phone: Terug · Help mij · Wie kan ik bellen?. On a volunteer's the
// middle one reaches their coordinator.
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

interface PhoneRowProps {
  readonly helpWord?: string;
  readonly onBack: () => void;
  readonly onHelp: () => void;
  readonly onCall: () => void;
}

export const PhoneRow = ({ helpWord = nl.frame.helpMe, onBack, onHelp, onCall }: PhoneRowProps) => (
  <nav className="three" aria-label={nl.frame.always}>
    <button type="button" onClick={onBack}>
      <Picture name="back" />
      {nl.frame.back}
    </button>
    <button type="button" onClick={onHelp}>
      <Picture name="help" />
      {helpWord}
    </button>
    <button type="button" onClick={onCall}>
      <Picture name="phone" />
      {nl.frame.whomToCall}
    </button>
  </nav>
);

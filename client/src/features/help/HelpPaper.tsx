// "Ik heb hulp nodig", for a volunteer: four choices on one paper, and nothing is asked of the server before one of the first three
// is chosen. The fourth asks for nothing at all, not even then: its page lies here already.
import { type HelpChoice, helpChoices } from "@werktafel/shared/domain/house/volunteers";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { PictureName } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlHelp } from "../../words/nlHelp.ts";
import { AskCoordinator } from "./AskCoordinator.tsx";
import { StepsPage } from "./StepsPage.tsx";

const words = nlHelp.help;
const pictures: Readonly<Record<HelpChoice, PictureName>> = { question: "help", support: "hand", talk: "speak" };

export const HelpPaper = ({ onClose }: { readonly onClose: () => void }) => {
  const [chosen, setChosen] = useState<HelpChoice | "steps" | null>(null);
  if (chosen === "steps") return <StepsPage onLeave={onClose} />;
  return (
    <Dialog title={words.title} closeWord={nl.frame.close} onClose={onClose}>
      {chosen === null ? (
        <>
          <p>{words.lead}</p>
          <div className="stack">
            {helpChoices.map((choice) => (
              <Button key={choice} isBig isWide picture={pictures[choice]} onPress={() => setChosen(choice)}>
                {words.choices[choice]}
              </Button>
            ))}
            <Button isBig isWide picture="flag" onPress={() => setChosen("steps")}>
              {words.safety}
            </Button>
          </div>
        </>
      ) : (
        <AskCoordinator choice={chosen} onBack={() => setChosen(null)} />
      )}
    </Dialog>
  );
};

// The table is gone. What is left is the proof, on paper or as a file: a number, a day, a ground, and nobody's name.
import type { Proof } from "../../requests/copies.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { saveFile } from "./saveFile.ts";

const words = nlApart.takeAlong.erase;

export const Gone = ({ proof }: { readonly proof: Proof }) => {
  const keep = () => saveFile("bewijs.json", new Blob([JSON.stringify(proof, null, 2)], { type: "application/json" }));
  return (
    <div className="entry">
      <header>{nl.start.product}</header>
      <main>
        <div className="narrow" role="alert">
          <h1>{words.gone}</h1>
          <p>{words.goneWhat}</p>
          <p>{words.proofDay(dayInWords(proof.at.slice(0, 10)))}</p>
          <p className="soft">{words.proofNumber(proof.board)}</p>
          <div className="row">
            <Button picture="copy" onPress={keep}>
              {words.keepProof}
            </Button>
            <Button picture="print" onPress={() => print()}>
              {words.printProof}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
};

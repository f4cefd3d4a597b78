// "Nieuwe tafel": a name, the people, and then a link for each, shown once. Made by who leads the process.
import { useState } from "react";
import { LinksPage } from "../../features/newTable/LinksPage.tsx";
import { NewTableForm } from "../../features/newTable/NewTableForm.tsx";
import type { MadeTable } from "../../requests/decode.ts";
import { nl } from "../../words/nl.ts";

export const NewTableScreen = () => {
  const [made, setMade] = useState<MadeTable | null>(null);
  return (
    <div className="entry">
      <header>{nl.start.product}</header>
      <main>
        <div className="narrow">{made ? <LinksPage made={made} /> : <NewTableForm onMade={setMade} />}</div>
      </main>
    </div>
  );
};

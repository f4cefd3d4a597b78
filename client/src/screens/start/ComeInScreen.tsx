// `/in#…`: the token is read once and taken out of the address; only the button spends it.
import { useState } from "react";
import { ComingInPage } from "../../features/comingIn/ComingInPage.tsx";
import { useComingIn } from "../../features/comingIn/useComingIn.ts";
import { useReading } from "../../features/reading/useReading.ts";
import { comeIn } from "../../requests/session.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { takeToken } from "./takeToken.ts";

/** A link that a code goes with is one sign longer than one that opens by itself (people/links.ts). */
const bareTokenLength = 43;

export const ComeInScreen = () => {
  useReading();
  const [token] = useState(takeToken);
  const { state, go, stay } = useComingIn(async (entering) => comeIn(token, entering));
  return (
    <EntryFrame title={nl.start.comeIn.title}>
      <ComingInPage
        state={state}
        canGo={token !== ""}
        asksCode={token.length > bareTokenLength}
        onGo={(entering) => void go(entering)}
        onStay={stay}
      />
      <p className="soft small">{nl.start.comeIn.help}</p>
      {/* Who holds a link has nothing to choose here. */}
      {token === "" && (
        <div>
          <a className="link" href="/werk">
            {nlApart.work.fromStart}
          </a>
        </div>
      )}
    </EntryFrame>
  );
};

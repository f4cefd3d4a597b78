// A new way into one's own account that administrators made, or ask for: said calmly to the person whose account it is, on the
// devices they have. They stay in, and end it in one tap when they did not ask for it.
import type { OwnInvitation } from "@werktafel/shared/domain/house/shown";
import { useEffect, useState } from "react";
import { askAccount, dropInvitation } from "../../requests/house/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { momentInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.account.invitation;

export const OwnInviteNote = () => {
  const [found, setFound] = useState<OwnInvitation | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    void askAccount().then((answer) => {
      if (answer.kind === "ok") setFound(answer.value.invitation);
    });
  }, []);
  const drop = async () => {
    const answer = await dropInvitation();
    // Gone meanwhile is gone.
    const isGone = answer.kind === "ok" || (answer.kind === "refused" && answer.refusal.reason === "unknown");
    setSaid(isGone ? words.gone : words.failed);
    if (isGone) setFound(null);
  };
  if (found === null && said === "") return null;
  return (
    <section className="card stack" role="status" aria-label={words.title}>
      {found === null ? (
        <p>{said}</p>
      ) : (
        <>
          <h2>
            <Picture name="mail" /> {words.title}
          </h2>
          <p>{found.isWaiting ? words.asked(found.by) : words.made(found.by, momentInWords(found.at))}</p>
          <p>{words.what}</p>
          {said !== "" && <p>{said}</p>}
          <div className="row">
            <Button onPress={() => void drop()}>{words.drop}</Button>
          </div>
        </>
      )}
    </section>
  );
};

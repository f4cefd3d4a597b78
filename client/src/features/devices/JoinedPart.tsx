// "Mijn tafels bij elkaar": which tables somebody said are theirs, and taking one apart again, with a link of their own back.
import { useEffect, useState } from "react";
import type { GivenWay, JoinedPart as Part } from "../../requests/decode.ts";
import { askJoined, takeApart } from "../../requests/devices.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { GivenLink } from "../../ui/links/GivenLink.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { namesJoined } from "../../words/speaking.ts";

const words = nlApart.joined;
const made = nl.start.newTable;

const namesOf = ({ tables }: Part): string =>
  namesJoined(tables.map(({ title }) => title || words.noName)) || words.noName;

interface PartCardProps {
  readonly part: Part;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onApart: () => void;
}

const PartCard = ({ part, isAsking, onAsk, onApart }: PartCardProps) => (
  <li className="card stack">
    <b>{namesOf(part)}</b>
    {isAsking ? (
      <>
        <p role="status">{words.sure}</p>
        <div className="row">
          <Button onPress={onApart}>{words.sureYes}</Button>
          <Button onPress={() => onAsk(false)}>{words.sureNo}</Button>
        </div>
      </>
    ) : (
      <div className="row">
        <Button label={words.apartOf(namesOf(part))} onPress={() => onAsk(true)}>
          {words.apart}
        </Button>
      </div>
    )}
  </li>
);

const WayBack = ({ way: { link, code } }: { readonly way: GivenWay }) => (
  <GivenLink
    title={words.ownLink}
    link={link}
    copyWord={made.copy}
    copiedWord={made.copied}
    scanWord={made.scan}
    code={code === null ? null : { title: words.ownCode, digits: code, how: words.ownCodeHow, what: made.codePaper }}
  >
    <p>{words.ownLinkWhat}</p>
  </GivenLink>
);

export const JoinedPart = () => {
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [asking, setAsking] = useState<string | null>(null);
  const [way, setWay] = useState<GivenWay | null>(null);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const read = async () => {
    const answer = await askJoined();
    if (answer.kind === "ok") setParts(answer.value);
  };
  useEffect(() => void read(), []);
  const apart = async (id: string) => {
    const answer = await stepUp.around(async () => takeApart(id));
    setAsking(null);
    setSaid(answer.kind === "ok" ? words.done : words.failed);
    if (answer.kind === "ok") setWay(answer.value.way);
    await read();
  };
  if (parts.length === 0 && said === "") return null;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="heading">{words.title}</h2>
      {parts.length > 0 && (
        <>
          <p>{words.lead}</p>
          <ul className="stack">
            {parts.map((part) => (
              <PartCard
                key={part.id}
                part={part}
                isAsking={asking === part.id}
                onAsk={(isAsking) => setAsking(isAsking ? part.id : null)}
                onApart={() => void apart(part.id)}
              />
            ))}
          </ul>
        </>
      )}
      <p role="status">{said}</p>
      {way && <WayBack way={way} />}
      {stepUp.dialog}
    </section>
  );
};

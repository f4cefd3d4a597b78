// `/vrijwilligers`: the volunteers of one coordinator on one screen. Who asks something stands first, the others are a line each.
import { useState } from "react";
import { StandInPart } from "../../features/volunteers/StandInPart.tsx";
import { asksNow, tablesInWords, VolunteerCard } from "../../features/volunteers/VolunteerCard.tsx";
import type { Answer } from "../../requests/ask.ts";
import type { Mine } from "../../requests/mine/decode.ts";
import type { MyVolunteer, MyVolunteers } from "../../requests/volunteers/decode.ts";
import { askedThem, askVolunteers, callThem, keepStandIn } from "../../requests/volunteers/volunteers.ts";
import { nlHelp } from "../../words/nlHelp.ts";
import { OwnFrame } from "./OwnFrame.tsx";

const words = nlHelp.volunteers;

const OneLine = ({ volunteer }: { readonly volunteer: MyVolunteer }) => {
  const { name, nextAskOn, tables } = volunteer;
  return (
    <li className="volunteer-line">
      <b>{name}</b>
      <span className="soft small">{tablesInWords(volunteer)}</span>
      <span className="soft small">{nextAskOn === null ? words.noNext : words.next(nextAskOn)}</span>
      {tables.map(
        ({ own }) =>
          own && (
            <a key={own.board} className="link" href={`/b/${own.board}`}>
              {own.title}
            </a>
          ),
      )}
    </li>
  );
};

export const VolunteersScreen = ({ mine, first }: { readonly mine: Mine; readonly first: MyVolunteers }) => {
  const [shown, setShown] = useState(first);
  const [hasFailed, setFailed] = useState(false);
  const change = async (request: () => Promise<Answer<boolean>>) => {
    const done = await request();
    setFailed(done.kind !== "ok");
    const answer = await askVolunteers();
    if (answer.kind === "ok") setShown(answer.value);
  };
  const asking = shown.volunteers.filter(asksNow);
  return (
    <OwnFrame mine={mine} at="volunteers" saved="saved" title={words.title}>
      <div className="my-actions">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
        <p role="alert">{hasFailed ? words.failed : ""}</p>
        {asking.length === 0 && <p>{words.nothing}</p>}
        <ul className="stack" data-list>
          {asking.map((volunteer) => (
            <VolunteerCard
              key={volunteer.id}
              volunteer={volunteer}
              onCall={() => void change(async () => callThem(volunteer.id))}
              onAsked={(weeks) => void change(async () => askedThem(volunteer.id, weeks))}
            />
          ))}
        </ul>
        {asking.some(({ isDue }) => isDue) && <p className="soft small">{words.notKept}</p>}
        <section>
          <h2>{words.others}</h2>
          <ul className="volunteer-lines">
            {[...shown.volunteers]
              .sort((one, other) => one.name.localeCompare(other.name, "nl"))
              .map((volunteer) => (
                <OneLine key={volunteer.id} volunteer={volunteer} />
              ))}
          </ul>
        </section>
        <section>
          <h2>{words.away.title}</h2>
          <StandInPart shown={shown} onChosen={(standIn) => void change(async () => keepStandIn(standIn))} />
        </section>
      </div>
    </OwnFrame>
  );
};

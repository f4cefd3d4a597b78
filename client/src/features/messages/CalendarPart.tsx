// My own calendar: an address that it reads from then on, shown once; a new one, or none any more.
import { useState } from "react";
import type { MessagesHere } from "../../requests/messages/decode.ts";
import { makeCalendar, stopCalendar } from "../../requests/messages/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { GivenLink } from "../../ui/links/GivenLink.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";

interface CalendarPartProps {
  readonly here: MessagesHere;
  readonly onChanged: () => Promise<void>;
}

const words = nlApart.messages;

export const CalendarPart = ({ here: { calendarSince }, onChanged }: CalendarPartProps) => {
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const make = async () => {
    const answer = await makeCalendar();
    setSaid(answer.kind === "ok" ? "" : words.noConnection);
    if (answer.kind === "ok") setAddress(answer.value.address);
    await onChanged();
  };
  const stop = async () => {
    const answer = await stopCalendar();
    setAddress(null);
    setSaid(answer.kind === "ok" ? words.calendarStopped : words.noConnection);
    await onChanged();
  };
  return (
    <section className="stack" aria-label={words.calendarTitle}>
      <h2 className="ask">{words.calendarTitle}</h2>
      <p>{words.calendarWhat}</p>
      {calendarSince !== null && address === null && (
        <p>
          {words.calendarSince(dayInWords(calendarSince))} {words.calendarOld}
        </p>
      )}
      {address !== null && (
        <GivenLink
          title={words.calendarAddress}
          link={address}
          copyWord={words.copy}
          copiedWord={words.copied}
          scanWord={words.calendarHow}
        >
          <p>{words.calendarOnce}</p>
        </GivenLink>
      )}
      <div className="row">
        {address === null && (
          <Button picture="day" onPress={() => void make()}>
            {calendarSince === null ? words.calendarMake : words.calendarAnew}
          </Button>
        )}
        {calendarSince !== null && <Button onPress={() => void stop()}>{words.calendarStop}</Button>}
      </div>
      <p role="status">{said}</p>
    </section>
  );
};

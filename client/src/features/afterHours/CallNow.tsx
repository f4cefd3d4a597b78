// Wie kan ik bellen? Who is there at this very moment, with one tap to call, and who after that. Works out of
// what is on the device already.
import { anchorAt, type CallLine, reachableNow } from "@werktafel/shared/domain/time/reachableNow";
import { contactsOf } from "@werktafel/shared/domain/time/friday/openOnTable";
import { opennessHere } from "../../table/time/opennessHere.ts";
import type { TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { useClock } from "../../table/time/useClock.ts";
import { clockInWords, whenInWords } from "../../words/wallTime.ts";
import { nl } from "../../words/nl.ts";

const words = nl.callNow;

const Line = ({ line, isFirst }: { readonly line: CallLine; readonly isFirst: boolean }) => {
  const digits = line.phone.replace(/[^0-9+]/g, "");
  const { name, until } = line;
  const said =
    until === null ? words.canCall(name) : name.includes(" of ") ? words.areThere(name) : words.isThere(name);
  return (
    <div className="call-line">
      <span>
        <strong className="words">{said}</strong>
        {line.when !== "" && until === null && (
          <>
            <br />
            <span className="soft words">{line.when}</span>
          </>
        )}
      </span>
      {digits === "" ? (
        <span className="soft">{words.noNumber}</span>
      ) : (
        <a className={`button ${isFirst ? "main" : ""}`} href={`tel:${digits}`}>
          <Picture name="phone" />
          <span>{words.call(name)}</span>
        </a>
      )}
    </div>
  );
};

interface CallLinesProps {
  readonly here: Pick<TableNow, "view" | "facts" | "holidays">;
  /** A part of a paper, or of a page. */
  readonly as?: "h2" | "h3";
}

export const CallNow = ({ as = "h3" }: Pick<CallLinesProps, "as">) => <CallLines here={useNow()} as={as} />;

/** Also of a plan that was kept on the device: then nothing is live, only the hour. */
export const CallLines = ({ here, as: Heading = "h3" }: CallLinesProps) => {
  const at = useClock();
  const { view, facts } = here;
  const { now, next, away } = reachableNow(
    contactsOf(view),
    {
      people: facts.participants,
      anchor: facts.card?.anchorPersonId ?? null,
      facilitator: facts.card?.facilitatorId ?? null,
      opennessOf: opennessHere(here),
    },
    at,
  );
  const anchor = anchorAt(facts.participants, facts.card?.anchorPersonId ?? null);
  if (now.length === 0 && away.length === 0 && !anchor) return null;
  const last = now.at(-1);
  return (
    <section className="card call-now stack" aria-labelledby="call-now">
      <Heading id="call-now">{words.now}</Heading>
      {now.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        now.map((line, index) => <Line key={`${line.who} ${line.phone}`} line={line} isFirst={index === 0} />)
      )}
      {next && last?.until && <p className="soft">{words.after(clockInWords(last.until.time), next.name)}</p>}
      {anchor && <p>{words.anchor(anchor.callName)}</p>}
      {away.map(({ id, name, from }) => (
        <p key={id} className="soft">
          {from ? words.backAt(name, whenInWords(from, new Date(at))) : words.away(name)}
        </p>
      ))}
    </section>
  );
};

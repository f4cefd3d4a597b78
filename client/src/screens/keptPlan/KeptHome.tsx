// The first screen of a resident out of what their own phone kept: the same parts in the same order as with a connection, with the
// moment it is of, and without ways to where nothing answers.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type ReactNode, useEffect, useState } from "react";
import { CallLines } from "../../features/afterHours/CallNow.tsx";
import { HomeParts } from "../../features/home/HomeParts.tsx";
import type { KeptNow } from "../../features/keptPlan/kept.ts";
import { KeptPlan } from "../../features/keptPlan/KeptPlan.tsx";
import { SaidBeside } from "../../table/correcting/SaidBeside.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { momentInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { nlHome } from "../../words/nlHome.ts";
import { PhoneRow } from "../frame/PhoneRow.tsx";

const words = nlApart.keptPlan.read;

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? "").split("\n").filter((line) => line.trim() !== "");

/** What was agreed for after hours, in order, with what helps and what does not. */
const AfterHoursKept = ({ kept }: { readonly kept: KeptNow }) =>
  kept.view.afterHours.map(({ key, contacts, item }) => (
    <section key={key} className="stack">
      <h3>{nl.afterHours.title}</h3>
      <ol className="stack">
        {contacts.map((contact) => {
          const { who = "", when = "", phone = "" } = contact.item?.texts ?? {};
          const digits = phone.replace(/[^0-9+]/g, "");
          return (
            <li key={contact.key} className="contact">
              <span>
                <b className="words">{who}</b>
                <br />
                <span className="soft words">{when}</span>
              </span>
              {digits !== "" && (
                <a className="button" href={`tel:${digits}`}>
                  <Picture name="phone" />
                  <span>{nl.afterHours.call(who)}</span>
                </a>
              )}
            </li>
          );
        })}
      </ol>
      {(["signals", "helps", "doesNotHelp"] as const).map(
        (field) =>
          linesOf(item?.texts[field]).length > 0 && (
            <div key={field}>
              <h4>{nl.afterHours[field]}</h4>
              <ul className="dots">
                {linesOf(item?.texts[field]).map((line) => (
                  <li key={line} className="words">
                    {line}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  ));

const Danger = () => (
  <p>
    <a className="button" href="tel:112">
      <Picture name="phone" />
      {nl.afterHours.danger}
    </a>
  </p>
);

/** What was said against a line, as it was kept with it. */
const besideFrom = (kept: KeptNow) => (card: ItemCard) => <SaidBeside card={card} now={kept} />;

interface KeptHomeProps {
  readonly kept: KeptNow;
  readonly keptAt: number;
  /** A connection is there again; what leads to the table itself. */
  readonly isBack: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** Between the parts and the goals. */
  readonly children?: ReactNode;
}

export const KeptHome = ({ kept, keptAt, isBack, onBack, onClose, children }: KeptHomeProps) => {
  const [dialog, setDialog] = useState<"help" | "call" | null>(null);
  const { me, view, facts } = kept;
  const name = me?.callName ?? "";
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
    document.title = nl.frame.pageTitle(nlHome.home.pageTitle);
  }, [facts.tableColour]);
  const question = view.question?.item?.texts["text"] ?? "";
  return (
    <div className="board home" data-calm="true">
      <header>
        <div className="bar">
          <h1>{nlHome.home.hello(name)}</h1>
        </div>
        <section className="question" aria-label={nl.frame.question(kept.speaking)}>
          <h2 className="label">{nl.frame.question(kept.speaking)}</h2>
          <div className="grow">
            <p className="words">{question || nl.frame.questionEmpty(kept.speaking)}</p>
          </div>
        </section>
      </header>
      <main className="surface" tabIndex={-1}>
        <div className="home-page stack">
          <div className="card stack" role="status">
            {isBack ? (
              <>
                <p>{words.isBack}</p>
                <div className="row">
                  <Button look="main" onPress={onBack}>
                    {words.toTable}
                  </Button>
                </div>
              </>
            ) : (
              <p>{words.asOf(momentInWords(keptAt))}</p>
            )}
          </div>
          {me && (
            <HomeParts
              now={kept}
              me={me}
              to={null}
              callNow={<CallLines here={kept} as="h2" />}
              beside={besideFrom(kept)}
            />
          )}
          {children}
          <KeptPlan kept={kept} />
          <Button isBig isWide picture="lock" onPress={onClose}>
            {words.close}
          </Button>
        </div>
      </main>
      <div className="lower-edge">
        <PhoneRow onBack={onClose} onHelp={() => setDialog("help")} onCall={() => setDialog("call")} />
      </div>
      {dialog === "help" && (
        <Dialog title={nl.frame.helpMe} closeWord={nl.frame.close} onClose={() => setDialog(null)}>
          {words.help.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Danger />
        </Dialog>
      )}
      {dialog === "call" && (
        <Dialog title={nl.frame.whomToCall} closeWord={nl.frame.close} onClose={() => setDialog(null)}>
          <CallLines here={kept} />
          <AfterHoursKept kept={kept} />
          <Danger />
        </Dialog>
      )}
    </div>
  );
};

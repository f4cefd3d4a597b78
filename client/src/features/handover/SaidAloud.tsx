// A resident without a screen says aloud, at the meeting or by telephone, whether somebody may take it over: who hears it writes it
// down. And on the resident's own screen, until it is answered: was it so? (0241)
import { type Handover, takerOf, yesMissingOf } from "@werktafel/shared/domain/between/handover";
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import { may } from "@werktafel/shared/policy/may";
import { NoteAloud } from "../../table/aloud/NoteAloud.tsx";
import { QuestionCard } from "../../table/asked/QuestionCard.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { nl } from "../../words/nl.ts";
import { nlPapers } from "../../words/nlPapers.ts";
import { nlTable } from "../../words/nlTable.ts";
import { mayBeNotedBy, notedFor } from "./consentNoted.ts";
import { audienceOf } from "./useReader.ts";

interface SaidAloudProps {
  readonly handover: Handover;
  /** To write it down; or, for whose word it is, whether it was so. */
  readonly part: "note" | "wasItSo";
}

const words = nlTable.handovers;
const said = nlPapers.saidAloud;

const ToNote = ({ handover }: { readonly handover: Handover }) => {
  const table = useTable();
  const now = useNow();
  const sending = useSending();
  const { me, facts } = now;
  if (!me || !mayBeNotedBy(handover, me.id)) return null;
  const taker = takerOf(handover);
  const readers = readersAmong(facts.participants, audienceOf(table, handover) ?? []);
  const residents = readers.filter(({ party }) => party === "resident").map(({ id }) => id);
  const mayPhone = may(me, "notePhoneWord") === null && handover.from !== me.id;
  const aloud = {
    of: yesMissingOf(handover, residents),
    about: (
      <p>
        <b>{words.consent(callName(now, taker), callName(now, handover.from))}</b>
      </p>
    ),
    words: { yes: words.yes, no: words.no },
    readers: readers.map(({ id }) => id),
    sending,
  };
  const note = (how: "aloud" | "phone") => async (resident: (typeof residents)[number], value: "yes" | "no") =>
    sending.send("consentHandover", { handover: handover.id, value, for: resident, how, taker });
  return (
    <>
      <NoteAloud {...aloud} onAnswer={note("aloud")} />
      {mayPhone && <NoteAloud {...aloud} isByPhone onAnswer={note("phone")} />}
    </>
  );
};

const WasItSo = ({ handover }: { readonly handover: Handover }) => {
  const now = useNow();
  const sending = useSending();
  const word = now.me && notedFor(handover, now.me.id);
  if (!word) return null;
  const [taker, writer] = [callName(now, takerOf(handover)), callName(now, word.notedById ?? null)];
  const answer = (value: "yes" | "no") => void sending.send("consentHandover", { handover: handover.id, value });
  const isYes = word.value === "yes";
  return (
    <QuestionCard
      title={isYes ? said.saidYes(taker) : said.saidNo(taker)}
      answers={[
        { word: nl.aloud.itWasSo, onPress: () => answer(word.value) },
        { word: isYes ? said.itWasNot : words.yes, onPress: () => answer(isYes ? "no" : "yes") },
      ]}
      sending={sending}
    >
      <p>{isYes ? nl.aloud.wroteYes(writer) : said.wroteNo(writer)}</p>
      <p className="words">{handover.words?.text ?? words.aboutTable}</p>
      {isYes && handover.takenOverOn !== null && <p>{said.stopsThen(taker)}</p>}
    </QuestionCard>
  );
};

export const SaidAloud = ({ handover, part }: SaidAloudProps) =>
  part === "note" ? <ToNote handover={handover} /> : <WasItSo handover={handover} />;

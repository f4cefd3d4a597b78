// *Mag Samira dit ook lezen?*: one card per question, for a resident in that circle to answer alone. What lies there stands on it,
// so that a yes is a yes to something. Both answers look the same, and nobody is asked why. Who asked sees that it waits.
import { audienceKey } from "@werktafel/shared/domain/audience";
import { isResident } from "@werktafel/shared/domain/participant";
import { isStillAsked, type WideningAsked } from "@werktafel/shared/domain/widening";
import { QuestionCard, WaitingCard } from "../../table/asked/QuestionCard.tsx";
import { audienceNames } from "../../table/item/FewChip.tsx";
import { speech } from "../../table/speech.ts";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { nl } from "../../words/nl.ts";

const words = nl.circles;
/** More than this would push the question itself off a phone. */
const mostOpen = 3;

/** What lies in the circle of these readers, each by the line it is recognised by. */
const linesIn = ({ view }: TableNow, { readers }: WideningAsked) => {
  const circle = audienceKey(readers);
  const answered = [...view.goals, ...view.agreements, ...view.actions].map((each) => ({
    ...each,
    text: each.words.text,
  }));
  const plain = [view.strengths, view.concerns, view.ideas, view.barriers, view.waitingLists, view.afterHours].flat();
  return [...answered, ...plain].filter(({ audience, text }) => audienceKey(audience) === circle && text !== "");
};

/** Who reads there now: by this one question is told from another about the same person. */
const readersNow = (now: TableNow, { readers }: WideningAsked): string => {
  const seated = readers.filter((id) => now.facts.participants.some((each) => each.id === id && !each.leftOn));
  return words.readNow(audienceNames(now, seated));
};
const readersId = ({ id }: WideningAsked): string => `reads-${id}`;

const About = ({ asked }: { readonly asked: WideningAsked }) => {
  const now = useNow();
  const name = callName(now, asked.who);
  const lines = linesIn(now, asked);
  return (
    <>
      {asked.insteadOf !== null && <p>{words.takesOver(name, callName(now, asked.insteadOf))}</p>}
      <p id={readersId(asked)}>{readersNow(now, asked)}</p>
      {lines.length > 0 && (
        <details open={lines.length <= mostOpen}>
          <summary className="link">{words.lies}</summary>
          <ul>
            {lines.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p>{words.readsAll(name)}</p>
      {asked.by !== now.me?.id && <p className="soft small">{words.askedBy(callName(now, asked.by))}</p>}
    </>
  );
};

const Asked = ({ asked }: { readonly asked: WideningAsked }) => {
  const now = useNow();
  const sending = useSending();
  const name = callName(now, asked.who);
  const answer = async (value: "yes" | "no") => {
    if (!(await sending.send("answerToRead", { asked: asked.id, answer: value }))) return;
    speech.say(value === "yes" ? words.agreed(name) : words.declined(name));
  };
  return (
    <QuestionCard
      title={words.mayRead(name)}
      describedBy={readersId(asked)}
      answers={[
        { word: words.yes, onPress: () => void answer("yes") },
        { word: words.no, onPress: () => void answer("no") },
      ]}
      below={<p className="soft small">{words.noReason}</p>}
      sending={sending}
    >
      <About asked={asked} />
    </QuestionCard>
  );
};

const Waiting = ({ asked }: { readonly asked: WideningAsked }) => {
  const now = useNow();
  const sending = useSending();
  const name = callName(now, asked.who);
  return (
    <WaitingCard
      title={words.waits(name)}
      takeBack={{
        word: words.takeBack,
        of: `${name}. ${readersNow(now, asked)}`,
        onPress: () => void sending.send("withdrawToRead", { asked: asked.id }),
      }}
      sending={sending}
    >
      <About asked={asked} />
    </WaitingCard>
  );
};

/** `areAllShown`: also what one asked oneself and waits for. */
export const WideningQuestions = ({ areAllShown = false }: { readonly areAllShown?: boolean }) => {
  const table = useTable();
  const { me, facts } = useNow();
  if (!me) return null;
  const circles = new Set(table.sync.sheets().map(({ card }) => audienceKey(card.audience)));
  const asked = facts.widenings.filter(
    (each) => isStillAsked(each, facts.participants) && circles.has(audienceKey(each.readers)),
  );
  const mine = asked.filter(({ by }) => by === me.id);
  if (isResident(me) ? asked.length === 0 : !areAllShown || mine.length === 0) return null;
  return (
    <div className="seat-questions">
      {isResident(me)
        ? asked.map((each) => <Asked key={each.id} asked={each} />)
        : mine.map((each) => <Waiting key={each.id} asked={each} />)}
    </div>
  );
};

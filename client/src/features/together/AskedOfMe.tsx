// What is laid before a resident and waits for their own word: agreements, goals and actions, one line each, folded, each with the way
// to where it is answered. Reading it together is beside it: that is no answer.
import { isResident } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { currentWording, sameWording } from "@werktafel/shared/domain/wording";
import { plainestOf } from "@werktafel/shared/domain/between/plainLine";
import { paperCode } from "@werktafel/shared/domain/table/paperCode";
import { waitsForOwnHand } from "@werktafel/shared/domain/ownHand";
import { ReadTogether } from "../../table/lineQuestions/LineQuestions.tsx";
import type { TableNow } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { forMe as words } from "../../words/nl/home/forMe.ts";

interface Asked {
  readonly card: ItemCard;
  readonly text: string;
}

const askedOf = ({ view, me }: TableNow): readonly Asked[] => {
  if (me === null || !isResident(me)) return [];
  const agreements = view.agreements.flatMap((card): readonly Asked[] => {
    const { words: said, myAnswer, answers } = card.proposal ?? card;
    const isMine = answers.some(({ participantId }) => participantId === me.id);
    const isOver = card.status === "ended" || card.status === "changed" || card.rest !== null || card.ref === null;
    const isOpen = myAnswer === null || (myAnswer.value === "notYet" && !waitsForOwnHand(myAnswer));
    return isMine && !isOver && isOpen ? [{ card, text: said.text }] : [];
  });
  const goals = view.goals.flatMap((card): readonly Asked[] => {
    const asked = card.item && currentWording(card.item);
    if (!asked?.text.trim() || card.ref === null || (card.confirmed !== null && card.proposal === null)) return [];
    const said = card.answers.find((each) => each.participantId === me.id && sameWording(each.words, asked));
    const isOpen = said === undefined || (said.value === "notYet" && !waitsForOwnHand(said));
    return isOpen ? [{ card, text: asked.text }] : [];
  });
  const actions = view.actions.flatMap((card): readonly Asked[] =>
    card.isMine && card.status === "proposed" && card.rest === null && card.ref !== null
      ? [{ card, text: card.words.text }]
      : [],
  );
  return [...goals, ...agreements, ...actions];
};

export const AskedOfMe = () => {
  const now = useNow();
  const { board } = useTable();
  const asked = askedOf(now);
  const mine = now.me?.id ?? null;
  if (asked.length === 0 || mine === null || now.facts.ending.closed !== null) return null;
  return (
    <section className="card seat-question folded" aria-label={words.asked}>
      <details>
        <summary>
          <h2>{words.asked}</h2>
          <span className="link">{words.look}</span>
        </summary>
        <ul className="stack">
          {asked.map(({ card, text }) => (
            <li key={card.key} className="stack">
              <p className="words">{plainestOf(card, text, mine)}</p>
              <p>
                <a
                  className="link"
                  href={`/b/${board}/lees#${paperCode(card.id)}`}
                  aria-label={`${words.lookAt}: ${text}`}
                >
                  {words.lookAt}
                </a>
              </p>
              <ReadTogether card={card} text={text} />
            </li>
          ))}
        </ul>
        <p className="soft small">{words.askedWhy}</p>
      </details>
    </section>
  );
};

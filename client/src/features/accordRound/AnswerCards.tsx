// Who says what: the resident first, with the table's edge around the card, then all others in equal cards, in order of name.
// What is closed says only that; no tally, and no colour for yes or no.
import type { Accord, AccordValue } from "@werktafel/shared/domain/accord";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Face } from "../../ui/Face.tsx";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import type { FirstOnes } from "../../words/nl/agreeing.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { firstOnes } from "./firstOnes.ts";
import type { CardNow, RoundNow } from "./roundNow.ts";

export const answerPictures = { yes: "check", notYet: "later", no: "no" } as const satisfies Readonly<
  Record<AccordValue, PictureName>
>;

interface Shown {
  readonly title: string;
  readonly own: string;
  /** Who wrote it down, or that it waits. */
  readonly soft: string;
  readonly picture: PictureName;
}

const noted = (now: TableNow, { notedById: by, onTheirPhone, onPaper, besideId }: Accord): string => {
  if (besideId !== undefined) return nlMeeting.accordRound.beside(callName(now, besideId));
  if (by === undefined) return "";
  if (onPaper) return nlMeeting.accordRound.onPaper(callName(now, by));
  if (onTheirPhone) return nlMeeting.accordRound.onPhone(callName(now, by));
  return by === now.me?.id ? nlMeeting.accordRound.aloudMe : nl.aloud.wroteDown(callName(now, by));
};

const shown = (now: TableNow, card: CardNow, ones: FirstOnes): Shown => {
  const isMe = card.person === now.me?.id;
  const name = isMe ? nlMeeting.accordRound.me : callName(now, card.person);
  switch (card.kind) {
    case "said":
    case "earlier": {
      const { value, note } = card.accord;
      return {
        title: nlMeeting.accordRound.said[value](card.kind === "said" ? name : nlMeeting.accordRound.earlier(name)),
        own: note,
        soft: noted(now, card.accord),
        picture: answerPictures[value],
      };
    }
    case "waits": {
      const { value, note } = card.answer;
      const soft = isMe ? nlMeeting.accordRound.waits(ones) : nlMeeting.accordRound.waitsNoted(ones);
      return { title: nlMeeting.accordRound.said[value](name), own: note, soft, picture: answerPictures[value] };
    }
    case "closed":
      return {
        title: isMe ? nlMeeting.accordRound.mineNothing : nlMeeting.accordRound.closed(name),
        own: "",
        soft: "",
        picture: "later",
      };
    case "passed":
      return {
        title: isMe ? nlMeeting.accordRound.minePassed : nlMeeting.accordRound.passed(name),
        own: "",
        soft: "",
        picture: "later",
      };
    case "nothing":
      return {
        title: isMe ? nlMeeting.accordRound.mineNothing : nlMeeting.accordRound.nothing(name),
        own: "",
        soft: "",
        picture: "later",
      };
  }
};

const Card = ({ card, round }: { readonly card: CardNow; readonly round: RoundNow }) => {
  const now = useNow();
  const { title, own, soft, picture } = shown(now, card, firstOnes(now, round));
  return (
    <li className={card.isResident ? "card first-card" : "card"} data-answer-of={card.person}>
      {card.isResident ? <Picture name={picture} /> : <Face name={callName(now, card.person)} isSmall />}
      <div className="grow">
        <p className="row">
          <b className="grow">{title}</b>
          {card.isResident && card.kind === "said" && card.accord.notedById === undefined && (
            <span className="chip">
              <Picture name="phone" />
              {nlMeeting.accordRound.ownScreen}
            </span>
          )}
        </p>
        {own && <p className={card.isResident ? "note own words" : "words"}>{own}</p>}
        {soft && <p className="soft small">{soft}</p>}
      </div>
    </li>
  );
};

export const AnswerCards = ({ round }: { readonly round: RoundNow }) => (
  <ul className="answer-cards" aria-label={nlMeeting.accordRound.answersOf}>
    {round.cards.map((card) => (
      <Card key={card.person} card={card} round={round} />
    ))}
  </ul>
);

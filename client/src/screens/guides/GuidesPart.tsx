// *Uitleg*, under *Help mij*: the guides for who one is here, one at a time, to read and to hear. The same words as on paper.
import { useEffect, useMemo, useState } from "react";
import { ReadAloud } from "../../features/readAloud/ReadAloud.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { ReadText } from "../../ui/reading/ReadText.tsx";
import { sentencesOf } from "../../ui/reading/sentences.ts";
import { guides as words } from "../../words/nl/reading/guides.ts";
import { addressOfPicture, fetchGuide, guidesFor } from "./guideFiles.ts";
import { type Guide, type GuidePiece, readGuide, spokenOf } from "./readGuide.ts";

const Open = ({ guide, onBack }: { readonly guide: Guide; readonly onBack: () => void }) => {
  const [at, setAt] = useState<number | null>(null);
  const spoken = useMemo(() => spokenOf(guide), [guide]);
  const sentences = useMemo(() => spoken.flatMap(sentencesOf), [spoken]);
  /** A text with the place of its first sentence among all. */
  const marked = (nth: number) => {
    const text = spoken[nth] ?? "";
    const from = spoken.slice(0, nth).flatMap(sentencesOf).length;
    return <ReadText text={text} at={at === null ? null : at - from} />;
  };
  const drawn = (piece: GuidePiece, index: number) => {
    if (piece.kind === "picture") {
      const address = addressOfPicture(piece.file);
      return address === null ? null : <img key={index} className="guide-picture" src={address} alt={piece.alt} />;
    }
    // The title is the first of what is said; pictures are not said.
    const text = marked(1 + guide.pieces.slice(0, index).filter(({ kind }) => kind !== "picture").length);
    if (piece.kind === "heading") return <h4 key={index}>{text}</h4>;
    return (
      <p key={index} className={piece.kind === "text" ? "" : "guide-line"}>
        {text}
      </p>
    );
  };
  return (
    <article className="guide stack" lang="nl" aria-labelledby="guide-title">
      <div className="row">
        <Button picture="back" onPress={onBack}>
          {words.others}
        </Button>
        <ReadAloud sentences={sentences} onSentence={setAt} />
      </div>
      <h3 id="guide-title" tabIndex={-1} ref={(title) => title?.focus()}>
        {marked(0)}
      </h3>
      {guide.pieces.map(drawn)}
    </article>
  );
};

export const GuidesPart = () => {
  const { me } = useNow();
  const [all, setAll] = useState<readonly Guide[] | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [open, setOpen] = useState<Guide | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isHere = true;
    const fetchAll = async () => {
      const written = await Promise.all(guidesFor(me).map(fetchGuide)).catch(() => []);
      if (isHere) setAll(written.flatMap((each) => (each === null ? [] : [readGuide(each)])));
    };
    void fetchAll();
    return () => {
      isHere = false;
    };
  }, [isAsked, me]);
  if (open !== null) return <Open guide={open} onBack={() => setOpen(null)} />;
  return (
    <section className="guides stack" aria-label={words.title}>
      <Button picture="quote" expanded={isAsked} onPress={() => setAsked(!isAsked)}>
        {words.title}
      </Button>
      {isAsked && all?.length === 0 && <p role="status">{words.away}</p>}
      {isAsked && all !== null && (
        <ul className="stack" lang="nl">
          {all.map((guide) => (
            <li key={guide.title}>
              <Button look="link" onPress={() => setOpen(guide)}>
                {guide.title}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

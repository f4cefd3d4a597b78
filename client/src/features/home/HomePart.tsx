// One paper of the first screen: a heading with its picture, the newest lines, and the rest behind a word. Nothing is counted.
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { nlHome } from "../../words/nlHome.ts";

interface HomePartProps {
  readonly title: string;
  readonly picture: PictureName;
  /** Each with a key of its own. */
  readonly lines: readonly ReactNode[];
  /** So many stand open. */
  readonly few: number;
  /** Under the lines. */
  readonly below?: ReactNode;
}

export const HomePart = ({ title, picture, lines, few, below }: HomePartProps) => {
  const [hasAll, setAll] = useState(false);
  return (
    <section className="card home-part" aria-label={title}>
      <h2 className="label">
        <Picture name={picture} />
        {title}
      </h2>
      <ul>{hasAll ? lines : lines.slice(0, few)}</ul>
      {lines.length > few && (
        <Button
          look="link"
          expanded={hasAll}
          label={`${hasAll ? nlHome.home.less : nlHome.home.more}: ${title}`}
          onPress={() => setAll(!hasAll)}
        >
          {hasAll ? nlHome.home.less : nlHome.home.more}
        </Button>
      )}
      {below}
    </section>
  );
};

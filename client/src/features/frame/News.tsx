// "Er is iets nieuws. Laat zien": on a calm screen what came in waits here, and only this button lets it in. Its
// place is there from the start, empty, so that nothing moves when it comes.
import { speech } from "../../table/speech.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

export const News = () => {
  const table = useTable();
  const { hasNews } = useNow();
  const show = () => {
    table.sync.showNews();
    table.lane.showNews();
    speech.say(nl.frame.newsShown);
  };
  return (
    <p className="news row" data-waits={hasNews} aria-hidden={!hasNews}>
      <span>{nl.frame.news}</span>
      <Button look="link" onPress={show}>
        {nl.frame.showNews}
      </Button>
    </p>
  );
};

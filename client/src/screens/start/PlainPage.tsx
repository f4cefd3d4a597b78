// One sentence and one thing to do: where there is no table to show.
import { nl } from "../../words/nl.ts";

interface PlainPageProps {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly word: string; readonly address: string };
}

export const PlainPage = ({ title, text, action }: PlainPageProps) => (
  <div className="entry">
    <header>{nl.start.product}</header>
    <main>
      <div className="narrow">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="row">
          <a className="button" href={action.address}>
            {action.word}
          </a>
        </div>
      </div>
    </main>
  </div>
);

/** Not there, or not for you: the same page. */
export const UnknownPage = () => (
  <PlainPage {...nl.start.unknown} action={{ word: nl.start.unknown.toStart, address: "/" }} />
);

/** The server cannot be reached now. */
export const NoConnectionPage = () => (
  <PlainPage
    title={nl.start.noConnection.title}
    text={nl.start.comeIn.noConnection}
    action={{ word: nl.start.noConnection.again, address: location.pathname }}
  />
);

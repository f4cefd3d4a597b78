// Whom a volunteer can call at once, whoever reads along here or not.
import { nl } from "../../words/nl.ts";

export const CallYourself = ({ lead }: { readonly lead: string }) => {
  const line = nl.start.entryHelp.numbers.find(({ tel }) => tel.startsWith("088"));
  return (
    <div>
      <p>{lead}</p>
      {line && (
        <a className="link" href={`tel:${line.tel.replaceAll(" ", "")}`}>
          {line.who}
        </a>
      )}
    </div>
  );
};

// "Lees voor": the way to hear one's plan, from a screen round the table. Its paper comes when it is first asked for.
import { useState } from "react";
import { latePaper } from "../../table/late/latePaper.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const PlanAloud = latePaper(async () => (await import("../../features/readAloud/PlanAloud.tsx")).PlanAloud);

/** `first`: the part that is read when nothing else is chosen. */
export const AloudButton = ({ first }: { readonly first?: string }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" picture="speak" onPress={() => setOpen(true)}>
        {nl.frame.readAloud}
      </Button>
      {isOpen && <PlanAloud {...(first === undefined ? {} : { first })} onClose={() => setOpen(false)} />}
    </>
  );
};

// No connection, on a device where a resident keeps their plan: the PIN opens it, from cold. It says nothing before.
import { type ReactNode, useEffect, useState } from "react";
import { type Away, openAway } from "../../features/keptPlan/away.ts";
import { AwayWords } from "../../features/keptPlan/AwayWords.tsx";
import { type KeptNow, readKept } from "../../features/keptPlan/kept.ts";
import { useReading } from "../../features/reading/useReading.ts";
import type { Answer } from "../../requests/ask.ts";
import { isPlanHere, openKeptPlan } from "../../sync/plan/planBox.ts";
import { PinAsked } from "../../table/stepUp/PinAsked.tsx";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { EntryFrame } from "../start/EntryFrame.tsx";
import { KeptHome } from "./KeptHome.tsx";
import { wipeWhenOver } from "./atContact.ts";

export { atContact } from "./atContact.ts";

const words = nlApart.keptPlan;

/** Read, and laid aside: then it is shut again. */
const shutAfterMs = 5 * 60_000;

/** A plan that is read is shut when nobody touches it for a while, and goes when the house says so while it is open. */
const useShutting = (onGone: () => void): { readonly isBack: boolean } => {
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    let timer = setTimeout(shut, shutAfterMs);
    function shut() {
      location.reload();
    }
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(shut, shutAfterMs);
    };
    const back = async () => {
      if ((await wipeWhenOver()) === null) onGone();
      else setBack(true);
    };
    const onBack = () => void back();
    for (const event of ["pointerdown", "keydown", "scroll"]) addEventListener(event, touched, { passive: true });
    addEventListener("online", onBack);
    return () => {
      clearTimeout(timer);
      for (const event of ["pointerdown", "keydown", "scroll"]) removeEventListener(event, touched);
      removeEventListener("online", onBack);
    };
  }, [onGone]);
  return { isBack };
};

const Gone = () => (
  <EntryFrame title={words.open.title}>
    <p role="status">{words.open.gone}</p>
    <Button onPress={() => location.reload()}>{words.open.again}</Button>
  </EntryFrame>
);

interface Open {
  readonly board: string;
  readonly keptAt: number;
  readonly kept: KeptNow;
  /** `null`: here one only reads. */
  readonly away: Away | null;
}

const Opened = ({ open, onGone }: { readonly open: Open; readonly onGone: () => void }) => {
  const { board, keptAt, kept, away } = open;
  const { isBack } = useShutting(onGone);
  return (
    <KeptHome
      kept={kept}
      keptAt={keptAt}
      isBack={isBack}
      onBack={() => location.assign(`/b/${board}/hallo`)}
      onClose={() => location.reload()}
    >
      {away && <AwayWords kept={kept} away={away} />}
    </KeptHome>
  );
};

const KeptPlanScreen = ({ isHere }: { readonly isHere: boolean }) => {
  useReading();
  const [opened, setOpened] = useState<Open | "gone" | null>(isHere ? null : "gone");
  const [onGone] = useState(() => () => setOpened("gone"));
  const open = async (pin: string): Promise<Answer<boolean>> => {
    const found = await openKeptPlan(pin);
    if (found.kind === "wrong") return { kind: "refused", refusal: { reason: "wrongPin" }, body: null };
    const kept = found.kind === "open" ? readKept(found.words) : null;
    if (found.kind !== "open" || kept === null) onGone();
    else setOpened({ board: found.board, keptAt: found.keptAt, kept, away: await openAway(found.board, kept) });
    return { kind: "ok", value: true };
  };
  if (opened === "gone") return <Gone />;
  if (opened !== null) return <Opened open={opened} onGone={onGone} />;
  return (
    <EntryFrame title={words.open.title}>
      <p>{words.open.lead}</p>
      <PinAsked word={words.open.open} send={open} onRight={() => undefined}>
        <p className="soft">{words.open.tries}</p>
      </PinAsked>
      <Button onPress={() => location.reload()}>{words.open.again}</Button>
    </EntryFrame>
  );
};

export const openKeptPlanScreen = async (): Promise<ReactNode> => (
  <KeptPlanScreen isHere={await isPlanHere().catch(() => false)} />
);

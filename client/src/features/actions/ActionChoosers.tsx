// Who does an action, how, and when: set by tapping, while one writes the words. Of what somebody took on another proposes a day as
// they propose words; whose it is sets the own day at once (0283).
import type { ActionMode, OwnWhen } from "@werktafel/shared/domain/action";
import { isOpen } from "@werktafel/shared/domain/mine/myActions";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { ChooseHow } from "../../table/choosing/ChooseHow.tsx";
import { ChooseKind } from "../../table/choosing/ChooseKind.tsx";
import { ChooseWhen } from "../../table/choosing/ChooseWhen.tsx";
import { ChooseWho } from "../../table/choosing/ChooseWho.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { useSending } from "../../table/useSending.ts";
import { ChooseOwnWhen } from "./ChooseOwnWhen.tsx";

const modes: readonly ActionMode[] = ["self", "together", "onBehalf"];

export const ActionChoosers = ({ action }: { readonly action: ActionView }) => {
  const values = useItemValues(action);
  const sending = useSending();
  const { words, proposal, ref, audience } = action;
  const mayRead = (id: string) => audience === "everyone" || (audience?.some((each) => each === id) ?? false);
  const set = ({ due, every }: OwnWhen) => {
    values.set("due", due);
    values.set("rhythmEvery", every);
  };
  const proposedOwner = proposal ? (proposal.ownerId ?? null) : action.owner;
  const agreed = words.due === undefined ? action.dayOnSheet : words.due;
  return (
    <>
      <ChooseWho
        chosen={proposedOwner}
        onChange={(owner) => values.set("ownerId", owner)}
        among={(person) => mayRead(person.id)}
      />
      <ChooseHow
        mode={modes.find((each) => each === action.mode) ?? "self"}
        withIds={action.withIds}
        owner={proposedOwner}
        onMode={(next) => values.set("mode", next)}
        onWith={(ids) => values.setIds("with", ids)}
      />
      <ChooseKind
        isWithAuthority={action.kind === "contactAuthority"}
        onChange={(is) => values.set("kind", is ? "contactAuthority" : "general")}
      />
      {action.isMine && action.isAccepted && isOpen(action) ? (
        <ChooseOwnWhen
          now={{ due: agreed, every: words.rhythm?.every ?? null }}
          onSet={(ownWhen) => {
            // On the sheet at once too: a calm screen would show the day of before beside it.
            set(ownWhen);
            if (ref) void sending.send("moveAction", { item: ref, to: "accepted", note: "", words, ownWhen });
          }}
        />
      ) : (
        <ChooseWhen due={action.dayOnSheet} every={(proposal ?? words).rhythm?.every ?? null} hasDay onChange={set} />
      )}
      <SendingNote sending={sending} />
    </>
  );
};

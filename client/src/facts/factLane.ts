// What the screens know of facts: the folded state, who is here, and sending a wish. `openFactLane.ts` makes one.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { CommandAnswer, CommandKind, CommandPayloads, PresenceTold } from "@werktafel/shared/protocol/facts";
import type { ItemRef } from "@werktafel/shared/domain/item";

/** A command that waits for a connection: *Dit gaat mee zodra je weer verbinding hebt.* */
export interface Wish {
  readonly id: string;
  readonly kind: CommandKind;
  readonly item: ItemRef | null;
}

export interface FactLane {
  facts(): BoardFacts;
  presence(): PresenceTold["people"];
  wishes(): readonly Wish[];
  /** Queued when offline, in order; resolves when the server judged it. The same wish is never judged twice. */
  send<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): Promise<CommandAnswer>;
  /** The same without staying to hear of it: what is refused then is told in `notTaken.ts`. */
  leave<Kind extends CommandKind>(kind: Kind, payload: CommandPayloads[Kind]): void;
  /** Where I am; nothing is sent of a slip that lies only on this device. */
  tellPresence(at: ItemRef | null, isTyping: boolean): void;
  hold(isCalm: boolean): void;
  hasNews(): boolean;
  showNews(): void;
  subscribe(listener: () => void): () => void;
  close(): void;
}

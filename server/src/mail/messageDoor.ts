// The door through which messages leave: one way of sending, whatever is behind it. What it is handed holds nothing of a board;
// it answers in words of ours, and tells the log neither address nor what the other house said.
import type { Sent } from "@werktafel/shared/domain/messages/sent";

export interface Outgoing {
  /** The same at every try: by it the other side can tell a second copy from a second message. */
  readonly id: string;
  readonly address: string;
  readonly says: { readonly kind: "news" } | { readonly kind: "code"; readonly code: string };
}

export interface MessageDoor {
  /** The machine of others that it goes through; `null`: nothing was set up, and nothing leaves. */
  readonly through: string | null;
  /** Never rejects. */
  send(message: Outgoing): Promise<Sent>;
  close(): void;
}

// Who is not signed in may ask, but not without end: counted per address, so that one who floods the door does not stand in
// the way of the others. Whoever has a session is not counted here.
import type { IncomingMessage } from "node:http";
import { Pace } from "../pace.ts";
import { isThisMachine, neighbourhoodOf, type TrustedProxy, visitorAddress } from "./visitorAddress.ts";

export interface Strangers {
  /** True while this address is not asking too fast. */
  mayAsk(request: IncomingMessage): boolean;
}

/** A whole office that opens its links at nine from one address stays far below it. */
const pace = { perSecond: 20, burst: 600 };

export const openStrangers = (isProxy: TrustedProxy | null): Strangers => {
  const asked = new Pace(pace);
  return {
    mayAsk: (request) => {
      const address = visitorAddress(request, isProxy);
      // Everybody would look alike behind a proxy that was not named: one flood would then shut the door to all.
      if (isThisMachine(address)) return true;
      return asked.mayAsk(neighbourhoodOf(address));
    },
  };
};

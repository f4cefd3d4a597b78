// Where one administrator is not enough: a look in an emergency, a new way into somebody's account. The second is somebody
// who was there already: nobody makes their own second person and goes on.
import { isMember, type Membership } from "./account.ts";

/** An administrator whom one made oneself counts beside oneself after a day: by then others can have seen it. */
export const secondAfterMs = 24 * 60 * 60 * 1000;

export interface OneOfTwo {
  readonly person: string;
  readonly memberships: readonly Membership[];
}

const wasThere = (of: OneOfTwo, other: OneOfTwo, now: number): boolean =>
  of.memberships.some(
    (each) =>
      isMember(each) && each.role === "admin" && (each.by !== other.person || now - each.since >= secondAfterMs),
  );

/** Two administrators who do not stand there by the other's hand alone. */
export const areTwo = (one: OneOfTwo, other: OneOfTwo, now: number): boolean =>
  one.person !== other.person && wasThere(one, other, now) && wasThere(other, one, now);

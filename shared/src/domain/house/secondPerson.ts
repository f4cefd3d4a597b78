// Where one administrator is not enough: a look in an emergency, a new way into somebody's account. Both are administrators who
// were there already: nobody makes their own second person, or one who makes one, and goes on.
import { isMember, type Membership } from "./account.ts";

/** An administrator whom another one made counts after a day: by then others can have seen it. */
export const secondAfterMs = 24 * 60 * 60 * 1000;

export interface OneOfTwo {
  readonly person: string;
  readonly memberships: readonly Membership[];
}

/** Made by the operator, or long enough ago. */
const wasThere = ({ memberships }: OneOfTwo, now: number): boolean =>
  memberships.some(
    (each) => isMember(each) && each.role === "admin" && (each.by === undefined || now - each.since >= secondAfterMs),
  );

/** Two administrators, neither of whom was put there just now. */
export const areTwo = (one: OneOfTwo, other: OneOfTwo, now: number): boolean =>
  one.person !== other.person && wasThere(one, now) && wasThere(other, now);

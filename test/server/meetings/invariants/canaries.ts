// Words that are nowhere else: each may be read by some people only, and whoever is told anything is searched for the others'.
// Who may read one can change (an answer opens, a meeting is told of), so it is asked each time.
import type { Audience } from "@werktafel/shared/domain/audience";
import { audienceKey, reads } from "@werktafel/shared/domain/audience";
import type { ParticipantId } from "@werktafel/shared/ids";

/** `null`: the big screen. */
type MayRead = (reader: ParticipantId | null) => boolean;

const pattern = /kanarie[0-9]+q[0-9]+x/g;

const within =
  (audience: Audience): MayRead =>
  (reader) =>
    reader === null ? audience === "everyone" : reads(audience, reader);

/** Those who read one sheet. `into`: it was widened to the readers of another, and lies there now. */
interface Circle {
  audience: Audience;
  into: Circle | null;
}

const readersOf = (circle: Circle): Audience => (circle.into === null ? circle.audience : readersOf(circle.into));

export class Canaries {
  readonly #mayRead = new Map<string, MayRead>();
  /** The readers of a sheet as they are now: two sheets never have the same. */
  readonly #circles = new Map<string, Circle>();
  readonly #table: number;
  #made = 0;

  /** `table`: a number that no other table in the same store has. */
  constructor(table: number) {
    this.#table = table;
  }

  /** A name that everyone may know. */
  plainName(): string {
    this.#made += 1;
    return `n${this.#table}n${this.#made}`;
  }

  /** A word, or a name, on the sheet of these readers: for them alone, and for whoever comes to read that sheet. */
  kept(audience: Audience): string {
    return this.keptBy(this.ofCircle(audience));
  }

  ofCircle(audience: Audience): MayRead {
    const circle = this.#circles.get(audienceKey(audience)) ?? { audience, into: null };
    this.#circles.set(audienceKey(audience), circle);
    return (reader) => within(readersOf(circle))(reader);
  }

  /** A sheet was widened: what was kept for those who read it goes to these. */
  widen(from: Audience, to: Audience): void {
    const circle = this.#circles.get(audienceKey(from)) ?? { audience: from, into: null };
    const there = this.#circles.get(audienceKey(to));
    this.#circles.delete(audienceKey(from));
    circle.audience = to;
    // Two sheets never have the same readers: from here on both go the same way.
    if (there) circle.into = there;
    else this.#circles.set(audienceKey(to), circle);
  }

  /** What this text holds goes to these readers too: something with its words was moved to them. */
  goesTo(text: string, audience: Audience): void {
    const there = this.ofCircle(audience);
    for (const word of text.match(pattern) ?? []) {
      const before = this.#mayRead.get(word);
      // Who read it before may still meet it where it was written down then: in minutes, which keep what they had.
      this.#mayRead.set(word, (reader) => (before?.(reader) ?? false) || there(reader));
    }
  }

  keptBy(mayRead: MayRead): string {
    this.#made += 1;
    const word = `kanarie${this.#table}q${this.#made}x`;
    this.#mayRead.set(word, mayRead);
    return word;
  }

  /** A word whose readers are known only later: until then nobody's. */
  later(): { readonly word: string; readonly isFor: (mayRead: MayRead) => void } {
    const word = this.keptBy(() => false);
    return { word, isFor: (mayRead) => void this.#mayRead.set(word, mayRead) };
  }

  /** Those in this text that the reader may not read. */
  strange(text: string, reader: ParticipantId | null): readonly string[] {
    return (text.match(pattern) ?? []).filter((word) => !(this.#mayRead.get(word)?.(reader) ?? false));
  }
}

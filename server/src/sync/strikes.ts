// Somebody whose updates are refused again and again waits a moment: each refusal may cost a sheet its document in memory.
// An honest screen is refused at most twice (it stops by itself).
import type { PersonId } from "@werktafel/shared/ids";

const maxStrikes = 10;
const withinMs = 60_000;

export class Strikes {
  readonly #at = new Map<PersonId, readonly number[]>();

  note(person: PersonId, now: number): void {
    this.#at.set(person, [...this.#recent(person, now), now]);
  }

  isOut(person: PersonId, now: number): boolean {
    const recent = this.#recent(person, now);
    if (recent.length === 0) this.#at.delete(person);
    return recent.length >= maxStrikes;
  }

  #recent(person: PersonId, now: number): readonly number[] {
    return (this.#at.get(person) ?? []).filter((at) => now - at < withinMs);
  }
}

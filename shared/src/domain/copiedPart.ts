// A part of the state that is copied before its first change: folding a thousand facts copies each part once.

/** One record of the state, copied before its first change: what stands outside a fold never moves. */
export class Part<Value> {
  #before: Readonly<Record<string, Value>>;
  #own: Map<string, Value> | null = null;

  constructor(before: Readonly<Record<string, Value>>) {
    this.#before = before;
  }
  get(key: string): Value | undefined {
    if (this.#own) return this.#own.get(key);
    return Object.hasOwn(this.#before, key) ? this.#before[key] : undefined;
  }
  set(key: string, value: Value): void {
    this.#copy().set(key, value);
  }
  remove(key: string): void {
    this.#copy().delete(key);
  }
  /** The same object as before when nothing changed: a screen redraws only what did. */
  record(): Readonly<Record<string, Value>> {
    return this.#own ? Object.fromEntries(this.#own) : this.#before;
  }
  #copy(): Map<string, Value> {
    this.#own ??= new Map(Object.entries(this.#before));
    return this.#own;
  }
}

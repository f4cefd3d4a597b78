// Who waits until what was typed so far is stored: a command about a sheet goes after its words.

/** How far a sheet is with storing. */
export interface Storing {
  readonly isAllStored: boolean;
  /** True while this own edit is not on the server's disk. */
  readonly holds: (edit: object) => boolean;
}

export class SavedWaiters {
  /** `null`: waits for everything. */
  readonly #waiting = new Set<{ edit: object | null; readonly resolve: () => void }>();

  /** Resolves when `edit` and all before it are stored; `null`: when everything is. */
  wait(edit: object | null): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add({ edit, resolve });
    });
  }

  answer({ isAllStored, holds }: Storing): void {
    for (const each of this.#waiting) if (isAllStored || (each.edit !== null && !holds(each.edit))) this.#end(each);
  }

  /** The edits waited for are on their way again under other names. */
  waitForAll(): void {
    for (const each of this.#waiting) each.edit = null;
  }

  /** Nothing more will be stored here: what waits is judged as it is. */
  letGo(): void {
    for (const each of this.#waiting) this.#end(each);
  }

  #end(each: { readonly edit: object | null; readonly resolve: () => void }): void {
    this.#waiting.delete(each);
    each.resolve();
  }
}

// Writes to the key store, whole or not at all, and never taken for done while the disk may still take them back.
import { StorageError } from "../port.ts";
import { asStorageError, type Database, syncPath } from "../sqlite/database.ts";

export class SureCommits {
  readonly #folder: string;
  readonly #database: Database;
  /** A write ended in an error: what is read here may not be on the disk for good, nor be gone from it. */
  #isUnsure = false;

  constructor(folder: string, database: Database) {
    this.#folder = folder;
    this.#database = database;
  }

  /**
   * An error may come after the last step of a commit, when only the folder is not on the disk yet: a power cut would then
   * bring back what was before. Nothing is sealed with such a key until the folder is. True when that had to be made sure of;
   * throws as long as the disk refuses.
   */
  makeSure(): boolean {
    if (!this.#isUnsure) return false;
    try {
      syncPath(this.#folder, "r");
    } catch (error) {
      throw new StorageError(`The key folder ${this.#folder} does not reach the disk.`, { cause: error });
    }
    this.#isUnsure = false;
    return true;
  }

  whole(work: () => void): void {
    try {
      this.makeSure();
      this.#database.exec("BEGIN IMMEDIATE");
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#isUnsure = true;
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      throw asStorageError(error);
    }
  }
}

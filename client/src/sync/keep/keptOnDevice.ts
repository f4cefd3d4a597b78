// What a page leaves on the device for the next page of the same person: slips, edits and wishes that are not stored yet.
// Readable only with the key of this session; gone at sign-out and when the seat ends.

export interface KeptOnDevice {
  /** What lies under a name: what this page wrote, and what closed pages left behind. */
  read(name: string): readonly unknown[];
  /** Replaces all that lies under the name by this JSON value; `null`: by nothing. */
  write(name: string, value: unknown): void;
  names(): readonly string[];
  /** Resolves when all that was written so far lies on the device; false: the browser refused a part of it. */
  written(): Promise<boolean>;
  /** All of this board, at once. */
  erase(): void;
}

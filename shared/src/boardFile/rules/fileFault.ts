// One thing that is wrong with a board file, and where.
export interface FileFault {
  /** `agreements[3].accords[0].participantId`; empty for the file as a whole. */
  readonly path: string;
  /** English, for the person who makes the file. */
  readonly reason: string;
}

// Which days of "who looked" somebody asks for.
export interface Period {
  /** Days, both included: `2026-11-29`. */
  readonly from: string;
  readonly to: string;
  /** Only what was taken along, on paper or as a copy. */
  readonly onlyTaken: boolean;
}

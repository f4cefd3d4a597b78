// What every paper over the board is told.
import type { ItemId } from "@werktafel/shared/ids";
import type { Letters, Reading } from "../../features/reading/reading.ts";

export interface BoardDialogsProps {
  /** One of ours, or a participant whose card is asked for. */
  readonly dialog: string | null;
  readonly reading: Reading;
  readonly isCalm: boolean;
  readonly letters: Letters;
  readonly onGo: (collection: string, item: ItemId) => void;
  readonly onClose: () => void;
}

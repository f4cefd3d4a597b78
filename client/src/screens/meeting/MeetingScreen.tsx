// The meeting of this table, as it is for this person now.
import type { SlipBox } from "../../features/slip/slipBox.ts";

export const MeetingScreen = (_props: { readonly slipBox: SlipBox }) => null;

// TO BE WRITTEN
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";

export const PauseScreen = (_props: { readonly meeting: MeetingState }) => null;

// TO BE WRITTEN
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";

export const AccordScreen = (_props: { readonly meeting: MeetingState }) => null;

// The minutes: a list of meetings, or one of them.
export const MinutesScreen = (_props: { readonly meeting: string | null }) => null;

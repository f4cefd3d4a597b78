// Where a test keeps the keys of a store: beside its folder, never in it.
export const keysBeside = (directory: string): string => `${directory.replace(/\/$/, "")}-keys`;

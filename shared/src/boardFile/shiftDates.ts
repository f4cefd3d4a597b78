export const shiftDates = (file: unknown, _weeks: number): unknown => file;

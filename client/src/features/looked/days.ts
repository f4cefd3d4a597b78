// A stretch of days, both ends included.

const dayMs = 24 * 60 * 60 * 1000;

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A year is what is asked for at once. */
const mostDays = 366;

/** The same and three times as much before it: first weeks, soon months. */
export const andEarlier = ({ from, to }: Days): Days => {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  const more = Math.min(length * 3, mostDays - length);
  return { from: new Date(Date.parse(from) - more * dayMs).toISOString().slice(0, 10), to };
};

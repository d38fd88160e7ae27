// Calendar dates as data. Knows ISO 8601 dates, refuses to know what day it is.

/** Whether `value` is a real calendar date in the form `YYYY-MM-DD`: the 30th of February is not. */
export function isDate(value: unknown): value is string {
  // Written out again, a real date is the same.
  return (
    typeof value === 'string' &&
    /^\d{4}-/.test(value) &&
    (new Date(value).toJSON() as string | null)?.slice(0, 10) === value
  );
}

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;
